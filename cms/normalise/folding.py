"""Letters without what a telephone's keyboard lacks."""

import re
import unicodedata

# Latin letters that Unicode does not take apart.
_LATIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ`](?=\w)")


def fold(text):
    """Return the text in small letters without diacritics; apostrophes inside words are dropped.

    A letter of another script becomes its number ("ж" is "x436"), so that it can be looked for all the same.
    """
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text).casefold())
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_LATIN))
    return "".join(_plain(character) for character in parts if not unicodedata.combining(character))


def _plain(character):
    return f"x{ord(character):x}" if character.isalnum() and not character.isascii() else character
