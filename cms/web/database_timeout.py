"""A web process stops waiting for PostgreSQL after some seconds, so that a hanging database does not hang the site."""

import select
import time

from django.conf import settings

POSTGRESQL = "django.db.backends.postgresql"


def stop_waiting_after(seconds):
    """Make every statement of this process fail with OperationalError that takes longer, connecting included.

    The server's own statement_timeout cannot help where the server or the network hangs. Not for commands: a
    migration or a new search index may take minutes. Does nothing on SQLite, which has a timeout of its own.
    """
    if seconds and settings.DATABASES["default"]["ENGINE"] == POSTGRESQL:
        import psycopg2.extensions

        psycopg2.extensions.set_wait_callback(waiting_for(seconds))


def waiting_for(seconds):
    from psycopg2 import OperationalError
    from psycopg2.extensions import POLL_OK, POLL_READ, POLL_WRITE

    def wait(raw):
        deadline = time.monotonic() + seconds
        while (state := raw.poll()) != POLL_OK:
            reading = [raw.fileno()] if state == POLL_READ else []
            writing = [raw.fileno()] if state == POLL_WRITE else []
            if not any(select.select(reading, writing, [], max(deadline - time.monotonic(), 0))):
                raise OperationalError(  # psycopg2 closes the connection for it
                    f"The database has not answered for {seconds} seconds."
                )

    return wait
