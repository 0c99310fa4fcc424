"""Rows of Wagtail's index that match: the only part that differs between databases."""

from django.db import connection
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search import models

from search.dialects import EVERYWHERE, dialect

WHOLE_WORDS = "words"
TYPED = "typed"
# As the indexes have them: Wagtail's own for what is typed, and that of migration 0003.
_VECTORS = {TYPED: "autocomplete", WHOLE_WORDS: "title || body"}
_COLUMNS = {TYPED: "{autocomplete}", WHOLE_WORDS: "{title body}"}


def entries(model, where, expression):
    """Return the rows of the index that are of a model and match, and by which name they call their object's id."""
    asked = dialect().render(expression, EVERYWHERE)
    if connection.vendor == "postgresql":
        rows, prefix = models.IndexEntry.objects.all(), ""
        sql = f"({_VECTORS[where]}) @@ to_tsquery('simple', %s)"
    else:
        rows, prefix = models.SQLiteFTSIndexEntry.objects.all(), "index_entry__"
        sql, asked = "wagtailsearch_indexentry_fts MATCH %s", f"{_COLUMNS[where]} : {asked}"
    matches = RawSQL(sql, [asked], output_field=BooleanField())  # noqa: S611 - parameters
    of_model = {f"{prefix}content_type__in": get_descendants_content_types_pks(model)}
    return rows.filter(matches, **of_model), f"{prefix}object_id"
