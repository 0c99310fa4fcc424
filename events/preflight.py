"""Checks before an event is published: funders, English questions, who will be notified."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.i18n import EN
from cms.preflight import Finding, check
from cms.translations.completeness import has_english

from .models import EventPage, Question
from .notification_preview import of_publishing


@check("event_funders")
def events_without_the_funders_of_their_project(content):
    page = content.page
    if not isinstance(page, EventPage) or not page.project_id or page.funding_text_lt or page.funders.all():
        return
    if page.project.funders.exists():
        text = _("The project of this event has funders, but the event names none in the tab “Funders”.")
        yield Finding(text, "id_funders-FORMS")


@check("event_questions")
def questions_without_english(content):
    """The English form asks them in Lithuanian: see cms/translations/fallbacks.py."""
    page = content.page
    if not isinstance(page, EventPage) or not page.pk or not has_english(page):
        return
    found = [question for question in Question.objects.asked(page) if question.lacks_english]
    if found:
        text = ngettext(
            "%(n)s question of the registration is asked in Lithuanian on the English page: %(questions)s",
            "%(n)s questions of the registration are asked in Lithuanian on the English page: %(questions)s",
            len(found),
        )
        questions = "; ".join(str(question) for question in found)
        yield Finding(text % {"n": len(found), "questions": questions}, f"id_live_{EN}")


@check("people_to_tell")
def who_will_be_told(content):
    """Refreshed after every autosave."""
    page = content.page
    is_draft = isinstance(page, EventPage) and page.pk and (page.has_unpublished_changes or not page.live)
    if is_draft and (sentence := of_publishing(page)):
        yield Finding(_("If you publish this: %(sentence)s") % {"sentence": sentence}, "id_starts_at")
