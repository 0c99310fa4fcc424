"""Repeated events: dates from a rule, then a draft for each or sessions of one event.

The rule is used once, here; what is kept are dates, each of which can be changed or cancelled on its own.
"""

from datetime import datetime

from dateutil.rrule import MONTHLY, WEEKLY, rrule
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from cms.editor.annual_copy import comes_round, draft_of, named_later, same_weekday
from cms.l10n.local_time import local, shifted_span

from .duplication import take_along
from .formatting import is_one_day
from .models import EventPage

MOST = 30


class Rule(models.TextChoices):
    WEEKLY = "weekly", _("Every week")
    FORTNIGHTLY = "fortnightly", _("Every two weeks")
    MONTHLY_DAY = "monthly_day", _("Every month on the same weekday, such as the second Tuesday")
    MONTHLY_DATE = "monthly_date", _("Every month on the same date")
    ONCE = "once", _("Once more, on the date below")


def days_later(start, rule, times=1, on=None):
    """Return the offset in days of each repetition, at the same local time.

    A month without the date (the 31st) is left out. `on` is the date of the rule ONCE.
    """
    first = local(start).date()
    if rule == Rule.ONCE:
        return [(on - first).days] if on else []
    beginning = datetime(first.year, first.month, first.day)  # noqa: DTZ001 - a date; hours are put back by shifted()
    found = rrule(dtstart=beginning, count=times + 1, **options(rule, first))
    return [(moment.date() - first).days for moment in found if moment.date() > first][:times]


def options(rule, first):
    if rule == Rule.MONTHLY_DATE:
        return {"freq": MONTHLY, "bymonthday": first.day}
    if rule == Rule.MONTHLY_DAY:
        week = (first.day - 1) // 7 + 1
        # Few months have a fifth weekday: the rule then means the last one.
        return {"freq": MONTHLY, "byweekday": first.weekday(), "bysetpos": -1 if week == 5 else week}
    return {"freq": WEEKLY, "interval": 2 if rule == Rule.FORTNIGHTLY else 1}


@transaction.atomic
def repeat_as_events(event, days, user=None):
    """Create a draft of the event for each offset in days. Returns the drafts."""
    return [copy_to(event, later, user) for later in days]


def copy_to(event, days, user=None, **names):
    """Copy an event to another date and shift all its times; what belongs to the first date is not copied."""
    times = dict(zip(("starts_at", "ends_at"), shifted_span(event.starts_at, event.ends_at, days), strict=True))
    day = f"{local(times['starts_at']):%Y-%m-%d}"
    names = names or {name: free_slug(event, name, day) for name in ("slug", "slug_en")}

    def shift(_specific, _copy, relation, child):
        if relation.get_accessor_name() == "sessions":
            child.starts_at, child.ends_at = shifted_span(child.starts_at, child.ends_at, days)

    copy = draft_of(event, {**times, **names}, user, shift)
    take_along(event, copy, days)
    return copy


def year_of(event):
    return local(event.starts_at).year


@comes_round(EventPage, year_of)
def next_years(event, years, user=None):
    """Copy an event to the same weekday of a later year and replace the year in its title."""
    days = same_weekday(local(event.starts_at).date(), years)
    return copy_to(event, days, user, **named_later(event, year_of(event), years))


def free_slug(event, field, day):
    base = slug = f"{getattr(event, field)[:200]}-{day}"
    siblings, n = type(event).objects.sibling_of(event), 1
    while siblings.filter(**{field: slug}).exists():
        n += 1
        slug = f"{base}-{n}"
    return slug


@transaction.atomic
def repeat_as_sessions(event, days, user=None):
    """Repeat the event on further days: its hours become a session, and so does each repetition. Saves a draft.

    Raises ValueError for an event of several days, whose sessions would overlap.
    """
    draft = event.get_latest_revision_as_object()
    if not is_one_day(draft) and not draft.sessions.all():
        raise ValueError("Only an event of one day has sessions on others.")
    session = draft._meta.get_field("sessions").related_model
    held = list(draft.sessions.all()) or [session(starts_at=draft.starts_at, ends_at=draft.ends_at)]
    last = held[-1]
    spans = [shifted_span(last.starts_at, last.ends_at, later) for later in days]
    added = [session(starts_at=starts_at, ends_at=ends_at) for starts_at, ends_at in spans]
    draft.sessions = [*held, *added]
    for number, item in enumerate(draft.sessions.all()):
        item.sort_order = number
    draft.starts_at = min(item.starts_at for item in draft.sessions.all())
    draft.ends_at = max(item.ends_at for item in draft.sessions.all())
    draft.save_revision(user=user, changed=True)
    return draft
