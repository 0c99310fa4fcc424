"""One search: what matches and may be seen, ordered, and counted by kind, year and section."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from cms.indexing.sources import sources

from .matching import Hits, Matches

FEW = 3  # fewer results than this, and it is worth asking for less
MOST_CHOICES = 20  # ways to narrow by the same thing; more is no help
WAYS = ("kind", "section", "year")


@dataclass
class Narrowing:
    """What a visitor has chosen beside the words; "" is everything."""

    kind: str = ""
    year: str = ""
    section: str = ""

    @classmethod
    def from_request(cls, request):
        return cls(*(request.GET.get(name, "")[:20] for name in ("kind", "year", "section")))

    def holds(self, group, without=""):
        return all(value == str(getattr(group, name) or "") for name, value in self.chosen.items() if name != without)

    def condition(self):
        """Return the same for the database; asked only where it holds for something, so years are years."""
        found = Q()
        if self.kind:
            found &= Q(entry__kind=self.kind)
        if self.section:
            found &= Q(entry__section=int(self.section))
        if self.year:
            year = int(self.year)
            found &= Q(entry__dated_on__range=(date(year, 1, 1), date(year, 12, 31)))
        return found

    @property
    def chosen(self):
        return {name: value for name, value in vars(self).items() if value}

    def __bool__(self):
        return bool(self.chosen)


@dataclass
class Found:
    hits: Hits | tuple = ()  # narrowed, in order
    total: int = 0  # before narrowing
    counts: dict = field(default_factory=dict)  # {"kind": {value: number}, ...}, each without its own narrowing
    is_relaxed: bool = False  # some results lack one of the words
    is_loose: bool = False  # or all but one, as nothing has more
    with_all: int = 0


def search(query, narrowing, leave_out=()):
    """Return what is found but these entries; with few results also what lacks a word, with none what has any.

    Who asks again takes all sources as they are: one query less.
    """
    if not query.parts:
        return Found()
    matches = Matches(query, query.expression)
    groups = matches.groups(leave_out)
    with_all = number_of(groups)
    if with_all < FEW and len(query.parts) > 1:
        matches = Matches(query, query.nearly, names=sources)
        groups = matches.groups(leave_out)
    is_loose = not groups and len(query.parts) > 2
    if is_loose:
        matches = Matches(query, query.loosely, names=sources)
        groups = matches.groups(leave_out)
    found = Found(is_relaxed=number_of(groups) > with_all, is_loose=is_loose, with_all=with_all)
    groups = [group for group in groups if not group.is_left_out]
    found.total = number_of(groups)
    found.hits = narrowed(matches, groups, narrowing, leave_out)
    found.counts = {way: counted(groups, narrowing, way) for way in WAYS}
    return found


def finds_anything(query):
    return Matches(query, query.expression).rows.exists()


def number_of(groups):
    return sum(group.number for group in groups)


def narrowed(matches, groups, narrowing, leave_out):
    number = number_of(group for group in groups if narrowing.holds(group))
    return matches.hits(narrowing.condition() & ~Q(pk__in=leave_out), number) if number else ()


def counted(groups, narrowing, way):
    """Return how many results there would be for each choice, the most frequent choices and that already made."""
    counts = Counter()
    for group in groups:
        if (value := getattr(group, way)) and narrowing.holds(group, without=way):
            counts[value] += group.number
    chosen = getattr(narrowing, way)
    most = dict(counts.most_common(MOST_CHOICES))
    return most | {value: number for value, number in counts.items() if chosen == str(value)}
