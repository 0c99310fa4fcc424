"""Wagtail's page views, extended for two languages."""

from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.preview import PreviewOnEditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.admin.viewsets.pages import PageViewSet

from cms.models import BasePage
from cms.preflight.panel import PreflightSidePanel
from cms.translations.column import EnglishColumn
from cms.translations.listing import BilingualPageFilterSet, attach_units
from cms.translations.permissions import edits_lithuanian
from cms.translations.translator_form import english_handler, sent_in_vain
from cms.tree.locking import one_at_a_time

from .approval import ApprovePageView, CollectApprovalView, DecisionMixin
from .history import CompareLanguagesView, LanguageHistoryView, LanguageUsageView
from .tree_views import CopyPageView, DeletePageView, MovePageView

# Views that receive forms but write nothing.
READ_ONLY = {"preview_on_add", "preview_on_edit", "workflow_preview"}


class PreflightMixin:
    """Adds the preflight panel, which autosave refreshes."""

    def get_side_panels(self):
        return MediaContainer([*super().get_side_panels(), PreflightSidePanel(self.page, self.request)])


class AddPageView(PreflightMixin, CreateView):
    pass


class OwnLanguagesMixin:
    """Gives users who may only edit English a form without other fields."""

    def get(self, request, *args, **kwargs):
        self.narrow()
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        self.narrow()
        return super().post(request, *args, **kwargs)

    def narrow(self):
        if not self.page_perms.edits_lithuanian:
            self.edit_handler = english_handler(self.page_class)
            self.form_class = self.edit_handler.get_form_class()

    def workflow_action_is_valid(self):
        return self.page_perms.edits_lithuanian and super().workflow_action_is_valid()

    def add_save_confirmation_message(self):
        super().add_save_confirmation_message()
        if not self.page_perms.edits_lithuanian and sent_in_vain(self.page_class, self.request.POST):
            messages.warning(
                self.request,
                _(
                    "Your English is saved. Lithuanian and what both languages share were not changed: you may "
                    "edit English only."
                ),
            )


class EditPageView(PreflightMixin, DecisionMixin, OwnLanguagesMixin, EditView):
    def post(self, request, *args, **kwargs):
        if self.page.alias_of_id:  # has no form; saving it would fail in Wagtail
            return redirect("wagtailadmin_pages:edit", self.page.pk)
        return super().post(request, *args, **kwargs)


class RevertPageView(DecisionMixin, OwnLanguagesMixin, RevisionsRevertView):
    def get_object(self):
        page = super().get_object()
        return page if edits_lithuanian(self.request.user) else page.as_it_was_but_for_english()


class PreviewPageView(PreviewOnEditView):
    def get_form(self, query_dict):
        if edits_lithuanian(self.request.user):
            return super().get_form(query_dict)
        form_class = english_handler(type(self.object)).get_form_class()
        parent = self.object.get_parent().specific
        return form_class(query_dict or None, instance=self.object, parent_page=parent, for_user=self.request.user)


class PageListView(ExplorableIndexView):
    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        attach_units(context["object_list"])
        return context


class BilingualPageViewSet(PageViewSet):
    model = BasePage

    def get_view_by_name(self, name):
        """Return our subclass of a page view of the admin."""
        view = super().get_view_by_name(name)
        return view if name in READ_ONLY else one_at_a_time(view)

    index_view_class = PageListView
    filterset_class = BilingualPageFilterSet
    add_view_class = AddPageView
    delete_view_class = DeletePageView
    edit_view_class = EditPageView
    copy_view_class = CopyPageView
    move_confirm_view_class = MovePageView
    history_view_class = LanguageHistoryView
    revisions_compare_view_class = CompareLanguagesView
    usage_view_class = LanguageUsageView
    preview_on_edit_view_class = PreviewPageView
    revisions_revert_view_class = RevertPageView
    collect_workflow_action_data_view_class = CollectApprovalView
    workflow_action_view_class = ApprovePageView
    columns = [
        *ExplorableIndexView.base_columns,
        EnglishColumn(
            "live_en", label=_("In English"), sort_key="live_en", classname="cms-english-column", width="12%"
        ),
    ]
