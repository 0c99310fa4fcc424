"""Menus, breadcrumbs and the links between the two languages of a page."""

from django import template
from django.db.models import IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.encoding import escape_uri_path
from django.utils.html import format_html, format_html_join
from wagtail.models import Site

from cms.i18n import ENDONYMS, LANGUAGES, LT, NO_ENGLISH_ANCHOR, content_language
from cms.models import BasePage, FooterLink

register = template.Library()


def page_of(context):
    """Return the page being served, or None on views and error pages."""
    page = context.get("page")
    return page if isinstance(page, BasePage) and page.pk and not context.get("error_status") else None


def swap_prefix(path, language):
    """Return a path under the other language's prefix; without a prefix, that language's home page."""
    rest = path.lstrip("/").split("/", 1)
    known = rest[0] in dict(LANGUAGES)
    return f"/{language}/{rest[1] if known and len(rest) > 1 else ''}"


@register.simple_tag(takes_context=True)
def language_links(context):
    """Return, for each language, the address of the same content and whether it exists."""
    request, page = context["request"], page_of(context)
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    links = []
    for language, _name in LANGUAGES:
        is_available = page is None or language in page.languages
        if not is_available:
            url = f"#{NO_ENGLISH_ANCHOR}"
        elif page:
            url = page.url_in(language, request) + page.subpath_in(language, request) + query
        else:
            url = swap_prefix(escape_uri_path(request.path), language) + query
        links.append(
            {
                "language": language,
                "name": ENDONYMS[language],
                "url": url,
                "is_current": language == content_language(),
                "is_available": is_available,
            }
        )
    return links


@register.simple_tag(takes_context=True)
def alternate_links(context):
    """Render canonical and hreflang links: absolute, reciprocal, only for published languages."""
    request, page = context["request"], page_of(context)
    if page is None or not page.live:
        return ""
    urls = page.alternate_urls(request)
    canonical = format_html('<link rel="canonical" href="{}">', urls.get(content_language(), urls[LT]))
    alternates = [*urls.items(), ("x-default", urls[LT])]
    return canonical + format_html_join("", '<link rel="alternate" hreflang="{}" href="{}">', alternates)


def _entry(page, request):
    here = request.path == page.get_url(request)
    return {
        "title": page.localized_title,
        "url": page.get_url(request),
        "is_current": here,
        "is_section": here or request.path.startswith(page.get_url(request) or "\0"),
    }


def pages_around(context):
    """Return the visible pages of the menu and the footer and the visible ancestors of the page, in one query."""
    request, page = context["request"], page_of(context)
    site = Site.find_for_request(request)
    if site is None:
        return []
    found = request.__dict__.setdefault("_pages_around", {})
    path = page.path if page else ""
    if path not in found:
        above = [path[:end] for end in range(2 * BasePage.steplen, len(path), BasePage.steplen)]
        in_menu = Q(path__startswith=site.root_page.path, depth=site.root_page.depth + 1, show_in_menus=True)
        in_footer = Q(footer_place__isnull=False)
        pages = BasePage.objects.visible().annotate(**_footer_columns(site))
        found[path] = list(pages.filter(in_menu | Q(path__in=above) | in_footer).order_by("path"))
    return found[path]


def _footer_columns(site):
    """Return a page's position and label in the footer from the settings; the position is NULL if not listed."""
    link = FooterLink.objects.filter(site_settings__site=site, page=OuterRef("pk"))
    place = Coalesce("sort_order", "pk", output_field=IntegerField())
    return {
        "footer_place": Subquery(link.annotate(place=place).values("place")[:1]),
        "footer_label": Subquery(link.values(f"label_{content_language()}")[:1]),
    }


@register.simple_tag(takes_context=True)
def main_menu(context):
    request = context["request"]
    site = Site.find_for_request(request)
    pages = [page for page in pages_around(context) if page.show_in_menus and page.depth == site.root_page.depth + 1]
    return [_entry(page, request) for page in pages]


@register.simple_tag(takes_context=True)
def footer_menu(context):
    pages = [page for page in pages_around(context) if page.footer_place is not None]
    pages.sort(key=lambda page: page.footer_place)
    request = context["request"]
    return [{"title": page.footer_label or page.localized_title, "url": page.get_url(request)} for page in pages]


@register.simple_tag(takes_context=True)
def breadcrumbs(context):
    """Return the visible ancestors of the page, the home page first; the page itself is the h1."""
    page = page_of(context)
    if page is None or page.depth <= 2:
        return []
    ancestors = [
        other for other in pages_around(context) if other.depth < page.depth and page.path.startswith(other.path)
    ]
    return [_entry(ancestor, context["request"]) for ancestor in ancestors]
