"""Whether an English text still contains the Lithuanian word for word.

Names, numbers, postal addresses, links and e-mail addresses read the same in both languages and do not count. What is
a name cannot be known for certain: where in doubt the text counts as repeated, and an editor can confirm it.
"""

import re
from html import unescape

from cms.i18n import LT

# A line of plain text, or a paragraph, heading or list item of rich text.
LINE_ENDS = re.compile(r"</?(?:p|h[1-6]|li|ul|ol|blockquote|hr|br)\b[^<>]*>|[\r\n]+")
TAGS = re.compile(r"<[^<>]*>")
LINKS = re.compile(
    r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]++@\S+|(?<![\w.-])(?:[\w-]++\.)+(?:lt|eu|com|org|net|info)\b(?:/\S*)?",
    re.IGNORECASE,
)
CLAUSE_ENDS = re.compile(r"[:;/|!?…–—]|(?<=[^\W\d_]{4})\.")
QUOTED = re.compile(r"[„“\"«]([^„“”\"«»]{1,80})[“”\"»]")
WORDS = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
POSTCODE = re.compile(r"\b(?:LT-)?\d{5}\b")
# Abbreviations of postal addresses and of units.
IN_ADDRESSES = {"g", "pr", "al", "pl", "a", "k", "r", "sav", "apskr", "mstl", "sen", "vs", "aikš", "tak"}
NEUTRAL = IN_ADDRESSES | {"nr", "tel", "mob", "km", "kg", "ha", "cm", "mm", "m", "t", "eur", LT}
LONGEST_ACRONYM = 6
LONGEST_NAME = 4  # words between quotation marks


def repeats_lithuanian(source, target):
    """Say whether a line of the English (text or HTML) is one of the Lithuanian, with words in it to translate."""
    lines, others = lines_of(target), {words_of(line) for line in lines_of(source)}
    whole = len(lines) == 1
    return any(words_of(line) in others and needs_translation(line, whole) for line in lines)


def lines_of(text):
    lines = (unescape(TAGS.sub("", line)).strip() for line in LINE_ENDS.split(text or ""))
    return [line for line in lines if line]


def words_of(line):
    """Return the words of a line, without what is the same in every language."""
    return tuple(word.casefold() for word in WORDS.findall(LINKS.sub(" ", line)))


def needs_translation(line, is_all=True):
    """Say whether a line holds more than names, numbers and addresses; `is_all`: no other line stands beside it."""
    line = LINKS.sub(" ", line)
    if is_named(line):
        line = QUOTED.sub(" ", line)
    words = WORDS.findall(line)
    if any(is_ordinary(word) for word in words) or is_shouted(words):
        return True
    return is_all and any(is_lone_word(clause) for clause in CLAUSE_ENDS.split(line))


def is_named(line):
    """Say whether what stands in quotation marks is a name: short, and not all there is."""
    names = QUOTED.findall(line)
    return bool(WORDS.search(QUOTED.sub(" ", line))) and all(len(WORDS.findall(name)) <= LONGEST_NAME for name in names)


def is_ordinary(word):
    return word[0].islower() and word.casefold() not in NEUTRAL


def is_shouted(words):
    """Say whether a line is written in capitals, which hide what is a name."""
    capitals = [word for word in words if len(word) > 1 and word.isupper()]
    longest = max(map(len, capitals), default=0)
    return longest > LONGEST_ACRONYM or (len(capitals) > 1 and longest == LONGEST_ACRONYM)


def is_lone_word(clause):
    """Say whether the only word is one that merely begins with a capital, as any heading does."""
    words = WORDS.findall(clause)
    named = [word for word in words if word.casefold() not in NEUTRAL]
    if len(words) > len(named) or POSTCODE.search(clause):
        return False  # the street or the town of an address
    return len(named) == 1 and len(named[0]) > 1 and not named[0].isupper() and named[0][1:].islower()
