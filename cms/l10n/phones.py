"""Phone numbers as people write them: several in one field, with extensions, in any usual notation.

What was written is kept for display. `canonical` is for comparing, `links` for pages.
"""

import re
import unicodedata
from typing import NamedTuple

import phonenumbers

REGION = "LT"  # of numbers without a country code
SEPARATOR = re.compile(r" ?(?:[,;/|]|\b(?:arba|ir|or|and)\b) ?", re.IGNORECASE)
EXTENSION = re.compile(
    r"(?:(?<![^\W\d_])(?:extension|extn?|vidinis|vid|x)(?![^\W\d_])|#)[ .:=]{0,3}(\d{1,7})\)?$", re.IGNORECASE
)
LABEL = re.compile(r"^(?:tel|mob|telefonas|telephone|phone|mobile)\b[.:\s]*", re.IGNORECASE)
DASHES = re.compile(r"[\u2010-\u2015\u2212]")
NOTATION = re.compile(r"\+?[\d\s()./-]+")
FEWEST, MOST = 5, 15  # digits


class Part(NamedTuple):
    """A piece of a text: a number with the address that calls it, or what stands between two numbers without one."""

    text: str
    url: str


class Number(NamedTuple):
    digits: str  # "+37060000000", or the digits alone where the country is not known
    extension: str

    def __str__(self):
        return f"{self.digits};ext={self.extension}" if self.extension else self.digits


def plain(text):
    """Return the text in usual digits, dashes and spaces, without characters that cannot be seen."""
    text = DASHES.sub("-", unicodedata.normalize("NFKC", text or ""))
    seen = (" " if one.isspace() else one for one in text if unicodedata.category(one) not in ("Cf", "Cc"))
    return " ".join("".join(seen).split())


def number(text):
    """Return the Number that a text is, None if it is none."""
    text = LABEL.sub("", plain(text))
    extension = EXTENSION.search(text)
    core = (text[: extension.start()] if extension else text).strip(" ,;")
    digits = re.sub(r"\D", "", core)
    if not (FEWEST <= len(digits) <= MOST and NOTATION.fullmatch(core.lstrip("("))):
        return None
    return Number(international(core) or digits, extension[1] if extension else "")


def international(text):
    """Return "+37060000000" for a number that can exist, "" for another."""
    # People write the national prefix behind the country code too: +370 (8 600) 00000.
    text = re.sub(r"^(\(?(?:\+|00)370\)?[\s.-]*)(\(?)[08](?=[\s.)-]*\d(?:\D*\d){7}\D*$)", r"\1\2", text)
    try:
        found = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(found):
        return ""
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)


def pieces(text):
    """Return the numbers of a text and what stands between them, all of it and in order: [number, between, number…].

    A sign parts two numbers only where there is a number on each side: "8 458/71 234" is one.
    """
    found, start = [], 0
    for sign in SEPARATOR.finditer(text):
        if number(text[start : sign.start()]) and number(rest_until_number(text[sign.end() :])):
            found += [text[start : sign.start()], sign[0]]
            start = sign.end()
    return [*found, text[start:]]


def rest_until_number(text):
    """Return the shortest beginning of a text, up to a sign that may part numbers, that is a number; else all of it."""
    ends = [sign.start() for sign in SEPARATOR.finditer(text)]
    return next((text[:end] for end in ends if number(text[:end])), text)


def is_phone(text):
    """Say whether a text is one number or more, and nothing else."""
    return all(number(piece) for piece in pieces(plain(text))[::2])


def canonical(text):
    """Return the same for every way to write a number ("8 600 00000", "+370-600-00000"); of several, the first."""
    first = number(pieces(plain(text))[0])
    return str(first) if first else re.sub(r"\D", "", text or "")


def links(text):
    """Return the Parts of a text for a page, each number with its own "tel:" address."""
    parts = []
    for place, piece in enumerate(pieces(plain(text))):
        found = number(piece) if place % 2 == 0 else None
        parts.append(Part(piece, f"tel:{found}" if found else ""))
    return parts
