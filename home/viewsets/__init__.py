"""Menus and lists of the admin."""

from .contact import ContactMessageViewSet
from .library import LibraryViewSetGroup
from .people import PeopleViewSetGroup
from .strategy import StrategyViewSetGroup
from .visitors import NobodyAdds

__all__ = [
    "ContactMessageViewSet",
    "LibraryViewSetGroup",
    "NobodyAdds",
    "PeopleViewSetGroup",
    "StrategyViewSetGroup",
]
