"""Numbers as people type them: 34 874,99, 34,874.99, 34874.99 Eur, 12,5 %.

Never guesses: what could be two numbers is refused. The browser shows the same reading while somebody types; its half
is cms/js/numbers.js, and tests/e2e/test_numbers.py holds the two together.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from django.utils import formats
from django.utils.translation import pgettext_lazy

NBSP = "\N{NO-BREAK SPACE}"
LONGEST = 40  # characters; what is longer is no number of anything on this website
THOUSANDS = 3  # digits in a group

EURO_WORDS = ("eur", "eur.", "€", "eurai", "eurų", "euras", "euro", "euros")
PERCENT_WORDS = ("%", "proc.", "proc", "percent", "per cent")

MINUS = str.maketrans(dict.fromkeys("\N{MINUS SIGN}\N{EN DASH}\N{NON-BREAKING HYPHEN}", "-"))
SIGN = "([+-]?)"
# Thousands apart by spaces, or not apart; then the decimals after a comma or a point.
PLAIN = re.compile(SIGN + r"([0-9]{1,3}(?:[ '’][0-9]{3})+|[0-9]*)(?:[.,]([0-9]+))?")
# Thousands apart by the one, decimals after the other.
POINTED = [
    re.compile(SIGN + r"([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?"),
    re.compile(SIGN + r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?"),
]


@dataclass(frozen=True)
class Unit:
    """What a field counts.

    words: what may be typed beside the number. places: how many decimals are always shown, 0 for those there are.
    pattern: how the number is shown with its unit, {} for the number.
    """

    example: str
    words: tuple = ()
    places: int = 0
    pattern: str = "{}"


COUNT = Unit("12")  # people, days, years: what the label says
ANY = Unit("1234.5", EURO_WORDS + PERCENT_WORDS)  # cells of tables, answers to questions
EUROS = Unit("1234.50", EURO_WORDS, 2, pgettext_lazy("a sum of euros", "EUR {}"))
PERCENT = Unit("12.5", PERCENT_WORDS, pattern=f"{{}}{NBSP}%")
DEGREES = Unit("54.898521", ("°",))


class NotANumber(ValueError):
    """There is no way to read it."""


class Ambiguous(ValueError):
    """There are two ways to read it: `readings`, a pair of Decimals."""

    def __init__(self, readings):
        super().__init__(readings)
        self.readings = readings


def read(text, places, unit=ANY):
    """Return the Decimal that a text means, None for an empty one.

    places: how many decimals the field takes; where it takes three or more, "54.898" has only one reading.
    Raises NotANumber, Ambiguous.
    """
    tidied = tidy(text)
    if not tidied:
        return None
    bare = without_unit(tidied, unit)
    if len(bare) > LONGEST:
        raise NotANumber
    for pattern in POINTED:
        found = pattern.fullmatch(bare)
        if found and (found[3] or len(found[2]) > 2 * THOUSANDS + 1):
            return number_of(*found.groups())
    found = PLAIN.fullmatch(bare)
    if not found or not (found[2] or found[3]):
        raise NotANumber
    sign, whole, decimals = found.groups()
    if places < THOUSANDS and could_be_thousands(whole, decimals or ""):
        raise Ambiguous((number_of(sign, whole + decimals, ""), number_of(sign, whole, decimals)))
    return number_of(sign, whole, decimals)


def could_be_thousands(whole, decimals):
    return len(decimals) == THOUSANDS and whole.isdigit() and len(whole) <= THOUSANDS and whole[0] != "0"


def number_of(sign, whole, decimals):
    digits = re.sub(r"[^0-9]", "", whole) or "0"
    return Decimal(f"{sign}{digits}.{decimals}" if decimals else f"{sign}{digits}")


def tidy(text):
    """Make spaces of every kind plain ones and leave out what nobody sees."""
    seen = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    return " ".join(seen.split()).translate(MINUS)


def without_unit(text, unit):
    """Take off one word of the unit, before or after the number."""
    low = text.lower()
    for word in sorted(unit.words, key=len, reverse=True):
        if low.endswith(word):
            return text[: -len(word)].rstrip()
        if low.startswith(word):
            return text[len(word) :].lstrip()
    return text


def written(value, unit=COUNT, *, is_grouped=True):
    """Return a Decimal as a field holds it: thousands apart by spaces in both languages, because "1,234" is refused.

    Decimals stand after the sign of the active language, without zeros at their end unless the unit shows them.
    """
    rounded = round(value, unit.places)
    value = rounded if value == rounded else value.normalize()
    whole, _point, decimals = f"{abs(value):f}".partition(".")
    head = f"{int(whole):,}".replace(",", NBSP) if is_grouped else whole
    tail = formats.get_format("DECIMAL_SEPARATOR") + decimals if decimals else ""
    return f"{'-' if value < 0 else ''}{head}{tail}"
