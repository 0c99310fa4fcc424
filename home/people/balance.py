"""The balance of votes: no interest group may decide alone. Counted, never typed."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from cms.l10n.formatting import percent
from cms.weave import NAMES

from .sectors import MOTIFS, Sector

# Rules for local development strategies of 6 January 2023, point 12.4: the minimum size of a board,
# and no interest group with half of the votes or more (see also Regulation (EU) 2021/1060, article 31(2)(b)).
SMALLEST_BOARD = 11


@dataclass(frozen=True)
class Share:
    sector: Sector
    number: int
    of: int

    @property
    def percent(self):
        """Return per cent with one decimal place, so that slightly under half never reads as half."""
        return round(100 * self.number / self.of, 1) if self.of else 0

    @property
    def percent_in_words(self):
        return percent(self.percent)

    @property
    def motif(self):
        return MOTIFS[self.sector]

    @property
    def is_half(self):
        return 2 * self.number >= self.of


def shares(sectors):
    """Return the share of each sector present, in fixed order."""
    known = [sector for sector in sectors if sector]
    counted = {sector: known.count(sector.value) for sector in Sector}
    return [Share(sector, number, len(known)) for sector, number in counted.items() if number]


class Balance:
    def __init__(self, sectors, seats=None):
        self.sectors, self.seats = list(sectors), seats

    @property
    def size(self):
        return len(self.sectors)

    @property
    def vacant(self):
        return max((self.seats or 0) - self.size, 0)

    @cached_property
    def shares(self):
        return shares(self.sectors)

    @property
    def least(self):
        return SMALLEST_BOARD

    @property
    def too_large(self):
        """Return the shares of half or more."""
        return [share for share in self.shares if share.is_half]

    @property
    def is_large_enough(self):
        return self.size >= SMALLEST_BOARD

    @property
    def keeps_the_rule(self):
        return self.is_large_enough and not self.too_large

    # --- The sash: a strand for each seat ------------------------------------------------------

    @property
    def strands(self):
        woven = [(share.motif, "done") for share in self.shares for _seat in range(share.number)]
        return woven + [(NAMES[0], "open")] * self.vacant

    @property
    def in_words(self):
        parts = [f"{share.sector.label} – {share.number} ({share.percent_in_words})" for share in self.shares]
        parts += [_("empty seats – %(number)s") % {"number": self.vacant}] if self.vacant else []
        return _("Members: %(size)s. %(parts)s.") % {"size": self.size, "parts": ", ".join(parts)}
