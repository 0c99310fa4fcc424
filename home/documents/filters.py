"""Filters of the library, such as /dokumentai/rusis/tvarkos/metai/2025/."""

from dataclasses import dataclass, field

from cms.i18n import EN, LT, content_language
from cms.listing import filters
from cms.listing.filters import ClosedList, pattern_of, simple
from cms.web.privacy import restricted
from home.documents.kinds import SLUGS, Kind

WORDS = {
    "kind": {LT: "rusis", EN: "kind"},
    "year": {LT: "metai", EN: "year"},
    "call": {LT: "kvietimas", EN: "call"},
}
PATTERN = pattern_of(WORDS)


class ListFilter(filters.ListFilter):
    words = WORDS
    closed = {"kind": ClosedList(Kind, SLUGS)}


@dataclass(frozen=True)
class Row(filters.Row):
    is_valid: bool  # the last public version


@dataclass
class Versions:
    """Knows which document supersedes which. Loads all with one query."""

    after: dict = field(default_factory=dict)  # {id of a document: id of the one that supersedes it}
    public: set = field(default_factory=set)

    @classmethod
    def of(cls, documents):
        return cls.among(documents.order_by().values_list("pk", "supersedes", "live"))

    @classmethod
    def among(cls, rows):
        versions = cls()
        for pk, older, live, *_rest in rows:
            if older:
                versions.after[older] = pk
            if live:
                versions.public.add(pk)
        return versions

    def later(self, pk):
        """Yield the public versions after a document, the next one first. Stops at cycles."""
        seen = {pk}
        while (pk := self.after.get(pk)) and pk not in seen:
            seen.add(pk)
            if pk in self.public:
                yield pk

    def chain(self, pk):
        """Return all public versions of a document, the latest first."""
        before = {newer: older for older, newer in self.after.items()}
        seen = [pk]
        while (older := before.get(seen[-1])) and older not in seen:
            seen.append(older)
        oldest = seen[-1]
        return [version for version in [*reversed([*self.later(oldest)]), oldest] if version in self.public]


def calls_of(documents):
    """Return {id of a document: pairs of a call's URL word and title}."""
    through, found = documents.model.calls.through, {}
    calls = through.objects.filter(~restricted("callpage__path"), officialdocument__live=True, callpage__live=True)
    columns = ["officialdocument_id", "callpage__slug", "callpage__title", "callpage__title_en", "callpage__live_en"]
    for pk, slug, title, title_en, is_english in calls.values_list(*columns):
        if content_language() == LT or is_english:
            found.setdefault(pk, []).append((slug, title_en if content_language() == EN else title))
    return found


def rows_of(documents):
    found = list(documents.values_list("pk", "supersedes", "live", "kind", "year"))
    versions, calls = Versions.among(found), calls_of(documents)
    for pk, _older, live, kind, year in found:
        if live:
            pairs = {
                "kind": simple(kind),
                "year": simple(str(year)) if year else (),
                "call": tuple(calls.get(pk, ())),
            }
            yield Row(pk, True, pairs, is_valid=not any(versions.later(pk)))


class FacetIndex(filters.FacetIndex):
    """All public documents in order. Documents no longer valid are included when a year is chosen."""

    selection_class = ListFilter

    def __init__(self, documents):
        super().__init__(rows_of(documents))

    def chosen(self, selection):
        rows = super().chosen(selection)
        return [row for row in rows if row.is_valid or "year" in selection.chosen]
