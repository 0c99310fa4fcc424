"""Where all links of a page lead, asked at once."""

import re
from functools import cached_property
from html import unescape
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import get_language_from_path
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.documents import get_document_model
from wagtail.models import Site

from cms.i18n import EN
from cms.models import BasePage, PublicAddress

LINK = re.compile(r'<a (?=[^<>]*linktype="(page|document)")[^<>]*>')
PK = re.compile(r'\bid="(\d+)"')
HREF = re.compile(r'(?:<a [^<>]*href="|^)((?:https?://|/)[^"\s]*)', re.MULTILINE)
KINDS = {"page": BasePage, "document": get_document_model()}


def links_in(html):
    """Yield (model, id) of the links in rich text, also of those whose target is gone."""
    for link in LINK.finditer(html):
        if pk := PK.search(link[0]):
            yield KINDS[link[1]], int(pk[1])


class Targets:
    def __init__(self, pieces):
        self.pieces = pieces

    @cached_property
    def wanted(self):
        """{piece: {(model, id)}}"""
        found = {}
        for piece in self.pieces:
            named = [*links_in(piece.html), *piece.references]
            found[piece] = {(of_pages(model), pk) for model, pk in named if of_pages(model) in KINDS.values()}
        return found

    @cached_property
    def known(self):
        """{model: {id: object}} of all that exist."""
        ids = {model: set() for model in KINDS.values()}
        for pairs in self.wanted.values():
            for model, pk in pairs:
                ids[model].add(pk)
        return {model: model.objects.in_bulk(ids[model]) for model in ids}

    def of(self, piece):
        """Yield (model, object) for what a piece leads to, None for what is gone."""
        for model, pk in sorted(self.wanted[piece], key=lambda pair: (pair[0].__name__, pair[1])):
            yield model, self.known[model].get(pk)

    # --- Addresses of this site that are typed ---------------------------------------------

    @cached_property
    def paths(self):
        """{piece: own addresses that lead into a language of the site}"""
        hosts = {"", urlsplit(settings.SITE_URL).netloc, *(urlsplit(root.root_url).netloc for root in self.roots)}
        found = {}
        for piece in self.pieces:
            parts = [split(address) for address in HREF.findall(piece.html)]
            own = {path for host, path in parts if host in hosts and get_language_from_path(path)}
            found[piece] = sorted(own)
        return found

    @cached_property
    def roots(self):
        return Site.get_site_root_paths()

    @cached_property
    def answering(self):
        """Return {(language is English, path in the tree): page} of all typed addresses and what stands above them."""
        ways = {way for paths in self.paths.values() for path in paths for way in self.ways(path)}
        if not ways:
            return {}
        pages = BasePage.objects.filter(live=True)
        pages = pages.filter(url_path__in=ways) | pages.filter(url_path_en__in=ways)
        found = {(False, page.url_path): page for page in pages}
        return found | {(True, page.url_path_en): page for page in pages if page.live_en}

    def ways(self, path):
        """Return the place in the tree that an address means and those above it, for each site."""
        words = [word for word in path.split("/") if word][1:]
        return [
            "/".join([root.root_path.rstrip("/"), *words[:number], ""])
            for root in self.roots
            for number in range(len(words), -1, -1)
        ]

    @cached_property
    def redirected(self):
        """Return the old addresses, as redirects write them, that lead on: see cms/web/redirects.py."""
        paths = {path.rstrip("/") for paths in self.paths.values() for path in paths}
        if not paths:
            return set()
        stored = Redirect.objects.filter(old_path__in=paths).values_list("old_path", flat=True)
        below = {f"{path.lstrip('/').partition('/')[2]}/" for path in paths}
        public = PublicAddress.objects.filter(path__in=below, page__live=True)
        return {*stored, *(address.old_path for address in public)}

    def leads_nowhere(self, path):
        """Nothing answers there; below a page with addresses of its own (months, kinds) we do not know."""
        is_english = get_language_from_path(path) == EN
        ways = self.ways(path)
        nearest = next((way for way in ways if (is_english, way) in self.answering), None)
        if nearest is None or path.rstrip("/") in self.redirected:
            return nearest is None and path.rstrip("/") not in self.redirected
        page = self.answering[is_english, nearest]
        return nearest != ways[0] and not issubclass(page.specific_class, RoutablePageMixin)


def split(address):
    """Return (host, path); nonsense leads nowhere that we know of."""
    try:
        parts = urlsplit(unescape(address))
    except ValueError:
        return None, ""
    return parts.netloc, parts.path


def of_pages(model):
    return BasePage if issubclass(model, BasePage) else model
