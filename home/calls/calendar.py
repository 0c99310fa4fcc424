"""Opening and deadline of calls as iCalendar entries."""

import uuid
from datetime import UTC

from django.utils.translation import gettext as _
from icalendar import Event

from cms.funding.statements import funder_lines
from cms.i18n import content_language, localized
from cms.web.calendars import wall
from home.calls.facts import moment


def calendar_entries(calls, request):
    """Yield an entry per known date; a call planned for a quarter has none yet."""
    for call in calls:
        for name, title in (("opens_at", _("Call opens: %(call)s")), ("closes_at", _("Call closes: %(call)s"))):
            if at := getattr(call, name):
                yield entry_of(call, name, at, title, request)


def entry_of(call, name, at, title, request):
    url = call.full_url_in(content_language(), request)
    entry = Event()
    entry.add("uid", str(uuid.uuid5(call.translation_key, name)))
    entry.add("sequence", number_of_changes(call) + call.is_withdrawn)
    entry.add("dtstamp", (call.last_published_at or at).astimezone(UTC).replace(microsecond=0))
    entry.add("dtstart", wall(at))
    entry.add("summary", title % {"call": call.localized_title})
    entry.add("status", "CANCELLED" if call.is_withdrawn else "CONFIRMED")
    entry.add("transp", "TRANSPARENT")  # does not block time in calendars
    lines = [
        f"{title % {'call': call.localized_title}}: {moment(at)}",
        localized(call, "summary"),
        url,
        *funder_lines(call),
    ]
    entry.add("description", "\n".join(filter(None, lines)))
    entry.add("url", url)
    return entry


def number_of_changes(call):
    """Return SEQUENCE. A moved deadline always adds a listed change, so calendars take the newer entry."""
    counted = getattr(call, "changed", None)  # set by a list
    return call.changes.count() if counted is None else counted
