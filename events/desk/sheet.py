"""The attendance sheet that is printed and signed: what the funder's checks ask for."""

from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from cms.models import SiteSettings
from cms.models.site import readable
from cms.templatetags.text_tags import day_month
from events.models import EventPage
from events.moments import days_between
from events.words import hours, when, where

from .access import SEE, needs
from .door import attendees_of

EMPTY_ROWS = 5  # for who comes unannounced


@needs(SEE)
def sheet(request, pk):
    event = get_object_or_404(EventPage.objects.select_related("venue", "project"), pk=pk)
    people = attendees_of(event)
    pool = event.pools.filter(pk=request.GET["pool"]).first() if request.GET.get("pool", "").isdecimal() else None
    if pool:
        people = [one for one in people if one.registration.pool_id == pool.pk]
    project = readable(event.project)
    context = {
        "event": event,
        "organisation": event.organiser or SiteSettings.for_request(request).organisation_name,
        "people": people,
        "columns": columns(event, pool),
        "empty": range(len(people) + 1, len(people) + 1 + EMPTY_ROWS),
        "project": project,
        "when": when(event),
        "where": where(event),
        "project_number": getattr(project.specific, "number", "") if project else "",
    }
    response = TemplateResponse(request, "events/admin/desk/sheet.html", context)
    response["Cache-Control"] = "private, no-store"
    return response


def columns(event, pool=None):
    """One signature for each session, else for each day."""
    sessions = event.shown_sessions
    if pool and pool.session_uid:
        sessions = [session for session in sessions if session.uid == pool.session_uid]
    if sessions:
        return [(day_month(session.starts_at), hours(session)) for session in sessions]
    return [(day_month(day), "") for day in days_between(event.starts_at, event.ends_at)]
