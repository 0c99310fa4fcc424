"""Looking for something as a visitor does, and indexing as the job does."""

from urllib.parse import urlencode

from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search import indexing, spelling

ADDRESSES = {"lt": "/lt/paieska/", "en": "/en/search/"}


def index():
    """Do what the jobs do within a minute."""
    indexing.work_off()
    spelling.learn()


def look_for(client, text, language="lt", **narrowing):
    """Return the page of results as soup."""
    response = client.get(f"{ADDRESSES[language]}?{urlencode({'q': text, **narrowing})}")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").main


def titles(client, text, language="lt", **narrowing):
    """Return the titles of the results of the first page."""
    return [link.get_text() for link in look_for(client, text, language, **narrowing).select(".hits__title")]


def said(client, text, language="lt", **narrowing):
    """Return what is said about the search, in one line."""
    return " ".join(look_for(client, text, language, **narrowing).find(role="status").get_text(" ").split())


def queries(client, text, language="lt"):
    """Return the beginnings of what a page of results asks the database when asked for the second time.

    Without the three statements on PostgreSQL that bound the time: BEGIN, the bound, COMMIT.
    """
    client.get(ADDRESSES[language], {"q": text})
    with CaptureQueriesContext(connection) as captured:
        assert client.get(ADDRESSES[language], {"q": text}).status_code == 200
    bounds = ("SAVEPOINT", "RELEASE", "SELECT set_config")
    return [query["sql"][:150] for query in captured.captured_queries if not query["sql"].startswith(bounds)]
