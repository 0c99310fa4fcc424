"""Quotation marks inside quotation marks."""

import re

from django.utils.safestring import SafeString

# Of each language's own style, wherever it stands: a Lithuanian title may be quoted in an English sentence.
STYLES = ((re.compile("„([^„“”]*)[“”]"), r"‚\1‘"), (re.compile("“([^“”]*)”"), r"‘\1’"))


def inner_quotes(text):
    """Return a title as it stands in quotation marks: its own marks are single ones, UAB ‚Knyga‘ in „UAB ‚Knyga‘“."""
    quoted = str(text)
    for pattern, single in STYLES:
        quoted = pattern.sub(single, quoted)
    return SafeString(quoted) if isinstance(text, SafeString) else quoted
