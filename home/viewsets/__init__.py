"""What the organisation's own data looks like in the admin, noun by noun."""

from .contact import ContactMessageViewSet, NobodyAdds
from .library import LibraryViewSetGroup
from .strategy import StrategyViewSetGroup

__all__ = ["ContactMessageViewSet", "LibraryViewSetGroup", "NobodyAdds", "StrategyViewSetGroup"]
