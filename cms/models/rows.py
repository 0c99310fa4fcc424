"""What all rows with text in two languages share, whatever language their editor's admin uses."""

from django.utils.translation import override

from cms.i18n import LT

from .previews import BilingualPreviewMixin


class LithuanianAskedForMixin:
    def clean_fields(self, exclude=None):
        """Ask for the Lithuanian of a field, not for whichever language is active while the row is saved."""
        names = {field.name for field in self._meta.get_fields()}
        super().clean_fields({*(exclude or ()), *(name for name in names if f"{name}_{LT}" in names)})


class BilingualRowMixin(LithuanianAskedForMixin, BilingualPreviewMixin):
    """A row that has drafts or a history, and a preview. Stands before Wagtail's own mixins."""

    def with_content_json(self, content):
        with override(LT):  # modeltranslation copies a missing text from that of the active language
            return super().with_content_json(content)
