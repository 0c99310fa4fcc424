"""Keys of Lithuanian words: the stem, and a mark for the kind of word.

Words come folded, so an ending may be several at once: "-a" is "-a" and "-ą". A word gets a key for each reading, and
the marks keep readings apart that no word has together: "nariai" (soft) and "narai" (hard), "Akmenė" and "akmenys". The
rules are those of a school grammar, and so are the lists: what no rule tells (`irregular`, `adjectives`).
"""

from . import nouns, verbs
from .marks import WHOLE


def keys(word):
    """Return the keys of a folded word."""
    if not word:
        return frozenset()
    if not word.isalpha():
        return frozenset({word + WHOLE})
    return frozenset(nouns.keys(word) | verbs.keys(word)) or frozenset({word + WHOLE})
