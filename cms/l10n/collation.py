"""Lithuanian alphabetical order: Č after C, Į and Y with I, Š after S, Ž after Z.

SQLite knows no collation and PostgreSQL's depends on how it was built, so short lists (topics, members, tags) are
sorted here, in Python, the same everywhere: `sorted(topics, key=lambda topic: sort_key(topic.name))`. A list too long
for that is ordered by date or by the tree, never by a text column: such a column would sort Š after Ž on one machine
and as S on another.
"""

import re
import unicodedata

# Letters of their own come after the letter they resemble; the others (ą, ę, ė, į, y, ų, ū) stand among theirs.
OWN_LETTERS = {"č": "c\uffff", "š": "s\uffff", "ž": "z\uffff"}
# Letters that Unicode does not take apart stand with what they look like: Łukasz before Žana.
AMONG = {"y": "i", "æ": "a", "ð": "d", "þ": "t", "œ": "o", "ı": "i"}
STROKED = re.compile(r"LATIN SMALL LETTER ([A-Z]) WITH\b")
ALPHABET = {letter: place for place, letter in enumerate("aąbcčdeęėfghiįyjklmnopqrsštuųūvwxzž")}

BETWEEN_NUMBERS = re.compile(r"(?<=\d)[./\-–](?=\d)")  # 1.10 is no 110
PART_OF_CODE = re.compile(r"\d+|[^\W\d_]+")
ROMAN = {"I": 1, "V": 5, "X": 10}


def sort_key(text):
    """Return the key for `sorted()`: digits by value, then letters; marks and capitals only break ties."""
    folded = unicodedata.normalize("NFC", text or "").casefold()
    folded = BETWEEN_NUMBERS.sub(" ", folded)
    words = re.sub(r"[^\w\s]", "", folded).split()
    pieces = re.findall(r"\d+|[^\W\d]|\s", " ".join(words))
    return [_base(piece) for piece in pieces], [ALPHABET.get(piece, len(ALPHABET)) for piece in pieces], text or ""


def _base(piece):
    """Space, then numbers, then letters."""
    if piece == " ":
        return (0, 0, "")
    if piece.isdecimal():
        return (1, int(piece), "")
    if piece in OWN_LETTERS:
        return (2, 0, OWN_LETTERS[piece])
    plain = unicodedata.normalize("NFD", piece)[0]
    if found := STROKED.match(unicodedata.name(plain, "")):
        plain = found[1].lower()
    return (2, 0, AMONG.get(plain, plain))


def code_order(code):
    """Return a code as digits that every database sorts as people count: 1.9, 1.10, 2.1; II, IX; 7-V, 10-V."""
    return "".join(_part_order(part) for part in PART_OF_CODE.findall(code or ""))


def _part_order(part):
    """Numbers, Roman ones too, before letters. Each is as long as any other, so that they compare digit by digit."""
    number = int(part) if part.isdecimal() else _roman(part)
    if number is not None:
        return f"1{number:012}"
    return "".join(f"2{ALPHABET.get(letter, len(ALPHABET) + ord(letter)):07}" for letter in part.casefold())


def _roman(part):
    """Return the value of a Roman number below forty, None for letters; C and D more often follow A and B."""
    values = [ROMAN.get(letter) for letter in part]
    if None in values:
        return None
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
