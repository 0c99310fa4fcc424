"""Sets the spaces that must not break, so that the texts of the demo can be typed with ordinary ones."""

import re

NBSP = "\N{NO-BREAK SPACE}"

_LT_MONTHS = "sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio"
_EN_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_THOUSANDS = (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NBSP)
_DASH = (re.compile(r" (?=– )"), NBSP)

_LITHUANIAN = [
    _THOUSANDS,
    _DASH,
    (re.compile(r"(?<=\d) (?=(?:m|d|val|min|a|proc)\.|Eur\b|kv\.|km\b)"), NBSP),
    (re.compile(r"(?<=kv\.) (?=km)"), NBSP),
    (re.compile(r"\b(Nr|g|a|p)\. (?=\d)"), rf"\1.{NBSP}"),
    (re.compile(rf"\b({_LT_MONTHS}) (?=\d)"), rf"\1{NBSP}"),
    (re.compile(r"\b(UAB|MB|VšĮ) (?=„)"), rf"\1{NBSP}"),
]
_ENGLISH = [
    _DASH,
    (re.compile(r"\b(EUR|No\.) (?=\d)"), rf"\1{NBSP}"),
    (re.compile(rf"(?<=\d) (?={_EN_MONTHS})"), NBSP),
    (re.compile(r"(?<=\d) (?=(?:km|cm|m|ha)\b)"), NBSP),
    (re.compile(r"(?<=\+370) (?=\d)|(?<=\d{3}) (?=\d{5}\b)"), NBSP),
]


def _apply(rules, text):
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text


def lithuanian(text):
    """Return the text with the no-break spaces a Lithuanian editor would set."""
    return _apply(_LITHUANIAN, text)


def english(text):
    """Return the text with the no-break spaces a British editor would set."""
    return _apply(_ENGLISH, text)
