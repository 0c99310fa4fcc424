"""What events contribute to the site: see cms/register.py."""

from django.db.models.signals import post_save
from wagtail.signals import page_published

from . import (  # noqa: F401
    checks,  # system checks
    emails,
    following,
    jobs,
    preflight,
    series,  # what is copied to the next year
    today,  # lines of the first page of the admin
)
from .models import Venue

page_published.connect(following.tell_registered)
post_save.connect(following.tell_of_venue, sender=Venue)
