"""How precise a date is: for older events often only the month or the year is known."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Precision(models.TextChoices):
    DAY = "day", _("Day")
    MONTH = "month", _("Month")
    YEAR = "year", _("Year")


ISO = {Precision.DAY: "%Y-%m-%d", Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}


def iso(day, precision=Precision.DAY):
    """Return as much of a date as is known, as machines read it: 2023, 2023-01; "" for none."""
    return day.strftime(ISO[precision]) if day else ""
