"""Previews of rows, shown to their editor in either language on the page that displays them."""

from django.utils.translation import override
from wagtail.models import PreviewableMixin

from cms.i18n import LANGUAGES, LT


class BilingualPreviewMixin(PreviewableMixin):
    """The model names its `preview_template`; the row is there as `object`."""

    preview_modes = LANGUAGES
    preview_template = ""

    def get_preview_template(self, request, mode_name):
        return self.preview_template

    def serve_preview(self, request, mode_name):
        """Rendered here: the address of a preview names no language."""
        with override(mode_name or LT):
            return super().serve_preview(request, mode_name).render()
