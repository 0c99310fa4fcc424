"""An entry's words for the database: [a-z0-9] only; title, body, words and keys apart."""

from functools import lru_cache
from typing import NamedTuple

from cms.normalise import fold, is_stop_word, keys, words

# As many words of a body as PostgreSQL can tell the places of (16383), less a title: the rest is found, but not as a
# phrase, on either database.
IN_ORDER = 14_000
# Longer texts would not fit into a tsvector (1 MB), and nobody looks for page 300.
LONGEST_BODY = 200_000


class Columns(NamedTuple):
    """Words stand in their order, for phrases; keys are a set. A stop word counts in titles alone ("About us")."""

    title_words: str
    title_keys: str
    body_words: str
    body_keys: str


def columns_of(title, body, language, names=""):
    """The other names of a page are keys of its title: found by any form, after titles that say it themselves."""
    title_words, title_keys, stops = tokens(title, language)
    title_keys |= tokens(names, language)[1]
    body_words, body_keys, _stops = tokens(body[:LONGEST_BODY], language)
    return Columns(
        " ".join(title_words),
        " ".join(sorted(title_keys | stops)),
        " ".join(body_words[:IN_ORDER]),
        " ".join(sorted(body_keys | set(body_words[IN_ORDER:]))),
    )


def tokens(text, language):
    """Return the folded words of a text in their order, the keys of all of them, and the stop words left out."""
    in_order, found, stops = [], set(), set()
    for word in words(text):
        folded, is_stop, its_keys = known(word.text, language)
        if is_stop:
            stops.add(folded)
        elif folded:
            in_order.append(folded)
            found.update(its_keys)
    return in_order, found, stops


@lru_cache(maxsize=100_000)
def known(word, language):
    return fold(word), is_stop_word(word, language), keys(word, language)
