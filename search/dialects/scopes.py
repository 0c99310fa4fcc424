"""Where the words of a query are looked for."""

EVERYWHERE = "everywhere"
TITLE = "title"
TITLE_AS_TYPED = "title as typed"  # the folded words themselves, not their keys
