"""Small template helpers: word length, phone links, page numbers."""

import re

from django import template

from cms.web.facts import phone_links

register = template.Library()
register.simple_tag(phone_links)


@register.filter
def word_fit(text):
    """Return how long the longest word is, for data-w: nothing up to 8 letters, l to 12, xl to 17, then xxl."""
    longest = max((len(word) for word in re.split(r"[\s\u00ad-]+", str(text))), default=0)
    return next((size for limit, size in ((8, ""), (12, "l"), (17, "xl")) if longest <= limit), "xxl")


@register.simple_tag
def page_numbers(page_obj):
    """Return the numbers of the pages to link to, with an ellipsis for those left out."""
    return list(page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1, on_ends=1))
