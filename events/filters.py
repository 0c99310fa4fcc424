"""Filters of the event list, calendar and feeds."""

import unicodedata
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.i18n import EN, content_language

from .availability import with_places
from .kinds import KIND_SLUGS

# Ways to take part, as the filter offers them: "online" includes hybrid events.
ONSITE, ONLINE = "onsite", "online"
MODES = {ONSITE: gettext_lazy("On site"), ONLINE: gettext_lazy("Online")}
LONGEST_TEXT = 100


@dataclass(frozen=True)
class ListFilter:
    type_info: Any = None  # one of kinds.SORTS
    audience: str = ""
    place: str = ""
    mode: str = ""
    has_places: bool = False
    text: str = ""

    @classmethod
    def from_request(cls, request, kind=None):
        """Ignore invalid values: an address typed by hand still shows a list."""
        query = request.GET
        return cls(
            type_info=KIND_SLUGS.get(kind),
            audience=query.get("audience", "")[:LONGEST_TEXT],
            place=query.get("place", "")[:LONGEST_TEXT],
            mode=query["mode"] if query.get("mode") in MODES else "",
            has_places=query.get("free") == "1",
            text=query.get("q", "").strip()[:LONGEST_TEXT],
        )

    @property
    def is_searched(self):
        """Return whether anything but the kind narrows the list: search engines must not index such a list."""
        return self != ListFilter(self.type_info)

    def path_in(self, language):
        """Return the part of the path after the address of the whole list."""
        return f"{self.type_info.slug_in(language)}/" if self.type_info else ""

    @property
    def query(self):
        values = {"audience": self.audience, "place": self.place, "mode": self.mode, "q": self.text}
        values["free"] = "1" if self.has_places else ""
        return urlencode({name: value for name, value in values.items() if value})

    def filter(self, events):
        events = self.narrow(events)
        return events.filter(pk__in=self.found(events)) if self.text else events

    def narrow(self, events):
        """Apply every filter except the text search."""
        if self.type_info:
            events = events.filter(kind=self.type_info.kind)
        if self.audience:
            events = events.filter(audiences__slug=self.audience)
        if self.place:
            events = events.filter(venue__slug=self.place)
        if self.mode:
            online = Q(mode="online") | Q(status="moved_online")
            events = events.filter(online | Q(mode="hybrid")) if self.mode == ONLINE else events.exclude(online)
        if self.has_places:
            events = with_places(events.exclude(status="cancelled"))
        return events

    def found(self, events):
        """Return the ids of the events that contain every word, ignoring case and diacritics, in order.

        Runs in Python because SQLite does not match Š with š; a few thousand titles are quick to search.
        """
        suffix = f"_{EN}" if content_language() == EN else ""
        columns = [f"title{suffix}", f"summary_{content_language()}", f"venue__name_{content_language()}"]
        wanted = folded(self.text).split()
        rows = events.values_list("pk", *columns)
        return [pk for pk, *texts in rows if all(word in folded(" ".join(filter(None, texts))) for word in wanted)]

    def heading(self, whole):
        return str(self.type_info.plural) if self.type_info else whole

    def description(self, whole):
        """Return the sentence for search engines."""
        return (
            _("%(kind)s: dates, places, registration.") % {"kind": self.type_info.plural} if self.type_info else whole
        )


def folded(text):
    marks = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in marks if not unicodedata.combining(letter))
