"""Wagtail's views that copy, move and delete pages."""

from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages
from wagtail.admin.views.pages.copy import CopyView
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.move import MoveConfirmView

from cms.models import BasePage
from cms.models.addresses import ENGLISH_SLUG_IS_TAKEN

from .deletion import links_to, obstacles
from .forms import BilingualCopyForm


class CopyPageView(CopyView):
    """Asks for titles and slugs in both languages; Wagtail only handles its own."""

    template_name = "cms/admin/copy_page.html"

    def get_form_class(self):
        return BilingualCopyForm

    @transaction.atomic
    def form_valid(self, form):
        response = super().form_valid(form)
        data = form.cleaned_data
        copy = BasePage.objects.child_of(self.parent_page).get(slug=data["new_slug"]).specific
        if not copy.alias_of_id:  # an alias shows the titles of its page
            copy.title_en = data["new_title_en"]
        copy.slug_en = data["new_slug_en"]
        copy.save()
        if revision := copy.latest_revision:
            revision.content.update(title_en=copy.title_en, slug_en=copy.slug_en)
            revision.save(update_fields=["content"])
        return response


class MovePageView(MoveConfirmView):
    def dispatch(self, request, page_to_move_id, destination_id, *args, **kwargs):
        """Refuse a taken English slug, as Wagtail does for a Lithuanian one."""
        page = get_object_or_404(BasePage, pk=page_to_move_id)
        if page.english_slug_clashes(get_object_or_404(BasePage, pk=destination_id)):
            messages.error(request, ENGLISH_SLUG_IS_TAKEN % {"slug": page.slug_en})
            return redirect("wagtailadmin_pages:move", page.pk)
        return super().dispatch(request, page_to_move_id, destination_id, *args, **kwargs)


class DeletePageView(DeleteView):
    template_name = "cms/admin/delete_page.html"

    def post(self, request, *args, **kwargs):
        if obstacles(self.page):
            return self.render_to_response(self.get_context_data())
        return super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {**context, "obstacles": obstacles(self.page), "page_links": links_to(self.page)}
