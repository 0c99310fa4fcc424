"""The Strategy menu of the admin: priorities, measures, indicators, projects, places."""

from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.snippets.views.snippets import IndexView as SnippetIndexView
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cms.editor.folding import FOLDED_ROWS
from cms.editor.panels import translated
from cms.editor.viewsets import RowViewSet
from cms.l10n.formatting import euros, long_date
from home.models import Indicator, Place, Priority, ProjectPage

from .calls import CallListing


class ProjectFilterSet(PageFilterSet):
    site = has_child_pages = None  # there is one list, and projects have no children

    class Meta:
        model = ProjectPage
        fields = ["kind", "measure", "place", "live_en"]


class ProjectIndexView(IndexView):
    def annotate_queryset(self, pages):
        return super().annotate_queryset(pages).with_state().with_sums()


class ProjectListing(PageListingViewSet):
    model = ProjectPage
    name = "projects"
    url_prefix = "strategy/projects"
    icon = "folder-inverse"
    menu_label = _("Projects")
    index_view_class = ProjectIndexView
    filterset_class = ProjectFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("code", label=_("Code"), sort_key="code_order"),
        Column("state_now", label=_("Status"), accessor=lambda project: project.state.label, sort_key="state_now"),
        Column("granted", label=_("Sum"), accessor=lambda project: euros(project.granted), sort_key="granted"),
        Column("publish_by", label=_("Must be public by"), accessor=lambda project: long_date(project.publish_by)),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]


class PriorityIndexView(SnippetIndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("strategy").annotate(number_of_measures=Count("measures"))


class PriorityViewSet(RowViewSet):
    model = Priority
    url_prefix = "strategy/priorities"
    icon = "list-ol"
    menu_label = _("Priorities and measures")
    index_view_class = PriorityIndexView
    list_filter = ["strategy"]
    list_display = [
        "__str__",
        Column("strategy", label=_("Strategy"), accessor=lambda priority: priority.strategy.title),
        NumberColumn("number_of_measures", label=_("Measures"), sort_key="number_of_measures"),
    ]
    panels = [
        FieldRowPanel([FieldPanel("strategy"), FieldPanel("code")]),
        *translated("name"),
        *translated("description"),
        InlinePanel("measures", label=_("measure"), heading=_("Measures"), classname=FOLDED_ROWS),
    ]


class IndicatorIndexView(SnippetIndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("measure").prefetch_related("values")


class IndicatorViewSet(RowViewSet):
    model = Indicator
    url_prefix = "strategy/indicators"
    icon = "order"
    menu_label = _("Indicators")
    index_view_class = IndicatorIndexView
    search_fields = ["name_lt", "name_en"]
    list_filter = ["measure__priority__strategy"]
    list_display = [
        "name_lt",
        Column("measure", label=_("Measure"), accessor=lambda indicator: indicator.measure.code, sort_key="measure"),
        Column("target", label=_("Target"), sort_key="target"),
        Column("latest", label=_("Reached"), accessor=lambda indicator: indicator.latest and indicator.latest.value),
        Column("on", label=_("Date"), accessor=lambda item: long_date(item.latest and item.latest.measured_on)),
    ]
    panels = [
        FieldPanel("measure"),
        *translated("name"),
        *translated("unit"),
        FieldRowPanel([FieldPanel("code"), FieldPanel("target"), FieldPanel("target_on")]),
        InlinePanel("values", label=_("value"), heading=_("Values reached")),
    ]


class PlaceViewSet(RowViewSet):
    model = Place
    url_prefix = "strategy/places"
    icon = "site"
    menu_label = _("Places")
    search_fields = ["name_lt", "name_en"]
    list_display = ["name_lt", "name_en"]
    panels = [*translated("name"), FieldPanel("slug")]


class StrategyViewSetGroup(SnippetViewSetGroup):
    items = (CallListing, ProjectListing, PriorityViewSet, IndicatorViewSet, PlaceViewSet)
    menu_label = _("Strategy")
    menu_icon = "tasks"
    menu_order = 170
