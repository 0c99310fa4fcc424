"""The address of the search. It is found by name, since no app may import the search."""

from django import template
from django.urls import reverse

from cms.i18n import content_language
from cms.indexing.sources import SEARCH_WORDS

register = template.Library()


@register.simple_tag
def search_url(name="results"):
    """Return the address of the search, or of a view below it, in the active language."""
    return reverse(f"search:{name}", args=[SEARCH_WORDS[content_language()]])


@register.simple_tag(takes_context=True)
def search_data(context):
    """Return the schema.org data about the site and its search."""
    request = context["request"]
    target = request.build_absolute_uri(search_url()) + "?q={search_term_string}"
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": context["site_settings"].display_name,
        "url": request.build_absolute_uri(f"/{content_language()}/"),
        "inLanguage": content_language(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": target},
            "query-input": "required name=search_term_string",
        },
    }
