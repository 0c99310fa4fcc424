"""Figures of an event: registered, waiting, present. Few queries, however many have registered."""

from dataclasses import dataclass, field

from django.db.models import Count, Sum

from cms.l10n.formatting import day_month
from events.formatting import hours
from events.models import Attendance, Registration, SeatPool
from events.models.registrations import State


@dataclass
class Figures:
    """Counts people, not registrations, except in `states`."""

    pool: SeatPool
    states: dict = field(default_factory=dict)
    people: dict = field(default_factory=dict)
    attended: int = 0

    @property
    def invited(self):
        return self.people.get(State.CONFIRMED, 0)

    @property
    def waiting(self):
        return self.people.get(State.WAITING, 0) + self.people.get(State.OFFERED, 0)

    @property
    def to_decide(self):
        return self.states.get(State.PENDING, 0)


def figures_of(pools):
    """Return {pool id: Figures}. Takes two queries."""
    found = {pool.pk: Figures(pool) for pool in pools}
    groups = Registration.objects.filter(pool__in=found).order_by().values("pool", "state")
    for group in groups.annotate(number=Count("pk"), people=Sum("party_size")):
        figures = found[group["pool"]]
        figures.states[group["state"]], figures.people[group["state"]] = group["number"], group["people"]
    present = Attendance.objects.filter(attendee__registration__pool__in=found).order_by()
    for group in present.values("attendee__registration__pool").annotate(number=Count("attendee", distinct=True)):
        found[group["attendee__registration__pool"]].attended = group["number"]
    return found


def session_names(event):
    """Return {uid: name} of the sessions in order: the title in any language, else the hour."""
    return {session.uid: session_name(session) for session in event.shown_sessions}


def session_name(session):
    return session.localized_title or session.title_lt or f"{day_month(session.starts_at)}, {hours(session)}"
