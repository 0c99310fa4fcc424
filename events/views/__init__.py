"""Views for visitors: the registration form and registrants' own pages."""

from .door_code import door_code
from .files import own_calendar, own_data
from .lost import lost_link
from .own import offer, own, verify
from .registering import register
from .reminding import remind_me

__all__ = ["door_code", "lost_link", "offer", "own", "own_calendar", "own_data", "register", "remind_me", "verify"]
