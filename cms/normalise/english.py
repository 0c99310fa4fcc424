"""Keys of English words: stems by the Snowball project's Python package."""

import threading

import snowballstemmer

MARK = "6"  # Lithuanian keys end in other digits: no word of one language meets a word of the other
_local = threading.local()  # a stemmer keeps the word it works on


def keys(word):
    if not word:
        return frozenset()
    if not hasattr(_local, "stemmer"):
        _local.stemmer = snowballstemmer.stemmer("english")
    return frozenset({_local.stemmer.stemWord(word) + MARK})
