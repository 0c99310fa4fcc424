"""Calls as an Atom feed, one for each language and filter."""

import uuid

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from cms.funding.statements import funder_lines
from cms.i18n import EN, localized
from cms.l10n.formatting import euros
from cms.models.funding import attach_funders
from cms.web.feeds import ListFeed, clean
from home.calls.facts import moment, opening

LATEST = 50


class CallsFeed(ListFeed):
    feed_type = Atom1Feed
    item_guid_is_permalink = False

    def title(self):
        return clean(" – ".join(filter(None, [self.organisation, self.index.localized_title])))

    def link(self):
        return self.index.get_full_url(self.request) + self.selection.path_in(self.language)

    def subtitle(self):
        return clean(localized(self.index, "summary") or self.title())

    def author_name(self):
        return clean(self.organisation or self.index.localized_title)

    def feed_guid(self):
        return self.link()

    def items(self):
        calls = self.index.chosen_calls(self.selection).visible(self.language)
        return attach_funders(list(calls.order_by(f"-last_published_{self.language}_at", "-pk")[:LATEST]))

    def item_title(self, call):
        return clean(call.localized_title)

    def item_link(self, call):
        return call.get_full_url(self.request)

    def item_description(self, call):
        dates = " – ".join(filter(None, [opening(call), moment(call.closes_at)]))
        lines = [call.state.label, dates, euros(call.total), localized(call, "summary"), *funder_lines(call)]
        return "<br>".join(escape(clean(line)) for line in lines if line)

    def item_guid(self, call):
        """Return a GUID that survives a move of the call or the whole site."""
        return uuid.uuid5(call.translation_key, self.language).urn

    def item_pubdate(self, call):
        return (call.first_published_en_at if self.language == EN else None) or call.first_published_at

    def item_updateddate(self, call):
        """Return the time of the last change, including automatic status changes, so that feed readers show it."""
        published = getattr(call, f"last_published_{self.language}_at") or call.first_published_at
        return max(filter(None, [published, *call.timetable.passed()]), default=None)
