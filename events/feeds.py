"""Upcoming events as Atom feeds, one for each language and type."""

import uuid

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from cms.funding.statements import funder_lines
from cms.models.funding import attach_funders
from cms.web.feeds import ListFeed, clean

from .formatting import state_words, when, where
from .models.querysets import attach_availability

NEXT = 50


class EventsFeed(ListFeed):
    """The upcoming events, the next one first; each states when, where and its availability."""

    feed_type = Atom1Feed
    item_guid_is_permalink = False

    def title(self):
        names = [
            self.organisation,
            self.index.localized_title,
            str(self.selection.type_info.plural) if self.selection.type_info else "",
        ]
        return clean(" – ".join(filter(None, names)))

    def link(self):
        query = f"?{self.selection.query}" if self.selection.query else ""
        return self.index.get_full_url(self.request) + self.selection.path_in(self.language) + query

    def subtitle(self):
        return clean(self.selection.description(self.index.summary) or self.title())

    def author_name(self):
        return clean(self.organisation or self.index.localized_title)

    def feed_guid(self):
        return self.link()

    def items(self):
        events = self.selection.filter(self.index.events().visible()).upcoming().for_rows()
        return attach_funders(attach_availability(list(events.select_related("calendar_entry")[:NEXT])))

    def item_title(self, event):
        return clean(event.localized_title)

    def item_link(self, event):
        return event.get_full_url(self.request)

    def item_description(self, event):
        lines = [when(event), where(event), *state_words(event), event.status_note, event.summary, *funder_lines(event)]
        return "<br>".join(escape(clean(line)) for line in lines if line)

    def item_guid(self, event):
        """Return a GUID that survives a move of the event or the whole site."""
        return uuid.uuid5(event.uid, self.language).urn

    def item_pubdate(self, event):
        return getattr(event, f"last_published_{self.language}_at") or event.starts_at

    def item_updateddate(self, event):
        noted = getattr(event, "calendar_entry", None)
        moments = [self.item_pubdate(event), noted.changed_at if noted else None]
        return max(filter(None, moments))

    def item_categories(self, event):
        return [clean(event.get_kind_display())]
