"""Querysets of events."""

from django.utils import timezone

from cms.models import CountedOnceMixin
from cms.models.pages import BasePageQuerySet
from events.availability import availability_for


class EventPageQuerySet(CountedOnceMixin, BasePageQuerySet):
    def upcoming(self, at=None):
        """Those that have not ended, the next one first; one that is going on is among them."""
        return self.filter(ends_at__gte=at or timezone.now()).order_by("starts_at", "pk")

    def past(self, at=None):
        return self.filter(ends_at__lt=at or timezone.now()).order_by("-starts_at", "-pk")

    def between(self, start, end):
        """Those of which any part falls between two moments; the end is not included."""
        return self.filter(starts_at__lt=end, ends_at__gte=start).order_by("starts_at", "pk")

    def for_rows(self):
        """With what a row of a list shows and without what it does not."""
        return self.select_related("venue").defer_streamfields()

    def next(self, number):
        """Return the next events that will take place, each knowing how things stand with its places."""
        events = self.visible().upcoming().exclude(status="cancelled").for_rows()[:number]
        return attach_availability(list(events))


def attach_availability(events):
    """Let each of the events know how things stand with its places: one query for all of them."""
    found = availability_for(events)
    for event in events:
        event.registration = found[event.pk]
    return events
