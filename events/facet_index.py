"""The options of the list's filters, in one query: types, years, audiences, venues and the range of the calendar."""

from dataclasses import dataclass, field

from django.db.models import CharField, F, Max, Min, Value
from django.db.models.functions import Cast, ExtractYear
from django.utils.translation import pgettext

from cms.i18n import content_language
from cms.listing.options import in_order, options

from .filters import MODES


@dataclass
class FacetIndex:
    kinds: set = field(default_factory=set)
    years: dict = field(default_factory=dict)  # year: kinds
    audiences: list = field(default_factory=list)  # pairs of slug and name
    places: list = field(default_factory=list)
    first: str = ""  # months such as 2026-12
    last: str = ""

    def years_of(self, sort=None):
        return sorted((year for year, kinds in self.years.items() if not sort or sort.kind in kinds), reverse=True)

    def choices(self, selection):
        """Return the options of the filter form, in alphabetical order."""
        return {
            "audience": options(in_order(self.audiences), selection.audience),
            "place": options(in_order(self.places), selection.place),
            "mode": options(MODES.items(), selection.mode, pgettext("way to take part", "Any")),
        }


COLUMNS = ("what", "key", "label", "first", "last")


def facets_of(events, audiences, venues):
    """Return the distinct facets, uncounted: four text columns, so that one UNION fetches them all."""
    held = events.order_by().annotate(what=word("held"), key=text("kind"), label=text(ExtractYear("starts_at")))
    held = held.values(*COLUMNS[:3]).annotate(first=text(Min("starts_at")), last=text(Max("ends_at")))
    chosen = names("audience", audiences), names("place", venues)
    found = FacetIndex()
    for what, key, name, first, last in held.values_list(*COLUMNS).union(*chosen, all=True):
        if what == "held":
            found.kinds.add(key)
            found.years.setdefault(int(name), set()).add(key)
            found.first = min(filter(None, [found.first, first[:7]]))
            found.last = max(found.last, last[:7])
        else:
            (found.audiences if what == "audience" else found.places).append((key, name))
    return found


def text(expression):
    return Cast(expression, CharField())


def word(value):
    return Value(value, output_field=CharField())


def names(what, things):
    name = text(F(f"name_{content_language()}"))
    things = things.order_by().annotate(what=word(what), key=text("slug"), label=name, first=word(""), last=word(""))
    return things.values_list(*COLUMNS)
