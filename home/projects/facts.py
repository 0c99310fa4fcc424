"""The facts of a strategy and of a project: label and value."""

from decimal import Decimal

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from cms.i18n import LT, content_language, localized
from cms.l10n.date_precision import Precision
from cms.l10n.formatting import NBSP, euros, long_date, nbsp, number, percent, year, years
from cms.web.facts import lines, link
from cms.web.links import readable
from home.projects.filters import ListFilter


def plain_number(value):
    """Return a number without trailing zeros: 40 or 12,5, never 40,00."""
    value = Decimal(value)
    return number(value.quantize(1) if value == value.to_integral() else value.normalize())


def known(rows):
    return [(label, value) for label, value in rows if value]


def span(first, last, show=long_date):
    """Return the period in words; one end if only one is known."""
    if first and last:
        return f"{show(first)} – {show(last)}"
    if first:
        return _("from %(day)s") % {"day": show(first)}
    return _("until %(day)s") % {"day": show(last)} if last else ""


def organisation_facts(site_settings):
    """Return the facts about the group from the site settings, with its age."""
    age = site_settings.age()
    active_for = ngettext("%(number)s year", "%(number)s years", age or 0) % {"number": age}
    return known(
        [
            (_("Legal form"), site_settings.legal_form),
            (_("Legal entity code"), site_settings.legal_code),
            (_("Founded"), long_date(site_settings.founded_on)),
            (pgettext("organisation", "Registered"), long_date(site_settings.registered_on)),
            (_("Active for"), nbsp(active_for) if age else ""),
            (_("Address"), nbsp(site_settings.address)),
            (_("Registered address"), nbsp(site_settings.registered_address)),
            (_("Territory"), nbsp(site_settings.territory)),
        ]
    )


def strategy_years(strategy):
    first, last = strategy.starts_on, strategy.ends_on
    return years(first.year, last.year) if first and last else span(first, last, year)


def strategy_facts(strategy):
    approved = lines(long_date(strategy.approved_on), localized(strategy, "approved_by"))
    return known(
        [
            (_("Period"), nbsp(strategy_years(strategy))),
            (_("Status"), strategy.get_state_display()),
            (_("Approved"), approved),
            (_("Territory"), nbsp(localized(strategy, "territory"))),
        ]
    )


def project_facts(project, index_url):
    partner = _("Private individual; name published for two years") if project.is_holder_hidden() else ""
    return known(
        [
            (_("Status"), project.state.label),
            (_("Project holder"), project.public_holder() or partner),
            (_("Kind"), "" if project.kind == project.Kind.LOCAL else project.get_kind_display()),
            (_("Measure"), measure(project, index_url)),
            (_("Call"), call_link(project)),
            (_("Code"), project.code),
            (_("Contract signed"), long_date(project.contract_on)),
            (_("Planned"), nbsp(span(project.planned_start, project.planned_end))),
            (_("Carried out"), nbsp(carried_out(project))),
            (_("Where"), where(project)),
        ]
    )


def carried_out(project):
    """Return the actual period as exactly as is known: from January 2023; 2022 – March 2024."""
    first, last = project.start, project.finish
    return span(first, last, in_words if first and last else behind_a_word)


def in_words(step):
    return step.date_in_words


def behind_a_word(step):
    """Return a date for use after "from" or "until", which need the genitive in Lithuanian: nuo 2023 m. sausio."""
    if step.precision == Precision.MONTH and content_language() == LT:
        return format_date(step.happened_on, rf"Y{NBSP}\m. E")
    return step.date_in_words


def measure(project, index_url):
    if not project.measure:
        return ""
    chosen = ListFilter({"measure": project.measure.slug})
    words = f"{project.measure.code}. {localized(project.measure, 'name')}"
    return link(index_url + chosen.path_in(content_language()), words)


def call_link(project):
    call = readable(project.call)
    return link(call.get_url(), call.localized_title) if call else ""


def where(project):
    """Return the place, the address, the coordinates and a map link."""
    place = localized(project.place, "name") if project.place else ""
    map_link = link(project.map_url, _("On the map (OpenStreetMap)")) if project.map_url else ""
    return lines(place, nbsp(localized(project, "address")), coordinates(project), map_link)


def coordinates(project):
    if project.latitude is None or project.longitude is None:
        return ""
    return _("Coordinates: %(latitude)s, %(longitude)s") % {
        "latitude": f"{project.latitude:f}",
        "longitude": f"{project.longitude:f}",
    }


def money_facts(project):
    """Return the total, the European Union's share and the sum spent."""
    money = project.money_in_all
    return known(
        [
            (_("Total"), euros(money.amount) if money.amount else ""),
            (_("European Union share"), percent(project.eu_share) if project.eu_share else ""),
        ]
    )
