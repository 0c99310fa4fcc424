"""Synonyms and promoted results, cached for a minute or until they change."""

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from cms.i18n import LANGUAGES
from cms.normalise import words

from .models import Promotion, SynonymSet
from .parsing import parse, same

MINUTE = 60


def synonyms(language):
    """Return the sets of equivalent terms, each term a tuple of words."""

    def read():
        return [
            [tuple(word.text for word in words(term)) for term in set_.listed]
            for set_ in SynonymSet.objects.filter(language=language).order_by("pk")
        ]

    return cache.get_or_set(f"search-synonyms-{language}", read, MINUTE)


def promoted(query):
    """Return [(source, id)] of what comes first for these words in whatever form, in the office's order."""

    def read():
        chosen = Promotion.objects.filter(language=query.language).order_by("sort_order", "pk")
        return [
            (
                parse(choice.query, query.language).terms,
                ("pages", choice.page_id) if choice.page_id else ("documents", choice.document_id),
            )
            for choice in chosen
        ]

    found = cache.get_or_set(f"search-promoted-{query.language}", read, MINUTE)
    asked = parse(query.text, query.language).terms
    return list(dict.fromkeys(place for terms, place in found if are_same(terms, asked)))


def are_same(terms, asked):
    """Whether each word of the one has its own in the other."""
    left = list(asked)
    for term in terms:
        meant = next((other for other in left if term == other or (hasattr(term, "keys") and same(term, other))), None)
        if meant is None:
            return False
        left.remove(meant)
    return not left


@receiver([post_save, post_delete], sender=Promotion, dispatch_uid="search_forget_promoted")
@receiver([post_save, post_delete], sender=SynonymSet, dispatch_uid="search_forget_synonyms")
def forget(**kwargs):
    names = ("synonyms", "promoted")
    cache.delete_many([f"search-{name}-{language}" for name in names for language, _name in LANGUAGES])
