"""What should not stand on a public page about a person: the personal code, a private address."""

import re
from datetime import date

from django.utils.translation import gettext as _

from cms.preflight.registry import Finding, Level, check

CODE = re.compile(r"(?<!\d)[1-6]\d{10}(?!\d)")
CENTURIES = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+")
A_PERSONS = re.compile(r"^[^\W\d_]{2,}\.[^\W\d_]{2,}$")
PRIVATE = re.compile(
    r"""^(?: gmail | googlemail | yahoo | ymail | hotmail | outlook | live | msn | icloud | me | aol | proton
        | protonmail | gmx | mail | inbox | one | takas | zebra | delfi | yandex | rambler | mailbox
        | tutanota )\.[a-z.]+$""",
    re.VERBOSE,
)


def weighed(digits, start):
    return sum(digit * ((start + place) % 9 + 1) for place, digit in enumerate(digits[:10])) % 11


def is_personal_code(text):
    """Whether eleven digits are a Lithuanian personal code: a day that there was, and the right last digit."""
    digits = [int(digit) for digit in text]
    try:
        date(CENTURIES[text[0]] + int(text[1:3]), int(text[3:5]), int(text[5:7]))
    except ValueError:
        return False
    control = weighed(digits, 0)
    control = weighed(digits, 2) if control == 10 else control
    return digits[10] == control % 10


def written_to(piece):
    return list(dict.fromkeys([*EMAIL.findall(piece.text), *piece.addresses]))


@check("personal_codes")
def personal_codes(content):
    for piece in content.pieces:
        if any(is_personal_code(found) for found in CODE.findall(piece.text)):
            text = _("This looks like a personal code. Personal codes must not appear on public pages.")
            yield Finding(text, piece.anchor, piece.where)


@check("private_addresses")
def private_addresses(content):
    """The office may have its own at such a provider; elsewhere only what looks like a person's is named."""
    found = [(piece, address) for piece in content.pieces for address in written_to(piece)]
    office = content.settings.email.casefold() if found else ""
    own = office.rpartition("@")[2]
    for piece, address in found:
        name, _at, domain = address.casefold().rpartition("@")
        if address.casefold() == office:
            continue
        if PRIVATE.match(domain):
            text = _("“%(address)s” looks like somebody's private address. Do they want it to be public?")
            yield Finding(text % {"address": address}, piece.anchor, piece.where)
        elif domain != own and A_PERSONS.match(name):
            text = _("“%(address)s” belongs to somebody outside the organisation.")
            yield Finding(text % {"address": address}, piece.anchor, piece.where, Level.NOTES)
