"""Who pays for a page, in its templates, letters and papers."""

from collections import defaultdict

from django import template

from cms.funding import statements
from cms.funding.emblem import VARIANTS
from cms.funding.publicity import PAPERS
from cms.models import BasePage, CustomDocument, Funding

register = template.Library()


@register.simple_tag(takes_context=True)
def acknowledgement(context, fundings=(), emblem=""):
    """Return what the component prints; of the page being served, if no funders are given."""
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
    """Return each act once, whichever programmes name it."""
    acts = {act.value["url"]: act.value for one in fundings for act in one.programme.legal_acts}
    return list(acts.values())


@register.simple_tag
def with_funders(documents):
    """Return (document, what is said of who paid for it) for a list: one query, whatever its length.

    None at all where several lists of one page were asked for together, and each document knows its own.
    """
    if documents and all(hasattr(document, "said") for document in documents):
        return [(document, document.said) for document in documents]
    keys = [getattr(document, "pk", None) or document["document"].pk for document in documents]
    paid = CustomDocument.programmes.through.objects.filter(customdocument__in=keys, programme__live=True)
    funders = defaultdict(list)
    for row in paid.select_related("programme").order_by("pk"):
        funders[row.customdocument_id].append(Funding(programme=row.programme))
    said = [statements.acknowledge(funders[key]) for key in keys]
    return list(zip(documents, said, strict=True))


@register.simple_tag(takes_context=True)
def paper_links(context):
    """Return the addresses of the page's poster and display."""
    page = context.get("page")
    if not isinstance(page, BasePage) or not page.live or not page.shown_funders:
        return {}
    return {paper: page.paper_url(paper, context.get("request")) for paper in PAPERS}
