"""Filters of a list and their addresses, such as /projektai/busena/vykdomi/metai/2026/."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from cms.i18n import LT, content_language

from .options import in_order, options


def pattern_of(words):
    """One or more filters, as a pattern of addresses."""
    every = "|".join(word for both in words.values() for word in both.values())
    return rf"(?P<filters>(?:(?:{every})/[\w-]+/)*)"


@dataclass(frozen=True)
class ClosedList:
    """A filter whose values are known beforehand: their names, and their words in addresses."""

    choices: Any
    slugs: dict

    def value_of(self, slug):
        return next((value for value, slugs in self.slugs.items() if slug in slugs.values()), None)


@dataclass(frozen=True)
class ListFilter:
    """What is chosen. Each list has a class of its own, with its words and closed lists."""

    words: ClassVar = {}  # name: the word before the value in each language, in the order of the address
    closed: ClassVar = {}

    chosen: dict = field(default_factory=dict)  # name: value, the same in both languages

    @classmethod
    def from_path(cls, path):
        names = {word: name for name, words in cls.words.items() for word in words.values()}
        parts = [part for part in path.split("/") if part]
        pairs = [(names[word], value) for word, value in zip(parts[::2], parts[1::2], strict=True)]
        return cls({name: cls.neutral(name, value) for name, value in pairs})

    @classmethod
    def from_query(cls, query):
        """What the form above the list has sent; what was left open, and what means nothing, is left out."""
        pairs = {name: cls.neutral(name, query[name]) for name in cls.words if query.get(name)}
        return cls({name: value for name, value in pairs.items() if value})

    @classmethod
    def neutral(cls, name, value):
        """Return a value as it is in both languages; None for a word that is not in its list."""
        return cls.closed[name].value_of(value) if name in cls.closed else value

    def path_in(self, language):
        """Return what stands behind the address of the whole list."""
        parts = []
        for name, words in self.words.items():
            if value := self.chosen.get(name):
                parts += [words[language], self.closed[name].slugs[value][language] if name in self.closed else value]
        return "".join(f"{part}/" for part in parts)

    def but(self, **changes):
        """Return the selection with some filters changed; None takes one away."""
        changed = {**self.chosen, **changes}
        return type(self)({name: value for name, value in changed.items() if value})

    def holds(self, row):
        return all(value in row.values_of(name) for name, value in self.chosen.items())


@dataclass(frozen=True)
class Row:
    """As much of a page as is needed to choose it; all of them are brought by one query."""

    pk: int
    is_english: bool
    pairs: dict  # name of a filter: pairs of value and words

    def values_of(self, name):
        return [value for value, _words in self.pairs[name] if value]


class FacetIndex:
    """Everything public of one list, in its order, and what there is to choose from."""

    selection_class = ListFilter
    newest_first = ("year",)
    everything = _("All")  # as it agrees with what is listed
    in_lithuanian = frozenset()  # values of open lists whose names have no English

    def __init__(self, rows):
        self.all = list(rows)

    def chosen(self, selection):
        """Return the rows that a visitor of the active language can read."""
        return [row for row in self.all if (row.is_english or content_language() == LT) and selection.holds(row)]

    def has(self, selection):
        """Whether the values exist at all: an empty list is a list, an invented year is not."""
        open_lists = [(name, value) for name, value in selection.chosen.items() if name not in selection.closed]
        return None not in selection.chosen.values() and all(
            any(value in row.values_of(name) for row in self.all) for name, value in open_lists
        )

    def choices(self, selection):
        """Return the options of each filter, as the form above the list offers them."""
        return {name: self.options(name, selection) for name in selection.words}

    def options(self, name, selection):
        named, chosen = self.named(name), selection.chosen.get(name)
        if not named:
            return []
        value = next((value for value, _words in named if selection.neutral(name, value) == chosen), "")
        return options(named, value, self.everything, self.in_lithuanian)

    def named(self, name):
        closed = self.selection_class.closed.get(name)
        there = {pair for row in self.all for pair in row.pairs[name] if pair[0]}
        if closed:
            values = {value for value, _words in there}
            slugs, language = closed.slugs, content_language()
            return [(slugs[choice][language], choice.label) for choice in closed.choices if choice in values]
        return in_order(there, reverse=name in self.newest_first)

    def state_links(self, selection, states, address):
        """Every state there is, with the number of its rows, within whatever else is chosen."""
        whole = selection.but(state=None)
        numbers = {state: len(self.chosen(whole.but(state=state.value))) for state in states}
        entries = [(self.everything, None, len(self.chosen(whole)))]
        entries += [(state.label, state.value, number) for state, number in numbers.items() if number]
        return [
            {
                "title": f"{title} ({number})",
                "url": address(whole.but(state=state)),
                "is_current": selection.chosen.get("state") == state,
            }
            for title, state, number in entries
        ]


def simple(*values):
    """Return the pairs of values that are their own words, or whose words are those of a closed list."""
    return tuple((value, value) for value in values)
