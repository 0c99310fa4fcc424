"""The Wagtail hooks of the search."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from .report_views import SearchesView, UnreadDocumentsView
from .viewsets import SearchViewSetGroup

register_snippet(SearchViewSetGroup)

REPORTS = (SearchesView, UnreadDocumentsView)


@hooks.register("register_admin_urls")
def register_reports():
    return [
        url
        for view in REPORTS
        for url in (
            path(f"reports/{view.index_url_name}/", view.as_view(), name=view.index_url_name),
            path(
                f"reports/{view.index_url_name}/results/",
                view.as_view(results_only=True),
                name=view.index_results_url_name,
            ),
        )
    ]


class ReportMenuItem(MenuItem):
    def __init__(self, view, **kwargs):
        self.view = view
        super().__init__(view.page_title, reverse(view.index_url_name), icon_name=view.header_icon, **kwargs)

    def is_shown(self, request):
        policy = self.view().permission_policy
        return policy.user_has_any_permission(request.user, self.view.any_permission_required)


@hooks.register("register_reports_menu_item")
def searches_item():
    return ReportMenuItem(SearchesView, name="searches", order=700)


@hooks.register("register_reports_menu_item")
def unread_documents_item():
    return ReportMenuItem(UnreadDocumentsView, name="unread-documents", order=710)
