"""What a post can begin from. Apps register pages and the first words about them.

See beginning.py for how such a post is made.
"""

from dataclasses import dataclass, field
from typing import Any

from django.utils.html import format_html, format_html_join

_starts = {}


@dataclass
class Words:
    """The beginning of a post in the active language; an empty paragraph is one that the editor writes."""

    title: str = ""
    summary: str = ""
    blocks: list = field(default_factory=list)

    def paragraph(self, *sentences):
        text = " ".join(str(sentence) for sentence in sentences if sentence)
        self.blocks.append(("paragraph", format_html("<p>{}</p>", text) if text else ""))

    def rich_text(self, html):
        self.blocks.append(("paragraph", html))

    def heading(self, text):
        self.blocks.append(("heading", {"text": str(text), "level": "h2"}))

    def facts(self, rows):
        """Add a list of labels and values, as far as they are known."""
        known = [(label, value) for label, value in rows if value]
        if known:
            items = format_html_join("", "<li><b>{}:</b> {}</li>", known)
            self.blocks.append(("paragraph", format_html("<ul>{}</ul>", items)))

    def items(self, texts):
        items = format_html_join("", "<li>{}</li>", ([text] for text in texts))
        self.blocks.append(("paragraph", format_html("<ul>{}</ul>", items)))

    def button(self, text, page):
        self.blocks.append(("button", {"text": str(text), "page": page, "url": ""}))


@dataclass(frozen=True)
class Start:
    key: str
    name: Any
    model: type
    recent: Any  # the pages that somebody may want to write about, the likeliest first
    words: Any  # of a page: what is said of it in the active language


def start(key, name, model, recent):
    """Register the words that a post about a page of this model begins with."""

    def remember(words):
        _starts[key] = Start(key, name, model, recent, words)
        return words

    return remember


def starts():
    return list(_starts.values())


def start_of(page):
    return next((found for found in starts() if isinstance(page, found.model)), None)
