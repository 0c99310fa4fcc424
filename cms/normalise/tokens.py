"""Where the words of a text stand."""

import re
from typing import NamedTuple

# Letters and digits of any script. A hyphen parts words, an apostrophe does not ("women's", "VVG'ių").
# No database wants lexemes without end, so what goes on for longer than any word is cut.
_WORD = re.compile(r"[^\W_]{1,64}(?:['’ʼ`][^\W_]{1,16})?")


class Word(NamedTuple):
    start: int
    end: int
    text: str


def words(text):
    """Yield the words of a text as they are written, each with its place in it."""
    for match in _WORD.finditer(text):
        yield Word(match.start(), match.end(), match.group())
