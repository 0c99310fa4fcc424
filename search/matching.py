"""What matches an expression and may be seen, counted and ordered by the database, a page at a time."""

from datetime import date
from functools import reduce
from operator import add
from typing import NamedTuple

from django.db.models import BooleanField, Case, CharField, Count, F, FloatField, IntegerField, Q, Value, When
from django.db.models.functions import Cast, Left

from cms.indexing.sources import PAGE

from .dialects import EVERYWHERE, TITLE, TITLE_AS_TYPED, dialect
from .models import SearchWords
from .visibility import visible

# Of a common word so many are ranked, the newest, beside those that have it in their titles; the others follow by date.
RANKED = 1_000
TELLS_FOR_GOOD = 1.5  # "About us" says what the group is; news and projects only speak of it
TIER = 1_000  # more than any title has words
NEWEST = (F("entry__dated_on").desc(nulls_first=True), "pk")  # what has no date is of today


class Group(NamedTuple):
    """How many results are alike in all that they can be narrowed by."""

    kind: str
    section: int | None
    year: str | None
    is_left_out: bool
    number: int


class Hits:
    """The ids of entries in their order, fetched when a part of them is asked for."""

    def __init__(self, rows, number):
        self.rows, self.number = rows, number

    def __len__(self):
        return self.number

    def __getitem__(self, part):
        return list(self.rows[part])


def newest(rows):
    """Return the condition by which the newest rows of these are known, as many as are ranked."""
    oldest = rows.order_by(*NEWEST).values_list("entry__dated_on", "pk")[RANKED - 1 : RANKED]
    last_date, last = next(iter(oldest), (date.min, 0))  # some may have gone since they were counted
    if last_date is None:
        return Q(entry__dated_on=None, pk__lte=last)
    same_day = Q(entry__dated_on=last_date, pk__lte=last)
    return Q(entry__dated_on=None) | Q(entry__dated_on__gt=last_date) | same_day


class Matches:
    def __init__(self, query, expression, names=None):
        self.query, self.expression, self.says = query, expression, dialect()
        rows = SearchWords.objects.filter(self.says.matches(expression))
        self.rows = visible(rows, query.language, "entry__", names)

    def groups(self, leave_out):
        is_left_out = Case(When(pk__in=leave_out, then=True), default=False, output_field=BooleanField())
        year = Left(Cast("entry__dated_on", CharField()), 4)  # both databases write 2026-11-20
        alike = self.rows.order_by().values_list("entry__kind", "entry__section", year, is_left_out)
        return [Group(*row) for row in alike.annotate(number=Count("pk"))]

    def hits(self, condition, number):
        """Return those for which a condition holds, as Hits: by how well the titles fit, by rank, from the newest."""
        rows = self.rows.filter(condition)
        rank = self.says.rank(self.expression) * Case(
            When(entry__kind=PAGE, then=Value(TELLS_FOR_GOOD)), default=Value(1.0), output_field=FloatField()
        )
        if number > RANKED:
            is_ranked = Q(self.says.has(self.expression, TITLE)) | newest(rows)
            rank = Case(When(is_ranked, then=rank), default=Value(0.0), output_field=FloatField())
        return Hits(rows.order_by(self.tier(), rank.desc(), *NEWEST).values_list("pk", flat=True), number)

    def tier(self):
        """The same on both databases. Within a title, how much of it was asked for comes first."""
        asked, length = self.query.expression, F("entry__title_length")
        tiers = [
            When(self.says.has(asked, TITLE_AS_TYPED), then=length),
            When(self.says.has(asked, TITLE), then=length + TIER),
        ]
        is_covered = self.is_covered() if len(self.query.parts) > 1 else Q(pk__in=[])
        if self.expression != asked:
            has_all = Q(self.says.has(asked, EVERYWHERE))
            tiers += [When(has_all & is_covered, then=2 * TIER), When(has_all, then=3 * TIER)]
            tiers.append(When(is_covered, then=4 * TIER))
            tiers.append(When(self.says.has(self.expression, TITLE), then=5 * TIER))
        else:
            tiers.append(When(is_covered, then=4 * TIER))
        return Case(*tiers, default=6 * TIER, output_field=IntegerField())

    def is_covered(self):
        """Whether every word of a title was asked for: "Strategija" for who types "vietos plėtros strategija"."""
        parts = [
            Case(When(self.says.has(part, TITLE), then=1), default=0, output_field=IntegerField())
            for part in self.query.parts
        ]
        return Q(entry__title_length__gt=0, entry__title_length=reduce(add, parts))
