"""The list of projects: narrowed by clean addresses, and the same as open data."""

from functools import partial

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path

from cms.models import SitePage
from home.opendata import PROJECTS_FILE, either, projects_file
from home.project_selection import PATTERN, Selection, Shelf
from home.states import State
from home.structured_data import dataset

from .narrowed import NarrowedListMixin
from .projects import ProjectPage

PER_PAGE = 25


class ProjectIndexPage(NarrowedListMixin, RoutablePageMixin, SitePage):
    selection_class = Selection
    file_names = PROJECTS_FILE
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
        return self.listed(request, filters)

    @re_path(rf"^{PATTERN}(?P<name>{either(PROJECTS_FILE)})\.(?P<kind>csv|json)/$", name="data")
    def data(self, request, name, kind, filters=""):
        projects = self.projects()
        return self.filed(
            request, filters, name, kind, lambda ids: projects_file(projects.filter(pk__in=ids), kind, request)
        )

    def subpath_in(self, language, request):
        match = getattr(request, "routable_resolver_match", None)
        return self.chosen_path(language, match) if match else ""

    # --- What the template shows ------------------------------------------------------------

    def list_context(self, request, selection):
        rows = ProjectPage.objects.with_dates().with_sums().select_related("place")
        page, files = self.page_of(request, selection, rows, PER_PAGE), self.files(request, selection)
        labels = {"state": _("State"), "kind": _("Kind"), "measure": _("Measure"), "call": _("Call")}
        labels |= {"programme": _("Programme"), "year": _("Year"), "place": _("Place")}
        return {
            "projects": page,
            "selection": selection,
            "choices": self.choices(selection, labels),
            "places": [project for project in page.object_list if project.map_frame],
            "form_url": self.get_url(request),
            "state_links": self.shelf.state_links(selection, State, partial(self.address, request)),
            "files": files,
            "is_noindex": len(selection.chosen) > 1,
            "structured_data": dataset(self, request, files.values()),
        }
