"""The timetable as open data: what article 49(2) of Regulation (EU) 2021/1060 requires, and more."""

from cms.i18n import EN, LANGUAGES, LT
from cms.l10n.local_time import local
from home.projects.opendata import both, day, file_response, measure_row, titles

CALLS_FILE = {LT: "kvietimai", EN: "calls"}


def calls_file(calls, kind, request):
    found = calls.select_related("measure__priority").order_by("path")
    return file_response(kind, (call_row(call, request) for call in found))


def call_row(call, request):
    return {
        "number": call.number,
        **titles(call),
        "state": call.state.value,
        **measure_row(call.measure),
        **both("objective", call),
        "applicants": "; ".join(call.applicants),
        "opens_at": local_iso(call.opens_at),
        "closes_at": local_iso(call.closes_at),
        "planned_year": call.planned_year,
        "planned_part": call.planned_part,
        "total": call.total,
        "highest": call.highest,
        "intensity_percent": call.intensity,
        "results_on": day(call.results_on),
        **{f"url_{code}": "" for code, _name in LANGUAGES},
        **{f"url_{code}": call.full_url_in(code, request) for code in call.languages},
    }


def local_iso(moment):
    """Return the ISO time with Lithuania's UTC offset."""
    return moment and local(moment).isoformat(timespec="minutes")
