"""What all rows with text in two languages share, whatever language their editor's admin uses."""

from django.utils.translation import override

from cms.i18n import LT

from .previews import BilingualPreviewMixin


class LithuanianAskedForMixin:
    def clean_fields(self, exclude=None):
        """Require the Lithuanian text of a field, not that of the language active while saving."""
        names = {field.name for field in self._meta.get_fields()}
        super().clean_fields({*(exclude or ()), *(name for name in names if f"{name}_{LT}" in names)})


class BilingualRowMixin(LithuanianAskedForMixin, BilingualPreviewMixin):
    """Base of rows with drafts or history, and a preview. Must precede Wagtail's mixins."""

    def with_content_json(self, content):
        with override(LT):  # modeltranslation copies a missing text from the active language
            return super().with_content_json(content)
