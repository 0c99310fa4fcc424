"""The sources of the search: apps register them, the search asks them.

A source stands for one kind of row (pages, documents): which of its rows visitors may see just now, and what is to be
indexed of each in one language. Pages of every type are one already: see searchable_pages.py.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.i18n import EN, LT

# The address of the search, after the prefix of the language; both are kept from pages (see cms/editor/forms.py).
SEARCH_WORDS = {LT: "paieska", EN: "search"}


@dataclass(frozen=True)
class Kind:
    """What a result is: one of them, many; what is said of it before its date, until its end and afterwards."""

    name: Any
    plural: Any
    ahead: Any = ""
    now: Any = ""
    over: Any = ""

    def phase(self, dated_on, ends_at):
        """Return the words that pass by themselves, from what the index knows; nothing on the day itself."""
        if ends_at and ends_at < timezone.now():
            return self.over
        today = timezone.localdate()
        if dated_on and dated_on > today:
            return self.ahead
        return self.now if ends_at and dated_on and dated_on < today else ""


@dataclass(frozen=True)
class Entry:
    """What is known of one object in one language, without a word of the other."""

    title: str
    body: str = ""
    words: str = ""  # found as the body is, but not shown: a topic, a place
    names: str = ""  # found as the title is, but not shown: what the page tells about whatever it says
    kind: str = ""
    section: int | None = None  # the page that it stands under in the menu
    dated_on: date | None = None
    ends_at: datetime | None = None
    state: str = ""  # what a visitor should know before opening it: "Cancelled"


@dataclass(frozen=True)
class Place:
    """Where a result leads, and what its object is called now."""

    url: str
    title: str
    note: str = ""


kinds = {}
sources = {}


def kind(key, name, plural, **phases):
    """Register a kind of result; the key stands in addresses."""
    kinds[key] = Kind(name, plural, **phases)
    return key


def source(name):
    """Register a class of the shape of Source under a name that rows of the index carry."""

    def remember(cls):
        sources[name] = cls()
        sources[name].name = name
        return cls

    return remember


def source_of(instance):
    """Return the source that an object belongs to, None where nobody looks for such things."""
    return next((found for found in sources.values() if isinstance(instance, found.model)), None)


class Source:
    model = None

    def everything(self):
        """Return the rows that may ever be public, whatever their state."""
        return self.model._default_manager.all()

    def public(self, language):
        """Return the rows that a visitor may see now in one language."""
        raise NotImplementedError

    @staticmethod
    def while_shown(rows, pages):
        """Return the rows as long as there is one of the pages that show them; asks nothing by itself."""
        return rows.filter(Exists(pages))

    def load(self, ids):
        """Return the objects with what their entries need."""
        return list(self.everything().filter(pk__in=ids))

    def below(self, pk):
        """Return the ids of what changes its entry where this object moves."""
        return []

    def files(self):
        """Return the documents that are found as part of this kind of row, and so not by themselves."""
        return None

    def with_file(self, document):
        """Return the ids of what changes its entry once the words of a file are known."""
        return []

    def entry(self, instance, language):
        """Return an Entry, None where the object has no words in this language."""
        raise NotImplementedError

    def places(self, ids, language):
        """Return {id: Place}, as it is now: an address may have changed since the object was indexed."""
        raise NotImplementedError


PAGE = kind("page", _("Page"), _("Pages"))
