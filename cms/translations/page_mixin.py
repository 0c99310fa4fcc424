"""Keeps the translation units of a page up to date: see states.py."""

from django.db import transaction

from .states import note_draft, note_saved


class TranslatedMixin:
    """A page whose units are updated whenever it or a draft is saved."""

    @transaction.atomic
    def save(self, *args, update_fields=None, **kwargs):
        super().save(*args, update_fields=update_fields, **kwargs)
        if update_fields is None and not self.latest_revision_id and self.has_units:
            note_saved(self)

    @transaction.atomic
    def save_revision(self, *args, **kwargs):
        revision = super().save_revision(*args, **kwargs)
        note_draft(self)
        return revision

    @property
    def has_units(self):
        """Return whether the page has units: aliases and the tree root have none."""
        return self.depth > 1 and not self.alias_of_id and self.specific_class is type(self)
