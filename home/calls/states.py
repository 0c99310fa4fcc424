"""The status of a call, computed to the minute from its dates."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import models
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.i18n import EN, LT
from cms.l10n.local_time import start_of

CLOSING_SOON = timedelta(days=7)


class CallState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("call", "Planned")
    OPEN = "open", pgettext_lazy("call", "Open")
    CLOSING = "closing", pgettext_lazy("call", "Closing soon")
    CLOSED = "closed", pgettext_lazy("call", "Closed")
    RESULTS = "results", pgettext_lazy("call", "Results published")
    WITHDRAWN = "withdrawn", pgettext_lazy("call", "Withdrawn")


OPEN = (CallState.OPEN, CallState.CLOSING)
SLUGS = {
    CallState.PLANNED: {LT: "planuojami", EN: "planned"},
    CallState.OPEN: {LT: "atviri", EN: "open"},
    CallState.CLOSING: {LT: "netrukus-baigsis", EN: "closing-soon"},
    CallState.CLOSED: {LT: "pasibaige", EN: "closed"},
    CallState.RESULTS: {LT: "paskelbti-rezultatai", EN: "results-published"},
    CallState.WITHDRAWN: {LT: "atsaukti", EN: "withdrawn"},
}


class Applicant(models.TextChoices):
    """Kinds of applicants, as call timetables name them."""

    NGO = "ngo", _("Non-governmental organisations and communities")
    BUSINESS = "business", _("Businesses")
    PUBLIC = "public", _("Public institutions")
    MUNICIPALITY = "municipality", _("Municipality and its institutions")
    HOUSING = "housing", _("Homeowners’ associations")
    RELIGIOUS = "religious", _("Religious communities")
    PERSON = "person", _("Residents")


APPLICANT_SLUGS = {
    Applicant.NGO: {LT: "nvo", EN: "ngo"},
    Applicant.BUSINESS: {LT: "verslas", EN: "business"},
    Applicant.PUBLIC: {LT: "viesosios-istaigos", EN: "public-institutions"},
    Applicant.MUNICIPALITY: {LT: "savivaldybe", EN: "municipality"},
    Applicant.HOUSING: {LT: "daugiabuciu-bendrijos", EN: "apartment-owners"},
    Applicant.RELIGIOUS: {LT: "religines-bendruomenes", EN: "religious-communities"},
    Applicant.PERSON: {LT: "gyventojai", EN: "residents"},
}


class Part(models.TextChoices):
    """The part of a year for which a call without a date is planned."""

    Q1 = "q1", _("first quarter")
    Q2 = "q2", _("second quarter")
    Q3 = "q3", _("third quarter")
    Q4 = "q4", _("fourth quarter")
    JANUARY = "01", MONTHS[1]
    FEBRUARY = "02", MONTHS[2]
    MARCH = "03", MONTHS[3]
    APRIL = "04", MONTHS[4]
    MAY = "05", MONTHS[5]
    JUNE = "06", MONTHS[6]
    JULY = "07", MONTHS[7]
    AUGUST = "08", MONTHS[8]
    SEPTEMBER = "09", MONTHS[9]
    OCTOBER = "10", MONTHS[10]
    NOVEMBER = "11", MONTHS[11]
    DECEMBER = "12", MONTHS[12]


def first_day(year, part):
    """Return the first day of the year, quarter or month, by which a timetable is sorted."""
    if not year:
        return None
    if part.startswith("q"):
        return date(year, 3 * int(part[1]) - 2, 1)
    return date(year, int(part or 1), 1)


@dataclass(frozen=True)
class Timetable:
    """The moments at which a call changes its status automatically."""

    opens_at: datetime | None = None
    closes_at: datetime | None = None
    results_on: date | None = None
    is_withdrawn: bool = False

    def state(self, at=None):
        at = at or timezone.now()
        if self.is_withdrawn:
            return CallState.WITHDRAWN
        if self.opens_at is None or at < self.opens_at:
            return CallState.PLANNED
        if self.closes_at is None or at < self.closes_at - CLOSING_SOON:
            return CallState.OPEN
        if at < self.closes_at:
            return CallState.CLOSING
        return CallState.RESULTS if self.results_on and at >= start_of(self.results_on) else CallState.CLOSED

    @property
    def moments(self):
        closing = self.closes_at and self.closes_at - CLOSING_SOON
        results = self.results_on and start_of(self.results_on)
        return [moment for moment in (self.opens_at, closing, self.closes_at, results) if moment]

    def next_change(self, at=None):
        """Return the next moment at which the page changes, or None."""
        at = at or timezone.now()
        return min((moment for moment in self.moments if moment > at), default=None)

    def passed(self, at=None):
        at = at or timezone.now()
        return [moment for moment in self.moments if moment <= at]
