"""Dates and conditions of a call in words."""

from datetime import date

from django.utils.translation import gettext as _

from cms.i18n import content_language, localized
from cms.l10n.formatting import clock, euros, long_date, nbsp, percent, year, year_month
from cms.web.facts import contact, lines, link
from home.calls.filters import ListFilter
from home.calls.states import Applicant, Part
from home.projects.facts import known


def moment(value):
    """Return date and time: 2026 m. gruodžio 11 d. 16.00 val.; 11 December 2026, 16:00."""
    return nbsp(_("%(day)s, %(time)s") % {"day": long_date(value), "time": clock(value)}) if value else ""


def planned(in_year, part):
    """Return the planned period: 2027 m. I ketvirtis, first quarter of 2027; 2027 m. sausis, January 2027; 2027 m."""
    if not in_year:
        return ""
    if part.startswith("q"):
        return nbsp(_("%(part)s of %(year)s") % {"part": Part(part).label, "year": year(in_year)})
    return nbsp(year_month(date(in_year, int(part), 1)) if part else year(in_year))


def opening(call):
    """Return when the call opens, as exactly as is known."""
    return moment(call.opens_at) or planned(call.planned_year, call.planned_part)


def applicant_names(kinds):
    """Return the applicants' names in fixed order; values removed from the list are left out."""
    return [str(kind.label) for kind in Applicant if kind in (kinds or [])]


def call_facts(call, index_url=""):
    return known(
        [
            (_("Status"), call.state.label),
            (_("Opens"), opening(call)),
            (_("Closes"), moment(call.closes_at)),
            (_("Call budget"), euros(call.total)),
            (_("Maximum per project"), euros(call.highest)),
            (_("Support"), support(call)),
            (_("Who may apply"), lines(*applicant_names(call.applicants))),
            (_("Measure"), measure(call, index_url)),
            (_("Questions are answered until"), moment(call.questions_until)),
            (_("Questions"), contact(call)),
        ]
    )


def support(call):
    share = percent(call.intensity)
    return _("up to %(share)s of eligible costs") % {"share": share} if share else ""


def measure(call, index_url):
    if not call.measure:
        return ""
    words = f"{call.measure.code}. {localized(call.measure, 'name')}"
    return link(index_url + ListFilter({"measure": call.measure.slug}).path_in(content_language()), words)
