"""Filters of the news list: topic and year."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cms.i18n import EN, LT, content_language, other_language
from cms.l10n.collation import sort_key
from cms.l10n.quotes import inner_quotes

# The word before a topic in an address. Addresses must not change with a message catalogue.
TOPIC_WORDS = {LT: "tema", EN: "topic"}
FORMATS = ("rss", "atom")


def reserved(slug):
    """Whether a post with this slug would hide a year's list or a feed."""
    return slug in (*FORMATS, *TOPIC_WORDS.values()) or (len(slug) == 4 and slug.isdecimal())


@dataclass(frozen=True)
class ListFilter:
    topic: Any = None  # a NewsCategory
    year: int | None = None

    def path_in(self, language):
        """Return what stands behind the address of the whole list."""
        parts = [TOPIC_WORDS[language], self.topic.slug_in(language)] if self.topic else []
        parts += [str(self.year)] if self.year else []
        return "".join(f"{part}/" for part in parts)

    @property
    def is_narrowed(self):
        return bool(self.topic or self.year)

    def filter(self, posts):
        if self.topic:
            posts = posts.filter(category=self.topic)
        return posts.filter(published_on__year=self.year) if self.year else posts

    def holds(self, tally):
        return (not self.topic or tally.topic == self.topic) and (not self.year or tally.year == self.year)

    def heading(self, whole):
        """Return the h1; `whole` is that of the list with nothing left out."""
        if self.topic and self.year:
            return _("%(topic)s, %(year)s") % {"topic": self.topic.name, "year": self.year}
        if self.year:
            return _("News of %(year)s") % {"year": self.year}
        return self.topic.name if self.topic else whole

    def description(self, whole):
        """Return the sentence for search engines."""
        words = {"topic": inner_quotes(self.topic.name) if self.topic else "", "year": self.year}
        if self.topic and self.year:
            return _("News on the topic “%(topic)s” from %(year)s.") % words
        if self.year:
            return _("All news of the year %(year)s.") % words
        return _("All news on the topic “%(topic)s”.") % words if self.topic else whole


@dataclass(frozen=True)
class Tally:
    """How many public posts of one topic and one year are (or are not) in English too."""

    topic: Any
    year: int
    is_english: bool
    number: int


class FacetIndex:
    """What there is to choose from: all public posts counted by topic, year and language in one query."""

    def __init__(self, posts):
        self.tallies = [Tally(*row) for row in posts.tallies()]
        self.topics = list({tally.topic for tally in self.tallies if tally.topic})

    def count(self, selection, language=None):
        language = language or content_language()
        return sum(
            tally.number for tally in self.tallies if selection.holds(tally) and (tally.is_english or language == LT)
        )

    def holds(self, selection):
        """Whether there is anything of the kind in any language."""
        return not selection.is_narrowed or self.count(selection, LT) > 0

    def topic(self, slug):
        """Find a topic by its slug in the active language, or else in the other."""
        for language in (content_language(), other_language(content_language())):
            for topic in self.topics:
                if topic.slug_in(language) == slug:
                    return topic
        return None

    def topics_of(self, year=None):
        """Return the topics that have posts in the active language, in its alphabetical order."""
        topics = [topic for topic in self.topics if self.count(ListFilter(topic, year))]
        return sorted(topics, key=lambda topic: sort_key(topic.name))

    def years_of(self, topic=None):
        years = sorted({tally.year for tally in self.tallies}, reverse=True)
        return [year for year in years if self.count(ListFilter(topic, year))]
