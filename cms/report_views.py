"""What is not in English yet."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import PageReportView
from wagtail.permissions import policy_registry

from .models import BasePage
from .reports import english_links_to_lithuanian_only


def english_missing(user):
    """Return the public pages without public English that this user may edit, the latest first."""
    pages = policy_registry.get_by_type(BasePage).instances_user_has_permission_for(user, "change")
    return pages.live().filter(live_en=False, depth__gt=1).order_by("-last_published_at", "path")


class EnglishMissingView(PageReportView):
    page_title = _("Not in English yet")
    header_icon = "globe"
    index_url_name = "cms_english_missing"
    index_results_url_name = "cms_english_missing_results"
    results_template_name = "cms/admin/english_report_results.html"
    any_permission_required = ["add", "change", "publish"]
    list_export = ["title", "title_en", "content_type.name", "last_published_at"]
    export_headings = {"title_en": _("Title in English"), "last_published_at": _("Last published")}

    @cached_property
    def links(self):
        editable = set(
            self.permission_policy.instances_user_has_permission_for(self.request.user, "change").values_list(
                "pk", flat=True
            )
        )
        return [pair for pair in english_links_to_lithuanian_only() if pair[0].pk in editable]

    def get_queryset(self):
        self.queryset = english_missing(self.request.user).select_related("content_type")
        return super().get_queryset()

    def get_context_data(self, *args, **kwargs):
        return {**super().get_context_data(*args, **kwargs), "links": self.links}
