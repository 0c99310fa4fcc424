"""The event list: upcoming, by month, past by year, and as feeds."""

from django.core.paginator import Paginator
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from wagtail.contrib.routable_page.models import re_path

from cms.i18n import content_language
from cms.l10n.formatting import year_month
from cms.l10n.local_time import local
from cms.listing.page_mixin import FilteredListMixin
from cms.models import SitePage
from cms.models.funding import attach_funders
from events.calendars import calendar_response, in_feed
from events.facet_index import facets_of
from events.feeds import EventsFeed
from events.filters import ListFilter
from events.kinds import EVENT_TYPES, KIND_SLUGS, PAST_WORDS
from events.month import Month, visible_span

from .pages import EventPage
from .places import Audience, Venue
from .querysets import attach_availability

PER_PAGE = 40
MONTHS_AHEAD = 12
KIND = rf"(?:(?P<kind>{'|'.join(KIND_SLUGS)})/)?"
PAST = "|".join(PAST_WORDS.values())


class EventIndexPage(FilteredListMixin, SitePage):
    max_count = 1
    subpage_types = ["events.EventPage"]

    class Meta:
        verbose_name = gettext_lazy("list of events")
        verbose_name_plural = gettext_lazy("lists of events")

    def events(self):
        return EventPage.objects.child_of(self)

    # --- Addresses ---------------------------------------------------------------

    @re_path(rf"^{KIND}$", name="listing")
    def listing(self, request, kind=None):
        selection = ListFilter.from_request(request, kind)
        if self.is_foreign(kind=kind):
            return self.to_own_address(request)
        events = selection.narrow(self.events().visible()).upcoming()
        return self.render(request, context_overrides=self.list_context(request, selection, events))

    @re_path(rf"^{KIND}(?P<month>[12][0-9]{{3}}-[0-9]{{2}})/$", name="month")
    def month(self, request, month, kind=None):
        selection = ListFilter.from_request(request, kind)
        if self.is_foreign(kind=kind):
            return self.to_own_address(request)
        shown = Month.parse(month)
        if shown is None or not self.is_within(shown):
            raise Http404
        return self.render(request, context_overrides=self.month_context(request, selection, shown))

    @re_path(rf"^{KIND}(?P<word>{PAST})/(?:(?P<year>[12][0-9]{{3}})/)?$", name="past")
    def past(self, request, word, year=None, kind=None):
        selection = ListFilter.from_request(request, kind)
        if self.is_foreign(kind=kind, word=word):
            return self.to_own_address(request)
        year = int(year or 0)
        if year and year not in self.facets.years:
            raise Http404
        events = selection.narrow(self.events().visible()).past()
        if year:
            events = events.filter(starts_at__year=year)
        return self.render(request, context_overrides=self.past_context(request, selection, events, year))

    @re_path(rf"^{KIND}ics/$", name="ics")
    def ics(self, request, kind=None):
        selection = ListFilter.from_request(request, kind)
        if self.is_foreign(kind=kind):
            return self.to_own_address(request)
        events = list(in_feed(selection.filter(self.events().visible())))
        attach_funders(attach_availability(events))
        filename = pgettext("file name", "events")
        return calendar_response(request, events, selection.heading(self.localized_title), filename)

    @re_path(rf"^{KIND}atom/$", name="atom")
    def atom(self, request, kind=None):
        if self.is_foreign(kind=kind):
            return self.to_own_address(request)
        return EventsFeed(self, ListFilter.from_request(request, kind))(request)

    def is_foreign(self, kind=None, word=None):
        """Return whether a path segment belongs to the other language."""
        language = content_language()
        foreign_kind = kind and KIND_SLUGS[kind].slug_in(language) != kind
        return bool(foreign_kind or (word and word != PAST_WORDS[language]))

    def path_of(self, match, language):
        given = match.kwargs
        parts = [KIND_SLUGS[given["kind"]].slug_in(language)] if given.get("kind") else []
        parts += [PAST_WORDS[language]] if given.get("word") else []
        parts += [given[name] for name in ("year", "month") if given.get(name)]
        parts += [match.url_name] if match.url_name in ("ics", "atom") else []
        return "".join(f"{part}/" for part in parts)

    # --- What the template shows ----------------------------------------------------

    def common_context(self, request, selection, view):
        language = content_language()
        own = self.get_url(request)
        query = f"?{selection.query}" if selection.query else ""
        feed = self.get_full_url(request) + selection.path_in(language)
        return {
            "selection": selection,
            "view": view,
            "heading": selection.heading(self.localized_title),
            "description": selection.description(self.search_description or self.summary or ""),
            "kind_links": self.kind_links(request, selection),
            "choices": self.facets.choices(selection),
            "list_url": own + selection.path_in(language) + query,
            "month_url": own + selection.path_in(language) + Month.of(timezone.now()).path + query,
            "past_url": own + selection.path_in(language) + f"{PAST_WORDS[language]}/" + query,
            "atom_url": f"{feed}atom/{query}",
            "ics_url": f"{feed}ics/{query}",
            "webcal_url": "webcal://" + f"{feed}ics/{query}".split("://", 1)[-1],
            "is_noindex": selection.is_searched or view == "month",
        }

    def kind_links(self, request, selection):
        """Return links to the kinds that have events, and to the present kind."""
        query = f"?{selection.query}" if selection.query else ""
        own, language = self.get_url(request), content_language()
        infos = [info for info in EVENT_TYPES.values() if info.kind in self.facets.kinds or info == selection.type_info]
        every = [{"title": _("All events"), "url": own + query, "is_current": selection.type_info is None}]
        return every + [
            {
                "title": info.plural,
                "url": f"{own}{info.slug_in(language)}/{query}",
                "is_current": info == selection.type_info,
            }
            for info in infos
        ]

    def list_context(self, request, selection, events):
        found = selection.found(events) if selection.text else events.for_rows()
        page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
        page.object_list = events.filter(pk__in=page.object_list).for_rows() if selection.text else page.object_list
        attach_availability(page.object_list)
        return {
            **self.common_context(request, selection, "list"),
            "events": page,
            "months": by_month(page.object_list),
        }

    def past_context(self, request, selection, events, year):
        context = self.list_context(request, selection, events)
        own = self.get_url(request) + selection.path_in(content_language()) + f"{PAST_WORDS[content_language()]}/"
        query = f"?{selection.query}" if selection.query else ""
        years = [n for n in self.facets.years_of(selection.type_info) if n <= timezone.localdate().year]
        year_links = [{"title": _("All years"), "url": own + query, "is_current": not year}]
        year_links += [{"title": str(n), "url": f"{own}{n}/{query}", "is_current": n == year} for n in years]
        heading = _("Past events of %(year)s") % {"year": year} if year else _("Past events")
        if selection.type_info:
            heading = f"{selection.type_info.plural}: {heading[0].lower()}{heading[1:]}"
        return {**context, "view": "past", "heading": heading, "year_links": year_links}

    def month_context(self, request, selection, month):
        common = self.common_context(request, selection, "month")
        query = f"?{selection.query}" if selection.query else ""
        own = self.get_url(request) + selection.path_in(content_language())
        events = selection.filter(self.events().visible()).between(*visible_span(month))
        events = list(events.for_rows().prefetch_related("sessions"))
        attach_availability(events)
        start, end = month.span
        beside = {"previous": month.step(-1), "next": month.step(1)}
        links = {
            name: {"month": other.first, "url": own + other.path + query}
            for name, other in beside.items()
            if self.is_within(other)
        }
        return {
            **common,
            **links,
            "month": month,
            "heading": f"{common['heading']}: {year_month(month.first)}",
            "weeks": month.weeks(events),
            "events": [event for event in events if event.starts_at < end and event.ends_at >= start],
        }

    @cached_property
    def facets(self):
        return facets_of(self.events().visible(), Audience.objects.all(), Venue.objects.all())

    def is_within(self, month):
        """Return whether a month may have events; other months answer 404."""
        now = Month.of(timezone.now())
        first, last = min(self.facets.first or str(now), str(now)), max(self.facets.last, str(now))
        return first <= str(month) <= str(Month.parse(last).step(MONTHS_AHEAD))


def by_month(events):
    """Return [(first day, events)] in the order given."""
    months = {}
    for event in events:
        months.setdefault(local(event.starts_at).date().replace(day=1), []).append(event)
    return list(months.items())
