"""The health check."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse
from django.views.decorators.cache import never_cache

from cms.checks import half_replaced


def database_answers():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def migrations_are_applied():
    try:
        if half_replaced(connection):
            return False
        executor = MigrationExecutor(connection)
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return False


@never_cache
def health(request):
    """Say it in words a person reads and in a status a machine reads, and tell a stranger nothing more."""
    database = database_answers()
    migrations = database and migrations_are_applied()
    lines = [
        f"site: {'ok' if database and migrations else 'not ready'}",
        f"database: {'ok' if database else 'does not answer'}",
        f"migrations: {'ok' if migrations else 'unknown' if not database else 'some are not applied'}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain", status=200 if migrations else 503)
