"""Querysets of events."""

from django.utils import timezone

from cms.models import CountedOnceMixin
from cms.models.pages import BasePageQuerySet
from events.availability import availability_for


class EventPageQuerySet(CountedOnceMixin, BasePageQuerySet):
    def upcoming(self, at=None):
        """Return events that have not ended, the next one first; current ones are included."""
        return self.filter(ends_at__gte=at or timezone.now()).order_by("starts_at", "pk")

    def past(self, at=None):
        return self.filter(ends_at__lt=at or timezone.now()).order_by("-starts_at", "-pk")

    def between(self, start, end):
        """Return events of which any part falls between two moments, excluding the second."""
        return self.filter(starts_at__lt=end, ends_at__gte=start).order_by("starts_at", "pk")

    def for_rows(self):
        """Load what a list row shows and defer the rest."""
        return self.select_related("venue").defer_streamfields()

    def next(self, number):
        """Return the next events that will take place, with their availability."""
        events = self.visible().upcoming().exclude(status="cancelled").for_rows()[:number]
        return attach_availability(list(events))


def attach_availability(events):
    """Attach the availability to each event, with one query for all."""
    found = availability_for(events)
    for event in events:
        event.registration = found[event.pk]
    return events
