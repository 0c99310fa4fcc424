"""The timetable of calls: open, planned and past, with filters."""

from django.db.models import Count
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import re_path

from cms.i18n import content_language
from cms.models import SitePage
from cms.models.funding import attach_funders
from cms.web.calendars import FORMATS, entries_response
from home.calls.alerts.addresses import ask_url
from home.calls.caching import keep_until
from home.calls.calendar import calendar_entries
from home.calls.feed import CallsFeed
from home.calls.filters import PATTERN, FacetIndex, ListFilter
from home.calls.opendata import CALLS_FILE, calls_file
from home.calls.states import CallState
from home.projects.opendata import either

from .calls import CallPage
from .narrowed import NarrowedListMixin


class CallIndexPage(NarrowedListMixin, SitePage):
    selection_class = ListFilter
    file_name = CALLS_FILE
    labels = {"state": _("Status"), "measure": _("Measure"), "applicant": _("Who may apply"), "year": _("Year")}

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.CallPage"]

    class Meta:
        verbose_name = _("list of calls")
        verbose_name_plural = _("lists of calls")

    def calls(self):
        return CallPage.objects.child_of(self).live().public()

    @cached_property
    def shelf(self):
        return FacetIndex(self.calls())

    # --- Addresses -----------------------------------------------------------------------

    @re_path(rf"^{PATTERN}$", name="listing")
    def listing(self, request, filters=""):
        return self.kept(request, self.show_list(request, filters))

    @re_path(rf"^{PATTERN}ics/$", name="ics")
    def ics(self, request, filters=""):
        calls = self.chosen_calls(self.selection(filters)).visible().annotate(changed=Count("changes"))
        entries = calendar_entries(attach_funders(list(calls.order_by("opens_at", "pk"))), request)
        return entries_response(request, entries, self.localized_title, CALLS_FILE[content_language()])

    @re_path(rf"^{PATTERN}atom/$", name="atom")
    def atom(self, request, filters=""):
        return self.kept(request, CallsFeed(self, self.selection(filters))(request))

    @re_path(rf"^{PATTERN}(?P<name>{either(CALLS_FILE)})\.(?P<kind>csv|json)/$", name="data")
    def data(self, request, name, kind, filters=""):
        def make(selection):
            return calls_file(self.chosen_calls(selection), kind, request)

        return self.kept(request, self.show_file(request, name, kind, filters, make))

    def chosen_calls(self, selection):
        return self.calls().filter(pk__in=self.chosen_ids(selection))

    def kept(self, request, response):
        return keep_until(self, request, response, self.shelf.next_change())

    def path_of(self, match, language):
        return super().path_of(match, language) + (f"{match.url_name}/" if match.url_name in FORMATS else "")

    def list_context(self, request, selection):
        address = self.address(request, selection)
        return {
            **super().list_context(request, selection),
            "calls": self.page_of(request, selection, CallPage.objects.select_related("measure")),
            "state_links": self.state_links(request, selection, CallState),
            "alerts_url": ask_url(),
            "feeds": {name: f"{address}{name}/" for name in FORMATS},
        }
