from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = _("Events")

    def ready(self):
        from django.db.models.signals import post_save
        from wagtail.signals import page_published

        from . import checks, following  # noqa: F401
        from .models import Venue

        page_published.connect(following.tell_registered)
        post_save.connect(following.tell_of_venue, sender=Venue)
