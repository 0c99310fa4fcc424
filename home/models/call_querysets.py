"""Querysets of calls: planned, open, over."""

from django.db.models import F, Q
from django.utils import timezone

from cms.models import CountedOnceMixin
from cms.models.pages import BasePageQuerySet


class CallQuerySet(CountedOnceMixin, BasePageQuerySet):
    def opened(self, at=None):
        """Select open calls, including those closing soon, the next to close first."""
        at = at or timezone.now()
        still = Q(closes_at=None) | Q(closes_at__gt=at)
        found = self.filter(still, is_withdrawn=False, opens_at__lte=at)
        return found.order_by(F("closes_at").asc(nulls_last=True), "pk")

    def current(self, at=None):
        """Select planned and open calls."""
        at = at or timezone.now()
        return self.filter(Q(closes_at=None) | Q(closes_at__gt=at), is_withdrawn=False).order_by("opens_at", "pk")

    def by_measure(self):
        """Return {measure id: calls}."""
        found = {}
        for call in self.exclude(measure=None):
            found.setdefault(call.measure_id, []).append(call)
        return found
