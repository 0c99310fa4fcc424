"""Filters of the timetable, such as /kvietimai/busena/atviri/metai/2026/."""

from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import Any

from cms.i18n import EN, LT, content_language
from cms.l10n.local_time import local
from cms.listing import filters
from cms.listing.filters import ClosedList, pattern_of, simple
from home.calls.states import APPLICANT_SLUGS, SLUGS, Applicant, CallState, Timetable, first_day

WORDS = {
    "state": {LT: "busena", EN: "state"},
    "measure": {LT: "priemone", EN: "measure"},
    "applicant": {LT: "pareiskejai", EN: "applicants"},
    "year": {LT: "metai", EN: "year"},
}
PATTERN = pattern_of(WORDS)
# Calls that a visitor can act on come first.
ORDER = [
    *(CallState.CLOSING, CallState.OPEN, CallState.PLANNED, CallState.CLOSED, CallState.RESULTS),
    CallState.WITHDRAWN,
]
LATER = date(MAXYEAR, 1, 1)


class ListFilter(filters.ListFilter):
    words = WORDS
    closed = {"state": ClosedList(CallState, SLUGS), "applicant": ClosedList(Applicant, APPLICANT_SLUGS)}


@dataclass(frozen=True)
class Row(filters.Row):
    state: CallState
    starts_on: Any  # the first day it may be open, None if unknown
    timetable: Timetable

    @property
    def in_order(self):
        """Return the calls in order: open by deadline, planned by opening, past with the latest first."""
        if self.state in (CallState.CLOSING, CallState.OPEN):
            closes = self.timetable.closes_at
            return ORDER.index(self.state), (local(closes).date() if closes else LATER).toordinal(), self.pk
        day = (self.starts_on or LATER).toordinal()
        is_past = self.state not in (CallState.PLANNED, CallState.WITHDRAWN)
        return ORDER.index(CallState.CLOSED if is_past else self.state), -day if is_past else day, self.pk


def rows_of(calls, at=None):
    name = f"measure__name_{content_language()}"
    moments = ["opens_at", "closes_at", "results_on", "is_withdrawn"]
    columns = ["pk", "live_en", "measure__slug", "measure__code", name, "applicants", "planned_year", "planned_part"]
    for found in calls.order_by().values(*columns, *moments):
        timetable = Timetable(*(found[column] for column in moments))
        state, opens = timetable.state(at), found["opens_at"]
        starts_on = local(opens).date() if opens else first_day(found["planned_year"], found["planned_part"])
        measure = f"{found['measure__code']}. {found[name]}" if found["measure__slug"] else ""
        pairs = {
            "state": simple(state),
            "measure": ((found["measure__slug"], measure),),
            "applicant": simple(*found["applicants"]),
            "year": simple(str(starts_on.year)) if starts_on else (),
        }
        yield Row(found["pk"], found["live_en"], pairs, state, starts_on, timetable)


class FacetIndex(filters.FacetIndex):
    """All public calls: those that a visitor can act on come first."""

    selection_class = ListFilter

    def __init__(self, calls):
        super().__init__(sorted(rows_of(calls), key=lambda row: row.in_order))

    def next_change(self):
        moments = (row.timetable.next_change() for row in self.all)
        return min((moment for moment in moments if moment), default=None)
