"""What visitors get back: the form of an event, and the pages of their own registration."""

from .lost import lost_link
from .own import offer, own, own_calendar, own_data, verify
from .registering import register
from .reminding import remind_me

__all__ = ["lost_link", "offer", "own", "own_calendar", "own_data", "register", "remind_me", "verify"]
