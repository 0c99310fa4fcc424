"""Redirects of old addresses. Asked only after a 404, so that pages pay nothing.

In this order: the redirects that editors store; the page that was last public at the address (`PublicAddress`); the
page that was public at the longest part of it, with the rest behind that page's own address (`ics/`, a year, a form);
the slug of the other language; another case of the letters; the address without punctuation at its end. A page that
is no longer public answers 410.

Wagtail's own automatic redirects know one language, and with nothing to do delete each other (wagtail #11338).
"""

from copy import copy
from functools import cached_property
from urllib.parse import unquote, urlsplit

from django.http import HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils.encoding import uri_to_iri
from django.utils.translation import get_language_from_path, override
from wagtail import hooks
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from cms.i18n import LANGUAGES, LT, NO_ENGLISH_ANCHOR, content_language
from cms.middleware import may_be_an_old_address
from cms.models import BasePage, PublicAddress
from cms.tree.old_paths import address_on, descend, document_at, in_another_case, without_feed, without_punctuation

from .views import error_page

# Longer addresses were never public.
MOST_PARTS, MOST_CHARACTERS = 20, 2000
# For how long a browser may go there unasked: the page may be given its old address back.
KEPT_SECONDS = 600


class OldAddressMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404 or "\0" in request.path_info or len(request.path_info) > MOST_CHARACTERS:
            return response
        site = Site.find_for_request(request)
        answer = OldAddress(request, site).answer() if site else None
        return answer or self.without_punctuation(request) or response

    def without_punctuation(self, request):
        """Redirect to the address that was copied together with a full stop, a bracket or a quotation mark.

        None if nothing is found there either.
        """
        path = without_punctuation(request.path_info)
        if request.method not in ("GET", "HEAD") or path == request.path_info:
            return None
        asked = copy(request)
        asked.path, asked.path_info = request.path.removesuffix(request.path_info) + path, path
        with override(get_language_from_path(path) or LT):
            response = self(asked)
        if response.status_code in (301, 308, 410):
            return response  # in one hop to where the address itself leads
        return redirect_to(asked.get_full_path()) if response.status_code < 400 else None


class OldAddress:
    """An address that is not found, and all that is known of it."""

    is_in_a_circle = False  # of redirects that lead to each other

    def __init__(self, request, site, followed=()):
        self.request, self.site, self.followed = request, site, {*followed, request.path_info.rstrip("/")}
        parts = [part for part in request.path_info.split("/") if part]
        has_prefix = bool(parts) and parts[0].lower() in dict(LANGUAGES)
        self.language = parts.pop(0).lower() if has_prefix else LT
        self.start = f"/{self.language}" if has_prefix else ""
        self.parts = parts
        self.may_be_a_page = len(parts) <= MOST_PARTS and (has_prefix or may_be_an_old_address(request))

    def answer(self):
        """Return a redirect, a 410, or None where nothing is known."""
        with override(self.language):
            if self.is_served():
                return None
            return self.by_redirect() or self.by_page() or self.by_document() or self.by_other_case()

    def is_served(self):
        """Whether a page has just this address, so that no redirect is asked: one that is stored may lead here."""
        row = self.rows.get(len(self.parts))
        return bool(row and row.page and row.page.live and row.page.get_url(self.request) == self.request.path)

    @cached_property
    def rows(self):
        """{number of parts: PublicAddress} of the address and of those above it."""
        if not self.may_be_a_page:
            return {}
        paths = ["".join(f"{part}/" for part in self.parts[:n]) for n in range(len(self.parts) + 1)]
        found = PublicAddress.objects.known(self.site.root_page_id, self.language, paths).select_related("page")
        # The same letters in the same case win.
        return {row.path.count("/"): row for row in sorted(found, key=lambda row: row.path in paths)}

    @cached_property
    def exact(self):
        """The address as Wagtail may have stored it: with its query, without, decoded and not."""
        full = Redirect.normalise_path(self.request.get_full_path(), decode_unicode=False)
        bare = urlsplit(full).path
        return list(dict.fromkeys([uri_to_iri(full), full, uri_to_iri(bare), bare, bare.lower()]))

    def above(self, n):
        return f"{self.start}/{'/'.join(self.parts[:n])}"

    @cached_property
    def redirects(self):
        """{old path: Redirect} for the address and, where they lead to pages, for those above it."""
        above = [self.above(n) for n in range(1, len(self.parts))] if self.may_be_a_page else []
        found = Redirect.get_for_site(self.site).select_related("redirect_page")
        found = found.filter(old_path__in={*self.exact, *above})
        return {redirect.old_path: redirect for redirect in sorted(found, key=lambda one: one.site_id is not None)}

    def by_redirect(self):
        for redirect in [self.redirects[path] for path in self.exact if path in self.redirects]:
            if page := redirect.redirect_page:
                route = [part for part in redirect.redirect_page_route_path.split("/") if part]
                how = redirect.is_permanent, "?" not in redirect.old_path
                return self.to(page, route, *how) or self.to(page, [], *how)
            if redirect.redirect_link:
                return self.follow(redirect.redirect_link, redirect.is_permanent)
        return None

    def follow(self, link, is_permanent):
        """An editor's link may lead to an address of this site that is old by now, or round in a circle."""
        parts = urlsplit(link)
        if parts.netloc in ("", self.request.get_host()):
            request = copy(self.request)
            request.path = request.path_info = parts.path
            request.META = {**request.META, "QUERY_STRING": parts.query}
            there = OldAddress(request, self.site, self.followed)
            self.is_in_a_circle = parts.path.rstrip("/") in self.followed
            answer = None if self.is_in_a_circle else there.answer()
            self.is_in_a_circle |= there.is_in_a_circle
            if answer or self.is_in_a_circle:
                return answer
        return self.redirect(link, is_permanent)

    def by_page(self):
        if not self.may_be_a_page:
            return None
        is_gone = False
        for n in range(len(self.parts), -1, -1):
            row, redirect = self.rows.get(n), self.redirects.get(self.above(n))
            pages = [row.page] if row else []
            pages += [redirect.redirect_page] if redirect and redirect.redirect_page and n < len(self.parts) else []
            pages += [BasePage.objects.get(pk=self.site.root_page_id)] if n == 0 else []
            for page in pages:
                if page is None or not page.live:
                    is_gone = True
                elif answer := self.to(*descend(page, self.parts[n:])):
                    return answer
            if is_gone and n == len(self.parts):
                break
        return error_page(self.request, "410.html", 410) if is_gone else None

    def to(self, page, parts, is_permanent=True, has_query=True):
        """Redirect to what stands at `parts` behind a page, in the language asked for if it can be read in it."""
        if page is None or not page.live:
            return None
        page = page.specific
        language = content_language() if content_language() in page.languages else LT
        url = address_on(page, parts, language, self.request)
        if url is None or urlsplit(url).path == self.request.path:
            return None
        query = self.request.META.get("QUERY_STRING") if has_query else ""
        is_translated = language != content_language()
        url = without_feed(url) if is_translated else url
        end = (f"?{query}" if query else "") + (f"#{NO_ENGLISH_ANCHOR}" if is_translated else "")
        return self.redirect(url + end, is_permanent and not is_translated)

    def by_document(self):
        """A file that was replaced by one of another name: first whether this visitor may have it."""
        document = document_at(self.request.path_info)
        if document is None or unquote(urlsplit(document.url).path) == self.request.path:
            return None
        for may_serve in hooks.get_hooks("before_serve_document"):
            if answer := may_serve(document, self.request):
                return answer
        return self.redirect(document.url, True)

    def by_other_case(self):
        query = self.request.META.get("QUERY_STRING")
        path = in_another_case(self.request.path_info)
        return self.redirect(path + (f"?{query}" if query else ""), True) if path else None

    def redirect(self, url, is_permanent):
        """A form that is sent to an old address is sent on with all that was typed."""
        return redirect_to(url, is_permanent, preserve_request=self.request.method not in ("GET", "HEAD"))


def redirect_to(url, is_permanent=True, **options):
    response = (HttpResponsePermanentRedirect if is_permanent else HttpResponseRedirect)(url, **options)
    response.headers["Cache-Control"] = f"max-age={KEPT_SECONDS}"
    return response
