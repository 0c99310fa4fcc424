"""System checks: database settings that seat counting depends on."""

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.db import connections
from django.db.backends.postgresql.psycopg_any import IsolationLevel

HINT = "At another level a transaction that waited for its turn is refused instead of seeing what changed meanwhile."


@register(Tags.database)
def check_isolation(app_configs, databases=None, **kwargs):
    """Ask the server: the isolation level may come from the settings, the role or the database."""
    for alias in databases or ():
        connection = connections[alias]
        if connection.vendor != "postgresql":
            continue
        with connection.cursor() as cursor:
            cursor.execute("SHOW transaction_isolation")
            level = cursor.fetchone()[0]
        if level != "read committed":
            yield Error(f"PostgreSQL must work at READ COMMITTED, not at {level.upper()}.", hint=HINT, id="events.E001")


@register(Tags.security)
def check_settings(app_configs, **kwargs):
    for database in settings.DATABASES.values():
        level = database.get("OPTIONS", {}).get("isolation_level")
        if level not in (None, IsolationLevel.READ_COMMITTED):
            yield Error("PostgreSQL must work at READ COMMITTED: see isolation_level.", hint=HINT, id="events.E002")
        if database["ENGINE"].endswith("sqlite3") and database["OPTIONS"].get("transaction_mode") != "IMMEDIATE":
            yield Error("SQLite transactions must begin as IMMEDIATE.", id="events.E003")
        if database.get("ATOMIC_REQUESTS"):
            yield Error("ATOMIC_REQUESTS must be off: registration is a transaction of its own.", id="events.E004")
