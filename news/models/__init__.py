"""News: the list, its posts, their topics and tags."""

from .index import NewsIndexPage
from .posts import Attachment, NewsPage, RelatedPage
from .topics import NewsCategory, NewsTag, TaggedNewsPage

__all__ = [
    "Attachment",
    "NewsCategory",
    "NewsIndexPage",
    "NewsPage",
    "NewsTag",
    "RelatedPage",
    "TaggedNewsPage",
]
