"""No text makes a regular expression of the project slow: each takes time in proportion to the text."""

import re

import pytest

from tests.support import regexes

# Never run on what anybody else wrote.
OWN_TEXT = {"cms/web/static_finders.py": "the style sheets of the project"}
# Put together while running, out of escaped words or of patterns that stand in a list beside them.
MADE_LATER = {
    "cms/blocks/media.py": "addresses of two video platforms, no repeats that overlap",
    "cms/translations/translator_form.py": "the prefix of a form, a number and a name",
    "cms/l10n/glossary.py": "the words of a glossary, escaped",
    "cms/normalise/lithuanian/verb_forms.py": "endings of words of 64 letters",
    "home/demo/typography.py": "the texts of the demo",
}
FOUND = [found for found in regexes.patterns() if found[0] not in OWN_TEXT]


def test_all_patterns_are_found():
    assert len(FOUND) > 80
    assert {path for path, _line, pattern in FOUND if pattern is None} <= set(MADE_LATER)


def test_every_pattern_takes_linear_time():
    slow = [
        f"{path}:{line}: {pattern!r} takes {seconds:.2f} s for {text}"
        for pattern, (path, line) in {pattern: (path, line) for path, line, pattern in FOUND if pattern}.items()
        for seconds, text in [regexes.slowness(pattern)]
        if seconds > regexes.SLOW
    ]
    assert not slow, "\n".join(slow)


@pytest.mark.parametrize(
    "pattern",
    [
        rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html)",  # what froze a worker
        r"(a+)+$",
        r"(?:\w|\d)+!",
        r"[\w-]+(?:\.[\w-]+)+/\S+",
        r"<a [^>]*linktype=\"page\"[^>]*>",
        r"\s+x",
        r"\d+\d+x",
        r"<!--.*?-->",
    ],
)
def test_slow_ones_are_found_out(pattern):
    """Negative control."""
    assert regexes.slowness(re.compile(pattern).pattern)[0] > regexes.SLOW


@pytest.mark.parametrize("pattern", [r"\A\s*+(?:(?><!--.*?-->)\s*+)*+<html", r"[^\d+]", r"^[a-z]+$", r"(?<!\s)\s+x"])
def test_linear_ones_are_not(pattern):
    assert regexes.slowness(pattern)[0] < regexes.SLOW
