"""The panel with registrations, in the form of an event or a venue."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from .notification_preview import of_publishing, registered_in_words


class PeoplePanel(Panel):
    """Shown only if somebody is registered. `events_of` returns the events of the edited object."""

    def __init__(self, **kwargs):
        super().__init__(**{"heading": _("Who is registered"), **kwargs})

    class BoundPanel(Panel.BoundPanel):
        template_name = "events/admin/people_panel.html"

        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.registered = registered_in_words(self.events()) if self.instance.pk else ""

        def events(self):
            """Return the event itself, or the events held in a venue."""
            of_venue = getattr(self.instance, "events", None)
            return [self.instance] if of_venue is None else of_venue.live().filter(ends_at__gt=timezone.now())

        def is_shown(self):
            return bool(self.registered) and super().is_shown()

        def get_context_data(self, parent_context=None):
            is_event = not hasattr(self.instance, "events")
            pending = of_publishing(self.instance) if is_event else ""
            context = {"registered": self.registered, "is_event": is_event, "pending": pending}
            return {**super().get_context_data(parent_context), **context}
