"""The strategy and the projects as CSV and JSON, the same rows in both languages.

Titles stand in both languages side by side, because somebody else's program should not need two files.
"""

from decimal import Decimal

from django.http import HttpResponse, JsonResponse

from cms.i18n import EN, LANGUAGES, LT, localized
from cms.l10n.date_precision import iso
from cms.web.privacy import is_public
from cms.web.spreadsheets import as_csv
from home.projects.progress import Progress

PROJECTS_FILE = {LT: "projektai", EN: "projects"}
STRATEGY_FILE = {LT: "strategija", EN: "strategy"}
INDICATORS_FILE = {LT: "rodikliai", EN: "indicators"}
A_FEW_MINUTES = 300


def either(names):
    """Return the pattern of a file name in either language."""
    return "|".join(names.values())


def file_response(kind, rows, whole=None):
    """Respond with rows as CSV or JSON. JSON may wrap them in a larger object."""
    rows = list(rows)
    if kind == "csv":
        header = list(rows[0]) if rows else []
        table = [["" if value is None else value for value in row.values()] for row in rows]
        response = HttpResponse(as_csv(header, table), content_type="text/csv; charset=utf-8")
    else:
        content = rows if whole is None else whole
        response = JsonResponse(content, safe=False, json_dumps_params={"ensure_ascii": False, "default": number})
    response["Cache-Control"] = f"public, max-age={A_FEW_MINUTES}"
    response["X-Robots-Tag"] = "noindex"
    return response


def number(value):
    """Convert values for JSON: decimals to numbers, dates to ISO."""
    return float(value) if isinstance(value, Decimal) else value.isoformat()


def both(name, obj, field=None):
    """Return a text in each language under its own key."""
    return {f"{name}_{code}": localized(obj, field or name, code) if obj else "" for code, _name in LANGUAGES}


def titles(page):
    return {f"title_{LT}": page.title, f"title_{EN}": page.title_en if page.live_en else ""}


def figures_row(figures):
    names = ("planned", "submitted", "approved", "finished", "ongoing", "other", "waiting")
    sums = ("budget", "granted", "spent")
    counted = {name: getattr(figures, name) for name in (*names, *sums)}
    return {**counted, "percent_spent": figures.share_spent}


# --- The strategy ------------------------------------------------------------------------


def measure_rows(progress):
    for priority in progress.priorities:
        for line in priority.lines:
            yield {
                "priority": priority.of.code,
                **both("priority_name", priority.of, "name"),
                "measure": line.of.code,
                **both("measure_name", line.of, "name"),
                **figures_row(line.figures),
            }


def indicator_rows(progress):
    for indicator in progress.indicators:
        latest = indicator.latest
        yield {
            "measure": indicator.measure.code,
            "indicator": indicator.code,
            **both("name", indicator),
            **both("unit", indicator),
            "target": indicator.target,
            "target_on": day(indicator.target_on),
            "actual": latest and latest.value,
            "actual_on": latest and day(latest.measured_on),
            **both("source", latest),
        }


def strategy_file(strategy, kind, request):
    progress = Progress(strategy)
    whole = kind == "json" and {
        **titles(strategy),
        "starts_on": strategy.starts_on,
        "ends_on": strategy.ends_on,
        "totals": figures_row(progress.totals),
        "other": [{"state": state.value, "number": number} for state, number in progress.other_states],
        "running_costs": progress.running_costs,
        "money": [{"source": s.source, "granted": s.granted, "spent": s.spent} for s in progress.sources],
        "measures": list(measure_rows(progress)),
        "indicators": list(indicator_rows(progress)),
    }
    return file_response(kind, measure_rows(progress), whole or None)


def indicators_file(strategy, kind, request):
    return file_response(kind, indicator_rows(Progress(strategy)))


# --- The projects ------------------------------------------------------------------------


def projects_file(projects, kind, request):
    found = (
        projects.with_dates()
        .select_related("measure__priority", "place", "call")
        .prefetch_related("budget", "partners", "funders__programme")
    )
    return file_response(kind, (project_row(project, request) for project in found.order_by("path")))


def joined(name, rows, field="name"):
    """Return several names in each language, joined under its own key."""
    named = {code: [localized(row, field, code) for row in rows] for code, _name in LANGUAGES}
    return {f"{name}_{code}": "; ".join(filter(None, names)) for code, names in named.items()}


def day(value):
    return value and value.isoformat()


def money_row(project):
    amounts = {row.source: row.amount for row in project.money}
    return {
        "total": project.money_in_all.amount,
        **{f"from_{source.value}": amounts.get(source.value, Decimal(0)) for source in project.sources},
        "eu_percent": project.eu_share,
        "spent": project.money_in_all.spent,
    }


def measure_row(measure):
    return {
        "measure": measure.code if measure else "",
        **both("measure_name", measure, "name"),
        **both("priority_name", measure.priority if measure else None, "name"),
    }


def project_row(project, request):
    """Return the columns that article 49(3) of Regulation (EU) 2021/1060 requires, and more."""
    return {
        "code": project.code,
        **titles(project),
        "kind": project.kind,
        **{f"holder_{code}": project.public_holder(language=code) for code, _name in LANGUAGES},
        "state": project.state.value,
        **measure_row(project.measure),
        "call": project.call.number if is_public(project.call) else "",
        **both("aim", project),
        "contract_on": day(project.contract_on),
        "planned_start": day(project.planned_start),
        "planned_end": day(project.planned_end),
        "started_on": iso(project.began_on, project.began_precision),
        "ended_on": iso(project.ended_on, project.ended_precision),
        **joined("programme", [funding.programme for funding in project.funders.all() if funding.programme.live]),
        **money_row(project),
        **joined("partners", project.partners.all()),
        **both("place", project.place, "name"),
        "latitude": project.latitude,
        "longitude": project.longitude,
        **{f"url_{code}": "" for code, _name in LANGUAGES},
        **{f"url_{code}": project.full_url_in(code, request) for code in project.languages},
    }
