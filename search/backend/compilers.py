"""Compiles a query of Wagtail to one SQL statement."""

from django.db.models import Case, Q, Value, When
from django.db.models.functions import Cast, Length
from modelsearch.backends.base import BaseSearchQueryCompiler
from modelsearch.query import And, Boost, MatchAll, Not, Or, Phrase, PlainText

from cms.indexing.admin_fields import ALL
from cms.normalise import fold, keys, words
from search.expression import All, Any, Term
from search.parsing import MAX_LENGTH, MAX_WORDS

from .entries import TYPED, WHOLE_WORDS, entries


class SearchCompiler(BaseSearchQueryCompiler):
    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True
    where = WHOLE_WORDS
    last_is_prefix = False

    def matching(self):
        """Return the objects that match, in no order."""
        return self.queryset.filter(self.condition(self.query))

    def ordered(self, score_field=None):
        """Return the objects that match: those with the words as typed first, then those with the shortest titles."""
        matching = self.matching()
        if score_field:
            matching = matching.annotate(**{score_field: self.score()})
        if not self.order_by_relevance:
            return matching if matching.query.order_by else matching.order_by("-pk")
        has_title = any(field.name == "title" for field in self.queryset.model._meta.get_fields())
        return matching.order_by(self.score().desc(), *([Length("title")] if has_title else []), "-pk")

    def condition(self, query):
        """Return a condition for any query that Wagtail can build."""
        if isinstance(query, MatchAll):
            return Q()
        if isinstance(query, Not):
            return Q(pk__in=[]) if isinstance(query.subquery, MatchAll) else ~self.condition(query.subquery)
        if isinstance(query, Boost):
            return self.condition(query.subquery)
        if isinstance(query, And | Or):
            parts = [self.condition(part) for part in query.subqueries]
            return Q(*parts, _connector=Q.AND if isinstance(query, And) else Q.OR)
        if isinstance(query, PlainText | Phrase):
            return self.among(self.expression(query))
        raise NotImplementedError(f"{type(query).__name__} cannot be searched for.")

    def score(self):
        """2 where every word stands as it was typed, else 1."""
        if not isinstance(self.query, PlainText):
            return Value(1)
        return Case(When(self.among(self.expression(self.query, as_typed=True)), then=Value(2)), default=Value(1))

    def expression(self, query, as_typed=False):
        typed = [word for word in map(fold, (w.text for w in words(query.query_string[:MAX_LENGTH]))) if word]
        typed = typed[:MAX_WORDS]
        terms = [
            Term(word, () if as_typed else keys_in_any_language(word), self.last_is_prefix and number == len(typed))
            for number, word in enumerate(typed, start=0 if as_typed else 1)
        ]
        return (Any if getattr(query, "operator", "") == "or" else All)(tuple(terms))

    def among(self, expression):
        if not expression.parts:
            return Q(pk__in=[])
        rows, object_id = entries(self.queryset.model, self.where, expression)
        return Q(pk__in=rows.values_list(Cast(object_id, key_of(self.queryset.model)), flat=True))


class AutocompleteCompiler(SearchCompiler):
    where = TYPED
    last_is_prefix = True


def keys_in_any_language(word):
    return tuple(sorted({key for language in ALL for key in keys(word, language)}))


def key_of(model):
    """Return the field that an id of the index is an id of: the index keeps all of them as text."""
    field = model._meta.pk
    while field.remote_field:
        field = field.target_field
    return type(field)()
