"""The organisation's own pages."""

from .contact import ContactMessage, ContactPage
from .organisation import AboutPage, Goal, HistoryEntry, Membership
from .pages import HomePage, StandardPage

__all__ = [
    "AboutPage",
    "ContactMessage",
    "ContactPage",
    "Goal",
    "HistoryEntry",
    "HomePage",
    "Membership",
    "StandardPage",
]
