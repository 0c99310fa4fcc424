"""Where the words of a text stand."""

import re
from typing import NamedTuple

# Letters and digits of any script. A hyphen parts words, an apostrophe does not ("women's", "VVG'ių").
# No database wants lexemes without end, so what goes on for longer than any word is cut.
_LETTER = r"[^\W_][\u0300-\u036f]*"
_WORD = re.compile(rf"(?:{_LETTER}){{1,64}}(?:['’ʼ`](?:{_LETTER}){{1,16}})?")


class Word(NamedTuple):
    start: int
    end: int
    text: str


def words(text):
    """Yield the words of a text as they are written, each with its place in it."""
    for match in _WORD.finditer(text):
        yield Word(match.start(), match.end(), match.group())
