"""Types of events: names, colours and addresses. Addresses must not change with a catalogue."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.i18n import EN, LT
from cms.web.calendars import FORMATS


class EventType(models.TextChoices):
    TRAINING = "training", _("Training")
    GATHERING = "gathering", _("Gathering")
    MEETING = "meeting", _("Meeting")
    INFODAY = "infoday", _("Information day")
    CONSULTATION = "consultation", _("Consultation")
    FAIR = "fair", _("Fair")
    VISIT = "visit", _("Visit")
    CELEBRATION = "celebration", _("Celebration")


@dataclass(frozen=True)
class EventTypeInfo:
    """One kind of event as lists show it."""

    kind: EventType
    plural: Any
    paper: str
    slugs: dict

    def slug_in(self, language):
        return self.slugs[language]


def info(kind, plural, paper, lt, en):
    return EventTypeInfo(kind, plural, paper, {LT: lt, EN: en})


EVENT_TYPES = {
    item.kind: item
    for item in (
        info(EventType.TRAINING, _("Training courses"), "flax", "mokymai", "training"),
        info(EventType.GATHERING, _("Gatherings"), "amber", "saskrydziai", "gatherings"),
        info(EventType.MEETING, _("Meetings"), "rue", "susitikimai", "meetings"),
        info(EventType.INFODAY, _("Information days"), "rue", "informacines-dienos", "information-days"),
        info(EventType.CONSULTATION, _("Consultations"), "rue", "konsultacijos", "consultations"),
        info(EventType.FAIR, _("Fairs"), "amber", "muges", "fairs"),
        info(EventType.VISIT, _("Visits"), "sheet", "isvykos", "visits"),
        info(EventType.CELEBRATION, _("Celebrations"), "amber", "sventes", "celebrations"),
    )
}
KIND_SLUGS = {slug: item for item in EVENT_TYPES.values() for slug in item.slugs.values()}

# The path segment of past events, before a year.
PAST_WORDS = {LT: "praeje", EN: "past"}
# Path segments below an event: its form, and the reminder without registering.
REGISTER_WORDS = {LT: "registracija", EN: "register"}
REMIND_WORDS = {LT: "priminti", EN: "remind"}
# The path segment after the language prefix: one's own registration.
OWN_WORDS = {LT: "mano-registracija", EN: "my-registration"}


def reserved(slug):
    """Return whether an event with this slug would hide a part of the list."""
    month = len(slug) == 7 and slug[4] == "-" and slug.replace("-", "").isdecimal()
    return month or slug in (*FORMATS, *PAST_WORDS.values(), *KIND_SLUGS)
