"""Previews of rows, shown to their editor in either language on the page that displays them."""

from django.utils.translation import override
from wagtail.models import PreviewableMixin

from cms.i18n import LANGUAGES, LT


class BilingualPreviewMixin(PreviewableMixin):
    """The model sets `preview_template`, which gets the row as `object`."""

    preview_modes = LANGUAGES
    preview_template = ""

    def get_preview_template(self, request, mode_name):
        return self.preview_template

    def serve_preview(self, request, mode_name):
        """Render at once: a preview's address contains no language."""
        with override(mode_name or LT):
            return super().serve_preview(request, mode_name).render()
