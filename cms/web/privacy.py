"""Private pages: visitors without access learn neither titles nor addresses.

Wagtail guards the page itself; this module serves everything else that names a page: links, lists, feeds, open data.
What a public page shows must be the same for everybody, or caches would mix its readers up. So a link to a private
page is shown on pages behind the same restriction, whoever is asking, and nowhere else.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction

# An alias is as private as its page, and may have an alias itself.
PRIVATE = ("page__path", "page__aliases__path", "page__aliases__aliases__path")

# What is known while one request is answered: "paths" of the private pages, and the path of the page being "shown".
_known = ContextVar("known", default=None)


class PrivacyMiddleware:
    """Ask for the private pages at most once for a request."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with _knowing(**(_known.get() or {})):  # a preview is a request within a request
            return self.get_response(request)


@contextmanager
def _knowing(**facts):
    token = _known.set(facts)
    try:
        yield
    finally:
        _known.reset(token)


def showing(page):
    """Within this, links may lead to pages behind the restrictions that the reader of this page has passed."""
    return _knowing(**{**(_known.get() or {}), "shown": page.path or ""})


def has_passed(page):
    """Note that whoever asks may see this page: what `showing` does, until the request is answered."""
    if (known := _known.get()) is not None:
        known["shown"] = page.path
        if not getattr(page, "is_anything_private", True):  # as the query for the page has told
            known["paths"] = set()


def is_hidden(path):
    """Whether the page at a path of the tree is private, and not for whoever reads the page being shown."""
    shown = (_known.get() or {}).get("shown", "")
    return any(path.startswith(private) and not shown.startswith(private) for private in _private_paths())


def is_public(page):
    return bool(page and page.live and not is_hidden(page.path))


def _private_paths():
    known = _known.get()
    if known is None:
        return _fetch()
    if "paths" not in known:
        known["paths"] = _fetch()
    return known["paths"]


def _fetch():
    return {path for row in PageViewRestriction.objects.values_list(*PRIVATE) for path in row if path}


def restricted(path="path"):
    """Return a condition for queries: this path leads to a private page, or to the alias of one."""
    above = Q()
    for private in PRIVATE:
        above |= Q(**{private: Substr(OuterRef(path), 1, Length(private))})
    return Exists(PageViewRestriction.objects.filter(above))


def lets_in(request, page):
    """Whether whoever asks has passed all restrictions of a page."""
    return all(restriction.accept_request(request) for restriction in page.get_view_restrictions())


# No search engine, no cache, and no other site learns of the address.
PRIVATE_HEADERS = {"X-Robots-Tag": "noindex, nofollow", "Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
