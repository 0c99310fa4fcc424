"""The shapes demo content is written in: plain data, no models, so that a text can be read and corrected as a text."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Both:
    """The same short text in Lithuanian and in English."""

    lt: str
    en: str


@dataclass(frozen=True)
class Text:
    """One language of a page; ``body`` is made with the words of ``home.demo.blocks``."""

    title: str
    slug: str
    summary: str = ""
    body: list = field(default_factory=list)


@dataclass(frozen=True)
class Page:
    """A page of the tree. Without ``en`` it is published in Lithuanian only."""

    key: str
    lt: Text
    en: Text | None
    parent: str = "home"
    in_menu: bool = False
    reviewed_on: date | None = None
    # Further fields: the translated ones as Both.
    fields: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Post:
    """A news post. ``related`` are keys of pages and posts, ``attachments`` keys of documents."""

    key: str
    on: date
    category: str
    lt: Text
    en: Text | None = None
    tags: tuple[str, ...] = ()
    image: str = ""
    caption: Both | None = None
    pinned: bool = False
    corrected_on: date | None = None
    funding: Both | None = None
    related: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
