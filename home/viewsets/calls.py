"""The list of calls in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from home.calls.facts import moment
from home.models import CallPage


class CallFilterSet(PageFilterSet):
    site = has_child_pages = None  # there is one list, and calls have no children

    class Meta:
        model = CallPage
        fields = ["measure", "is_withdrawn", "live_en"]


class CallListing(PageListingViewSet):
    model = CallPage
    name = "calls"
    url_prefix = "strategy/calls"
    icon = "calendar-check"
    menu_label = _("Calls")
    filterset_class = CallFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("state", label=_("Status"), accessor=lambda call: call.state.label),
        Column("opens_at", label=_("Opens"), accessor=lambda call: call.opening, sort_key="opens_at"),
        Column("closes_at", label=_("Closes"), accessor=lambda call: moment(call.closes_at), sort_key="closes_at"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
