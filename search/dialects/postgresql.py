"""A tsvector with a GIN index: weight A the words of the title, B their keys, C the words of the body, D their keys.

What weighs A or B stands in a small one beside it too: which weight a word has is read from the row, not from an index.
"""

from contextlib import contextmanager, nullcontext

from django.db import connection, transaction
from django.db.models import BooleanField, FloatField
from django.db.models.expressions import RawSQL
from django.db.utils import OperationalError

from search.expression import All, Phrase, Term

from .scopes import EVERYWHERE, TITLE, asked

# How much a word of each weight counts: D, C, B, A.
WEIGHTS = "'{0.1, 0.2, 0.4, 1.0}'"
VECTOR = " || ".join(f"setweight(to_tsvector('simple', %s), '{weight}')" for weight in "ABCD")
TOO_SLOW = "canceling statement due to statement timeout"


def write(rows):
    """Store (id of the entry, Columns) for each row, in place of what was there."""
    statement = (
        f"INSERT INTO search_words (rowid, words) VALUES (%s, {VECTOR}) "  # noqa: S608 - constants
        "ON CONFLICT (rowid) DO UPDATE SET words = EXCLUDED.words"
    )
    with connection.cursor() as cursor:
        for pk, columns in rows:
            cursor.execute(statement, [pk, *columns])


def render(part, scope):
    if isinstance(part, Term):
        typed, keyed = {EVERYWHERE: ("", ""), TITLE: ("A", "B")}.get(scope, ("A", None))
        keys = part.keys if keyed is not None else ()
        return any_of([marked(part.word, typed, part.is_prefix), *(marked(key, keyed) for key in keys)])
    if isinstance(part, Phrase):
        weights = "AC" if scope == EVERYWHERE else "A"
        return "(" + " <-> ".join(marked(word, weights) for word in part.words) + ")"
    rendered = [render(inner, scope) for inner in asked(part, scope)]
    return "(" + " & ".join(rendered) + ")" if isinstance(part, All) else any_of(rendered)


def marked(word, weights, is_prefix=False):
    return word + (":" if weights or is_prefix else "") + ("*" if is_prefix else "") + weights


def any_of(rendered):
    return "(" + " | ".join(rendered) + ")"


def has(part, scope):
    everywhere = "search_words.rowid IN (SELECT search_matching(%s))"  # see migration 0004
    sql = everywhere if scope == EVERYWHERE else "search_words.title @@ to_tsquery('simple', %s)"
    return RawSQL(sql, [render(part, scope)], output_field=BooleanField())  # noqa: S611 - parameters


def matches(part, scope=EVERYWHERE):
    return has(part, scope)


def rank(part):
    """The more the better; longer texts are held against a result."""
    sql = f"ts_rank({WEIGHTS}, search_words.words, to_tsquery('simple', %s), 1)"
    return RawSQL(sql, [render(part, EVERYWHERE)], output_field=FloatField())  # noqa: S611 - parameters


@contextmanager
def bounded(seconds):
    """Let no statement within this take longer. Raises TimeoutError.

    Looking up a row costs no more than reading the next one: the tables are in memory, and to read all pages for a few
    hundred results takes longer.
    """
    settings = "SELECT set_config('statement_timeout', %s, true), set_config('random_page_cost', '1.1', true)"
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(settings, [str(int(seconds * 1000))])
            yield
    except OperationalError as error:
        if TOO_SLOW in str(error):
            raise TimeoutError from error
        raise


def patient(seconds):
    """One row is written without anything around it: nobody holds it for long."""
    return nullcontext()
