"""Filters of the project list, such as /projektai/busena/vykdomi/metai/2026/."""

from dataclasses import dataclass

from cms.i18n import EN, LT, content_language
from cms.listing import filters
from cms.listing.filters import ClosedList, pattern_of, simple
from cms.models import Funding
from cms.web.privacy import is_hidden
from home.projects.states import SLUGS, Kind, State

# The path segment before each value, in URL order. Not translated by a catalogue, so that URLs never change.
WORDS = {
    "state": {LT: "busena", EN: "state"},
    "kind": {LT: "rusis", EN: "kind"},
    "measure": {LT: "priemone", EN: "measure"},
    "call": {LT: "kvietimas", EN: "call"},
    "programme": {LT: "programa", EN: "programme"},
    "year": {LT: "metai", EN: "year"},
    "place": {LT: "vieta", EN: "place"},
}
KIND_SLUGS = {
    Kind.LOCAL: {LT: "vietos", EN: "local"},
    Kind.COOPERATION: {LT: "bendradarbiavimo", EN: "cooperation"},
    Kind.RUNNING: {LT: "strategijos-vykdymo", EN: "running-the-strategy"},
}
PATTERN = pattern_of(WORDS)
CALL_COLUMNS = ["call__title", "call__title_en", "call__live", "call__live_en", "call__path"]


class ListFilter(filters.ListFilter):
    words = WORDS
    closed = {"state": ClosedList(State, SLUGS), "kind": ClosedList(Kind, KIND_SLUGS)}


@dataclass(frozen=True)
class Row(filters.Row):
    kind: str
    first: object  # date


def programmes_of(projects):
    """Return {project id: pairs of URL word and name}: esf-2021-2027 is the same in both languages.

    Also return the words whose names have no English.
    """
    columns = ["pk", "fund", "starts_in", "ends_in", f"name_{content_language()}", f"name_{LT}"]
    funders = Funding.objects.filter(page__in=projects.order_by().values("pk"), programme__live=True)
    found, in_lithuanian = {}, set()
    rows = funders.values_list("page_id", *(f"programme__{column}" for column in columns))
    for page, pk, fund, first, last, name, lithuanian in rows:
        parts = (fund, first, last) if first else (fund, f"n{pk}")  # without years, a fund may have several programmes
        word = "-".join(str(part) for part in parts if part)
        found.setdefault(page, []).append((word, name or lithuanian))
        if not name:
            in_lithuanian.add(word)
    return found, in_lithuanian


def rows_of(projects, programmes):
    names = {f"{name}_name": f"{name}__name_{content_language()}" for name in ("measure", "place")}
    columns = ["pk", "state_now", "kind", "measure__slug", "measure__code", "place__slug", "live_en", "call_id"]
    columns += [*names.values(), *CALL_COLUMNS, "began_on", "ended_on", "planned_start", "planned_end"]
    for found in projects.order_by().with_dates().values(*columns):
        first, last = found["began_on"] or found["planned_start"], found["ended_on"] or found["planned_end"]
        measure = f"{found['measure__code']}. {found[names['measure_name']]}" if found["measure__slug"] else ""
        pairs = {
            "state": simple(found["state_now"]),
            "kind": simple(found["kind"]),
            "measure": ((found["measure__slug"], measure),),
            "call": (call_of(found),),
            "programme": tuple(programmes.get(found["pk"], ())),
            "year": simple(*years(first, last)),
            "place": ((found["place__slug"], found[names["place_name"]]),),
        }
        yield Row(found["pk"], found["live_en"], pairs, found["kind"], first or last)


def call_of(found):
    """Return the call's URL word and name. The word contains the id, because call numbers repeat."""
    is_english = content_language() == EN and found["call__live_en"]
    title = found["call__title_en"] if is_english else found["call__title"]
    is_public = found["call__live"] and not is_hidden(found["call__path"])
    return (str(found["call_id"]), title) if is_public else ("", "")


def years(first, last):
    first, last = first or last, last or first
    return [str(year) for year in range(first.year, last.year + 1)] if first else []


class FacetIndex(filters.FacetIndex):
    """All public projects, the latest first."""

    selection_class = ListFilter

    def __init__(self, projects):
        programmes, self.in_lithuanian = programmes_of(projects)
        rows = rows_of(projects, programmes)
        in_order = sorted(rows, key=lambda row: (row.first is not None, row.first, row.pk), reverse=True)
        super().__init__(in_order)

    def chosen(self, selection):
        """Return the chosen projects. Running costs appear only when chosen, so that the numbers match the strategy."""
        hidden = None if "kind" in selection.chosen else Kind.RUNNING
        return [row for row in super().chosen(selection) if row.kind != hidden]
