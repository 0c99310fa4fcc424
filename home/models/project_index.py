"""The list of projects: narrowed by clean addresses, and the same as open data."""

from functools import partial

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path

from cms.i18n import content_language
from cms.models import SitePage
from home.opendata import PROJECTS_FILE, either, projects_file
from home.project_selection import PATTERN, WORDS, Selection, Shelf
from home.states import State
from home.structured_data import dataset

from .projects import ProjectPage

PER_PAGE = 25


class ProjectIndexPage(RoutablePageMixin, SitePage):
    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.ProjectPage"]

    class Meta:
        verbose_name = _("list of projects")
        verbose_name_plural = _("lists of projects")

    def projects(self):
        return ProjectPage.objects.child_of(self).live().public()

    @cached_property
    def shelf(self):
        return Shelf(self.projects())

    # --- Addresses -----------------------------------------------------------------------

    @re_path(rf"^{PATTERN}$", name="listing")
    def listing(self, request, filters=""):
        if any(name in request.GET for name in WORDS):  # the form: every list has one address
            return redirect(self.address(request, Selection.from_query(request.GET)))
        selection = self.selection(filters)
        if filters != selection.path_in(content_language()):
            return redirect(self.address(request, selection), permanent=True)
        return self.render(request, context_overrides=self.list_context(request, selection))

    @re_path(rf"^{PATTERN}(?P<name>{either(PROJECTS_FILE)})\.(?P<kind>csv|json)/$", name="data")
    def data(self, request, name, kind, filters=""):
        selection = self.selection(filters)
        own = selection.path_in(content_language()), PROJECTS_FILE[content_language()]
        if (filters, name) != own:
            return redirect(f"{self.address(request, selection)}{own[1]}.{kind}", permanent=True)
        chosen = [row.pk for row in self.shelf.all if selection.holds(row)]
        return projects_file(self.projects().filter(pk__in=chosen), kind, request)

    def selection(self, filters):
        selection = Selection.from_path(filters)
        if not self.shelf.has(selection):
            raise Http404
        return selection

    def address(self, request, selection):
        return (self.get_url(request) or "") + selection.path_in(content_language())

    def subpath_in(self, language, request):
        match = getattr(request, "routable_resolver_match", None)
        return Selection.from_path(match.kwargs.get("filters") or "").path_in(language) if match else ""

    # --- What the template shows ------------------------------------------------------------

    def list_context(self, request, selection):
        page = Paginator(self.shelf.chosen(selection), PER_PAGE).get_page(request.GET.get("page"))
        order = [row.pk for row in page.object_list]
        found = ProjectPage.objects.filter(pk__in=order).with_dates().with_sums().select_related("place")
        page.object_list = sorted(found, key=lambda project: order.index(project.pk))
        address, name = self.address(request, selection), PROJECTS_FILE[content_language()]
        files = {kind: f"{address}{name}.{kind}" for kind in ("csv", "json")}
        return {
            "projects": page,
            "selection": selection,
            "choices": self.choices(selection),
            "places": [project for project in page.object_list if project.map_frame],
            "form_url": self.get_url(request),
            "state_links": self.shelf.state_links(selection, State, partial(self.address, request)),
            "files": files,
            "is_noindex": len(selection.chosen) > 1,
            "structured_data": dataset(self, request, files.values()),
        }

    def choices(self, selection):
        """Name, label and options of the fields of the form above the list."""
        labels = {"state": _("State"), "kind": _("Kind"), "measure": _("Measure"), "call": _("Call")}
        labels |= {"programme": _("Programme"), "year": _("Year"), "place": _("Place")}
        options = self.shelf.choices(selection)
        return [(name, label, options[name]) for name, label in labels.items()]
