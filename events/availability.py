"""Whether one can still register for an event, said in one query for a whole list.

The first version: no event has registration. What templates, feeds and structured data read is `Availability`;
registration itself replaces `availability_for` and `with_places` and keeps their promises.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cms.templatetags.text_tags import clock, day_month

# From here on a number of places is worth saying loudly.
FEW = 5


class State(models.TextChoices):
    NONE = "none", gettext_lazy("No registration needed")
    NOT_YET = "not_yet", gettext_lazy("Registration has not opened yet")
    OPEN = "open", gettext_lazy("Registration is open")
    FULL = "full", gettext_lazy("No places left")
    WAITING = "waiting", gettext_lazy("No places left, but there is a waiting list")
    CLOSED = "closed", gettext_lazy("Registration is closed")


@dataclass(frozen=True)
class Availability:
    """How things stand with the places of one event. `capacity` and `places_left` are None where there is no limit."""

    state: State = State.NONE
    capacity: int | None = None
    places_left: int | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None

    @property
    def is_open(self):
        """Whether the form can be sent, for a place or for the waiting list."""
        return self.state in (State.OPEN, State.WAITING)

    @property
    def is_few(self):
        return self.state == State.OPEN and self.places_left is not None and self.places_left <= FEW

    @property
    def words(self):
        """Return the state in words, the same in lists, on the page and in feeds."""
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
                "%(left)s free place of %(capacity)s", "%(left)s free places of %(capacity)s", self.places_left
            )
        return text % numbers


def _when(moment):
    return {"day": day_month(moment), "time": clock(moment)}


def availability_for(events):
    """Return {pk: Availability} for all the events given."""
    return {event.pk: Availability() for event in events}


def with_places(events):
    """Narrow a queryset of events to those a visitor can still come to."""
    return events
