"""Who may change Lithuanian. Everybody else may only write English on existing pages.

Lithuanian is also the name of everything both languages share: addresses, dates, pictures, the place in the tree.
So whoever lacks the right changes no page as a whole, and no row beside the pages that holds both languages.
"""

from django.utils.functional import cached_property
from wagtail.models.pages import PagePermissionTester
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permission_policies.sites import SitePermissionPolicy

EDIT_LITHUANIAN = "cms.edit_lithuanian"

# Permissions that change nothing.
HARMLESS = {"view", "choose"}


def edits_lithuanian(user):
    return user.has_perm(EDIT_LITHUANIAN)


def with_lithuanian(test):
    """Restrict one of Wagtail's checks to users who may edit both languages."""

    def narrowed(self, *args, **kwargs):
        return self.edits_lithuanian and test(self, *args, **kwargs)

    return narrowed


class LanguagePermissionTester(PagePermissionTester):
    """Checks not overridden here follow from others: users who may not delete may not move."""

    @cached_property
    def edits_lithuanian(self):
        return edits_lithuanian(self.user)

    can_add_subpage = with_lithuanian(PagePermissionTester.can_add_subpage)
    can_copy = with_lithuanian(PagePermissionTester.can_copy)
    can_delete = with_lithuanian(PagePermissionTester.can_delete)
    can_lock = with_lithuanian(PagePermissionTester.can_lock)
    can_publish = with_lithuanian(PagePermissionTester.can_publish)
    can_publish_subpage = with_lithuanian(PagePermissionTester.can_publish_subpage)
    can_reorder_children = with_lithuanian(PagePermissionTester.can_reorder_children)
    can_submit_for_moderation = with_lithuanian(PagePermissionTester.can_submit_for_moderation)
    can_unlock = with_lithuanian(PagePermissionTester.can_unlock)
    can_unpublish = with_lithuanian(PagePermissionTester.can_unpublish)

    def can_edit(self):
        """Refuse aliases to English editors: an alias has no English of its own."""
        return super().can_edit() and (self.edits_lithuanian or not self.page.alias_of_id)

    def can_move_to(self, destination):
        """Compares by pk: Wagtail's check treats a specific page and its base instance as different."""
        return self.page.pk != destination.pk and super().can_move_to(destination)

    def can_publish_english(self):
        return super().can_publish()


class WholeRowMixin:
    """A policy for bilingual rows: users who may not edit Lithuanian may only view and choose them."""

    def allowed(self, user, actions):
        return set(actions) if edits_lithuanian(user) else HARMLESS.intersection(actions)

    def user_has_permission(self, user, action):
        return bool(self.allowed(user, {action})) and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        actions = self.allowed(user, actions)
        return bool(actions) and super().user_has_any_permission(user, actions)

    def user_has_permission_for_instance(self, user, action, instance):
        return bool(self.allowed(user, {action})) and super().user_has_permission_for_instance(user, action, instance)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        actions = self.allowed(user, actions)
        return bool(actions) and super().user_has_any_permission_for_instance(user, actions, instance)

    def instances_user_has_any_permission_for(self, user, actions):
        return super().instances_user_has_any_permission_for(user, self.allowed(user, actions))

    def instances_user_has_permission_for(self, user, action):
        return self.instances_user_has_any_permission_for(user, {action})


class RowPolicy(WholeRowMixin, ModelPermissionPolicy):
    pass


class SettingsPolicy(WholeRowMixin, SitePermissionPolicy):
    def sites_user_has_any_permission_for(self, user, actions):
        return super().sites_user_has_any_permission_for(user, self.allowed(user, actions))

    def sites_user_has_permission_for(self, user, action):
        return self.sites_user_has_any_permission_for(user, {action})


class FilePolicy(WholeRowMixin, CollectionOwnershipPermissionPolicy):
    def collections_user_has_any_permission_for(self, user, actions):
        return super().collections_user_has_any_permission_for(user, self.allowed(user, actions))

    def collections_user_has_permission_for(self, user, action):
        return self.collections_user_has_any_permission_for(user, {action})
