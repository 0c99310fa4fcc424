"""Small decisions of the templates: sizes, addresses of telephones, which page numbers to show."""

import re

from django import template
from django.utils.html import format_html, format_html_join

from cms.l10n.phones import links

register = template.Library()


@register.filter
def word_fit(text):
    """Return how long the longest word is, for data-w: nothing up to 8 letters, l to 12, xl to 17, then xxl."""
    longest = max((len(word) for word in re.split(r"[\s\u00ad-]+", str(text))), default=0)
    return next((size for limit, size in ((8, ""), (12, "l"), (17, "xl")) if longest <= limit), "xxl")


@register.simple_tag
def phone_links(text, classname=""):
    """Print a telephone number, or several, as written; each calls by its own link, an extension included."""
    parts = [
        format_html('<a{} href="{}">{}</a>', css_class(classname), part.url, part.text) if part.url else part.text
        for part in links(str(text or ""))
    ]
    return format_html_join("", "{}", ((part,) for part in parts))


def css_class(name):
    return format_html(' class="{}"', name) if name else ""


@register.simple_tag
def page_numbers(page_obj):
    """Return the numbers of the pages to link to, with an ellipsis for those left out."""
    return list(page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1, on_ends=1))
