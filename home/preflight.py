"""Checks before publishing: funders of a project."""

from django.utils.translation import gettext as _

from cms.preflight import Finding, check

from .models import ProjectPage


@check("project_funders")
def projects_without_funders(content):
    """Warn if the budget has European Union money but the page has no funding statement."""
    page = content.page
    if not isinstance(page, ProjectPage) or page.funders.all():
        return
    sources = page.sources
    if any(row.source == sources.EU for row in page.budget.all()):
        text = _("The European Union funds this project, but the “Funders” tab names no funder.")
        yield Finding(text, "id_funders-FORMS")
