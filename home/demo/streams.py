"""Turns the bodies written with ``home.demo.blocks`` into what a StreamField stores."""

import re
import uuid

from cms.i18n import EN

from . import settings
from .typography import typeset

NAMESPACE = uuid.UUID("0e6f1d0a-9a0f-5f0e-8a43-6a7c0e1d5b11")
LINK = re.compile(r"href='(page|document):([\w-]+)'")
SUM = re.compile(r"(?:EUR )?(\d[\d ,.]*\d|\d)(?: Eur)?")


class Streams:
    """Knows what pages, pictures and files the keys of the demo mean."""

    def __init__(self, pages, pictures, files):
        self.pages, self.pictures, self.files = pages, pictures, files
        self.targets = {"page": pages, "document": files}

    def rich_text(self, html, language):
        """Return rich text as Wagtail stores it: links by id, so that they follow every change of address."""

        def by_id(found):
            kind, key = found.groups()
            return f'linktype="{kind}" id="{self.targets[kind][key].pk}"'

        return typeset(LINK.sub(by_id, html).replace("href='", 'href="').replace("'>", '">'), language)

    def stream(self, body, language, name):
        """Return the blocks of a body; ``name`` makes their ids the same at every run."""
        return Stream(self, language, f"{name}/{language}").blocks(body)


class Stream:
    """One body in one language. A method for each block."""

    def __init__(self, streams, language, name):
        self.streams, self.language, self.name = streams, language, name
        self.count = 0

    def blocks(self, body):
        return [self.item(kind, getattr(self, kind)(value)) for kind, value in body]

    def item(self, kind, value):
        self.count += 1
        return {"type": kind, "value": value, "id": str(uuid.uuid5(NAMESPACE, f"{self.name}/{self.count}"))}

    def items(self, values):
        return [self.item("item", value) for value in values]

    def text(self, text):
        return typeset(text, self.language)

    def heading(self, text):
        return {"text": self.text(text), "level": "h2"}

    def paragraph(self, html):
        return self.streams.rich_text(html, self.language)

    def picture(self, key, caption=""):
        image = self.streams.pictures[key].pk
        return {"image": image, "alt_text": "", "is_decorative": False, "caption": self.text(caption)}

    def image(self, value):
        return self.picture(*value)

    def gallery(self, keys):
        return {"pictures": self.items(self.picture(key) for key in keys)}

    def quote(self, value):
        text, author = value
        return {"text": self.text(text), "author": self.text(author)}

    def documents(self, keys):
        chosen = [{"document": self.streams.files[key].pk, "label": ""} for key in keys]
        return {"heading": "", "documents": self.items(chosen)}

    def button(self, value):
        text, link = value
        return {"text": self.text(text), "page": self.streams.pages[link.removeprefix("page:")].pk, "url": ""}

    def accordion(self, pairs):
        return {"items": self.items({"title": self.text(title), "text": self.paragraph(text)} for title, text in pairs)}

    def contact(self, value):
        name, role = value
        return {"name": self.text(name), "role": self.text(role), "email": settings.EMAIL, "phone": settings.PHONE}

    def steps(self, rows):
        return {"steps": self.items(self.step(*row) for row in rows)}

    def step(self, title, text, number, unit, day, evidence_text="", link=""):
        words = {"title": title, "text": text, "unit": unit, "evidence_text": evidence_text}
        words = {name: self.text(value) for name, value in words.items()}
        page = self.streams.pages[link.removeprefix("page:")].pk if link else None
        return {**words, "number": number, "happened_on": day, "page": page, "document": None, "url": ""}

    def examples(self, rows):
        found = [
            {"title": self.text(title), "url": f"https://{host}.example/", "text": self.text(text)}
            for title, host, text in rows
        ]
        return {"examples": self.items(found)}

    def table(self, value):
        caption, (headings, *rows) = value
        columns = [self.column(heading, cells) for heading, *cells in zip(headings, *rows, strict=True)]
        table = {
            "caption": self.text(caption),
            "columns": [{"type": kind, "heading": self.text(heading)} for kind, heading, _cells in columns],
            "rows": [{"values": list(cells)} for cells in zip(*(cells for *_rest, cells in columns), strict=True)],
        }
        return {"table": table, "has_row_headings": True}

    def column(self, heading, cells):
        """Return (type, heading, cells): a column of sums becomes one of numbers, its currency goes to the heading."""
        sums = [SUM.fullmatch(cell) for cell in cells]
        if not all(sums):
            return "text", heading, [self.text(cell) for cell in cells]
        in_euros = any("Eur" in cell or "EUR" in cell for cell in cells)
        currency = f", {'EUR' if self.language == EN else 'Eur'}" if in_euros else ""
        return "number", heading + currency, [self.number(found[1]) for found in sums]

    def number(self, text):
        if self.language == EN:
            return text.replace(",", "")
        return text.replace(" ", "").replace(",", ".")
