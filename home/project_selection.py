"""Which part of the projects a list or a file shows: clean addresses such as /projektai/busena/vykdomi/metai/2026/."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cms.collation import sort_key
from cms.i18n import EN, LT, content_language
from cms.models import Funding
from home.clean_filters import Filters
from home.states import SLUGS, STATE_OF, Kind, State

# The word before each value, in the order of the address. Addresses must not change with a catalogue.
WORDS = {
    "state": {LT: "busena", EN: "state"},
    "kind": {LT: "rusis", EN: "kind"},
    "measure": {LT: "priemone", EN: "measure"},
    "programme": {LT: "programa", EN: "programme"},
    "year": {LT: "metai", EN: "year"},
    "place": {LT: "vieta", EN: "place"},
}
KIND_SLUGS = {
    Kind.LOCAL: {LT: "vietos", EN: "local"},
    Kind.COOPERATION: {LT: "bendradarbiavimo", EN: "cooperation"},
    Kind.RUNNING: {LT: "strategijos-vykdymo", EN: "running-the-strategy"},
}
KIND_OF = {slug: kind for kind, slugs in KIND_SLUGS.items() for slug in slugs.values()}
CLOSED_LISTS = {"state": (STATE_OF, SLUGS), "kind": (KIND_OF, KIND_SLUGS)}


class Selection(Filters):
    words = WORDS
    closed_lists = CLOSED_LISTS


PATTERN = Selection.pattern()


@dataclass(frozen=True)
class Row:
    """As much of a project as is needed to choose it; all of them are brought by one query."""

    pk: int
    state: str
    kind: str
    measure: tuple  # slug, words
    place: tuple
    first: object  # dates
    last: object
    is_english: bool
    programmes: tuple = ()  # pairs of slug and words

    def values_of(self, name):
        if name in ("state", "kind"):
            return [getattr(self, name)]
        if name == "year":
            return [str(year) for year in self.years]
        pairs = self.programmes if name == "programme" else [getattr(self, name)]
        return [slug for slug, _words in pairs if slug]

    @property
    def years(self):
        first, last = self.first or self.last, self.last or self.first
        return range(first.year, last.year + 1) if first else []


def programmes_of(projects):
    """Return {id of a project: pairs of word in the address and name}: esf-2021-2027 is the same in both languages."""
    columns = ["fund", "starts_in", "ends_in", f"name_{content_language()}"]
    funders = Funding.objects.filter(page__in=projects.order_by().values("pk"), programme__live=True)
    found = {}
    for page, *period, name in funders.values_list("page_id", *(f"programme__{column}" for column in columns)):
        word = "-".join(str(part) for part in period if part)
        found.setdefault(page, []).append((word, name))
    return found


def rows_of(projects):
    language, programmes = content_language(), programmes_of(projects)
    names = [f"measure__name_{language}", f"place__name_{language}"]
    dates = ["began_on", "ended_on", "planned_start", "planned_end"]
    columns = ["pk", "state_now", "kind", "measure__slug", "measure__code", "place__slug", "live_en", *names, *dates]
    for found in projects.order_by().with_dates().values(*columns):
        measure = f"{found['measure__code']}. {found[names[0]]}" if found["measure__slug"] else ""
        yield Row(
            pk=found["pk"],
            state=found["state_now"],
            kind=found["kind"],
            measure=(found["measure__slug"], measure),
            place=(found["place__slug"], found[names[1]]),
            first=found["began_on"] or found["planned_start"],
            last=found["ended_on"] or found["planned_end"],
            is_english=found["live_en"],
            programmes=tuple(programmes.get(found["pk"], ())),
        )


class Shelf:
    """All public projects, and what there is to choose from among them."""

    def __init__(self, projects):
        self.all = sorted(rows_of(projects), key=lambda row: (row.first is not None, row.first, row.pk), reverse=True)

    def chosen(self, selection):
        """Return the rows that a visitor of the active language can read, the latest project first.

        What it costs to run the strategy is there for who asks for it: the numbers are those of the strategy.
        """
        rows = [row for row in self.all if row.is_english or content_language() == LT]
        hidden = None if "kind" in selection.chosen else Kind.RUNNING
        return [row for row in rows if row.kind != hidden and selection.holds(row)]

    def has(self, selection):
        """Whether the values exist at all: an empty list is a list, an invented year is not."""
        open_lists = [(name, value) for name, value in selection.chosen.items() if name not in CLOSED_LISTS]
        return None not in selection.chosen.values() and all(
            any(value in row.values_of(name) for row in self.all) for name, value in open_lists
        )

    def choices(self, selection):
        """Return the options of each filter, as the form above the list offers them."""
        return {name: self.options(name, selection.chosen.get(name)) for name in WORDS}

    def options(self, name, chosen):
        named = self.named(name)
        if not named:
            return []
        pairs = [("", _("All")), *named]
        return [
            {"value": value, "name": words, "is_chosen": (value and Selection.neutral(name, value)) == (chosen or "")}
            for value, words in pairs
        ]

    def named(self, name):
        there = {value for row in self.all for value in row.values_of(name)}
        if name in CLOSED_LISTS:
            choices, slugs = {"state": State, "kind": Kind}[name], CLOSED_LISTS[name][1]
            return [(slugs[choice][content_language()], choice.label) for choice in choices if choice in there]
        if name == "year":
            return [(year, year) for year in sorted(there, reverse=True)]
        pairs = {pair for row in self.all for pair in (row.programmes if name == "programme" else [getattr(row, name)])}
        return sorted((pair for pair in pairs if pair[0]), key=lambda pair: sort_key(pair[1]))
