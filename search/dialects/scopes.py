"""Which columns a part of a query is matched against."""

from search.expression import Any

EVERYWHERE = "everywhere"
TITLE = "title"
TITLE_AS_TYPED = "title as typed"  # the folded words themselves, not their keys


def asked(part, scope):
    """Return the parts of a part: as typed, a choice is what was typed, which stands first, and no synonym."""
    return part.parts[:1] if scope == TITLE_AS_TYPED and isinstance(part, Any) else part.parts
