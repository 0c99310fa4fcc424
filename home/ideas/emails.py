"""E-mails about ideas: to the office when one arrives, to its author when it is published and answered."""

from cms.i18n import LT, content_language
from cms.mail.rendering import NoLongerNeeded, RenderedEmail, admin_address, renders, written
from home.emails import to_office
from home.models import Idea, IdeaIndexPage

TRACE = ("sender", "measure", "place")


@renders("ideas")
def letter(mail):
    """The first line of the template is the subject."""
    name = mail.kind.partition(".")[2]
    idea = Idea.objects.select_related(*TRACE).filter(pk=mail.context["idea"]).first()
    if idea is None or not (name == "arrived" or idea.is_public):
        raise NoLongerNeeded
    sender = getattr(idea, "sender", None)
    admin = admin_address("wagtailsnippets_home_idea:edit", idea.pk)
    values = {"idea": idea, "sender": sender, "link": full_url(idea), "admin": admin}
    subject, body = written(f"home/email/idea_{name}.txt", values)
    written_by = sender.email if sender else ""  # None once the author has been erased
    if name == "arrived":
        return RenderedEmail(subject, body, to_office(mail), reply_to=written_by)
    return RenderedEmail(subject, body, written_by)


def full_url(idea):
    """Return the idea's public address in the recipient's language, or else in the other one."""
    page = IdeaIndexPage.objects.visible(LT).first()
    if page is None:
        return ""
    language = content_language() if content_language() in idea.languages and page.live_en else LT
    return f"{page.full_url_in(language)}{idea.pk}/"
