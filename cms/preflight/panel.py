"""What preflight finds, beside the form and in the message after a save."""

from django.forms import Media
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel

from .registry import Level, findings


class PreflightSidePanel(BaseSidePanel):
    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("What to check before publishing")
        icon_name = "clipboard-list"
        template_name = "cms/admin/preflight_toggle.html"

        def get_context_data(self, parent_context):
            return {**super().get_context_data(parent_context), "count": self.panel.number}

    name = "preflight"
    title = _("Before publishing")
    template_name = "cms/admin/preflight.html"
    order = 340

    @cached_property
    def findings(self):
        return findings(self.object) if self.object.pk else []

    @property
    def number(self):
        return sum(one.level != Level.NOTES for one in self.findings)

    def get_context_data(self, parent_context):
        context = {"findings": self.findings, "number": self.number, "is_saved": bool(self.object.pk)}
        return {**super().get_context_data(parent_context), **context}

    @property
    def media(self):
        return Media(js=["cms/admin/preflight.js"])
