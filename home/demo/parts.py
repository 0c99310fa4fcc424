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
    funding: tuple[str, ...] = ()


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
    # Keys of programmes; further words of thanks.
    funding: tuple[str, ...] = ()
    thanks: Both | None = None
    related: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """A venue. Of what it has, True and False are said, None is not known."""

    name: Both
    address: Both
    directions: Both = Both("", "")
    parking: Both = Both("", "")
    at: tuple[str, str] | None = None
    access: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """A question of an event. ``choices`` are keys with their names; ``traits`` are fields of the question."""

    kind: str
    label: Both
    choices: tuple = ()
    traits: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Seats:
    """Registration: places, how many people of the demo register, when it opens (days from loading)."""

    capacity: int | None
    registered: int = 0
    opens_in: int | None = None
    max_party: int = 3
    team: int = 1
    questions: tuple[Asked, ...] = ()
    rules: dict = field(default_factory=dict)  # further fields of the pool


@dataclass(frozen=True)
class EventData:
    """An event. ``day`` is given the day of loading and returns that of the event, so that the demo stays alive."""

    key: str
    kind: str
    day: callable
    hours: tuple[str, str]
    lt: Text
    en: Text | None = None
    days: int = 1
    status: str = "scheduled"
    mode: str = "onsite"
    place: str = ""
    audiences: tuple[str, ...] = ()
    image: str = ""
    # Lines of the programme in each language: "17.30 What happens | who leads it".
    programme: Both = Both("", "")
    # (days after the first, hours, title, programme)
    sessions: tuple = ()
    speakers: tuple = ()
    fields: dict = field(default_factory=dict)
    shared: dict = field(default_factory=dict)
    attachments: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    report: Both | None = None
    moved_from: callable = None  # the day it was to be on
    project: str = ""
    funding: tuple[str, ...] = ()
    seats: Seats | None = None


@dataclass(frozen=True)
class ProjectData:
    """A project. ``steps`` are dates with a state or what happened; ``money`` the source, the sum and what is spent."""

    key: str
    lt: Text
    en: Text
    measure: str
    steps: tuple
    money: tuple
    holder: Both
    code: str
    planned: tuple[date, date]
    aim: Both
    contract: date | None = None
    kind: str = "local"
    is_person: bool = False
    place: str = ""
    at: tuple[str, str] | None = None
    address: Both = Both("", "")
    image: str = ""
    activities: Both = Both("", "")
    results: Both = Both("", "")
    # (name, leads); those of a cooperation project are local action groups.
    partners: tuple = ()
