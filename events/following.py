"""When an event is published, those who registered hear what has changed: after the transaction, or by the job."""

from django.db import transaction

from . import services
from .models import EventPage


def tell_registered(sender, instance, **kwargs):
    if isinstance(instance, EventPage):
        transaction.on_commit(lambda: services.follow_page(event=instance), robust=True)
