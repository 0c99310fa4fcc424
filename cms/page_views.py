"""Wagtail's own views of a page, where two languages ask for more."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.pages.copy import CopyView
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet

from .completeness import ENGLISH_IS_NOT_READY
from .forms import BilingualCopyForm
from .models import BasePage
from .preflight.panel import PreflightSidePanel


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


class EditPageView(PreflightMixin, OneAtATimeMixin, EditView):
    pass


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


class ApprovePageView(WorkflowActionView):
    def post(self, request, *args, **kwargs):
        """Say what keeps an approved page from going public, where its draft was changed since it was submitted."""
        try:
            with transaction.atomic():
                return super().post(request, *args, **kwargs)
        except ValidationError as error:
            messages.error(request, " ".join([str(ENGLISH_IS_NOT_READY), *error.messages]))
        form = reverse("wagtailadmin_pages:edit", args=[self.object.pk])
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.render_modal_json(request, {"step": "success", "redirect": form})
        return redirect(form)


class EnglishColumn(BaseColumn):
    cell_template_name = "cms/admin/english_cell.html"


class BilingualPageViewSet(PageViewSet):
    model = BasePage
    add_view_class = AddPageView
    edit_view_class = EditPageView
    copy_view_class = CopyPageView
    workflow_action_view_class = ApprovePageView
    columns = [
        *ExplorableIndexView.base_columns,
        EnglishColumn(
            "live_en", label=_("In English"), sort_key="live_en", classname="cms-english-column", width="12%"
        ),
    ]
