"""The Events menu of the admin: events, venues, audiences."""

from django.db.models import Count
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import DateFromToRangeFilter
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, NumberColumn, StatusTagColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSetGroup

from cms.editor.panels import translated
from cms.editor.viewsets import ChosenRowViewSet

from .formatting import when
from .models import Audience, EventPage, Venue
from .registrations_panel import PeoplePanel


def english_state(event):
    if event.live and event.live_en:
        return gettext("Published")
    return gettext("Not published") if event.title_en else gettext("Not translated")


class EventPageFilterSet(PageFilterSet):
    starts_at = DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)
    site = has_child_pages = None  # there is one event list, and events have no children

    class Meta:
        model = EventPage
        fields = ["kind", "status", "mode", "venue", "live_en"]


class EventPageListing(PageListingViewSet):
    model = EventPage
    name = "events_events"
    url_prefix = "events/all"
    icon = "calendar-alt"
    menu_label = _("Events")
    filterset_class = EventPageFilterSet
    ordering = "-starts_at"
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("starts_at", label=_("When"), accessor=when, sort_key="starts_at"),
        Column("kind", label=_("Kind"), accessor=lambda event: event.get_kind_display(), sort_key="kind"),
        Column("state", label=_("Event status"), accessor=lambda event: event.get_status_display(), sort_key="status"),
        StatusTagColumn(
            "english",
            label=_("In English"),
            accessor=english_state,
            sort_key="live_en",
            primary=lambda event: event.live and event.live_en,
        ),
        PageStatusColumn("status", label=_("Page status"), sort_key="live"),
    ]


class UsedIndexView(IndexView):
    """Adds how often each row is used."""

    def get_base_queryset(self):
        return super().get_base_queryset().annotate(number_of_events=Count("events"))


class VenueViewSet(ChosenRowViewSet):
    model = Venue
    url_prefix = "events/venues"
    icon = "home"
    menu_label = _("Venues")
    index_view_class = UsedIndexView
    search_fields = ["name_lt", "name_en", "address_lt"]
    list_display = [
        "name_lt",
        "name_en",
        "address_lt",
        NumberColumn("number_of_events", label=_("Events"), sort_key="number_of_events"),
    ]
    panels = [
        PeoplePanel(),
        *translated("name"),
        *translated("address"),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        *translated("directions"),
        *translated("parking"),
        MultiFieldPanel(
            [
                FieldPanel("is_step_free"),
                FieldPanel("has_lift"),
                FieldPanel("has_accessible_toilet"),
                FieldPanel("has_accessible_parking"),
                FieldPanel("has_hearing_loop"),
                *translated("accessibility_note"),
            ],
            heading=_("Accessibility"),
        ),
        FieldPanel("slug"),
    ]


class AudienceViewSet(ChosenRowViewSet):
    model = Audience
    url_prefix = "events/audiences"
    icon = "group"
    menu_label = _("Audiences")
    index_view_class = UsedIndexView
    search_fields = ["name_lt", "name_en"]
    list_display = [
        "name_lt",
        "name_en",
        NumberColumn("number_of_events", label=_("Events"), sort_key="number_of_events"),
    ]
    panels = [*translated("name"), FieldPanel("slug")]


class EventsViewSetGroup(SnippetViewSetGroup):
    items = (EventPageListing, VenueViewSet, AudienceViewSet)
    menu_label = _("Events")
    menu_icon = "calendar"
    menu_order = 160
