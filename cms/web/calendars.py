"""Files that calendar programs read (RFC 5545)."""

from datetime import UTC

from django.http import HttpResponse
from django.utils.timezone import get_default_timezone
from django.views.decorators.http import conditional_page
from icalendar import Calendar

from cms.i18n import content_language
from cms.l10n.local_time import local
from cms.models import SiteSettings

FORMATS = ("ics", "atom")  # what a list with dates is offered as besides HTML
TYPE = "text/calendar; charset=utf-8"


def calendar_with(entries, name="", product="", method="PUBLISH"):
    """Return a calendar of some entries, with the rules of Lithuanian time in it."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{product or 'events'}//{content_language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", str(get_default_timezone()))
    for entry in entries:
        calendar.add_component(entry)
    calendar.add_missing_timezones()
    return calendar


def wall(moment):
    """In seconds and no finer: Outlook reads nothing else.

    The second of an hour that comes twice is written in UTC: on the wall it would be read as the first (RFC 5545).
    """
    there = local(moment).replace(microsecond=0)
    return there.astimezone(UTC) if there.fold else there


@conditional_page
def entries_response(request, entries, name, filename):
    organisation = SiteSettings.for_request(request).organisation_name or ""
    response = HttpResponse(calendar_with(entries, name, organisation).to_ical(), content_type=TYPE)
    response.headers["Content-Disposition"] = f'inline; filename="{filename}.ics"'
    response.headers["Cache-Control"] = "public, max-age=300"
    return response
