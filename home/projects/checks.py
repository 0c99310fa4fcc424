"""Contradicting figures of a strategy, in sentences. Nothing is corrected automatically."""

from decimal import Decimal

from django.utils.translation import gettext as _

from cms.l10n.formatting import euros
from cms.l10n.quotes import inner_quotes

from .progress import ZERO, Progress

# The maximum share of public money for running the strategy (Regulation (EU) 2021/1060, article 34(2)).
MOST_FOR_RUNNING = Decimal("0.25")


def faults(strategy):
    progress = Progress(strategy)
    lines = [line for priority in progress.priorities for line in priority.lines]
    for line in lines:
        figures = line.figures
        if figures.budget and figures.granted > figures.budget:
            sentence = _("“%(measure)s”: %(granted)s has been granted, but the strategy allocates %(budget)s.")
            sums = {"granted": euros(figures.granted), "budget": euros(figures.budget)}
            yield sentence % {"measure": inner_quotes(line.of), **sums}
    yield from disagreeing_totals(strategy, sum((line.figures.budget for line in lines), ZERO))
    running = progress.running_costs["granted"]
    if strategy.running_costs and running > strategy.running_costs:
        sentence = _("Running costs: %(granted)s has been granted, but the strategy allocates %(budget)s.")
        yield sentence % {"granted": euros(running), "budget": euros(strategy.running_costs)}


def over_the_call(project):
    """Yield projects with more support than their call allows. Only a warning: a decision may allow it."""
    highest = project.call.highest if project.call else None
    rows = project.budget.all()
    support = sum((row.amount for row in rows if row.source in row.SUPPORT), ZERO)
    if highest and support > highest:
        sentence = _("“%(project)s” receives %(support)s, but the call grants at most %(highest)s per project.")
        sums = {"support": euros(support), "highest": euros(highest)}
        yield sentence % {"project": inner_quotes(project.get_admin_display_title()), **sums}


def disagreeing_totals(strategy, measures):
    running = strategy.running_costs or ZERO
    if strategy.total and measures and measures + running != strategy.total:
        sentence = _("Measures and running costs add up to %(added)s, but the strategy says %(total)s.")
        yield sentence % {"added": euros(measures + running), "total": euros(strategy.total)}
    if strategy.total and running > MOST_FOR_RUNNING * strategy.total:
        yield _("Running costs exceed 25% of the strategy, the maximum under European Union rules.")
