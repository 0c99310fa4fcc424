"""Glossary terms, explained at their first use in a text. An app provides the terms.

A term is marked as it stands in the glossary, letter by letter. A Lithuanian acronym is the same in every case and
number; an English one has an s for several (LAGs). What it stands for has endings in Lithuanian; nobody looks for it.
Headings, links, code and words of another language stay as they are.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import mark_safe

from cms.i18n import EN, LANGUAGES

A_FEW_MINUTES = 300
SEVERAL = {EN: "s?"}
# Running text has one of these classes.
RUNNING = {"prose", "rich-text", "lead"}
LEFT_ALONE = {
    *("a", "abbr", "blockquote", "button", "caption", "code", "dfn", "dt", "figcaption", "form", "kbd", "label", "nav"),
    *("pre", "script", "style", "summary", "svg", "textarea", "th"),
    *(f"h{level}" for level in range(1, 7)),
}
VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
TAG = re.compile(r"(<!--.*?(?:-->|\Z)|<[^<>]+>)", re.DOTALL)
NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
CLASSES = re.compile(r'\sclass="([^"]*)"')
LANG = re.compile(r"\slang=")


@dataclass(frozen=True)
class Term:
    word: str
    expansion: str
    url: str


_sources = []


def provide(read):
    """Register a function that returns the Terms of a language."""
    _sources.append(read)
    return read


def terms(language):
    """Return the terms of a language, remembered for a few minutes or until one of them changes."""
    return cache.get_or_set(
        f"glossary-{language}", lambda: tuple(t for read in _sources for t in read(language)), A_FEW_MINUTES
    )


def forget(**kwargs):
    """Receives the signals of whatever terms are made of."""
    cache.delete_many([f"glossary-{language}" for language, _name in LANGUAGES])


@lru_cache(maxsize=8)
def pattern_of(found, language):
    """Return the pattern that finds these terms in escaped text, the longest first."""
    words = sorted((escape(term.word) for term in found), key=len, reverse=True)
    return (
        re.compile(rf"(?<![\w&#-])({'|'.join(map(re.escape, words))}){SEVERAL.get(language, '')}(?![\w-])")
        if words
        else None
    )


def mark(html, language):
    """Return (html, number): the first use of each term leads to the glossary and says what it stands for."""
    found = terms(language)
    pattern = pattern_of(found, language)
    if not pattern or not pattern.search(html):
        return html, 0
    left = {escape(term.word): term for term in found}
    number = len(left)

    def explain(match):
        term = left.pop(match[1], None)
        return link_to(term, match[0]) if term else match[0]

    reader = Reader()
    pieces = TAG.split(html)
    for place, piece in enumerate(pieces):
        if place % 2:
            reader.pass_tag(piece)
        elif reader.is_running and left:
            pieces[place] = pattern.sub(explain, piece)
    # Only text between tags was changed, and that by escaped words.
    return mark_safe("".join(pieces)), number - len(left)


def link_to(term, word):
    """`word` is the term as the text has it, escaped already."""
    return render_to_string("components/term.html", {"term": term, "word": mark_safe(word)}).strip()


class Reader:
    """Knows, tag by tag, whether what follows is running text in the language of the page."""

    def __init__(self):
        self.open = []  # pairs of name and: does it begin running text (1), end it (-1), or neither (0)

    @property
    def is_running(self):
        kinds = {kind for _name, kind in self.open}
        return 1 in kinds and -1 not in kinds

    def pass_tag(self, tag):
        if not (found := NAME.match(tag)):
            return
        name = found[1].lower()
        if tag.startswith("</"):
            self.close(name)
        elif name not in VOID and not tag.endswith("/>"):
            self.open.append((name, self.kind_of(name, tag)))

    def close(self, name):
        """Leave also what was opened inside and, as HTML allows, never closed."""
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place][0] == name:
                del self.open[place:]
                return

    @staticmethod
    def kind_of(name, tag):
        if name in LEFT_ALONE or LANG.search(tag):
            return -1
        classes = CLASSES.search(tag)
        return int(bool(classes and RUNNING & set(classes[1].split())))
