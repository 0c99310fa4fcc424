"""Filters of the list of ideas, such as /idejos/busena/atsakytos/metai/2026/."""

from django.utils.timezone import localtime
from django.utils.translation import pgettext_lazy

from cms.i18n import EN, LT, content_language
from cms.listing import filters
from cms.listing.filters import ClosedList, Row, pattern_of, simple

from .states import PUBLIC, SLUGS, IdeaState

# The path segment before each value, in URL order. Not translated by a catalogue, so that URLs never change.
WORDS = {
    "state": {LT: "busena", EN: "state"},
    "measure": {LT: "sritis", EN: "area"},
    "year": {LT: "metai", EN: "year"},
    "place": {LT: "vieta", EN: "place"},
}
PATTERN = pattern_of(WORDS)
SHOWN_STATES = [state for state in IdeaState if state in PUBLIC]


class ListFilter(filters.ListFilter):
    words = WORDS
    closed = {"state": ClosedList(SHOWN_STATES, SLUGS)}


def rows_of(ideas):
    names = [f"{name}__name_{content_language()}" for name in ("measure", "place")]
    english = [f"{name}_{EN}" for name in ("title", "text")]
    columns = ["pk", "state", "created_at", "measure__slug", "measure__code", "place__slug", *names, *english]
    for found in ideas.values(*columns):
        measure = f"{found['measure__code']}. {found[names[0]]}" if found["measure__slug"] else ""
        pairs = {
            "state": simple(found["state"]),
            "measure": ((found["measure__slug"], measure),),
            "year": simple(str(localtime(found["created_at"]).year)),
            "place": ((found["place__slug"], found[names[1]]),),
        }
        yield Row(found["pk"], all(found[name] for name in english), pairs)


class FacetIndex(filters.FacetIndex):
    """All public ideas, the latest first."""

    selection_class = ListFilter
    everything = pgettext_lazy("ideas", "All")

    def __init__(self, ideas):
        super().__init__(rows_of(ideas.order_by("-created_at", "-pk")))

    def only_lithuanian(self, selection):
        """Return how many more ideas are in Lithuanian only, so that the English list states that it is incomplete."""
        if content_language() == LT:
            return 0
        return sum(1 for row in self.all if not row.is_english and selection.holds(row))
