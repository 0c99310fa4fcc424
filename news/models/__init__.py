"""News: the list, its posts, their topics and tags."""

from .index import NewsIndexPage
from .posts import Attachment, NewsPage, RelatedPage
from .topics import FormerSlug, NewsCategory, NewsTag, TaggedNewsPage

__all__ = [
    "Attachment",
    "FormerSlug",
    "NewsCategory",
    "NewsIndexPage",
    "NewsPage",
    "NewsTag",
    "RelatedPage",
    "TaggedNewsPage",
]
