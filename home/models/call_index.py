"""The timetable of calls: what is open, what is planned and what has been, narrowed by clean addresses."""

from functools import partial

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path

from cms.i18n import content_language
from cms.models import SitePage
from events.calendars import entries_response
from events.kinds import FORMATS
from home.alerts.addresses import ask_url
from home.caching import keep_until
from home.call_calendar import calendar_entries
from home.call_feed import CallsFeed
from home.call_opendata import CALLS_FILE, calls_file
from home.call_selection import PATTERN, WORDS, Selection, Shelf
from home.call_states import CallState
from home.opendata import either
from home.structured_data import dataset

from .calls import CallPage

PER_PAGE = 25


class CallIndexPage(RoutablePageMixin, SitePage):
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
        return Shelf(self.calls())

    # --- Addresses -----------------------------------------------------------------------

    @re_path(rf"^{PATTERN}$", name="listing")
    def listing(self, request, filters=""):
        if any(name in request.GET for name in WORDS):  # the form: every list has one address
            return redirect(self.address(request, Selection.from_query(request.GET)))
        selection = self.selection(filters)
        if filters != selection.path_in(content_language()):
            return redirect(self.address(request, selection), permanent=True)
        response = self.render(request, context_overrides=self.list_context(request, selection))
        return self.kept(request, response)

    @re_path(rf"^{PATTERN}ics/$", name="ics")
    def ics(self, request, filters=""):
        calls = self.chosen_calls(self.selection(filters)).visible().annotate(changed=Count("changes"))
        entries = calendar_entries(calls.order_by("opens_at", "pk"), request)
        return entries_response(request, entries, self.localized_title, CALLS_FILE[content_language()])

    @re_path(rf"^{PATTERN}atom/$", name="atom")
    def atom(self, request, filters=""):
        return self.kept(request, CallsFeed(self, self.selection(filters))(request))

    @re_path(rf"^{PATTERN}(?P<name>{either(CALLS_FILE)})\.(?P<kind>csv|json)/$", name="data")
    def data(self, request, name, kind, filters=""):
        selection = self.selection(filters)
        own = selection.path_in(content_language()), CALLS_FILE[content_language()]
        if (filters, name) != own:
            return redirect(f"{self.address(request, selection)}{own[1]}.{kind}", permanent=True)
        return self.kept(request, calls_file(self.chosen_calls(selection), kind, request))

    def chosen_calls(self, selection):
        return self.calls().filter(pk__in=[row.pk for row in self.shelf.all if selection.holds(row)])

    def selection(self, filters):
        selection = Selection.from_path(filters)
        if not self.shelf.has(selection):
            raise Http404
        return selection

    def address(self, request, selection):
        return (self.get_url(request) or "") + selection.path_in(content_language())

    def kept(self, request, response):
        return keep_until(self, request, response, self.shelf.next_change())

    def subpath_in(self, language, request):
        match = getattr(request, "routable_resolver_match", None)
        if match is None:
            return ""
        behind = f"{match.url_name}/" if match.url_name in FORMATS else ""
        return Selection.from_path(match.kwargs.get("filters") or "").path_in(language) + behind

    # --- What the template shows ------------------------------------------------------------

    def list_context(self, request, selection):
        page = Paginator(self.shelf.chosen(selection), PER_PAGE).get_page(request.GET.get("page"))
        order = [row.pk for row in page.object_list]
        found = CallPage.objects.filter(pk__in=order).select_related("measure")
        page.object_list = sorted(found, key=lambda call: order.index(call.pk))
        address = self.address(request, selection)
        files = {kind: f"{address}{CALLS_FILE[content_language()]}.{kind}" for kind in ("csv", "json")}
        return {
            "calls": page,
            "selection": selection,
            "choices": self.choices(selection),
            "form_url": self.get_url(request),
            "state_links": self.shelf.state_links(selection, CallState, partial(self.address, request)),
            "is_noindex": len(selection.chosen) > 1,
            "files": files,
            "alerts_url": ask_url(),
            "feeds": {name: f"{address}{name}/" for name in FORMATS},
            "structured_data": dataset(self, request, files.values()),
        }

    def choices(self, selection):
        """Name, label and options of the fields of the form above the list."""
        labels = {"state": _("State"), "measure": _("Measure"), "applicant": _("Who may apply"), "year": _("Year")}
        options = self.shelf.choices(selection)
        return [(name, label, options[name]) for name, label in labels.items()]
