"""The address of a page link in the reader's language."""

from collections import defaultdict
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.db.models import Subquery
from django.utils.translation import get_language_from_path
from django.utils.translation import gettext as _
from wagtail.models import Site

from cms.i18n import EN, LT, content_language

from .privacy import is_public

PATHS = ("url_path", "url_path_en")


@dataclass(frozen=True)
class PageLink:
    url: str
    hreflang: str = ""
    note: str = ""  # said beside the text of the link


def readable(page):
    """Return the page if a visitor can read it in the active language."""
    return page if is_public(page) and content_language() in page.languages else None


def link_to(page, request=None):
    """Return the link, marked where it leaves the reader's language; None where there is nothing to read."""
    if not is_public(page):
        return None
    if content_language() == EN and not page.live_en:
        url, hreflang, note = page.url_in(LT, request), LT, _("in Lithuanian")
    else:
        url, hreflang, note = page.get_url(request), "", ""
    return PageLink(url, hreflang, note) if url else None


def with_page_beside(rows, model):
    """Let rows bring along where the one public page of a type stands, so that its address costs no further query."""
    first = apps.get_model(settings.WAGTAIL_PAGE_MODEL).objects.visible().exact_type(model).order_by("pk")
    return rows.annotate(**{f"beside_{name}": Subquery(first.values(name)[:1]) for name in PATHS})


def page_beside(rows, model):
    """Return that page, knowing nothing but its address; None where there is none, or no row."""
    paths = {name: getattr(rows[0], f"beside_{name}") for name in PATHS} if rows else {}
    return model(**paths) if paths.get("url_path") else None


def page_at(url, hosts=()):
    """Return the page that answers at an address of this site, in whichever language it stands; None for any other.

    `hosts` are further names of this server, as in the address bar of who asks. Query and anchor are ignored.
    """
    parts = urlsplit(url)
    language = get_language_from_path(parts.path)
    roots = Site.get_site_root_paths()
    known = {urlsplit(root.root_url).netloc for root in roots} | {urlsplit(settings.SITE_URL).netloc, *hosts}
    if not language or (parts.netloc and parts.netloc not in known):
        return None
    path = parts.path.split("/", 2)[2] if parts.path.count("/") > 1 else ""
    wanted = {f"{root.root_path}{path.rstrip('/')}/".replace("//", "/") for root in roots}
    field = "url_path_en" if language == EN else "url_path"
    return apps.get_model(settings.WAGTAIL_PAGE_MODEL).objects.filter(**{f"{field}__in": wanted}).first()


# What the links of a whole body lead to, so that it is fetched once and not once a paragraph.
_wanted = ContextVar("wanted", default=None)


@contextmanager
def preloaded(block, value):
    """Within this, the links in all rich text of a stream cost one query for each kind of target."""
    token = _wanted.set({"references": lambda: block.extract_references(value), "found": {}})
    try:
        yield
    finally:
        _wanted.reset(token)


def targets(model, ids):
    """Return {id: object} for the targets of links; ids are texts, as they stand in the rich text."""
    ids = {int(pk) for pk in ids if str(pk).isdecimal()}
    wanted = _wanted.get()
    if wanted is None:
        return model._default_manager.in_bulk(ids)
    if model not in wanted["found"]:
        if callable(wanted["references"]):
            wanted["references"] = group_references(wanted["references"]())
        ids |= wanted["references"][model]
        wanted["found"][model] = model._default_manager.in_bulk(ids)
    found = wanted["found"][model]
    missing = ids - found.keys()
    return {**found, **model._default_manager.in_bulk(missing)} if missing - wanted["references"][model] else found


def group_references(references):
    grouped = defaultdict(set)
    for model, pk, *_paths in references:
        if str(pk).isdecimal():
            grouped[model].add(int(pk))
    return grouped
