"""Numbers of members by year and interest group, counted from the dates of joining and leaving."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cms.l10n.formatting import long_date

from .balance import Share
from .sectors import Sector


@dataclass(frozen=True)
class Tally:
    """The members on one day."""

    day: date
    number: int
    by_sector: dict

    @property
    def in_words(self):
        return _("Today") if self.day == timezone.localdate() else long_date(self.day)

    @property
    def shares(self):
        return [Share(sector, number, self.number) for sector, number in self.by_sector.items() if number]


@dataclass(frozen=True)
class Line:
    """One interest group on each of the days."""

    sector: Any
    numbers: list


def tally(organisations, day=None):
    """Count the members on a day among organisations already loaded."""
    day = day or timezone.localdate()
    found = [organisation for organisation in organisations if organisation.is_member(day)]
    by_sector = {sector: sum(one.sector == sector for one in found) for sector in Sector}
    return Tally(day, len(found), by_sector)


def days_reported(today=None):
    """Return today and the ends of the last two years, as the annual report requires."""
    today = today or timezone.localdate()
    return [today, date(today.year - 1, 12, 31), date(today.year - 2, 12, 31)]


def lines_of(tallies):
    """Return a row for each interest group with a member on any of these days."""
    rows = [Line(sector, [tally.by_sector[sector] for tally in tallies]) for sector in Sector]
    return [row for row in rows if any(row.numbers)]
