"""Take the test database as it is and bring it back later, in milliseconds.

Tests that commit (browsers, threads) leave the database changed, or flushed of what the migrations put there.
"""

import contextlib
import hashlib
import os
import shutil
import sqlite3
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, connection, connections

PRISTINE = "pristine"  # as the migrations leave it
_taken = {}
current = PRISTINE  # what a committing test has to leave behind


def digest():
    """Return what tells one state of all migrations from another."""
    found = hashlib.sha256()
    for path in sorted([settings.BASE_DIR / "requirements.txt", *settings.BASE_DIR.glob("*/migrations/*.py")]):
        found.update(path.read_bytes())
    return found.hexdigest()[:16]


def migrated():
    """Return where the database is kept that all migrations as they are now have made: a quarter of a minute's work.

    A file for SQLite, the name of a database on the same server for PostgreSQL.
    """
    is_file = connection.vendor == "sqlite"
    return settings.VAR_DIR / f"migrated-{digest()}.sqlite3" if is_file else f"migrated_{digest()}"


def start_migrated():
    """Let the test database begin as one that has been migrated before. Return whether there was one."""
    name = connection.settings_dict["TEST"]["NAME"]
    if connection.vendor == "sqlite":
        if migrated().exists():
            shutil.copy(migrated(), name)
            return True
    elif _exists(migrated()):
        name = connection.creation._get_test_db_name()
        _postgresql(f'DROP DATABASE IF EXISTS "{name}"', _copy(migrated(), name))
        return True
    return False


def keep_migrated():
    """Keep a copy of the new test database in place of older ones."""
    if connection.vendor != "sqlite":
        if not _exists(migrated()):
            with contextlib.suppress(DatabaseError):  # another process was quicker
                _postgresql(_copy(connection.settings_dict["NAME"], migrated()))
        return
    if migrated().exists():
        return
    for old in settings.VAR_DIR.glob("migrated-*"):
        if not old.name.startswith(migrated().name):  # another process may be writing the same
            old.unlink(missing_ok=True)
    unfinished = Path(f"{migrated()}-{os.getpid()}")
    with sqlite3.connect(unfinished) as copy:
        connection.connection.backup(copy)
    copy.close()
    unfinished.rename(migrated())


def take(name):
    """Remember the database under this name."""
    global current
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        _taken[name] = sqlite3.connect(":memory:", check_same_thread=False)
        connection.connection.backup(_taken[name])
    else:
        _taken[name] = f"{connection.settings_dict['NAME']}_{name}"
        _postgresql(f'DROP DATABASE IF EXISTS "{_taken[name]}"', _copy(connection.settings_dict["NAME"], _taken[name]))
    current = name


def taken(name):
    return name in _taken


def restore(name):
    """Make the database what it was when it was taken under this name."""
    global current
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        _taken[name].backup(connection.connection)
    else:
        database = connection.settings_dict["NAME"]
        _postgresql(f'DROP DATABASE "{database}" WITH (FORCE)', _copy(_taken[name], database))
    cache.clear()  # where the site's root stands is kept there, and this is another site
    apps.get_model("contenttypes.ContentType").objects.clear_cache()
    current = name


def empty():
    """Put a PostgreSQL database without any table in the place of the test database."""
    name = connection.settings_dict["NAME"]
    _postgresql(f'DROP DATABASE "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}"')


def forget():
    """Drop what was taken, at the end of the run."""
    if connection.vendor == "postgresql":
        _postgresql(*(f'DROP DATABASE IF EXISTS "{name}"' for name in _taken.values()))
    _taken.clear()


def _copy(source, target):
    return f'CREATE DATABASE "{target}" TEMPLATE "{source}" STRATEGY FILE_COPY'


def _exists(name):
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None


def _postgresql(*statements):
    """Run what no connection to the database itself may be open for."""
    connections.close_all()
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def gather_statistics():
    """Let PostgreSQL plan for as many rows as there are now, as its autovacuum would a minute later."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
