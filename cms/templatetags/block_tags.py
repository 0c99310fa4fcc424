"""Tags for templates of blocks and links."""

from django import template

from cms.editor import rich_text
from cms.web import links

register = template.Library()
register.filter(rich_text.finish_links)


@register.simple_tag(takes_context=True)
def link_to(context, page):
    """Return the link to a page in the active language (url, hreflang, note), or None."""
    return links.link_to(page, context.get("request"))
