"""Keys of Lithuanian words: the stem and a digit for the kind of word that may stand on it."""

from .endings import split

WHOLE = "w5"  # what has no ending that we know: numbers, abbreviations


def keys(word):
    """Return the keys of a folded word."""
    if not word:
        return frozenset()
    stem, marks = split(word)
    return frozenset(stem + mark for mark in marks) if marks else frozenset({word + WHOLE})
