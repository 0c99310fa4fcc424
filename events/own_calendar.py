"""The calendar file of one registrant, with code and link."""

from django.utils.translation import gettext as _
from icalendar import vText

from cms.web.calendars import calendar_with

from .addresses import full_own_url
from .announced import part_of
from .calendars import entry_of, lasting_lines, sorted_sessions


def calendar_for(registration, is_cancelled=False):
    """Return a person's own calendar. A cancelled registration gets a higher SEQUENCE and CANCEL."""
    said = "" if is_cancelled else "\n".join(map(str, own_lines(registration)))
    entries = own_entries(registration, parts_of(registration.pool) or [None], said)
    return cancelled(entries) if is_cancelled else calendar_with(entries)


def parts_of(pool):
    """Return the sessions somebody is registered for; a removed session as it was last announced to them."""
    sessions = sorted_sessions(pool.event)
    if not pool.session_uid:
        return sessions
    on_the_page = [session for session in sessions if session.uid == pool.session_uid]
    return on_the_page or [part_of(part) for part in pool.announced.get("parts", [])]


def own_lines(registration):
    code = _("Code: %(code)s") % {"code": registration.code}
    link = _("Your registration: %(link)s") % {"link": full_own_url(registration)}
    return lasting_lines(registration.pool.event, code, link)


def calendar_without(registration, parts):
    """Return the file that removes sessions from a calendar, each with its UID and former times."""
    return cancelled(own_entries(registration, [part if part.uid else None for part in parts], ""))


def own_entries(registration, parts, said):
    """Return the entries. A new link to the registration is a change too: it increments SEQUENCE."""
    entries = [entry_of(registration.pool.event, part, said) for part in parts]
    for entry in entries:
        entry["SEQUENCE"] += registration.token_version
    return entries


def cancelled(entries):
    for entry in entries:
        # Cancelling the whole event has already raised its number; one more does no harm.
        entry["SEQUENCE"] += entry["STATUS"] != "CANCELLED"
        entry["STATUS"] = vText("CANCELLED")
    return calendar_with(entries, method="CANCEL")
