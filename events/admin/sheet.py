"""The attendance sheet to print and sign, as funders require."""

from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import override

from cms.i18n import EN, LANGUAGES, LT
from cms.l10n.formatting import day_month
from cms.l10n.local_time import days_between
from cms.models import SiteSettings
from cms.web.links import readable
from events.formatting import hours, when, where
from events.models import EventPage

from .door import attendees_of
from .permissions import SEE, needs

EMPTY_ROWS = 5  # for people who come without registering


@needs(SEE)
def sheet(request, pk):
    """Show the attendance sheet in the language of the event, whatever the admin's language."""
    event = get_object_or_404(EventPage.objects.select_related("venue", "project"), pk=pk)
    pool = event.pools.filter(pk=request.GET["pool"]).first() if request.GET.get("pool", "").isdecimal() else None
    with override(language_of(request, event)):
        context = {**paper(event, pool), "organisation": event.organiser or organisation(request)}
        context["other_languages"] = [(code, name) for code, name in LANGUAGES if code != language_of(request, event)]
        response = TemplateResponse(request, "events/admin/desk/sheet.html", context).render()
    response["Cache-Control"] = "private, no-store"
    return response


def language_of(request, event):
    asked = request.GET.get("language")
    return asked if asked in dict(LANGUAGES) else EN if event.spoken_language == EN else LT


def organisation(request):
    return SiteSettings.for_request(request).organisation_name


def paper(event, pool):
    people = attendees_of(event)
    if pool:
        people = [one for one in people if one.registration.pool_id == pool.pk]
    project = readable(event.project)
    return {
        "event": event,
        "pool": pool,
        "people": people,
        "columns": columns(event, pool),
        "empty": range(len(people) + 1, len(people) + 1 + EMPTY_ROWS),
        "project": project,
        "when": when(event),
        "where": where(event),
    }


def columns(event, pool=None):
    """Return one signature column per session, else per day."""
    sessions = event.shown_sessions
    if pool and pool.session_uid:
        sessions = [session for session in sessions if session.uid == pool.session_uid]
    if sessions:
        return [(day_month(session.starts_at), hours(session)) for session in sessions]
    return [(day_month(day), "") for day in days_between(event.starts_at, event.ends_at)]
