"""The keys that the search compares instead of words, the same for the index and for queries.

`fold` makes "Šventės" and "sventes" one; `keys` gives the forms of one word something in common: two words match
where their keys meet. Everything here is plain ASCII, [a-z0-9] only, so that no database splits or changes it.
"""

from functools import lru_cache

from cms.i18n import EN, LT

from . import english, lithuanian
from .folding import fold
from .stop_words import is_stop_word
from .tokens import Word, words

# To be raised whenever the same text would give other folds or keys: what is indexed then has to be indexed anew.
NORMALISER_VERSION = 3

_KEYS = {LT: lithuanian.keys, EN: english.keys}


@lru_cache(maxsize=20_000)  # some 10 MB
def keys(word, language):
    """Return the keys of one word as a frozenset; never empty, but for a word without a letter or a digit."""
    return _KEYS[language](fold(word))


__all__ = ["NORMALISER_VERSION", "Word", "fold", "is_stop_word", "keys", "words"]
