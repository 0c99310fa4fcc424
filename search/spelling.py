""" "Did you mean": the words of the public texts, and which of them is nearest to one that nothing has."""

from collections import Counter, defaultdict

from django.db import transaction
from django.db.models import Q
from rapidfuzz import process
from rapidfuzz.distance import OSA

from cms.i18n import LANGUAGES
from cms.normalise import fold, is_stop_word, keys, words

from .models import SearchEntry, SearchTerm
from .visibility import visible

SHORTEST, LONGEST = 4, 64  # letters of a word that can be mistyped and still be recognised
MOST_TERMS = 30_000  # in a language, the most frequent
CHUNK = 500


def corrected(text, language):
    """Return what was probably meant, "" where every word is known or nothing is near."""
    pieces, place, typed = [], 0, list(words(text))
    better = nearest({word.text for word in typed if can_be_mistyped(word.text, language)}, language)
    for word in typed:
        spelling = better.get(word.text, word.text)
        pieces += [text[place : word.start], spelling.lower() if word.text.islower() else spelling]
        place = word.end
    return "".join([*pieces, text[place:]]) if better else ""


def can_be_mistyped(word, language):
    folded = fold(word)
    return len(folded) >= SHORTEST and folded.isalpha() and not is_stop_word(word, language)


def slips(folded):
    """Return how many letters may be wrong."""
    return 1 if len(folded) < 7 else 2


def nearest(typed, language):
    """Return {word: spelling} for words that are unknown in all their forms; slips seldom are in the first letter."""
    found, left = {}, typed
    for is_initial_right in (True, False):
        terms = terms_near(left, language, is_initial_right) if left else {}
        near = {word: nearest_of(word, terms, language, is_initial_right) for word in left}
        found |= {word: spelling for word, spelling in near.items() if spelling}
        left = {word for word, spelling in near.items() if spelling is None}
    return found


def terms_near(typed, language, is_initial_right):
    """Return {folded term: (number, spelling)} for all that may be near one of the words, in one query."""
    near = Q(pk__in=[])
    for folded in map(fold, typed):
        is_long = Q(length__range=(len(folded) - slips(folded), len(folded) + slips(folded)))
        near |= is_long & (Q(initial=folded[0]) if is_initial_right else ~Q(initial=folded[0]))
    rows = SearchTerm.objects.filter(near, language=language).values_list("folded", "number", "spelling")
    return {folded: rest for folded, *rest in rows}


def nearest_of(word, terms, language, is_initial_right):
    """Return the nearest spelling, the most frequent of equals, "" for a word that is known, None if none is near."""
    folded = fold(word)
    near = process.extract(folded, terms.keys(), scorer=OSA.distance, score_cutoff=slips(folded), limit=None)
    near = [(term, distance) for term, distance, _key in near if (term[0] == folded[0]) == is_initial_right]
    if any(keys(term, language) & keys(word, language) for term, _distance in near):
        return ""
    return min(((distance, -terms[term][0], terms[term][1]) for term, distance in near), default=(None,))[-1]


def learn():
    """Count the words that visitors can read now, each under its most frequent spelling. Returns how many."""
    return sum(store(language, spellings(language)) for language, _name in LANGUAGES)


def spellings(language):
    """Return {folded word: Counter of its spellings}, counting the texts that have each."""
    found = Counter()
    entries = visible(SearchEntry.objects.all(), language)
    for title, body in entries.values_list("title", "body").iterator(CHUNK):
        found.update({word.text for word in words(f"{title} {body}")})
    merged = defaultdict(Counter)
    for word, number in found.items():
        folded = fold(word)
        if SHORTEST <= len(folded) <= LONGEST and folded.isalpha():
            merged[folded][word] = number
    return merged


def usual(spelt):
    """Return the most frequent spelling; a capital counts only where there is never a small letter."""
    small = {word: number for word, number in spelt.items() if word.islower()} or spelt
    return max(small, key=lambda word: (small[word], word))


def store(language, merged):
    frequent = sorted(merged, key=lambda folded: (-merged[folded].total(), folded))[:MOST_TERMS]
    terms = [
        SearchTerm(
            language=language,
            folded=folded,
            initial=folded[0],
            length=len(folded),
            spelling=usual(merged[folded])[:LONGEST],
            number=merged[folded].total(),
        )
        for folded in frequent
    ]
    with transaction.atomic():
        SearchTerm.objects.filter(language=language).delete()
        SearchTerm.objects.bulk_create(terms, batch_size=CHUNK)
    return len(terms)
