"""Loads the demo. What is there already is left as it is, whatever an editor has made of it."""

from dataclasses import dataclass

from django.db import transaction
from wagtail.models import Site

from cms.models import BasePage, FooterLink, SiteSettings

from . import settings
from .calls import CALLS
from .event_data import get_audiences, get_venues, register_people
from .events import HAPPENINGS
from .home_page import HOME
from .library import get_files, get_pictures, get_tags, get_topics, set_translated
from .news import POSTS
from .people import make_people
from .projects import PROJECTS, get_places
from .records import fill_library
from .streams import Streams
from .tree import Tree


class NotEmptyError(Exception):
    """The database holds a site of somebody else's."""


@dataclass
class Library:
    streams: Streams
    pictures: dict
    files: dict
    topics: dict
    tags: dict
    venues: dict
    audiences: dict
    places: dict


def load():
    """Load what is missing of the demo and return the number of pages made. Raises NotEmptyError."""
    with transaction.atomic():
        tree = grow()
    for pool, source in tree.pools:  # each registration is a transaction of its own
        register_people(pool, source)
    return len(tree.made)


def grow():
    refuse_other_sites()
    tree = Tree(POSTS, HAPPENINGS, PROJECTS, CALLS)
    tree.plant()
    if tree.made:
        library = gather(tree.pages)
        fill_library(library, tree.pages)
        tree.fill(library)
    make_people(get_places())
    site = make_default_site(tree.pages[HOME.key])
    fill_settings(site, tree.pages)
    return tree


def gather(pages):
    pictures, files = get_pictures(), get_files()
    streams = Streams(pages, pictures, files)
    return Library(streams, pictures, files, get_topics(), get_tags(), get_venues(), get_audiences(), get_places())


def refuse_other_sites():
    own = BasePage.objects.filter(depth=2, slug=HOME.lt.slug)
    used = BasePage.objects.filter(depth__gt=1).exclude(depth=2, numchild=0, latest_revision=None)
    if used.exists() and not own.exists():
        raise NotEmptyError


def make_default_site(home):
    site = Site.objects.filter(is_default_site=True).first() or Site(hostname="localhost", is_default_site=True)
    if site.root_page_id != home.pk or not site.site_name:
        site.root_page, site.site_name = home, site.site_name or settings.SHORT_NAME.lt
        site.save()
    return site


def fill_settings(site, pages):
    organisation = SiteSettings.for_site(site)
    if organisation.organisation_name_lt:
        return
    for field, both in settings.TRANSLATED.items():
        set_translated(organisation, field, both)
    for field, value in settings.SHARED.items():
        setattr(organisation, field, value)
    organisation.privacy_page_id = pages["privacy"].pk
    organisation.footer_links = [
        FooterLink(page_id=pages[key].pk, sort_order=number) for number, key in enumerate(settings.FOOTER_MENU)
    ]
    organisation.save()
