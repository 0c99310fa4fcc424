"""SEQUENCE and cancellation of calendar entries, in a row that an old revision does not overwrite."""

import hashlib

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.calendars import shown


class CalendarEntry(models.Model):
    """Counts the changes that calendars show of a published event: SEQUENCE of RFC 5545."""

    event = models.OneToOneField("events.EventPage", on_delete=models.CASCADE, related_name="calendar_entry")
    sequence = models.PositiveIntegerField(default=0)
    fingerprint = models.CharField(max_length=64)
    changed_at = models.DateTimeField(default=timezone.now)
    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("calendar entry")
        verbose_name_plural = _("calendar entries")

    def __str__(self):
        return f"{self.event_id}: {self.sequence}"

    @classmethod
    @transaction.atomic
    def note(cls, event, at=None):
        """Record what is public now. Expects the event as just saved, live."""
        at, print_now = at or timezone.now(), fingerprint(event)
        entry = cls.objects.select_for_update().filter(event=event).first()
        if entry is None:
            entry = cls(event=event, fingerprint=print_now, changed_at=at)
        elif entry.fingerprint != print_now:
            entry.sequence, entry.fingerprint, entry.changed_at = entry.sequence + 1, print_now, at
        is_cancelled = event.status == event.Status.CANCELLED
        entry.cancelled_at = (entry.cancelled_at or at) if is_cancelled else None
        entry.save()
        event.calendar_entry = entry
        return entry


def fingerprint(event):
    """Return everything that a calendar shows, in both languages."""
    return hashlib.sha256(shown(event)).hexdigest()
