"""Sets the spaces that must not break, so that the texts of the demo can be typed with ordinary ones."""

import re

from cms.i18n import EN, LT

NBSP = "\N{NO-BREAK SPACE}"

LT_MONTHS = "sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio"
EN_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

RULES = {
    LT: (
        (r"(?<=\+370) (?=\d)|(?<=\+370 600) (?=\d)", NBSP),
        (r"(?<=\d) (?=\d{3}(?!\d))", NBSP),
        (r" (?=– )", NBSP),
        (r"(?<=\d) (?=(?:m|d|val|a|proc)\.|Eur\b|kv\.|km\b|cm\b)", NBSP),
        (r"(?<=kv\.) (?=km)", NBSP),
        (r"\b(Nr\.|g\.|a\.|p\.|EN|WCAG) (?=\d)", rf"\1{NBSP}"),
        (rf"\b({LT_MONTHS}) (?=\d)", rf"\1{NBSP}"),
        (r"\b(UAB|MB|VšĮ) (?=„)", rf"\1{NBSP}"),
    ),
    EN: (
        (r" (?=– )", NBSP),
        (r"\b(EUR|No\.|Article|g\.|EN|WCAG) (?=\d)", rf"\1{NBSP}"),
        (r"(?<=301) (?=549)", NBSP),
        (rf"(?<=\d) (?={EN_MONTHS})", NBSP),
        (r"(?<=\d) (?=(?:km|cm|m)\b)", NBSP),
        (r"(?<=\+370) (?=\d)|(?<=\+370 600) (?=\d)", NBSP),
    ),
}
COMPILED = {language: [(re.compile(rule), space) for rule, space in rules] for language, rules in RULES.items()}


def typeset(text, language):
    """Return the text with the no-break spaces that a good editor of the language would set."""
    for rule, replacement in COMPILED[language]:
        text = rule.sub(replacement, text)
    return text
