"""The list of projects: filters and open data."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import re_path

from cms.models import SitePage
from home.projects.filters import PATTERN, FacetIndex, ListFilter
from home.projects.opendata import PROJECTS_FILE, either, projects_file
from home.projects.states import State

from .narrowed import NarrowedListMixin
from .projects import ProjectPage


class ProjectIndexPage(NarrowedListMixin, SitePage):
    selection_class = ListFilter
    file_name = PROJECTS_FILE
    labels = {
        "state": _("Status"),
        "kind": _("Kind"),
        "measure": _("Measure"),
        "call": _("Call"),
        "programme": _("Programme"),
        "year": _("Year"),
        "place": _("Place"),
    }

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
        return FacetIndex(self.projects())

    @re_path(rf"^{PATTERN}$", name="listing")
    def listing(self, request, filters=""):
        return self.show_list(request, filters)

    @re_path(rf"^{PATTERN}(?P<name>{either(PROJECTS_FILE)})\.(?P<kind>csv|json)/$", name="data")
    def data(self, request, name, kind, filters=""):
        def make(selection):
            return projects_file(self.projects().filter(pk__in=self.chosen_ids(selection)), kind, request)

        return self.show_file(request, name, kind, filters, make)

    def list_context(self, request, selection):
        found = ProjectPage.objects.with_dates().with_sums().select_related("place")
        page = self.page_of(request, selection, found)
        return {
            **super().list_context(request, selection),
            "projects": page,
            "places": [project for project in page.object_list if project.map_frame],
            "state_links": self.state_links(request, selection, State),
        }
