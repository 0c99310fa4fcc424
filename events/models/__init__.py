"""Events, their list, venues and audiences, and registrations."""

from .attendance import Attendance, Attendee
from .audit import Audit
from .calendar_entries import CalendarEntry
from .certificates import Certificate
from .index import EventIndexPage
from .pages import EventPage
from .parts import EventAttachment, EventPhoto, EventSession, Speaker
from .places import Audience, Venue
from .pools import SeatPool
from .questions import Answer, Choice, Question
from .registrations import Registration

__all__ = [
    "Answer",
    "Attendance",
    "Attendee",
    "Audit",
    "Certificate",
    "Choice",
    "Question",
    "Registration",
    "SeatPool",
    "Audience",
    "CalendarEntry",
    "EventAttachment",
    "EventIndexPage",
    "EventPage",
    "EventPhoto",
    "EventSession",
    "Speaker",
    "Venue",
]
