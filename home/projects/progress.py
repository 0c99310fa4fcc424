"""Progress of a strategy, counted from its projects."""

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from cms.weave import NAMES
from home.projects.states import APPROVED, DONE, NOW, OPEN, OTHER, Kind, State

ZERO = Decimal(0)
# Sources that count as granted to a measure; own contributions appear under the sources.
SUPPORT = ("eu", "state", "municipality")
# More strands than this are too fine to see: each then represents several actions.
MOST_STRANDS = 66


@dataclass(frozen=True)
class Figures:
    planned: int = 0
    submitted: int = 0
    approved: int = 0
    finished: int = 0
    ongoing: int = 0
    waiting: int = 0  # planned actions without an approved project
    budget: Decimal = ZERO
    granted: Decimal = ZERO
    spent: Decimal = ZERO

    @property
    def other(self):
        """Return the number approved but neither finished nor under way, so that the totals add up."""
        return self.approved - self.finished - self.ongoing

    @property
    def share_spent(self):
        return percent(self.spent, self.granted)

    @property
    def share_granted(self):
        return percent(self.granted, self.budget)

    def __add__(self, more):
        return Figures(*(getattr(self, field.name) + getattr(more, field.name) for field in fields(self)))


@dataclass(frozen=True)
class Line:
    """A measure or a priority, with its figures."""

    of: Any
    figures: Figures
    lines: tuple = ()


@dataclass(frozen=True)
class Share:
    source: str
    name: str
    granted: Decimal
    spent: Decimal
    of_all: int | None


def percent(part, whole):
    return round(100 * part / whole) if whole else None


class Progress:
    """The progress of a strategy. Takes six queries, however many projects there are."""

    def __init__(self, strategy, at=None):
        self.strategy, self.at = strategy, at

    @cached_property
    def projects(self):
        return self.strategy.projects.live().public()

    @cached_property
    def tallies(self):
        return list(self.projects.tallies(self.at))

    @cached_property
    def money(self):
        return list(self.projects.money(self.at))

    @cached_property
    def priorities(self):
        """Return the priorities' lines, each with its measures' lines."""
        found = self.strategy.priorities.prefetch_related("measures")
        return [self.line_of(priority) for priority in found]

    def line_of(self, priority):
        measures = tuple(Line(measure, self.figures_of(measure)) for measure in priority.in_order)
        return Line(priority, sum((line.figures for line in measures), Figures()), measures)

    def figures_of(self, measure):
        """Return the figures of one measure; None means projects without a measure."""
        pk = measure.pk if measure else None
        counted = dict.fromkeys(State, 0)
        for row in self.tallies:
            if row["measure_id"] == pk and row["kind"] != Kind.RUNNING:
                counted[State(row["state_now"])] += row["number"]
        support = [row for row in self.money if row["kind"] != Kind.RUNNING and row["source"] in SUPPORT]
        money = [row for row in support if row["measure_id"] == pk]
        approved = sum(counted[state] for state in APPROVED)
        planned = measure.planned_actions if measure else 0
        return Figures(
            planned=planned,
            submitted=counted[State.SUBMITTED],
            approved=approved,
            finished=counted[State.FINISHED],
            ongoing=counted[State.RUNNING],
            waiting=max(planned - approved, 0),
            budget=(measure.budget if measure else None) or ZERO,
            granted=sum((row["granted"] for row in money), ZERO),
            spent=sum((row["used"] for row in money), ZERO),
        )

    @cached_property
    def totals(self):
        return sum((line.figures for line in self.priorities), self.figures_of(None))

    @cached_property
    def other_states(self):
        """Return pairs of status and number, detailing "other"."""
        states = (State.APPROVED, State.SUSPENDED, State.TERMINATED)
        rows = [row for row in self.tallies if row["kind"] != Kind.RUNNING]
        numbers = {s: sum(row["number"] for row in rows if row["state_now"] == s) for s in states}
        return [(state, number) for state, number in numbers.items() if number]

    @cached_property
    def running_costs(self):
        """Return the running costs of the strategy, how much is spent, and until when they are granted."""
        own = [row for row in self.money if row["kind"] == Kind.RUNNING]
        until = [row["until"] for row in self.tallies if row["kind"] == Kind.RUNNING and row["until"]]
        granted, spent = (sum((row[name] for row in own), ZERO) for name in ("granted", "used"))
        return {"granted": granted, "spent": spent, "until": max(until, default=None)}

    @cached_property
    def sources(self):
        """Return the money by source, including running costs."""
        labels = dict(self.projects.model.budget.rel.related_model.Source.choices)
        everything = sum((row["granted"] for row in self.money), ZERO)
        found = []
        for source, name in labels.items():
            own = [row for row in self.money if row["source"] == source]
            granted, spent = (sum((row[key] for row in own), ZERO) for key in ("granted", "used"))
            if own:
                found.append(Share(source, name, granted, spent, percent(granted, everything)))
        return found

    @cached_property
    def indicators(self):
        """Return all indicators, in the order of their measures."""
        measures = [line.of.pk for priority in self.priorities for line in priority.lines]
        found = [] if not measures else indicators_of(self.strategy)
        return sorted(found, key=lambda indicator: (measures.index(indicator.measure_id), indicator.code_order))

    # --- The sash ------------------------------------------------------------------------

    @property
    def counts(self):
        """Return pairs of a strand's style and a number, the most advanced first."""
        totals = self.totals
        return ((DONE, totals.finished), (NOW, totals.ongoing), (OTHER, totals.other), (OPEN, totals.waiting))

    @property
    def actions_a_strand(self):
        return max(1, -(-sum(number for _look, number in self.counts) // MOST_STRANDS))

    @property
    def strands(self):
        """Return pairs of motif and style. Every status has a strand, even if a strand represents several actions."""
        looks = [look for look, number in self.counts for _strand in range(-(-number // self.actions_a_strand))]
        return [(NAMES[place % len(NAMES)], look) for place, look in enumerate(looks)]

    @property
    def in_words(self):
        totals = self.totals
        words = {name: getattr(totals, name) for name in ("planned", "finished", "ongoing", "other", "waiting")}
        return (
            _(
                "Actions planned: %(planned)s. Finished: %(finished)s, under way: %(ongoing)s, other: %(other)s, "
                "waiting for a project: %(waiting)s."
            )
            % words
        )


def indicators_of(strategy):
    indicators = strategy.priorities.model.measures.rel.related_model.indicators.rel.related_model.objects
    return indicators.filter(measure__priority__strategy=strategy).select_related("measure").prefetch_related("values")
