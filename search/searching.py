"""One search: what matches and may be seen, in its order, counted by kind, year and section."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, When

from cms.normalise import words
from cms.searchable import PAGE, sources

from .dialects import EVERYWHERE, TITLE, TITLE_AS_TYPED, dialect
from .models import SearchWords
from .snippets import is_meant

SECONDS = 2
FEW = 3  # fewer results than this, and it is worth asking for less
TELLS_FOR_GOOD = 1.5  # "About us" says what the group is; news and projects only speak of it
BY_TITLE = 1  # tiers up to this one: the words stand in the title


class Hit(NamedTuple):
    """What is needed of a result to order and count it."""

    pk: int
    source: str
    object_id: int
    tier: int
    rank: float
    kind: str
    section: int | None
    dated_on: date | None
    title: str
    title_length: int


FIELDS = [f"entry__{name}" for name in ("source", "object_id")]
MORE_FIELDS = [f"entry__{name}" for name in ("kind", "section", "dated_on", "title", "title_length")]


@dataclass
class Narrowing:
    """What a visitor has chosen beside the words; "" is everything."""

    kind: str = ""
    year: str = ""
    section: str = ""

    @classmethod
    def from_request(cls, request):
        return cls(*(request.GET.get(name, "")[:20] for name in ("kind", "year", "section")))

    def holds(self, hit, without=""):
        return all(value == value_of(hit, name) for name, value in self.chosen.items() if name != without)

    @property
    def chosen(self):
        return {name: value for name, value in vars(self).items() if value}

    def __bool__(self):
        return bool(self.chosen)


class Order:
    """The same on both databases but for the rank.

    Within a title, how much of it was asked for comes first; else a title of which every word was asked for:
    "Strategija" for who looks for "vietos plėtros strategija".
    """

    def __init__(self, query):
        self.meant = is_meant(query.keys, query.language)
        self.longest = len(query.parts)

    def __call__(self, hit):
        is_by_title = hit.tier <= BY_TITLE
        is_covered = is_by_title or (0 < hit.title_length <= self.longest and self.covers(hit.title))
        newest_first = -(hit.dated_on or date.min).toordinal()
        rank = hit.rank * (TELLS_FOR_GOOD if hit.kind == PAGE else 1)
        return hit.tier, not is_covered, hit.title_length if is_by_title else 0, -rank, newest_first, hit.pk

    def covers(self, title):
        return all(self.meant(word.text) for word in words(title))


def year_of(hit):
    return str(hit.dated_on.year) if hit.dated_on else ""


def value_of(hit, name):
    """Return what a hit has to be compared with what was chosen, as it stands in addresses."""
    return year_of(hit) if name == "year" else str(getattr(hit, name) or "")


@dataclass
class Found:
    hits: list = field(default_factory=list)  # narrowed, in order
    total: int = 0  # before narrowing
    counts: dict = field(default_factory=dict)  # {"kind": Counter, ...}, each without its own narrowing
    is_relaxed: bool = False  # some results lack one of the words
    with_all: int = 0


def visible(language, at="entry__"):
    """Return the condition that a visitor may see the object of an entry, now."""
    condition = Q(pk__in=[])
    for name, source in sources.items():
        is_public = Exists(source.public(language).filter(pk=OuterRef(f"{at}object_id")))
        condition |= Q(**{f"{at}source": name}) & Q(is_public)
    return condition


def search(query, narrowing, leave_out=()):
    """Return what is found; with few results also what has all words but one. Raises TimeoutError."""
    if not query.parts:
        return Found()
    with dialect().bounded(SECONDS):
        hits = run(query, query.expression)
        with_all = len(hits)
        is_relaxed = with_all < FEW and len(query.parts) > 1
        if is_relaxed:
            hits = run(query, query.nearly)
    hits = [hit for hit in hits if (hit.source, hit.object_id) not in leave_out]
    found = Found(total=len(hits), is_relaxed=is_relaxed and len(hits) > with_all, with_all=with_all)
    found.hits = sorted(narrowed(hits, narrowing), key=Order(query))
    found.counts = {name: counted(hits, narrowing, name) for name in ("kind", "year", "section")}
    return found


def narrowed(hits, narrowing, without=""):
    """Return the hits that hold; thousands of them cost nothing where nothing was chosen."""
    return [hit for hit in hits if narrowing.holds(hit, without)] if narrowing else hits


def counted(hits, narrowing, name):
    left = narrowed(hits, narrowing, without=name)
    values = (year_of(hit) if name == "year" else getattr(hit, name) for hit in left)
    return Counter(value for value in values if value)


def run(query, expression):
    """Return the hits of an expression in no order."""
    says = dialect()
    tiers = [
        When(says.has(query.expression, TITLE_AS_TYPED), then=0),
        When(says.has(query.expression, TITLE), then=1),
    ]
    if expression != query.expression:
        tiers.append(When(~Q(says.has(query.expression, EVERYWHERE)), then=3))
    tier = Case(*tiers, default=2, output_field=IntegerField())
    rows = (
        SearchWords.objects.filter(says.matches(expression), entry__language=query.language)
        .filter(visible(query.language))
        .values_list("pk", *FIELDS, tier, says.rank(expression), *MORE_FIELDS)
    )
    return [Hit(*row) for row in rows]
