"""Builders of strategies and projects."""

import itertools
from datetime import date
from decimal import Decimal

from home.models import (
    Indicator,
    IndicatorValue,
    Measure,
    Priority,
    ProjectBudget,
    ProjectIndexPage,
    ProjectPage,
    ProjectStep,
    StrategyPage,
)
from tests.support.factories import make_page

_number = itertools.count(1)


def make_strategy(home, **kwargs):
    return make_page(home, StrategyPage, **{"title": "Strategija", "title_en": "Strategy", **kwargs})


def make_project_index(home, **kwargs):
    return make_page(home, ProjectIndexPage, **{"title": "Projektai", "title_en": "Projects", **kwargs})


def make_priority(strategy, code="1", **kwargs):
    values = {"name_lt": f"Prioritetas {code}", "name_en": f"Priority {code}", **kwargs}
    return Priority.objects.create(strategy=strategy, code=code, **values)


def make_measure(priority, code=None, **kwargs):
    code = code or f"{priority.code}.{next(_number)}"
    values = {"name_lt": f"Priemonė {code}", "name_en": f"Measure {code}", **kwargs}
    return Measure.objects.create(priority=priority, code=code, **values)


def make_indicator(measure, target=40, values=(), **kwargs):
    indicator = Indicator(measure=measure, target=target, **{"name_lt": "Vietos", "name_en": "Jobs", **kwargs})
    indicator.values = [
        IndicatorValue(measured_on=day, value=value, source_lt="Ataskaita", source_en="Report") for day, value in values
    ]
    indicator.save()
    return indicator


def make_project(index, *steps, money=(), **kwargs):
    """Return a live project; steps are pairs of state and date, money of source, sum and what is spent."""
    number = next(_number)
    values = {"title": f"Projektas {number}", "title_en": f"Project {number}", **kwargs}
    if measure := values.get("measure"):
        values.setdefault("strategy", measure.priority.strategy)
    project = ProjectPage(**{"live_en": bool(values["title_en"]), **values})
    project.steps = [
        ProjectStep(state=state, happened_on=day, sort_order=place) for place, (state, day) in enumerate(steps)
    ]
    project.budget = [
        ProjectBudget(source=source, amount=Decimal(str(amount)), spent=Decimal(str(spent)))
        for source, amount, spent in money
    ]
    return index.add_child(instance=project)


def document_002(strategy, index):
    """Enter what it says: 22 actions, 20 approved, 11 finished, 8 under way, and 34 874,99 Eur until 2023-01."""
    measures = []
    for code in ("1", "2", "3"):
        priority = make_priority(strategy, code)
        measures += [make_measure(priority, f"{code}.{n}") for n in range(1, 8)]
    measures.append(make_measure(priority, "3.8"))
    approved, began, ended = ("approved", date(2018, 1, 10)), ("running", date(2018, 3, 1)), date(2021, 12, 1)
    histories = [(approved, began, ("finished", ended))] * 11 + [(approved, began)] * 8
    histories += [(approved, began, ("suspended", date(2020, 3, 16)))]
    for measure, history in zip(measures, histories, strict=False):
        make_project(index, *history, measure=measure)
    running = {"kind": "running", "strategy": strategy, "planned_end": date(2023, 1, 31)}
    make_project(index, approved, began, money=[("eu", "34874.99", "30000.00")], **running)
