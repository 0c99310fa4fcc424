"""Final guard in save_revision(): drops changes outside English by users without `edit_lithuanian`."""

from wagtail.models import COMMENTS_RELATION_NAME

from cms.i18n import EN
from cms.translations.permissions import LanguagePermissionTester, edits_lithuanian
from cms.translations.publishing import with_english_of

# Columns that saving a revision updates on the page.
NOTED = ("latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes")


class LanguageRightsMixin:
    def permissions_for_user(self, user):
        return LanguagePermissionTester(user, self)

    def save_revision(self, user=None, *args, as_it_stands=False, **kwargs):
        """Like Wagtail's. `as_it_stands`: the caller guarantees that Lithuanian is unchanged."""
        if user is None or as_it_stands or edits_lithuanian(user):
            return super().save_revision(user, *args, **kwargs)
        kept = self.as_it_was_but_for_english()
        revision = kept.save_revision(user, *args, as_it_stands=True, **kwargs)
        for name in NOTED:
            setattr(self, name, getattr(kept, name))
        return revision

    def as_it_was_but_for_english(self):
        """Return the last draft with only the English taken from this object."""
        stored = type(self)._default_manager.get(pk=self.pk)
        before = stored.get_latest_revision_as_object().serializable_data()
        content = with_english_of(before, self.serializable_data(), type(self))
        page = stored.with_content_json({**content, f"live_{EN}": getattr(self, f"live_{EN}")})
        setattr(page, COMMENTS_RELATION_NAME, list(getattr(self, COMMENTS_RELATION_NAME).all()))
        return page
