"""Meta tags for search engines and link previews."""

import json

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from cms.i18n import localized
from cms.templatetags.site_tags import page_of
from cms.web.opengraph import open_graph as open_graph_rows

register = template.Library()

# Inside <script> only "</" and "<!--" could end or change it; the rest is JSON that no browser runs.
ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def json_ld(data):
    """Print structured data; type application/ld+json is data, which a strict script-src does not concern."""
    text = json.dumps(data, ensure_ascii=False).translate(ESCAPED)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


@register.simple_tag(takes_context=True)
def seo_title(context):
    """Return the title for search engines, by default the page's own."""
    page = context.get("page")
    return (localized(page, "seo_title") or page.localized_title) if page else ""


@register.simple_tag(takes_context=True)
def open_graph(context):
    page = page_of(context)
    if page is None:
        return ""
    rows = open_graph_rows(
        page,
        context["request"],
        title=context.get("heading", ""),
        description=context.get("description", ""),
        kind=context.get("share_type", ""),
    )
    return format_html_join("\n", '<meta property="{}" content="{}">', rows)
