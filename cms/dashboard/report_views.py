"""Reports for lines of the panel that no other screen covers."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.views.reports import PageReportView

from .retention import Retention
from .sources import to_look_through


class ReviewView(PageReportView):
    page_title = _("Pages to review")
    header_icon = "calendar-check"
    index_url_name = "cms_review"
    index_results_url_name = "cms_review_results"
    results_template_name = "cms/admin/review_results.html"
    any_permission_required = ["add", "change", "publish"]
    list_export = ["title", "content_type.name", "review_on", "last_published_at"]
    export_headings = {"review_on": _("Review date"), "last_published_at": _("Last published")}

    def get_queryset(self):
        self.queryset = to_look_through(self.request.user, timezone.now()).select_related("content_type")
        return super().get_queryset()


class RetentionView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    page_title = _("Deleting old data")
    header_icon = "bin"
    template_name = "cms/admin/retention.html"
    permission_required = "cms.view_jobrun"

    def user_has_permission(self, permission):
        return self.request.user.has_perm(permission)

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "retention": Retention.now(timezone.now())}
