"""What registrants were told of an event, and how the page differs now.

A snapshot is JSON: {"starts_at", "ends_at": ISO 8601 in UTC; "is_all_day"; "where": {language: words}; "link": a digest
of the address to join by, or ""; "parts": [{"uid", "starts_at", "ends_at", "title_lt", "title_en"}]}. `parts` are the
sessions; of somebody registered for one session, that one.
"""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.i18n import LANGUAGES, LT, content_language, localized

from .formatting import when, where

WHEN, WHERE, LINK = "when", "where", "link"


@dataclass(frozen=True)
class Part:
    """A session, or the whole event, as in a snapshot."""

    uid: uuid.UUID | None
    starts_at: datetime
    ends_at: datetime
    title_lt: str = ""
    title_en: str = ""
    is_all_day: bool = False

    @property
    def in_words(self):
        return ", ".join(filter(None, [localized(self, "title"), when(self)]))


def snapshot(event, session=None):
    """Return what an event's page says now about the event, or about one session."""
    held = session or event
    sessions = [session] if session else sorted(event.sessions.all(), key=lambda one: one.starts_at)
    link = event.online_url if event.has_online else ""
    return {
        "starts_at": as_text(held.starts_at),
        "ends_at": as_text(held.ends_at),
        "is_all_day": event.is_all_day,
        "where": {language: place(event, language) for language, _name in LANGUAGES},
        "link": sha256(link.encode()).hexdigest() if link else "",
        "parts": [of_session(one) for one in sessions],
    }


def of_session(session):
    titles = {f"title_{language}": localized(session, "title", language) for language, _name in LANGUAGES}
    return {
        "uid": str(session.uid),
        "starts_at": as_text(session.starts_at),
        "ends_at": as_text(session.ends_at),
        **titles,
    }


def as_text(moment):
    return moment.astimezone(UTC).isoformat()


def place(event, language):
    """Return the place with its address; in Lithuanian if it has no English."""
    for each in (language, LT):
        with override(each):
            address = event.venue.address if event.venue and not event.is_online else ""
            if words := ", ".join(filter(None, [where(event), address])):
                return words
    return ""


def part_of(values, is_all_day=False):
    """Turn a snapshot, or a session in it, into a Part."""
    times = {name: datetime.fromisoformat(values[name]) for name in ("starts_at", "ends_at")}
    uid = uuid.UUID(values["uid"]) if "uid" in values else None
    titles = {f"title_{language}": values.get(f"title_{language}", "") for language, _name in LANGUAGES}
    return Part(uid, **times, **titles, is_all_day=is_all_day)


def parts(values):
    """Return {uid: Part} of the sessions of a snapshot, or {None: the event itself}."""
    if values["parts"]:
        return {part.uid: part for part in map(part_of, values["parts"])}
    return {None: part_of(values, values["is_all_day"])}


def times(values):
    """Return the times in whole seconds: drafts do not keep fractions."""
    moments = {uid: (part.starts_at, part.ends_at) for uid, part in parts(values).items()}
    return {uid: (*(one.replace(microsecond=0) for one in pair), values["is_all_day"]) for uid, pair in moments.items()}


def is_moved(was, now):
    """Return whether the same parts take place at other times."""
    return times(was) != times(now) and times(was).keys() == times(now).keys()


def changed(was, now, language):
    """Return which changes matter to a reader of a language: a set of WHEN, WHERE and LINK."""
    is_different = {
        WHEN: times(was) != times(now),
        WHERE: was["where"][language] != now["where"][language],
        LINK: now["link"] and was["link"] != now["link"],
    }
    return {name for name, differs in is_different.items() if differs}


def changes_in_words(was, now, has_link):
    """Return the lines of an e-mail in the active language: what was announced before and what applies now."""
    what = changed(was, now, content_language())
    lines = time_lines(parts(was), parts(now)) if WHEN in what else []
    if WHERE in what:
        places = {"before": was["where"][content_language()], "now": now["where"][content_language()]}
        lines.append(_("Place: %(now)s (before: %(before)s)") % places)
    if LINK in what and has_link:
        lines.append(_("The link to join online has changed; the new one is below."))
    return lines


def time_lines(was, now):
    both = [(was[uid], part) for uid, part in now.items() if uid in was]
    moved = _("New time: %(now)s (before: %(before)s)")
    lines = [moved % {"now": new.in_words, "before": when(old)} for old, new in both if when(old) != when(new)]
    lines += [_("Does not take place: %(part)s") % {"part": was[uid].in_words} for uid in was if uid and uid not in now]
    return lines + [_("Added: %(part)s") % {"part": now[uid].in_words} for uid in now if uid and uid not in was]


def removed(was, now):
    """Return the parts to remove from calendars: those no longer held under their UID."""
    new = parts(now)
    return [part for uid, part in parts(was).items() if uid not in new]
