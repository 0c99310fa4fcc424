"""The translation status of many pages, counted by the database, and filters for it."""

from collections import Counter, defaultdict
from datetime import timedelta

from django.db.models import Count, Min, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.views.pages.listing import GenericPageFilterSet, PageFilterSet
from wagtail.permissions import policy_registry

from cms.indexing.pages import SECTION_DEPTH
from cms.models import BasePage, TranslationUnit

State = TranslationUnit.State
BEHIND = [State.MISSING, State.DRAFT, State.OUTDATED]
NOT_PUBLIC = "not-public"
STANDINGS = [
    (State.OUTDATED.value, _("Something is outdated")),
    (State.MISSING.value, _("Something is missing")),
    (State.DRAFT.value, _("Something is not confirmed")),
    (State.CONFIRMED.value, _("All is confirmed")),
    (NOT_PUBLIC, _("Public in Lithuanian only")),
]
AGES = [(7, _("a week")), (14, _("two weeks")), (30, _("a month")), (90, _("three months"))]


def units(**which):
    return TranslationUnit.objects.filter(page=OuterRef("pk"), **which).order_by().values("page")


def with_units(pages):
    """Add the number of units in each state, as `outdated_units`, and since when something is `behind_since`."""
    numbers = {
        f"{state.value}_units": Coalesce(Subquery(units(state=state).annotate(number=Count("pk")).values("number")), 0)
        for state in State
    }
    since = units(state__in=BEHIND).annotate(first=Min("since")).values("first")
    return pages.annotate(**numbers, behind_since=Subquery(since))


def attach_units(pages):
    """Set `english_units`, {state: number}, on each page of a list, with one query."""
    found = defaultdict(Counter)
    rows = TranslationUnit.objects.filter(page__in=[page.pk for page in pages]).order_by()
    for pk, state, number in rows.values_list("page", "state").annotate(Count("pk")):
        found[pk][state] = number
    for page in pages:
        page.english_units = found[page.pk]


def pages_with(**which):
    return TranslationUnit.objects.filter(**which).values("page")


def standing(pages, value):
    """Narrow pages to one of STANDINGS."""
    if value == NOT_PUBLIC:
        return pages.filter(live=True, live_en=False)
    if value == State.CONFIRMED:
        return pages.filter(pk__in=pages_with(state=value)).exclude(pk__in=pages_with(state__in=BEHIND))
    return pages.filter(pk__in=pages_with(state=value))


def translatable(user):
    """Return the pages whose English this user may edit, without aliases."""
    pages = policy_registry.get_by_type(BasePage).instances_user_has_permission_for(user, "change")
    return pages.filter(depth__gt=1, alias_of=None)


def behind(user):
    """Return pages public in English that this user may edit and that have outdated or missing texts."""
    rows = pages_with(state__in=[State.OUTDATED, State.MISSING])
    return translatable(user).filter(live=True, live_en=True, pk__in=rows)


class StandingFilter(ChoiceFilter):
    def __init__(self, **kwargs):
        super().__init__(**{"label": pgettext_lazy("how it stands", "English"), "choices": STANDINGS, **kwargs})

    def filter(self, pages, value):
        return standing(pages, value) if value else pages


class AgeFilter(ChoiceFilter):
    def filter(self, pages, value):
        if not value:
            return pages
        before = timezone.now() - timedelta(days=int(value))
        return pages.filter(pk__in=pages_with(state__in=BEHIND, since__lte=before))


class SectionFilter(ModelChoiceFilter):
    def filter(self, pages, section):
        return pages.filter(path__startswith=section.path) if section else pages


class BilingualPageFilterSet(GenericPageFilterSet):
    english = StandingFilter()


class EnglishFilterSet(PageFilterSet):
    english = StandingFilter()
    section = SectionFilter(
        label=_("Part of the site"),
        queryset=lambda request: BasePage.objects.filter(depth=SECTION_DEPTH).order_by("path"),
    )
    behind = AgeFilter(label=_("Behind for more than"), choices=AGES)
    latest_revision_created_at = edited_by = site = has_child_pages = None  # not relevant here
