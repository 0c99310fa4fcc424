"""What of the site can be found: rooms say it here, the search only asks.

A source stands for one kind of row (pages, documents): which of its rows visitors may see just now, and what is to be
indexed of each in one language. Pages of every type are one already, by what `BasePage` knows about itself.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from modelcluster.models import get_all_child_relations
from modeltranslation.translator import NotRegistered, translator

from .i18n import EN, LT

# The address of the search, after the prefix of the language; both are kept from pages (see cms/forms.py).
SEARCH_WORDS = {LT: "paieska", EN: "search"}
SECTION_DEPTH = 3  # the pages right under the front page


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


# --- Pages ------------------------------------------------------------------------------

PAGE = kind("page", _("Page"), _("Pages"))


def translated_fields(model):
    """Return the names of what a model has in each language, in the order in which its fields are declared."""
    try:
        translated = translator.get_options_for_model(model).all_fields
    except NotRegistered:
        return []
    return [field.name for field in model._meta.fields if field.name in translated]


def content_of(instance, name):
    """Return the texts of one field; Wagtail says "None" where a field or a part of a block is empty."""
    field = instance._meta.get_field(name)
    value = field.value_from_object(instance)
    texts = field.get_searchable_content(value) if hasattr(field, "get_searchable_content") else [value]
    return [text for text in texts if text not in (None, "None")]


def text_of(instance, language, leave_out=()):
    """Return the words of an object's own translated fields in one language, and of what belongs to it."""
    parts = []
    for name in sorted(translated_fields(type(instance)), key=lambda name: name != "summary"):
        if name not in leave_out:
            parts += content_of(instance, f"{name}_{language}")
    for relation in get_all_child_relations(type(instance)):
        if translated_fields(relation.related_model):
            for child in getattr(instance, relation.get_accessor_name()).all():
                parts.append(text_of(child, language))
    return "\n".join(" ".join(str(part).split()) for part in parts if part)


@source("pages")
class PageSource(Source):
    @property
    def model(self):
        from .models import BasePage

        return BasePage

    def everything(self):
        return self.model.objects.filter(depth__gt=1, alias_of=None)

    def public(self, language):
        """Also without a worker that takes down what has expired."""
        now = timezone.now()
        return self.everything().visible(language).filter(Q(expire_at=None) | Q(expire_at__gt=now)).order_by()

    def load(self, ids):
        pages = list(self.everything().filter(pk__in=ids).specific())
        steps = self.model.steplen * SECTION_DEPTH
        tops = self.model.objects.filter(path__in={page.path[:steps] for page in pages}, depth=SECTION_DEPTH)
        sections = dict(tops.values_list("path", "pk"))
        for page in pages:
            page.search_section = sections.get(page.path[:steps])
        return pages

    def below(self, pk):
        page = self.model.objects.filter(pk=pk).first()
        return self.everything().descendant_of(page).values_list("pk", flat=True) if page else []

    def entry(self, page, language):
        title = page.title_en if language == EN else page.title
        if not title or (language == EN and not page.live_en):
            return None
        body = text_of(page, language, page.not_searched)
        with override(language):
            facts = {"kind": PAGE, **page.search_facts()}
        return Entry(title=title, body=body, section=page.search_section, **facts)

    def places(self, ids, language):
        pages = self.public(language).filter(pk__in=ids)
        with override(language):
            return {page.pk: Place(page.get_url() or "", page.localized_title) for page in pages}
