"""Funders in pages, e-mails, posters and displays."""

from django import template

from cms.funding import statements
from cms.funding.documents import with_funders
from cms.funding.emblem import VARIANTS
from cms.funding.publicity import PAPERS
from cms.models import BasePage

register = template.Library()
register.simple_tag(with_funders)


@register.simple_tag(takes_context=True)
def acknowledgement(context, fundings=(), emblem=""):
    """Return the component's context; by default for the funders of the page being served."""
    page = context.get("page")
    if not fundings:
        fundings = page.shown_funders if isinstance(page, BasePage) and not context.get("error_status") else []
    if not fundings:
        return {}
    return {
        "emblem": f"cms/img/{emblem if emblem in VARIANTS else 'eu-emblem'}.svg",
        "said": statements.acknowledge(fundings),
        "logos": statements.logos(fundings),
        "legal_acts": legal_acts(fundings),
    }


def legal_acts(fundings):
    """Return each legal act once, even if several programmes name it."""
    acts = {act.value["url"]: act.value for one in fundings for act in one.programme.legal_acts}
    return list(acts.values())


@register.simple_tag(takes_context=True)
def paper_links(context):
    """Return the addresses of the page's poster and display."""
    page = context.get("page")
    if not isinstance(page, BasePage) or not page.live or not page.shown_funders:
        return {}
    return {paper: page.paper_url(paper, context.get("request")) for paper in PAPERS}
