"""Letters of the home room."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Site

from cms.models import SiteSettings


def office_email():
    """Return where letters to the office go; empty where nobody has said so."""
    site = Site.objects.filter(is_default_site=True).first()
    return SiteSettings.for_site(site).email if site else ""


def send_contact_message(message):
    """Write to the office in the office's language; answering the letter answers the visitor.

    Returns whether there was anybody to write to. Raises whatever the mail server does.
    """
    office = office_email()
    if not office:
        return False
    admin = settings.WAGTAILADMIN_BASE_URL + reverse("contact_messages:edit", args=[message.pk])
    with override(settings.LANGUAGE_CODE):
        letter = render_to_string("home/email/contact_message.txt", {"message": message, "admin": admin})
    subject, body = letter.split("\n", 1)
    reply_to = [message.email] if message.email else None
    return EmailMessage(subject, body.strip(), to=[office], reply_to=reply_to).send() == 1
