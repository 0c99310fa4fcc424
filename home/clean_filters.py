"""Clean addresses of a narrowed list, such as /projektai/busena/vykdomi/metai/2026/: a word before each value."""

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True)
class Filters:
    chosen: dict = field(default_factory=dict)  # name: value, the same in both languages

    # The words before the values in each language, in the order of the address.
    words: ClassVar = {}
    # Filters whose values are words themselves: ({word: value}, {value: words}).
    closed_lists: ClassVar = {}

    @classmethod
    def pattern(cls):
        """Return one or more of them, as a pattern of addresses."""
        every = "|".join(word for words in cls.words.values() for word in dict.fromkeys(words.values()))
        return rf"(?P<filters>(?:(?:{every})/[\w-]+/)*)"

    @classmethod
    def from_path(cls, path):
        name_of = {word: name for name, words in cls.words.items() for word in words.values()}
        parts = [part for part in path.split("/") if part]
        pairs = [(name_of[word], value) for word, value in zip(parts[::2], parts[1::2], strict=True)]
        return cls({name: cls.neutral(name, value) for name, value in pairs})

    @classmethod
    def from_query(cls, query):
        """What the form above the list has sent; what was left open, and what means nothing, is left out."""
        pairs = {name: cls.neutral(name, query[name]) for name in cls.words if query.get(name)}
        return cls({name: value for name, value in pairs.items() if value})

    @classmethod
    def neutral(cls, name, value):
        """Return a value as it is in both languages; None for a word that is not in its list."""
        return cls.closed_lists[name][0].get(value) if name in cls.closed_lists else value

    def path_in(self, language):
        """Return what stands behind the address of the whole list."""
        parts = []
        for name, words in self.words.items():
            if value := self.chosen.get(name):
                slugs = self.closed_lists[name][1][value] if name in self.closed_lists else None
                parts += [words[language], slugs[language] if slugs else value]
        return "".join(f"{part}/" for part in parts)

    def but(self, **changes):
        """Return the selection with some filters changed; None takes one away."""
        changed = {**self.chosen, **changes}
        return type(self)({name: value for name, value in changed.items() if value})

    def holds(self, row):
        return all(value in row.values_of(name) for name, value in self.chosen.items())
