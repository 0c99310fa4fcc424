"""The checks of cms, in the order in which they are shown. Each registers itself."""

from . import english, headings, links, pictures, titles, people, funding  # noqa: F401, I001 - the order counts
