"""The timetable of calls: what is open, what is planned and what has been, narrowed by clean addresses."""

from functools import partial

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path

from cms.i18n import content_language
from cms.models import SitePage
from home.caching import keep_until
from home.call_selection import PATTERN, WORDS, Selection, Shelf
from home.call_states import CallState

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
        return self.kept(self.render(request, context_overrides=self.list_context(request, selection)))

    def selection(self, filters):
        selection = Selection.from_path(filters)
        if not self.shelf.has(selection):
            raise Http404
        return selection

    def address(self, request, selection):
        return (self.get_url(request) or "") + selection.path_in(content_language())

    def kept(self, response):
        return keep_until(response, self.shelf.next_change())

    def subpath_in(self, language, request):
        match = getattr(request, "routable_resolver_match", None)
        return Selection.from_path(match.kwargs.get("filters") or "").path_in(language) if match else ""

    # --- What the template shows ------------------------------------------------------------

    def list_context(self, request, selection):
        page = Paginator(self.shelf.chosen(selection), PER_PAGE).get_page(request.GET.get("page"))
        order = [row.pk for row in page.object_list]
        found = CallPage.objects.filter(pk__in=order).select_related("measure")
        page.object_list = sorted(found, key=lambda call: order.index(call.pk))
        return {
            "calls": page,
            "selection": selection,
            "choices": self.choices(selection),
            "form_url": self.get_url(request),
            "state_links": self.shelf.state_links(selection, CallState, partial(self.address, request)),
            "is_noindex": len(selection.chosen) > 1,
        }

    def choices(self, selection):
        """Name, label and options of the fields of the form above the list."""
        labels = {"state": _("State"), "measure": _("Measure"), "applicant": _("Who may apply"), "year": _("Year")}
        options = self.shelf.choices(selection)
        return [(name, label, options[name]) for name, label in labels.items()]
