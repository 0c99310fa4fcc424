""" "Did you mean": the words of the public texts, and which of them is nearest to one that nothing has."""

from collections import Counter, defaultdict

from django.db import transaction
from django.db.models import Q
from rapidfuzz.distance import OSA

from cms.i18n import LANGUAGES
from cms.normalise import fold, is_stop_word, keys, words

from .models import SearchEntry, SearchTerm
from .searching import visible

SHORTEST, LONGEST = 4, 64  # letters of a word that can be mistyped and still be recognised
MOST_TERMS = 30_000  # in a language, the most frequent
CHUNK = 500


def corrected(text, language):
    """Return what was probably meant, "" where every word is known or nothing is near."""
    pieces, place, is_changed = [], 0, False
    for word in words(text):
        better = nearest(word.text, language)
        better = better.lower() if word.text.islower() else better
        is_changed = is_changed or bool(better)
        pieces += [text[place : word.start], better or word.text]
        place = word.end
    return "".join([*pieces, text[place:]]) if is_changed else ""


def nearest(word, language):
    """Return the spelling nearest to a word that is unknown in all its forms, the most frequent of equals."""
    folded = fold(word)
    if len(folded) < SHORTEST or not folded.isalpha() or is_stop_word(word, language):
        return ""
    allowed = 1 if len(folded) < 7 else 2
    near = Q(language=language, length__range=(len(folded) - allowed, len(folded) + allowed))
    for bucket in (near & Q(initial=folded[0]), near & ~Q(initial=folded[0])):
        candidates = []
        for term, spelling, number in SearchTerm.objects.filter(bucket).values_list("folded", "spelling", "number"):
            distance = OSA.distance(folded, term, score_cutoff=allowed)
            if not distance or (distance <= allowed and keys(term, language) & keys(word, language)):
                return ""
            if distance <= allowed:
                candidates.append((distance, -number, spelling))
        if candidates:
            return min(candidates)[2]
    return ""


def learn():
    """Count the words that visitors can read now, each under its most frequent spelling. Returns how many."""
    return sum(store(language, spellings(language)) for language, _name in LANGUAGES)


def spellings(language):
    """Return {folded word: Counter of its spellings}, counting the texts that have each."""
    found = Counter()
    entries = SearchEntry.objects.filter(visible(language, at=""), language=language)
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
