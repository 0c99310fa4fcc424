"""How an editor reads the about text of a group: which words are goals, which a date of the history.

Text as the groups themselves keep it: paragraphs, lists with bullets or dashes, "… vizija – …", a part headed
"… istorija". What is none of these stays a paragraph or a heading of the page's own text, so that no word is lost.
"""

import re
from dataclasses import dataclass, field
from datetime import date

MONTHS = "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio".split()
DAY = re.compile(rf"(\d{{4}}) m\. ({'|'.join(MONTHS)}) (\d{{1,2}}) d\.")
BULLET = re.compile(r"^\s*[•–-]\s+(\S.*)$")
STATEMENT = re.compile(r"^(?:\S+\s)?(vizija|misija)\s[–-]\s+(\S.*)$", re.IGNORECASE)
KINDS = {"steig": "founded", "registr": "registered", "tinkl": "joined"}
TITLES = {
    "founded": "Steigiamasis susirinkimas",
    "registered": "Įregistravimas",
    "joined": "Narystė tinkle",
    "other": "Įvykis",
}


@dataclass
class Entry:
    happened_on: date
    kind: str
    text: str

    @property
    def title(self):
        return TITLES[self.kind]


@dataclass
class Document:
    title: str = "Apie grupę"
    statements: dict = field(default_factory=dict)  # vision, mission
    goals_introduction: list = field(default_factory=list)
    goals: list = field(default_factory=list)
    history: list = field(default_factory=list)
    body: list = field(default_factory=list)  # (paragraph or heading, text)


def entry_of(line):
    """Return the dated event a line tells of, or None."""
    if not (found := DAY.search(line)):
        return None
    year, month, day = int(found[1]), MONTHS.index(found[2]) + 1, int(found[3])
    kind = next((kind for word, kind in KINDS.items() if word in line.lower()), "other")
    return Entry(date(year, month, day), kind, line)


def is_heading(line):
    return len(line) < 60 and not line.endswith((".", ";", ":"))


def place(document, line, next_line):
    """Put one line where it belongs."""
    if bullet := BULLET.match(line):
        document.goals.append(bullet[1])
    elif statement := STATEMENT.match(line):
        document.statements[{"vizija": "vision", "misija": "mission"}[statement[1].lower()]] = statement[2]
    elif entry := entry_of(line):
        document.history.append(entry)
    elif line.endswith(":") and BULLET.match(next_line):
        document.goals_introduction.append(line)
    elif is_heading(line):
        if not line.lower().endswith("istorija"):  # the page has that heading itself
            document.body.append(("heading", line))
    else:
        document.body.append(("paragraph", line))


def read(text):
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    document = Document()
    if is_heading(lines[0]):
        document.title = lines.pop(0)
    for line, next_line in zip(lines, [*lines[1:], ""], strict=True):
        place(document, line, next_line)
    return document
