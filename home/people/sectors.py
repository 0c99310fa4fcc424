"""Interest groups of a local action group; their words in addresses are in no catalogue."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.i18n import EN, LT


class Sector(models.TextChoices):
    COMMUNITY = "community", _("Communities and NGOs")
    BUSINESS = "business", _("Business")
    MUNICIPALITY = "municipality", _("Local government")
    OTHER = "other", _("Others")


SECTOR_SLUGS = {
    Sector.COMMUNITY: {LT: "bendruomenes", EN: "communities"},
    Sector.BUSINESS: {LT: "verslas", EN: "business"},
    Sector.MUNICIPALITY: {LT: "savivaldybe", EN: "local-government"},
    Sector.OTHER: {LT: "kiti", EN: "others"},
}
# The pattern that stands for a sector wherever one is woven: no sector is told by a colour.
MOTIFS = {
    Sector.COMMUNITY: "katpede",
    Sector.BUSINESS: "akis",
    Sector.MUNICIPALITY: "langai",
    Sector.OTHER: "dobilas",
}
# And the paper under it, as on the look's page about the group.
PAPERS = {
    Sector.COMMUNITY: "rue",
    Sector.BUSINESS: "amber",
    Sector.MUNICIPALITY: "flax",
    Sector.OTHER: "rose",
}
