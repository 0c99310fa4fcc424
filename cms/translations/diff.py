"""The difference of two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape

from wagtail.rich_text import get_text_for_indexing

KEPT, ADDED, REMOVED = "kept", "added", "removed"
AROUND = 6  # words shown on each side of a change
WORDS = re.compile(r"\S+")


@dataclass(frozen=True)
class Piece:
    kind: str
    text: str


def words_of(text):
    return WORDS.findall(unescape(get_text_for_indexing(text)))


def word_diff(before, after):
    """Return the Pieces of both texts with little context around each change; [] if the words are equal."""
    old, new = words_of(before), words_of(after)
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    if all(kind == "equal" for kind, *_where in codes):
        return []
    pieces = []
    for number, (kind, old_from, old_to, new_from, new_to) in enumerate(codes):
        if kind == "equal":
            kept = shortened(old[old_from:old_to], has_before=number > 0, has_after=number < len(codes) - 1)
            pieces.append(Piece(KEPT, kept))
            continue
        pieces += [Piece(REMOVED, " ".join(old[old_from:old_to]))] if old_from < old_to else []
        pieces += [Piece(ADDED, " ".join(new[new_from:new_to]))] if new_from < new_to else []
    return pieces


def shortened(words, has_before, has_after):
    head, tail = words[: AROUND * has_before], words[len(words) - AROUND * has_after :]
    if len(head) + len(tail) >= len(words):
        return " ".join(words)
    return " ".join([*head, "…", *tail])
