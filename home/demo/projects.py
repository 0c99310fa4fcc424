"""All projects of the demo, and how their content gets into their pages."""

from decimal import Decimal

from cms.i18n import EN, LT
from home.models import (
    Indicator,
    IndicatorValue,
    Measure,
    Place,
    Priority,
    ProjectBudget,
    ProjectPartner,
    ProjectStep,
)

from . import measures
from .library import set_translated
from .projects_crafts import PROJECTS as CRAFTS
from .projects_neighbours import PROJECTS as NEIGHBOURS
from .projects_work import PROJECTS as WORK
from .strategy import STRATEGY_FACTS
from .typography import typeset

PROJECTS = (*WORK, *NEIGHBOURS, *CRAFTS)


def get_places():
    found = {}
    for key, name in measures.PLACES.items():
        found[key] = Place.objects.filter(name_lt=typeset(name.lt, LT)).first() or Place()
        if found[key].pk is None:
            set_translated(found[key], "name", name)
            found[key].save()
    return found


def fill_strategy(page, library):
    """The facts of the strategy, its priorities with their measures, and the indicators."""
    for name, value in STRATEGY_FACTS.items():
        setattr(page, name, value)
    page.document = library.files["strategy-summary"]
    for code, name, description, rows in measures.PRIORITIES:
        priority = Priority(strategy_id=page.pk, code=code)
        set_translated(priority, "name", name)
        set_translated(priority, "description", description)
        priority.measures = [measure_of(*row) for row in rows]
        priority.save()
    for row in measures.INDICATORS:
        indicator_of(*row).save()


def measure_of(code, name, budget):
    measure = Measure(code=code, budget=Decimal(budget))
    set_translated(measure, "name", name)
    return measure


def indicator_of(code, name, unit, target, year, values):
    indicator = Indicator(measure=Measure.objects.get(code=code), target=target, target_on=f"{year}-12-31")
    set_translated(indicator, "name", name)
    set_translated(indicator, "unit", unit)
    indicator.values = []
    for number, (year_measured, value) in enumerate(values):
        measured = IndicatorValue(measured_on=measures.measured_on(year_measured), value=value, sort_order=number)
        set_translated(measured, "source", measures.REPORTS)
        indicator.values.add(measured)
    return indicator


def fill_project(page, source, library, strategy):
    page.kind, page.code, page.holder_is_person = source.kind, source.code, source.is_person
    page.strategy_id = strategy.pk
    page.measure = Measure.objects.get(code=source.measure) if source.measure else None
    page.contract_on, (page.planned_start, page.planned_end) = source.contract, source.planned
    page.place = library.places.get(source.place)
    page.latitude, page.longitude = map(Decimal, source.at) if source.at else (None, None)
    page.listing_image = library.pictures.get(source.image)
    for field, both in (("holder_name", source.holder), ("aim", source.aim), ("address", source.address)):
        set_translated(page, field, both)
    for field in ("activities", "results"):
        for language in (LT, EN):
            html = getattr(getattr(source, field), language)
            setattr(page, f"{field}_{language}", library.streams.rich_text(html, language))
    page.steps = [step_of(number, *row) for number, row in enumerate(source.steps)]
    page.budget = [
        ProjectBudget(source=name, amount=amount, spent=spent, sort_order=number)
        for number, (name, amount, spent) in enumerate(source.money)
    ]
    page.partners = [partner_of(number, source, *row) for number, row in enumerate(source.partners)]


def step_of(number, day, state, title):
    step = ProjectStep(happened_on=day, state=state, sort_order=number)
    if title:
        set_translated(step, "title", title)
    return step


def partner_of(number, source, name, leads):
    partner = ProjectPartner(is_lead=leads, is_group=source.kind == "cooperation", sort_order=number)
    set_translated(partner, "name", name)
    return partner
