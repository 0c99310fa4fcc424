"""The first page of the admin: what is due, and what this editor worked on."""

from django.contrib.auth.models import Permission
from django.db.models import OuterRef, Subquery
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.views import home
from wagtail.models import PageLogEntry

from cms.dashboard.panel import TodayPanel
from cms.dashboard.report_views import RetentionView, ReviewView
from cms.models import BasePage

from .editor import PagesReportItem

# Their lines stand in the panel of today, where they cost no query for each page.
TOLD_BY_TODAY = (
    home.WorkflowObjectsToModeratePanel,
    home.UserObjectsInWorkflowModerationPanel,
    home.LockedPagesPanel,
    home.RecentEditsPanel,
)


class RecentEditsPanel(home.RecentEditsPanel):
    """Wagtail's own, without a query for each type among the pages."""

    def get_context_data(self, parent_context):
        context = super(home.RecentEditsPanel, self).get_context_data(parent_context)
        user = parent_context["request"].user
        edits = PageLogEntry.objects.filter(user=user, action="wagtail.edit")
        latest = edits.filter(page=OuterRef("pk")).order_by("-timestamp").values("timestamp")[:1]
        pages = BasePage.objects.filter(pk__in=edits.values("page")).annotate(last_edited_at=Subquery(latest))
        pages = pages.prefetch_workflow_states().annotate_approved_schedule().order_by("-last_edited_at")[:5]
        last_edits = [(page.last_edited_at, page) for page in pages]
        return {**context, "request": parent_context["request"], "last_edits": last_edits}


@hooks.register("construct_homepage_panels")
def show_today(request, panels):
    panels[:] = [panel for panel in panels if not isinstance(panel, TOLD_BY_TODAY)]
    panels += [TodayPanel(request.user), RecentEditsPanel()]


@hooks.register("construct_homepage_summary_items", order=1000)  # after all who add some
def leave_out_how_many_there_are(request, items):
    """How many pictures there are in all helps nobody, and costs a third of the queries."""
    items.clear()


@hooks.register("register_admin_urls")
def register_today_reports():
    return [
        path("reports/review/", ReviewView.as_view(), name="cms_review"),
        path("reports/review/results/", ReviewView.as_view(results_only=True), name="cms_review_results"),
        path("reports/retention/", RetentionView.as_view(), name="cms_retention"),
    ]


@hooks.register("register_reports_menu_item")
def review_item():
    return PagesReportItem(
        ReviewView.page_title, reverse("cms_review"), name="review", icon_name=ReviewView.header_icon, order=620
    )


class RetentionItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(RetentionView.permission_required)


@hooks.register("register_reports_menu_item")
def retention_item():
    return RetentionItem(
        RetentionView.page_title,
        reverse("cms_retention"),
        name="retention",
        icon_name=RetentionView.header_icon,
        order=720,
    )


@hooks.register("register_permissions")
def offer_to_see_what_is_deleted():
    return Permission.objects.filter(content_type__app_label="cms", codename="view_jobrun")
