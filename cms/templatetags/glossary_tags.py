"""Explains glossary terms on a page."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html

from cms.i18n import content_language
from cms.l10n.glossary import mark

from .site_tags import page_of

register = template.Library()


@register.simple_block_tag(takes_context=True)
def explain_terms(context, content):
    """Mark the first use of each glossary term; the script closes an explanation on Escape."""
    page = page_of(context)
    if page is None or not page.explains_terms:
        return content
    html, number = mark(content, content_language())
    script = format_html('<script type="module" src="{}"></script>', static("cms/js/term.js"))
    return html + script if number else content
