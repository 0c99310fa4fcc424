"""Panels of a new post."""

from wagtail.admin.panels import Panel

from .draft_sources import starts


class StartsPanel(Panel):
    """Leads to where a post begins with words about something."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "news/admin/starts_panel.html"

        def is_shown(self):
            return not self.instance.pk and bool(starts())
