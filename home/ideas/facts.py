"""The facts of an idea, what became of it, and of a survey."""

from django.utils.translation import gettext as _

from cms.i18n import content_language, localized
from cms.l10n.formatting import long_date, nbsp, number
from cms.web.facts import link
from cms.web.links import link_to
from home.projects.facts import known, span

from .filters import ListFilter


def idea_facts(idea, index_url):
    return known(
        [
            (_("Status"), idea.get_state_display()),
            (_("Area"), area(idea, index_url)),
            (_("Place"), localized(idea.place, "name") if idea.place else ""),
            (_("Received"), long_date(idea.created_at)),
            (_("Answered"), long_date(idea.answered_on)),
            (_("Call"), page_link(idea.traced_call)),
            (_("Project"), page_link(idea.project)),
        ]
    )


def area(idea, index_url):
    if not idea.measure:
        return ""
    chosen = ListFilter({"measure": idea.measure.slug})
    words = f"{idea.measure.code}. {localized(idea.measure, 'name')}"
    return link(index_url + chosen.path_in(content_language()), words)


def page_link(page):
    """Return a link to a public page, marked if the page is in the other language."""
    target = link_to(page)
    if target is None:
        return ""
    note = f" ({target.note})" if target.note else ""
    return link(target.url, f"{page.localized_title}{note}")


def survey_facts(survey):
    return known(
        [
            (_("Status"), survey.state.label),
            (_("When"), nbsp(span(survey.opens_on, survey.closes_on))),
            (_("Who is asked"), localized(survey, "audience")),
            (_("Method"), localized(survey, "method")),
            (_("Answers"), number(survey.answers)),
        ]
    )
