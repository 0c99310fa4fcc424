"""Quotation marks inside quotation marks."""

import re

# Of each language's own style, wherever it stands: a Lithuanian title may be quoted in an English sentence.
STYLES = ((re.compile("„([^„“”]*)[“”]"), r"‚\1‘"), (re.compile("“([^“”]*)”"), r"‘\1’"))


def inner_quotes(text):
    """Return a title as it stands in quotation marks: its own marks are single ones, UAB ‚Knyga‘ in „UAB ‚Knyga‘“."""
    text = str(text)
    for pattern, single in STYLES:
        text = pattern.sub(single, text)
    return text
