"""An FTS5 table of four columns, ranked by weighted bm25."""

import time
from contextlib import contextmanager

from django.db import connection
from django.db.models import BooleanField, FloatField
from django.db.models.expressions import RawSQL
from django.db.utils import OperationalError

from search.expression import All, Phrase, Term

from .scopes import EVERYWHERE, TITLE, TITLE_AS_TYPED, asked

COLUMNS = ("title_words", "title_keys", "body_words", "body_keys")
WEIGHTS = (10.0, 4.0, 2.0, 1.0)
BOTH_TITLES, BOTH_WORDS = "{title_words title_keys}", "{title_words body_words}"
STEPS_BETWEEN_LOOKS = 20_000  # instructions of SQLite, some tenths of a millisecond


def write(rows):
    """Store (id of the entry, Columns) for each row, in place of what was there."""
    names = ", ".join(COLUMNS)
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM search_words WHERE rowid = %s", [(pk,) for pk, _columns in rows])
        cursor.executemany(
            f"INSERT INTO search_words (rowid, {names}) VALUES (%s, %s, %s, %s, %s)",  # noqa: S608 - constants
            [(pk, *columns) for pk, columns in rows],
        )


def render(part, scope):
    if isinstance(part, Term):
        words = [f'"{part.word}"' + ("*" if part.is_prefix else "")]
        words += [f'"{key}"' for key in part.keys if scope != TITLE_AS_TYPED]
        where = {EVERYWHERE: "", TITLE: f"{BOTH_TITLES} : "}.get(scope, "title_words : ")
        return f"{where}({' OR '.join(words)})"
    if isinstance(part, Phrase):
        return f'{BOTH_WORDS if scope == EVERYWHERE else "title_words"} : "{" ".join(part.words)}"'
    word = " AND " if isinstance(part, All) else " OR "
    return "(" + word.join(render(inner, scope) for inner in asked(part, scope)) + ")"


def matches(part, scope=EVERYWHERE):
    """As the condition of the whole statement: what it ranks by."""
    return RawSQL("search_words MATCH %s", [render(part, scope)], output_field=BooleanField())


def has(part, scope):
    """Of each of its rows: looked up once for the whole statement."""
    sql = "search_words.rowid IN (SELECT rowid FROM search_words WHERE search_words MATCH %s)"
    return RawSQL(sql, [render(part, scope)], output_field=BooleanField())  # noqa: S611


def rank(part):
    """The more the better. FTS5 ranks by what the statement itself matches."""
    weights = ", ".join(str(weight) for weight in WEIGHTS)
    return RawSQL(f"-bm25(search_words, {weights})", [], output_field=FloatField())  # noqa: S611 - constants


@contextmanager
def bounded(seconds):
    """Let all statements within this take no longer together. Raises TimeoutError."""
    connection.ensure_connection()
    end = time.monotonic() + seconds
    connection.connection.set_progress_handler(lambda: time.monotonic() > end, STEPS_BETWEEN_LOOKS)
    try:
        yield
    except OperationalError as error:
        if "interrupted" in str(error):
            raise TimeoutError from error
        raise
    finally:
        connection.connection.set_progress_handler(None, 0)


@contextmanager
def patient(seconds):
    """Let a write within this wait no longer for another one; raises OperationalError. Normally it may wait long."""
    connection.ensure_connection()
    before = connection.connection.execute("PRAGMA busy_timeout").fetchone()[0]
    connection.connection.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")
    try:
        yield
    finally:
        connection.connection.execute(f"PRAGMA busy_timeout = {before}")
