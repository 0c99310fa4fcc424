"""Resolves old addresses: below a page, behind a page, in another case."""

import re
from copy import copy

from django.db.models import Q
from django.http import Http404
from django.urls import Resolver404, resolve
from wagtail.documents import get_document_model

from cms.i18n import EN, content_language
from cms.models import BasePage

# As Wagtail serves them: the number and the name of the file.
DOCUMENT = re.compile(r"^/documents/([0-9]{1,18})/.")
FEED = re.compile(r"(?<=/)(?:rss|atom|ics|[^/]+\.[^/]+)/?$")
# The views that look an address up in the tree of pages.
OF_PAGES = ("wagtail_serve", "open_data")


def descend(page, parts):
    """Follow the parts of an address down the tree by the slugs of both languages, the active one's first.

    Returns the page reached (None if only drafts stand there) and the parts that are left.
    """
    pages, left = [page], list(parts)
    while left:
        below = [child for page in pages for child in children_called(page, left[0])]
        if not below:
            break
        pages = below
        left.pop(0)
    return next((page for page in pages if page.live), None), left


def children_called(page, name):
    children = BasePage.objects.child_of(page).filter(Q(slug__iexact=name) | Q(slug_en__iexact=name))
    field = "slug_en" if content_language() == EN else "slug"
    # What was typed, then another case of it, then the other language.
    return sorted(
        children, key=lambda child: (getattr(child, field) != name, getattr(child, field).lower() != name.lower())
    )


def address_on(page, parts, language, request):
    """Return the address in a language of what stands at `parts` behind a page; None if nothing stands there.

    Words of the address may be those of either language. A query is not part of it.
    """
    lowered = [part.lower() for part in parts]
    for words in [parts] if parts == lowered else [parts, lowered]:
        own = page.get_url(request)
        if own is None:
            return None
        behind = "/".join(words) + ("/" if words and "." not in words[-1] else "")
        if own + behind == request.path:
            continue  # it has been asked, and knows of nothing there
        asked = copy(request)
        asked.path, asked.routable_resolver_match = own + behind, None
        try:
            page.route(asked, words)
            translated = page.subpath_in(language, asked)
        except Http404:
            continue
        # Not every type of page tells all that stands behind it.
        is_complete = language != content_language() or not f"{behind.rstrip('/')}/".startswith(translated)
        return page.url_in(language, request) + (translated if is_complete else behind)
    return None


def without_feed(address):
    """Return the page above a feed, a calendar or open data.

    A program does not read the notice that there is no English: a subscriber would get Lithuanian without knowing.
    """
    return FEED.sub("", address)


def document_at(path):
    """Return the document that a path names by its number, whatever the file was called then; None if there is none."""
    match = DOCUMENT.match(path)
    return get_document_model().objects.filter(pk=match[1]).first() if match else None


def in_another_case(path):
    """Return the address of a view that differs from the path in upper and lower case only; None if there is none."""
    language, slash, rest = path.lstrip("/").partition("/")
    for asked in (f"/{language.lower()}{slash}{rest}", path.lower()):
        if is_of_a_view(asked):
            return asked if asked != path else None
    return None


def without_punctuation(path):
    """Return the path without anything but letters, digits, hyphens and underscores at its end.

    Ends with a slash unless it names a file.
    """
    end = len(path)
    while end and not (path[end - 1].isalnum() or path[end - 1] in "-_"):
        end -= 1
    if end == len(path.rstrip("/")):
        return path
    is_file = "." in path[:end].rpartition("/")[2]
    return path[:end] + ("" if is_file else "/")


def is_of_a_view(path):
    try:
        return resolve(path).url_name not in OF_PAGES
    except Resolver404:
        return False
