"""Which part of the directory is shown: clean addresses such as /nariai/sektorius/verslas/vieta/senamiestis/."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.collation import sort_key
from cms.i18n import EN, LT, content_language, localized
from home.clean_filters import Filters
from home.sectors import SECTOR_OF, SECTOR_SLUGS, Sector


class Listing(models.TextChoices):
    MEMBERS = "members", _("Members")
    COMMUNITIES = "communities", _("Communities that are not members")


LISTING_SLUGS = {
    Listing.MEMBERS: {LT: "nariai", EN: "members"},
    Listing.COMMUNITIES: {LT: "ne-nariai", EN: "not-members"},
}
LISTING_OF = {slug: listing for listing, slugs in LISTING_SLUGS.items() for slug in slugs.values()}
# The word before each value, in the order of the address. Addresses must not change with a catalogue.
WORDS = {
    "listing": {LT: "sarasas", EN: "list"},
    "sector": {LT: "sektorius", EN: "sector"},
    "place": {LT: "vieta", EN: "place"},
}


class Selection(Filters):
    words = WORDS
    closed_lists = {"listing": (LISTING_OF, LISTING_SLUGS), "sector": (SECTOR_OF, SECTOR_SLUGS)}


PATTERN = Selection.pattern()


@dataclass(frozen=True)
class Row:
    """An organisation of the directory."""

    of: Any
    listing: str

    def values_of(self, name):
        if name == "place":
            return [self.of.place.slug] if self.of.place else []
        return [self.listing if name == "listing" else self.of.sector]


class Directory:
    """Everything that may be listed today, in alphabetical order, and what there is to choose from among it."""

    def __init__(self, organisations):
        self.organisations = list(organisations)  # also those that have left: the numbers of former years
        rows = [Row(one, Listing.MEMBERS if one.is_member() else Listing.COMMUNITIES) for one in self.organisations]
        shown = [row for row in rows if row.listing == Listing.MEMBERS or row.of.is_community]
        self.all = sorted(shown, key=lambda row: sort_key(row.of.display_name))

    def chosen(self, selection):
        return [row for row in self.all if selection.holds(row)]

    def has(self, selection):
        """Whether the values exist at all: an empty list is a list, an invented place is not."""
        place = selection.chosen.get("place")
        return None not in selection.chosen.values() and (
            place is None or any(place == slug for slug, _name in self.places)
        )

    @property
    def places(self):
        """Pairs of the word in addresses and the name."""
        found = {(row.of.place.slug, localized(row.of.place, "name")) for row in self.all if row.of.place}
        return sorted(found, key=lambda pair: sort_key(pair[1]))

    @property
    def sectors(self):
        there = {row.of.sector for row in self.all}
        return [(SECTOR_SLUGS[one][content_language()], one.label) for one in Sector if one in there]

    def options(self, name, selection):
        """Return the options of a filter, as the form above the list offers them."""
        pairs = [("", _("All")), *(self.places if name == "place" else self.sectors)]
        chosen = selection.chosen.get(name) or ""
        return [
            {"value": value, "name": words, "is_chosen": (value and Selection.neutral(name, value)) == chosen}
            for value, words in pairs
        ]
