"""What events contribute to the site: see cms/register.py."""

from django.db.models.signals import post_save
from wagtail.signals import page_published

from . import checks, dashboard, emails, integrity, jobs, preflight, recurrence, signal_handlers  # noqa: F401
from .models import Venue

page_published.connect(signal_handlers.tell_registered)
post_save.connect(signal_handlers.tell_of_venue, sender=Venue)
