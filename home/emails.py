"""E-mails about messages and applications, rendered when they are sent."""

from wagtail.models import Site

from cms.mail.rendering import NoLongerNeeded, RenderedEmail, admin_address, renders, written
from cms.models import OutgoingMail, SiteSettings

from .models import Application, ContactMessage

# {kind: (model, template, admin list)}
LETTERS = {
    "contactmessage": (ContactMessage, "contact_message", "contact_messages"),
    "application": (Application, "application", "applications"),
    "applied": (Application, "applied", ""),
}


def site_settings():
    site = Site.objects.filter(is_default_site=True).first()
    return SiteSettings.for_site(site) if site else None


def office_address():
    found = site_settings()
    return found.email if found else ""


@renders("home")
def letter(mail):
    """The first line of the template is the subject. Reply-To of an e-mail to the office is the visitor."""
    model, template, listing = LETTERS[mail.kind.partition(".")[2]]
    sent = model.objects.filter(pk=mail.context["id"]).first()
    if sent is None:
        raise NoLongerNeeded
    admin = admin_address(f"{listing}:edit", sent.pk) if listing else ""
    values = {"message": sent, "admin": admin, "site_settings": site_settings()}
    subject, body = written(f"home/email/{template}.txt", values)
    if not listing:
        return RenderedEmail(subject, body, sent.email, reply_to=office_address())
    return RenderedEmail(subject, body, to_office(mail), reply_to=sent.email)


def to_office(mail):
    """Return the office's current address: queued e-mails follow a correction in the settings."""
    office = office_address() or mail.to
    if office != mail.to:
        OutgoingMail.objects.filter(pk=mail.pk).update(to=office)
        mail.to = office
    return office


@renders("joining")
def decided(mail):
    """Render the decision. Drops the e-mail if the decision has changed since."""
    application = Application.objects.filter(pk=mail.context["id"], state=mail.context["state"]).first()
    if application is None:
        raise NoLongerNeeded
    return decision_letter(application, mail.context["words"])


def decision_letter(application, words=""):
    """Return the e-mail in the active language; the office previews it before sending."""
    values = {"message": application, "words": words, "site_settings": site_settings()}
    subject, body = written("home/email/decided.txt", values)
    return RenderedEmail(subject, body, application.email, reply_to=office_address())
