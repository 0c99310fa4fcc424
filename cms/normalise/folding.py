"""Letters without diacritics."""

import re
import unicodedata

from .tokens import INVISIBLE


class _Plain(dict):
    """What stands for each character, found out when it is first met."""

    def __missing__(self, code):
        self[code] = plain = _plain(chr(code))
        return plain


def _plain(character):
    """A letter of another script becomes its number ("ж" is "x436"), so that it can be looked for all the same."""
    if INVISIBLE.match(character):
        return ""
    if character.isascii() or unicodedata.combining(character):
        return character if character.isascii() else ""
    if not character.isalnum():
        usual = unicodedata.normalize("NFKC", character).casefold()
        return usual if usual == character else usual.translate(_PLAIN)  # "№" is "No"
    parts = [part for part in unicodedata.normalize("NFKD", character).casefold() if part.isalnum()] or [character]
    return "".join(part if part.isascii() else f"x{ord(part):x}" for part in parts)


_PLAIN = _Plain()
# Latin letters that Unicode does not take apart, and the apostrophe that it calls a letter.
_PLAIN.update(str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}))
_PLAIN[ord("ʼ")] = "'"
_APOSTROPHE = re.compile(r"(?<=[a-z0-9])['’`](?=[a-z0-9])")


def fold(text):
    """Return the text in small letters without diacritics; an apostrophe inside a word is dropped."""
    return _APOSTROPHE.sub("", text.casefold().translate(_PLAIN))
