"""A line of the panel: its urgency and its due date in words."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from cms.l10n.formatting import clock, long_date


class Urgency(IntEnum):
    """In the order in which they are shown."""

    LATE = 0
    SOON = 1
    OPEN = 2
    CALM = 3  # for information: nothing has to be done

    @property
    def label(self):
        return LABELS.get(self, "")


LABELS = {Urgency.LATE: pgettext_lazy("urgency", "Late"), Urgency.SOON: pgettext_lazy("urgency", "Soon")}


@dataclass(frozen=True)
class Example:
    """One of the items that a line counts."""

    name: str
    url: str
    note: Any = ""


@dataclass(frozen=True)
class Line:
    """A sentence with its number, and the address of the screen where it can be settled, if any."""

    text: str
    url: str
    urgency: Urgency = Urgency.OPEN
    examples: tuple = ()


def day_in_words(day, today):
    """Return today, tomorrow, yesterday or the date."""
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}
    return near.get((day - today).days) or long_date(day)


def moment_in_words(moment, at):
    """Return day and time, such as today 17:00; 12 December 2026 17:00."""
    return f"{day_in_words(localtime(moment).date(), localtime(at).date())} {clock(moment)}"
