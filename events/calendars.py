"""iCalendar files: one event, or a feed."""

import uuid
from datetime import UTC, timedelta

from django.utils import timezone
from django.utils.translation import override
from icalendar import Event

from cms.funding.statements import funder_lines
from cms.i18n import LANGUAGES, content_language, localized
from cms.l10n.local_time import local
from cms.web.calendars import calendar_with, entries_response, wall

from .formatting import state_words, where

KEPT = timedelta(days=90)


def calendar_of(events, **values):
    return calendar_with((entry for event in events for entry in entries_of(event)), **values)


def entries_of(event):
    """Return one entry for an event, or one per session. None contains the link to join online."""
    sessions = event.shown_sessions
    return [entry_of(event, session) for session in sessions] if sessions else [entry_of(event)]


def entry_of(event, session=None, described=None):
    """Return the entry of an event or one session; `described` replaces the public description."""
    held = session or event
    noted = note_of(event)
    entry = Event()
    entry.add("uid", str(uuid.uuid5(event.uid, str(session.uid)) if session else event.uid))
    entry.add("sequence", noted.sequence if noted else 0)
    entry.add("dtstamp", (noted.changed_at if noted else event.starts_at).astimezone(UTC).replace(microsecond=0))
    entry.add("dtstart", local(held.starts_at).date() if held.is_all_day else wall(held.starts_at))
    entry.add("dtend", local(held.ends_at).date() + timedelta(days=1) if held.is_all_day else wall(held.ends_at))
    entry.add("summary", summary(event, session))
    entry.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    entry.add("location", location(event))
    entry.add("description", description(event) if described is None else described)
    entry.add("url", event.full_url_in(content_language()))
    if event.venue and event.venue.latitude is not None and event.venue.longitude is not None and not event.is_online:
        entry.add("geo", (float(event.venue.latitude), float(event.venue.longitude)))
    return entry


def note_of(event):
    return getattr(event, "calendar_entry", None)


def summary(event, session=None):
    title = event.localized_title
    part = localized(session, "title") if session else ""
    return f"{title}: {part}" if part else title


def location(event):
    place = where(event)
    address = event.venue.address if event.venue and not event.is_online else ""
    return ", ".join(filter(None, [place, address]))


def description(event):
    return "\n".join([*filter(None, state_words(event)), *lasting_lines(event)])


def lasting_lines(event, *more):
    """Return the description of an event without its state, which changes with time and registrations."""
    lines = [localized(event, "status_note"), localized(event, "summary"), *more]
    return [*filter(None, lines), event.full_url_in(content_language()), *funder_lines(event)]


def shown(event):
    """Return what calendars show in both languages, except what changes by itself: places left, the past."""
    texts = []
    for language, _name in LANGUAGES:
        with override(language):
            said = "\n".join([*filter(None, [event.get_status_display(), *map(str, lasting_lines(event))])])
            entries = [entry_of(event, session, said) for session in sorted_sessions(event) or [None]]
        for entry in entries:
            del entry["SEQUENCE"], entry["DTSTAMP"]
        texts += [entry.to_ical() for entry in entries]
    return b"".join(texts)


def sorted_sessions(event):
    return sorted(event.sessions.all(), key=lambda session: session.starts_at)


def in_feed(events, at=None):
    """Return the events of a feed: upcoming ones, and those that ended or were cancelled in the last ninety days."""
    since = (at or timezone.now()) - KEPT
    recent = events.filter(ends_at__gte=since) | events.filter(calendar_entry__cancelled_at__gte=since)
    return (
        recent.select_related("venue", "calendar_entry")
        .prefetch_related("sessions")
        .defer_streamfields()
        .order_by("starts_at", "pk")
    )


def calendar_response(request, events, name, filename):
    return entries_response(request, (entry for event in events for entry in entries_of(event)), name, filename)
