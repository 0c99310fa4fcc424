"""Translation actions on many pages, from the page list and from the report."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction

from cms.editor.bulk_actions import EachPageMixin
from cms.translations.completeness import missing_in_english
from cms.translations.publishing import publish_english

from .desk import Desk
from .states import confirm


class EnglishBulkAction(EachPageMixin, PageBulkAction):
    template_name = "cms/admin/bulk_english.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        words = {"heading": self.display_name, "question": self.question, "refusal": self.refusal}
        return {**context, **words, "repeated": self.repeated(context["items"])}

    def repeated(self, items):
        """Return the titles of pages whose English is partly still Lithuanian."""
        drafts = [row["item"].specific.get_latest_revision_as_object() for row in items]
        return [draft.get_admin_display_title() for draft in drafts if Desk(draft).repeated]


class ConfirmEnglish(EnglishBulkAction):
    display_name = _("English is correct")
    aria_label = _("Confirm that the English of the selected pages is still correct")
    action_type = "confirm_english"
    action_priority = 60
    question = _(
        "Is the English of these pages correct as it is? Anything outdated or unconfirmed will be marked as correct."
    )
    refusal = _("You may not edit these pages:")

    def check_perm(self, page):
        return not page.alias_of_id and page.permissions_for_user(self.request.user).can_edit()

    def act(self, page):
        return bool(confirm(page.get_latest_revision_as_object(), self.request.user))

    def get_success_message(self, num_parent_objects, num_child_objects):
        text = ngettext(
            "The English of %(count)s page is confirmed.",
            "The English of %(count)s pages is confirmed.",
            num_parent_objects,
        )
        return text % {"count": num_parent_objects}


class PublishEnglish(EnglishBulkAction):
    display_name = _("Publish English only")
    aria_label = _("Publish the English of the selected pages and leave their Lithuanian unchanged")
    action_type = "publish_english"
    action_priority = 61
    question = _("Publish the English of these pages? Unpublished Lithuanian changes stay drafts.")
    refusal = _("These pages are not public, lack English, or are not yours to publish:")

    def check_perm(self, page):
        user = self.request.user
        if not page.live or page.alias_of_id or not page.permissions_for_user(user).can_publish_english():
            return False
        if (lock := page.get_lock()) and lock.for_user(user):
            return False  # publishing would also cancel its scheduled publication in Lithuanian
        return not missing_in_english(page.specific.get_latest_revision_as_object())

    def act(self, page):
        publish_english(page, self.request.user)

    def get_success_message(self, num_parent_objects, num_child_objects):
        text = ngettext(
            "The English of %(count)s page is public.", "The English of %(count)s pages is public.", num_parent_objects
        )
        return text % {"count": num_parent_objects}
