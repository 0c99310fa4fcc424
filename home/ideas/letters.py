"""Letters about ideas: to the office when one comes in, to who wrote when it is public and when it is answered."""

from django.conf import settings
from django.urls import reverse

from cms.i18n import LT, content_language
from cms.outbox import Letter, NoLongerNeeded, renders, written
from home.models import Idea, IdeaIndexPage

TRACE = ("sender", "measure", "place")


@renders("ideas")
def letter(mail):
    """The first line of the template is the subject."""
    name = mail.kind.partition(".")[2]
    idea = Idea.objects.select_related(*TRACE).filter(pk=mail.context["idea"]).first()
    if idea is None or not (name == "arrived" or idea.is_public):
        raise NoLongerNeeded
    values = {"idea": idea, "sender": getattr(idea, "sender", None), "link": full_url(idea), "admin": admin_url(idea)}
    subject, body = written(f"home/email/idea_{name}.txt", values)
    reply_to = values["sender"].email if name == "arrived" and values["sender"] else ""
    return Letter(subject, body, reply_to=reply_to)


def full_url(idea):
    """Return its public address in the reader's language, or where it can be read."""
    page = IdeaIndexPage.objects.live().first()
    if page is None:
        return ""
    language = content_language() if content_language() in idea.languages and page.live_en else LT
    return f"{page.full_url_in(language)}{idea.pk}/"


def admin_url(idea):
    return settings.WAGTAILADMIN_BASE_URL + reverse("wagtailsnippets_home_idea:edit", args=[idea.pk])
