"""The excerpt of a text that contains most of the query, with the words highlighted."""

from django.utils.html import format_html, format_html_join
from django.utils.text import Truncator

from cms.normalise import fold, keys, words

WINDOW = 28  # words
BEFORE = 6  # of them before the first that is marked
LOOKED_THROUGH = 40_000  # characters; who looks for more opens the document
MOST = 300  # marked words to choose among


def is_meant(marks, language):
    """Return a function that says of a word whether the visitor meant it.

    The forms of a word, and its keys, begin with the same letter: that spares folding most words.
    """
    known, near, initials = {}, {}, {mark[0] for mark in marks}

    def check(word):
        if word not in known:
            first = word[0]
            if first not in near:
                near[first] = fold(first)[:1] in initials
            known[word] = near[first] and (fold(word) in marks or not marks.isdisjoint(keys(word, language)))
        return known[word]

    return check


def marked(text, marks, language):
    """Return the text as HTML, escaped, with <mark> around the words that were meant."""
    meant = is_meant(marks, language)
    return with_marks(text, [word for word in words(text) if meant(word.text)])


def with_marks(text, found):
    pieces, place = [], 0
    for word in found:
        pieces.append((text[place : word.start], format_html("<mark>{}</mark>", word.text)))
        place = word.end
    return format_html_join("", "{}{}", [*pieces, (text[place:], "")])


def excerpt(body, marks, language):
    """Return a passage of the body as HTML; where nothing was meant, its beginning."""
    body = " ".join(body[:LOOKED_THROUGH].split())
    meant = is_meant(marks, language)
    all_words = list(words(body))
    found = [number for number, word in enumerate(all_words) if meant(word.text)][:MOST]
    if not found:
        return format_html("{}", Truncator(body).words(WINDOW))
    first = beginning(body, all_words, densest(all_words, found))
    shown = all_words[first : first + WINDOW]
    start, end = shown[0].start if first else 0, shown[-1].end
    is_whole = end >= len(body) - 1
    text = body[start:] if is_whole else body[start:end]
    moved = [word._replace(start=word.start - start, end=word.end - start) for word in shown if meant(word.text)]
    return format_html("{}{}{}", "… " if first else "", with_marks(text, moved), "" if is_whole else " …")


def densest(all_words, found):
    """Return the place of the marked word that begins the passage with most different ones, then with most."""

    def worth(number):
        inside = [all_words[n].text.lower() for n in found if number <= n < number + WINDOW - BEFORE]
        return len(set(inside)), len(inside), -number

    return max(found, key=worth)


def beginning(body, all_words, number):
    """Go back to where the sentence begins, if that is near."""
    for first in range(number, max(number - BEFORE, 0), -1):
        gap = body[all_words[first - 1].end : all_words[first].start]
        if any(sign in gap for sign in ".!?"):
            return first
    return max(number - BEFORE, 0)
