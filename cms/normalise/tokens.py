"""Positions of words in a text."""

import re
from typing import NamedTuple

# Characters that nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction, and the control
# characters with which text copied from a PDF divides words at the end of a line.
_INVISIBLE = "\x02\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffe"
INVISIBLE = re.compile(f"[{_INVISIBLE}]")
# Letters and digits of any script. A hyphen parts words, an apostrophe does not ("women's", "VVG'ių").
# No database wants lexemes without end, so what goes on for longer than any word is cut.
_LETTER = rf"[^\W_][\u0300-\u036f{_INVISIBLE}]*"
_WORD = re.compile(rf"(?:{_LETTER}){{1,64}}(?:['’ʼ`](?:{_LETTER}){{1,16}})?")


class Word(NamedTuple):
    start: int
    end: int
    text: str


def words(text):
    """Yield the words of a text as a reader sees them, each with its place in it."""
    for match in _WORD.finditer(text):
        yield Word(match.start(), match.end(), INVISIBLE.sub("", match.group()))
