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
    """The members of one day."""

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
    """One group of interests on each of the days."""

    sector: Any
    numbers: list


def tally(organisations, day=None):
    """Count members among organisations that were brought already, whenever they were members."""
    day = day or timezone.localdate()
    found = [organisation for organisation in organisations if organisation.is_member(day)]
    by_sector = {sector: sum(one.sector == sector for one in found) for sector in Sector}
    return Tally(day, len(found), by_sector)


def days_reported(today=None):
    """Today, the end of the last year and of the one before: what the yearly report asks for."""
    today = today or timezone.localdate()
    return [today, date(today.year - 1, 12, 31), date(today.year - 2, 12, 31)]


def lines_of(tallies):
    """Return a row for each group of interests that ever had a member on these days."""
    rows = [Line(sector, [tally.by_sector[sector] for tally in tallies]) for sector in Sector]
    return [row for row in rows if any(row.numbers)]
