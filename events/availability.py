"""Whether one can still register, in one query for a whole list.

What visitors are told may be a moment old; the decision is the services' alone.
"""

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cms.l10n.formatting import clock, day_month

from .terms import Registering

# From here on the number of places left is emphasised.
FEW = 5


class State(models.TextChoices):
    NONE = "none", gettext_lazy("No registration needed")
    NOT_YET = "not_yet", gettext_lazy("Registration has not opened yet")
    OPEN = "open", gettext_lazy("Registration is open")
    FULL = "full", gettext_lazy("No places left")
    WAITING = "waiting", gettext_lazy("No places left, but there is a waiting list")
    CLOSED = "closed", gettext_lazy("Registration is closed")
    UNDECIDED = "undecided", gettext_lazy("Registration to be announced")
    ELSEWHERE = "elsewhere", gettext_lazy("Registration on another website")


MOST_OPEN_FIRST = [State.OPEN, State.WAITING, State.NOT_YET, State.FULL, State.CLOSED]


@dataclass(frozen=True)
class Availability:
    """The availability of places at one event. `capacity` and `places_left` are None where there is no limit."""

    state: State = State.NONE
    capacity: int | None = None
    places_left: int | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    url: str = ""  # where people register, if on another website

    @property
    def is_here(self):
        """Return whether people register on this website."""
        return self.state not in (State.NONE, State.UNDECIDED, State.ELSEWHERE)

    @property
    def is_open(self):
        """Return whether the form can be sent, for a place or for the waiting list."""
        return self.state in (State.OPEN, State.WAITING)

    @property
    def is_few(self):
        return self.state == State.OPEN and self.places_left is not None and self.places_left <= FEW

    @property
    def words(self):
        """Return the state in words; lists, pages and feeds share it."""
        if self.state == State.NOT_YET and self.opens_at:
            return _("Registration opens on %(day)s at %(time)s") % _when(self.opens_at)
        if self.state != State.OPEN or self.places_left is None:
            return str(self.state.label)
        numbers = {"left": self.places_left, "capacity": self.capacity}
        if self.is_few:
            text = ngettext(
                "%(left)s place left of %(capacity)s", "%(left)s places left of %(capacity)s", self.places_left
            )
        else:
            text = ngettext(
                "%(left)s of %(capacity)s places left", "%(left)s of %(capacity)s places left", self.places_left
            )
        return text % numbers


def _when(moment):
    return {"day": day_month(moment), "time": clock(moment)}


def availability_for(events, at=None):
    """Return {pk: Availability} of the events given, with one query."""
    at = at or timezone.now()
    keys = [event.pk for event in events if event.pk]
    pools = apps.get_model("events.SeatPool").objects.filter(event__in=keys) if keys else ()
    of_event = {}
    for pool in pools:
        of_event.setdefault(pool.event_id, []).append(of_pool(pool, at))
    return {event.pk: summed(of_event.get(event.pk, [])) or without_places(event) for event in events}


def without_places(event):
    """Return what the office has decided about registration; places not yet set up are not a decision."""
    if event.registering == Registering.ELSEWHERE:
        return Availability(State.ELSEWHERE, url=event.registration_url)
    return Availability(State.NONE if event.registering == Registering.NONE else State.UNDECIDED)


def of_pool(pool, at):
    return Availability(
        state=state_of(pool, at),
        capacity=pool.capacity,
        places_left=pool.places_left,
        opens_at=pool.opens_at,
        closes_at=pool.last_moment,
    )


def state_of(pool, at):
    if pool.cancelled_at or at >= pool.last_moment:
        return State.CLOSED
    if not pool.has_opened(at):
        return State.NOT_YET
    if pool.places_left != 0:
        return State.OPEN
    return State.WAITING if pool.takes_waiting(at) else State.FULL


def summed(parts):
    """Return the availability of an event with a pool per session: that of the most open one."""
    if len(parts) < 2:
        return parts[0] if parts else None
    state = next(state for state in MOST_OPEN_FIRST if state in {part.state for part in parts})
    same = [part for part in parts if part.state == state]
    is_limited = all(part.capacity is not None for part in same)
    return Availability(
        state=state,
        capacity=sum(part.capacity for part in same) if is_limited else None,
        places_left=sum(part.places_left for part in same) if is_limited else None,
        opens_at=min((part.opens_at for part in same if part.opens_at), default=None),
        closes_at=max(part.closes_at for part in same),
    )


def with_places(events, at=None):
    """Narrow a queryset to events a visitor can still attend: a place is free, or none is needed here."""
    at = at or timezone.now()
    free = Q(capacity=None) | Q(capacity__gt=F("taken"))
    opened = (Q(opens_at=None) | Q(opens_at__lte=at)) & (Q(closes_at=None) | Q(closes_at__gt=at))
    pools = apps.get_model("events.SeatPool").objects.filter(event=OuterRef("pk"))
    bookable = pools.filter(free & opened, starts_at__gt=at, cancelled_at=None)
    is_open = Q(registering__in=[Registering.NONE, Registering.ELSEWHERE]) & ~Exists(pools)
    return events.filter(Exists(bookable) | is_open)
