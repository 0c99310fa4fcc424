"""What a page costs the database."""

from django.db import connection
from django.test.utils import CaptureQueriesContext


def queries(client, url):
    """Return the statements of a second visit: the first makes the smaller pictures; pages are not cached."""
    assert client.get(url).status_code == 200
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    return [query["sql"][:300] for query in found.captured_queries]


def assert_within(budget, client, *urls):
    for url in urls:
        found = queries(client, url)
        assert len(found) <= budget, "\n\n".join([url, *found])
