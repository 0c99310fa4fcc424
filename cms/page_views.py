"""Wagtail's own views of a page, where two languages ask for more."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.copy import CopyView
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.preview import PreviewOnEditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.admin.viewsets.pages import PageViewSet

from .approval_views import ApprovePageView, CollectApprovalView, DecisionMixin
from .english_column import EnglishColumn
from .english_form import english_handler, sent_in_vain
from .forms import BilingualCopyForm
from .history_views import CompareLanguagesView, LanguageHistoryView, LanguageUsageView
from .models import BasePage
from .preflight.panel import PreflightSidePanel
from .rights import edits_lithuanian
from .translations.listing import BilingualPageFilterSet, attach_units


class OneAtATimeMixin:
    """Editors who save beside each other wait for each other.

    So the second of two equal addresses, sent in the same moment, is found by its form and said beside the field.
    """

    def post(self, request, *args, **kwargs):
        parent = getattr(self, "parent", None) or self.parent_page
        with transaction.atomic():
            now = BasePage.objects.select_for_update().get(pk=parent.pk)
            for field in ("path", "depth", "numchild", "url_path", "url_path_en"):
                setattr(parent, field, getattr(now, field))
            return super().post(request, *args, **kwargs)


class PreflightMixin:
    """With the panel that says what to look at before publishing; a draft that saves itself draws it anew."""

    def get_side_panels(self):
        return MediaContainer([*super().get_side_panels(), PreflightSidePanel(self.page, self.request)])


class AddPageView(PreflightMixin, OneAtATimeMixin, CreateView):
    pass


class OwnLanguagesMixin:
    """Gives those who may only edit English a form that asks for nothing else."""

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
                    "Your English is saved. Lithuanian and what both languages share were left as they are: "
                    "you may edit English only."
                ),
            )


class EditPageView(PreflightMixin, DecisionMixin, OwnLanguagesMixin, OneAtATimeMixin, EditView):
    pass


class RevertPageView(DecisionMixin, OwnLanguagesMixin, OneAtATimeMixin, RevisionsRevertView):
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


class CopyPageView(CopyView):
    """Asks for the titles and addresses of both languages. Wagtail hands on only its own."""

    template_name = "cms/admin/copy_page.html"

    def get_form_class(self):
        return BilingualCopyForm

    @transaction.atomic
    def form_valid(self, form):
        response = super().form_valid(form)
        data = form.cleaned_data
        copy = BasePage.objects.child_of(self.parent_page).get(slug=data["new_slug"]).specific
        if not copy.alias_of_id:  # an alias has the titles of its page
            copy.title_en = data["new_title_en"]
        copy.slug_en = data["new_slug_en"]
        copy.save()
        if revision := copy.latest_revision:
            revision.content.update(title_en=copy.title_en, slug_en=copy.slug_en)
            revision.save(update_fields=["content"])
        return response


class PageListView(ExplorableIndexView):
    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        attach_units(context["object_list"])
        return context


class BilingualPageViewSet(PageViewSet):
    model = BasePage
    index_view_class = PageListView
    filterset_class = BilingualPageFilterSet
    add_view_class = AddPageView
    edit_view_class = EditPageView
    copy_view_class = CopyPageView
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
