"""Wagtail's bulk actions on pages: each page succeeds alone or is listed with the reason for its failure."""

from django.db import transaction
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions import (
    DeleteBulkAction,
    MoveBulkAction,
    PublishBulkAction,
    UnpublishBulkAction,
)

from cms.l10n.quotes import inner_quotes
from cms.models import BasePage
from cms.models.addresses import ENGLISH_SLUG_IS_TAKEN
from cms.tree.locking import one_at_a_time

from .deletion import links_to, obstacles
from .refusals import NOT_ALLOWED, REFUSALS, Refused, reason_of

SHOWN = 30


class EachPageMixin:
    """Mixin for Wagtail's bulk actions. `act(page)` handles one page in its own savepoint.

    It raises one of the REFUSALS, or returns False if there was nothing to do.
    """

    def dispatch(self, request, *args, **kwargs):
        return one_at_a_time(super().dispatch)(request, *args, **kwargs)

    def form_valid(self, form):
        self.refused = []
        response = super().form_valid(form)
        if self.refused:
            messages.warning(self.request, self.refusal_message())
        return response

    def prepare_action(self, objects, objects_without_access):
        for item in objects_without_access["items_with_no_access"]:
            self.refused.append((item, self.why_not_allowed(item)))

    def why_not_allowed(self, page):
        return NOT_ALLOWED

    def execute_action(self, objects, include_descendants=False, **context):
        """Return the numbers of chosen pages and of descendants acted on."""
        chosen = below = 0
        for page in objects:
            descendants = list(self.below(page)) if include_descendants else []
            if self.attempt(page.pk):
                chosen += 1
                below += sum(self.attempt(pk) for pk in descendants)
        return chosen, below

    def below(self, page):
        """Return the ids of descendants included, parents first."""
        return page.get_descendants().values_list("pk", flat=True)

    def attempt(self, pk):
        page = BasePage.objects.filter(pk=pk).first()
        if page is None:  # deleted together with a chosen ancestor
            return False
        try:
            with transaction.atomic():
                return self.act(page.specific) is not False
        except REFUSALS as error:
            self.refused.append((page, reason_of(error, page)))
            return False

    def refusal_message(self):
        text = ngettext(
            "%(count)s page was left as it is:", "%(count)s pages were left as they are:", len(self.refused)
        )
        rows = [(page.get_admin_display_title(), reason) for page, reason in self.refused[:SHOWN]]
        more = "…" if len(self.refused) > SHOWN else ""
        listed = format_html_join("", "<li>{} – {}</li>", rows)
        return format_html("{}<ul>{}</ul>{}", text % {"count": len(self.refused)}, listed, more)

    def get_success_message(self, num_parent_objects, num_child_objects):
        done = num_parent_objects or num_child_objects
        return super().get_success_message(num_parent_objects, num_child_objects) if done else None


class PublishPages(EachPageMixin, PublishBulkAction):
    def below(self, page):
        return super().below(page).filter(live=False)

    def act(self, page):
        user = self.request.user
        if page.alias_of_id:
            title = inner_quotes(page.alias_of.get_admin_display_title())
            raise Refused(_("It shows what “%(title)s” says and goes public together with it.") % {"title": title})
        if not page.permissions_for_user(user).can_publish():
            raise Refused(NOT_ALLOWED)
        if (lock := page.get_lock()) and lock.for_user(user):
            raise Refused(lock.get_message(user))
        revision = page.get_latest_revision() or page.save_revision(user=user)
        revision.publish(user=user)


class UnpublishPages(EachPageMixin, UnpublishBulkAction):
    def why_not_allowed(self, page):
        return super().why_not_allowed(page) if page.live else _("It is not public.")

    def below(self, page):
        return super().below(page).filter(live=True)

    def act(self, page):
        if not self.check_perm(page):
            raise Refused(self.why_not_allowed(page))
        page.unpublish(user=self.request.user)


class MovePages(EachPageMixin, MoveBulkAction):
    def prepare_action(self, objects, objects_without_access):
        super().prepare_action(objects, objects_without_access)
        for name in ("pages_without_destination_access", "pages_with_duplicate_slugs"):
            objects += [refused["item"] for refused in objects_without_access[name]]  # `act` explains why

    def act(self, page):
        destination = self.cleaned_form.cleaned_data["chooser"]
        destination.refresh_from_db(fields=["path", "depth", "numchild"])
        if not page.permissions_for_user(self.request.user).can_move_to(destination):
            raise Refused(_("It cannot be moved there."))
        if not BasePage._slug_is_available(page.slug, destination, page=page):
            raise Refused(_("The address “%(slug)s” is already in use there.") % {"slug": page.slug})
        if page.english_slug_clashes(destination):
            raise Refused(ENGLISH_SLUG_IS_TAKEN % {"slug": page.slug_en})
        page.move(destination, pos="last-child", user=self.request.user)


class DeletePages(EachPageMixin, DeleteBulkAction):
    template_name = "cms/admin/bulk_delete.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        found = [(item, obstacles(item["item"])) for item in context["items"]]
        items = [item for item, sentences in found if not sentences]
        links = {source: outcomes for item in items for source, outcomes in links_to(item["item"])}
        return {
            **context,
            "items": items,
            "kept": [(item["item"], sentences) for item, sentences in found if sentences],
            "page_links": list(links.items()),
            "is_protected": False,
        }

    def act(self, page):
        if not self.check_perm(page):
            raise Refused(NOT_ALLOWED)
        if sentences := obstacles(page):
            raise Refused(" ".join(sentences))
        page.delete(user=self.request.user)
