"""Suggestions of titles while somebody types."""

from django.db.models import F

from cms.indexing.sources import sources

from .dialects import TITLE, dialect
from .expression import All, Term
from .models import SearchWords
from .parsing import parse
from .visibility import visible

MOST = 6
SECONDS = 1
SHORTEST = 2  # letters, before anything is offered


def suggest(text, language):
    """Return [{title, url}] for titles with all the words, the last of them perhaps half typed."""
    query = parse(text, language)
    parts = [part for part in query.parts if isinstance(part, Term)]
    if not parts or len(parts[-1].word) < SHORTEST:
        return []
    is_half_typed = text[-1:].isalnum()
    last = Term(parts[-1].word, parts[-1].keys, is_prefix=is_half_typed)
    try:
        with dialect().bounded(SECONDS):
            found = titles(All((*parts[:-1], last)), language)
    except TimeoutError:
        return []
    return with_places(found, language)


def titles(expression, language):
    """Return (source, id) of the best titles: the shortest, of which most is typed already, then the newest."""
    rows = SearchWords.objects.filter(dialect().matches(expression, TITLE))
    order = ("entry__title_length", F("entry__dated_on").desc(nulls_last=True), "pk")
    rows = visible(rows, language, "entry__").order_by(*order)
    return list(rows.values_list("entry__source", "entry__object_id")[:MOST])


def with_places(found, language):
    places = {
        (name, pk): place
        for name in {name for name, _pk in found}
        for pk, place in sources[name].places([pk for source, pk in found if source == name], language).items()
    }
    return [{"title": places[key].title, "url": places[key].url} for key in found if key in places]
