"""A database that hangs is given up after some seconds."""

import socket

import pytest
from django.db import OperationalError, connection

from cms.web.database_timeout import stop_waiting_after, waiting_for


@pytest.fixture
def patience():
    """Wait half a second for anything, as a web process waits for ten."""
    import psycopg2.extensions

    stop_waiting_after(0.5)
    yield
    psycopg2.extensions.set_wait_callback(None)


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_slow_statement_is_given_up_and_the_next_request_is_answered(patience):
    with pytest.raises(OperationalError, match=r"not answered for 0.5 seconds"), connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(5)")
    connection.close()  # as at the end of a request
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_large_results_are_read_in_peace(patience):
    with connection.cursor() as cursor:
        cursor.execute("SELECT generate_series(1, 200000)")
        assert len(cursor.fetchall()) == 200_000


def test_a_server_that_accepts_and_says_nothing_is_given_up():
    import psycopg2
    import psycopg2.extensions

    with socket.create_server(("127.0.0.1", 0)) as server:
        psycopg2.extensions.set_wait_callback(waiting_for(0.3))
        try:
            with pytest.raises(psycopg2.OperationalError, match="not answered"):
                psycopg2.connect(host="127.0.0.1", port=server.getsockname()[1], dbname="x", sslmode="disable")
        finally:
            psycopg2.extensions.set_wait_callback(None)
