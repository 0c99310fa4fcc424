"""Filters of the member directory, such as /nariai/sektorius/verslas/vieta/senamiestis/."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.i18n import EN, LT, localized
from cms.l10n.collation import sort_key
from cms.listing import filters
from cms.listing.filters import ClosedList, pattern_of, simple
from home.people.sectors import SECTOR_SLUGS, Sector


class Listing(models.TextChoices):
    MEMBERS = "members", _("Members")
    COMMUNITIES = "communities", _("Communities that are not members")


LISTING_SLUGS = {
    Listing.MEMBERS: {LT: "nariai", EN: "members"},
    Listing.COMMUNITIES: {LT: "ne-nariai", EN: "not-members"},
}
# The path segment before each value, in URL order. Not translated by a catalogue, so that URLs never change.
WORDS = {
    "listing": {LT: "sarasas", EN: "list"},
    "sector": {LT: "sektorius", EN: "sector"},
    "place": {LT: "vieta", EN: "place"},
}
PATTERN = pattern_of(WORDS)


class ListFilter(filters.ListFilter):
    words = WORDS
    closed = {"listing": ClosedList(Listing, LISTING_SLUGS), "sector": ClosedList(Sector, SECTOR_SLUGS)}


@dataclass(frozen=True)
class Row(filters.Row):
    """An organisation in the directory; its name is the same in both languages."""

    of: Any
    listing: str


def row_of(organisation):
    listing = Listing.MEMBERS if organisation.is_member() else Listing.COMMUNITIES
    place = organisation.place
    pairs = {
        "listing": simple(listing.value),
        "sector": simple(organisation.sector),
        "place": ((place.slug, localized(place, "name")),) if place else (),
    }
    return Row(organisation.pk, True, pairs, organisation, listing)


class Directory(filters.FacetIndex):
    """All organisations listed today, in alphabetical order."""

    selection_class = ListFilter

    def __init__(self, organisations):
        self.organisations = list(organisations)  # includes former members, for the numbers of past years
        rows = [row_of(one) for one in self.organisations]
        shown = [row for row in rows if row.listing == Listing.MEMBERS or row.of.is_community]
        super().__init__(sorted(shown, key=lambda row: sort_key(row.of.display_name)))
