"""Take the test database as it is and bring it back later, in milliseconds.

Tests that commit (browsers, threads) leave the database changed, or flushed of what the migrations put there.
"""

import sqlite3

from django.core.cache import cache
from django.db import connection, connections

PRISTINE = "pristine"  # as the migrations leave it
_taken = {}
current = PRISTINE  # what a committing test has to leave behind


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
    current = name


def forget():
    """Drop what was taken, at the end of the run."""
    if connection.vendor == "postgresql":
        _postgresql(*(f'DROP DATABASE IF EXISTS "{name}"' for name in _taken.values()))
    _taken.clear()


def _copy(source, target):
    return f'CREATE DATABASE "{target}" TEMPLATE "{source}" STRATEGY FILE_COPY'


def _postgresql(*statements):
    """Run what no connection to the database itself may be open for."""
    connections.close_all()
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
