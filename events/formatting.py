"""Dates, times, places and status of an event in words."""

import re

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _

from cms.i18n import EN, content_language
from cms.l10n.formatting import NBSP, clock, day_month, euros, long_date
from cms.l10n.local_time import days_between, local

DASH = "\N{EN DASH}"


def weekday(moment):
    """Return the weekday in lower case: Django's Lithuanian catalogue capitalises it."""
    name = format_date(local(moment), "l")
    return name if content_language() == EN else name.lower()


def hours(item):
    """Return the hours, such as 17.30–20.00; empty for whole days."""
    return "" if item.is_all_day else f"{clock(item.starts_at)}{DASH}{clock(item.ends_at)}"


def is_one_day(item):
    return len(days_between(item.starts_at, item.ends_at)) == 1


def days(item):
    """Return the date, such as 2026 m. gruodžio 4 d., or the range of days with shared parts stated once."""
    first, last = local(item.starts_at), local(item.ends_at)
    if is_one_day(item):
        return long_date(first)
    if first.year != last.year:
        return f"{long_date(first)} {DASH} {long_date(last)}"
    if content_language() == EN:
        if first.month == last.month:
            return f"{first.day}{DASH}{long_date(last)}"
        return f"{day_month(first)} {DASH} {long_date(last)}"
    if first.month == last.month:
        return format_date(first, rf"Y{NBSP}\m. E{NBSP}j") + DASH + format_date(last, rf"j{NBSP}\d.")
    return f"{long_date(first)} {DASH} {day_month(last)}"


def when(item):
    """Return the day, the weekday and the hours in one line."""
    if not is_one_day(item):
        return days(item) if item.is_all_day else f"{days(item)}, {clock(item.starts_at)}{DASH}{clock(item.ends_at)}"
    return ", ".join(filter(None, [days(item), weekday(item.starts_at), hours(item)]))


def row_when(item):
    """Return weekday and hours, or the last day, for use next to a date block that shows the first day."""
    if is_one_day(item):
        return ", ".join(filter(None, [weekday(item.starts_at), hours(item)]))
    return _("until %(day)s") % {"day": day_month(item.ends_at)}


def where(event):
    """Return the place in one line; never the link to join."""
    online = _("Online")
    if event.is_online:
        return online
    place = ", ".join(filter(None, [event.venue.name if event.venue else "", event.room]))
    return _("%(place)s, and online") % {"place": place} if event.mode == event.Mode.HYBRID else place


def state_words(event, at=None):
    """Return the states worth stating: of the date if it changed, else of the places."""
    words = []
    if event.is_cancelled:
        return [_("Cancelled")]
    if event.is_moved:
        moved = event.previous_starts_at
        words.append(_("Moved from %(day)s") % {"day": day_month(moved)} if moved else _("Moved to another date"))
    elif event.status == event.Status.MOVED_ONLINE:
        words.append(_("Moved online"))
    if event.is_past(at):
        return [*words, _("The event is over")]
    return [*words, event.registration.words]


def price(event):
    if event.is_free or event.is_paid:
        return _("Free of charge") if event.is_free else euros(event.price)
    return "" if event.is_past() else _("To be announced")


def initials(name):
    """Return initials: Živilė Ona Paukštė is Ž. O. P. Particles such as “de” and quotation marks are skipped."""
    parts = re.findall(r"[^\W\d_]+", name)
    capitals = [part for part in parts if not part[0].islower()]
    return " ".join(f"{part[0].upper()}." for part in (capitals or parts)[:5])
