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
# The pattern of each sector in charts: colour alone never identifies a sector.
MOTIFS = {
    Sector.COMMUNITY: "katpede",
    Sector.BUSINESS: "akis",
    Sector.MUNICIPALITY: "langai",
    Sector.OTHER: "dobilas",
}
# The background of each sector.
PAPERS = {
    Sector.COMMUNITY: "rue",
    Sector.BUSINESS: "amber",
    Sector.MUNICIPALITY: "flax",
    Sector.OTHER: "rose",
}
