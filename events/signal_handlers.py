"""Notifies registrants when an event or its venue changes: after the transaction, or by the job."""

from django.db import transaction
from django.utils import timezone

from . import services
from .models import CalendarEntry, EventPage


def tell_registered(sender, instance, **kwargs):
    if isinstance(instance, EventPage):
        transaction.on_commit(lambda: services.follow_page(event=instance), robust=True)


def tell_of_venue(sender, instance, created, **kwargs):
    if not created:
        transaction.on_commit(lambda: follow_venue(instance), robust=True)


def follow_venue(venue):
    for event in venue.events.live().filter(ends_at__gt=timezone.now()):
        CalendarEntry.note(event)
        services.follow_page(event=event)
