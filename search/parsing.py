"""Parses any query into an expression."""

import re
from dataclasses import dataclass
from itertools import combinations

from cms.normalise import fold, is_stop_word, keys, words

from .expression import All, Any, Phrase, Term, terms_of

MAX_LENGTH = 200  # characters; nobody asks for more, and robots may
MAX_WORDS = 10
QUOTES = '"„“”«»'
QUOTED = re.compile(f"[{QUOTES}]([^{QUOTES}]+)[{QUOTES}]")


@dataclass(frozen=True)
class Query:
    """What is looked for in one language: parts of which a result has all, or all but one."""

    text: str  # as typed, for the form and for what is said about it
    language: str
    parts: tuple = ()
    is_cut: bool = False  # there was more than is looked for

    @property
    def expression(self):
        return All(self.parts)

    @property
    def nearly(self):
        """Return the expression for all parts but any one."""
        return Any(tuple(All(rest) for rest in combinations(self.parts, len(self.parts) - 1)))

    @property
    def loosely(self):
        return Any(self.parts)

    @property
    def canonical(self):
        """The same for every form and order of the words, as far as one key of each can tell."""
        return " ".join(
            sorted(" ".join(t.words) if isinstance(t, Phrase) else min(t.keys or (t.word,)) for t in self.terms)
        )

    @property
    def terms(self):
        return list(terms_of(self.expression))

    @property
    def keys(self):
        """Return every key and every folded word by which a word of a text is marked as found."""
        marked = set()
        for term in self.terms:
            marked.update(term.words if isinstance(term, Phrase) else (term.word, *term.keys))
        return marked


def term(word, language, is_prefix=False):
    return Term(fold(word), tuple(sorted(keys(word, language))), is_prefix)


def parse(text, language, synonyms=()):
    """Return the Query; `synonyms` are sets of equivalent terms, each a tuple of words as typed."""
    clean = " ".join(text.replace("\0", " ").split())
    cut = clean[:MAX_LENGTH]
    pieces = list(pieces_of(cut))
    content = [piece for piece in pieces if is_phrase(piece) or not is_stop_word(piece, language)]
    # "Apie mus" consists of nothing else, and is a title; there a stop word has itself for a key.
    parts = [part_of(piece, language) for piece in content] or [Term(fold(word)) for word in pieces]
    is_cut = len(clean) > MAX_LENGTH or len(parts) > MAX_WORDS
    parts = tuple(with_synonyms(parts[:MAX_WORDS], synonyms, language))
    return Query(cut, language, parts, is_cut)


def is_phrase(piece):
    return isinstance(piece, tuple)


def pieces_of(text):
    """Yield words, and tuples of words for what stands between quotation marks; a mark without its pair is nothing."""
    place = 0
    for quoted in QUOTED.finditer(text):
        yield from plain(text[place : quoted.start()])
        if phrase := tuple(plain(quoted[1])):
            yield phrase
        place = quoted.end()
    yield from plain(text[place:])


def plain(text):
    return [word.text for word in words(text) if fold(word.text)]


def part_of(piece, language):
    if not is_phrase(piece):
        return term(piece, language)
    counted = tuple(fold(word) for word in piece if not is_stop_word(word, language))
    return Phrase(counted or tuple(fold(word) for word in piece))


def with_synonyms(parts, synonyms, language):
    """Yield the parts, each run of words that has synonyms as a choice between it and them."""
    parsed = [[tuple(term(word, language) for word in words_) for words_ in set_] for set_ in synonyms]
    place = 0
    while place < len(parts):
        found = next(runs_of_synonyms(parts[place:], parsed), None)
        if found is None:
            yield parts[place]
            place += 1
        else:
            length, others = found
            yield Any((All(tuple(parts[place : place + length])), *(All(other) for other in others)))
            place += length


def runs_of_synonyms(parts, parsed):
    """Yield (length, other terms) for every term with which the parts begin, the longest first."""
    candidates = [(alternative, set_) for set_ in parsed for alternative in set_]
    for alternative, set_ in sorted(candidates, key=lambda pair: -len(pair[0])):
        if len(alternative) <= len(parts) and all(map(same, alternative, parts)):
            yield len(alternative), [other for other in set_ if other is not alternative]


def same(one, other):
    return isinstance(other, Term) and (one.word == other.word or set(one.keys) & set(other.keys))
