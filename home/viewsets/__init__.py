"""What the organisation's own data looks like in the admin, noun by noun."""

from .contact import ContactMessageViewSet, NobodyAdds

__all__ = ["ContactMessageViewSet", "NobodyAdds"]
