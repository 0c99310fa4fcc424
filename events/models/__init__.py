"""Events: their list, the events, where and for whom they are held."""

from .entries import CalendarEntry
from .index import EventIndexPage
from .pages import EventPage
from .parts import EventAttachment, EventPhoto, EventSession, Speaker
from .places import Audience, Venue

__all__ = [
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
