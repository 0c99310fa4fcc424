"""What the organisation's own data looks like in the admin, noun by noun."""

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
