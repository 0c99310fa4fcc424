"""Which events, and in which order."""

from django.db.models import Max, Min
from django.utils import timezone

from cms.models.pages import BasePageQuerySet


class EventPageQuerySet(BasePageQuerySet):
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

    def bounds(self):
        """Return the first start and the last end of them all, None where there are none."""
        found = self.order_by().aggregate(first=Min("starts_at"), last=Max("ends_at"))
        return found["first"], found["last"]
