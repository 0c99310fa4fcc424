"""A query as a tree, independent of the database. Leaves contain only [a-z0-9]."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """One word: found as it is, or by any of its keys."""

    word: str
    keys: tuple = ()
    is_prefix: bool = False


@dataclass(frozen=True)
class Phrase:
    """Words one after another, as typed."""

    words: tuple


@dataclass(frozen=True)
class All:
    parts: tuple


@dataclass(frozen=True)
class Any:
    parts: tuple


def terms_of(part):
    """Yield every Term and Phrase of a tree."""
    if isinstance(part, Term | Phrase):
        yield part
    else:
        for inner in part.parts:
            yield from terms_of(inner)
