"""Who pays is said where a page is read from elsewhere: at the end of its entry in a feed or a calendar."""

from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from cms.funding.statements import Fund
from tests.support.factories import (
    make_event,
    make_event_index,
    make_home,
    make_news,
    make_news_index,
    make_site_settings,
)
from tests.support.factories_calls import make_call, make_call_index
from tests.support.funders import PART, WHOLE, fund, make_programme

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
FEEDS = [
    ("events", "/lt/renginiai/atom/"),
    ("events", "/en/events/atom/"),
    ("events", "/lt/renginiai/ics/"),
    ("events", "/en/events/ics/"),
    ("calls", "/lt/kvietimai/atom/"),
    ("calls", "/en/calls/atom/"),
    ("calls", "/lt/kvietimai/ics/"),
    ("calls", "/en/calls/ics/"),
    ("news", "/lt/naujienos/rss/"),
    ("news", "/en/news/rss/"),
    ("news", "/lt/naujienos/atom/"),
    ("news", "/en/news/atom/"),
]


@pytest.fixture
def rooms():
    """Return for each room a function that adds a page to it."""
    home = make_home()
    make_site_settings()
    events, calls, news = make_event_index(home), make_call_index(home), make_news_index(home)
    return {
        "events": lambda: make_event(events),
        "calls": lambda: make_call(calls, opens_in=-1, closes_in=9),
        "news": lambda: make_news(news),
    }


def texts(client, url):
    """Return the text of each entry."""
    response = client.get(url)
    assert response.status_code == 200
    if url.endswith("ics/"):
        return [str(entry["DESCRIPTION"]) for entry in Calendar.from_ical(response.content).walk("VEVENT")]
    root = ElementTree.fromstring(response.content)
    found = root.findall("channel/item") or root.findall(f"{ATOM}entry")
    places = (CONTENT, f"{ATOM}content", f"{ATOM}summary")
    html = [next(text for place in places if (text := entry.findtext(place)) is not None) for entry in found]
    return [BeautifulSoup(text, "html.parser").get_text("\n") for text in html]


@pytest.mark.parametrize(("room", "url"), FEEDS)
def test_an_entry_ends_with_who_pays(client, rooms, room, url):
    language, other = ("lt", "en") if url.startswith("/lt/") else ("en", "lt")
    page = rooms[room]()
    assert not any(PART[language] in text for text in texts(client, url))
    fund(page, make_programme())
    for text in texts(client, url):
        assert text.split("\n")[-2:] == [PART[language], {"lt": "Miesto programa", "en": "City programme"}[language]]
        assert PART[other] not in text


@pytest.mark.parametrize(("room", "url"), FEEDS)
def test_money_of_the_town_claims_nothing_of_the_union(client, rooms, room, url):
    fund(rooms[room](), make_programme("Savivaldybė", "Municipality", fund=Fund.MUNICIPAL, eu_share=None))
    for text in texts(client, url):
        assert text.split("\n")[-1] in ("Savivaldybė", "Municipality")
        assert "Europos" not in text and "European" not in text


def test_a_whole_share_has_other_words(client, rooms):
    fund(rooms["calls"](), make_programme(eu_share=100))
    assert WHOLE["en"] in texts(client, "/en/calls/atom/")[0]


@pytest.mark.parametrize(("room", "url"), FEEDS)
def test_funders_of_a_whole_feed_are_asked_for_at_once(client, rooms, room, url):
    programme, numbers = make_programme(), []
    for more in (1, 6):
        for _number in range(more):
            fund(rooms[room](), programme)
        client.get(url)
        with CaptureQueriesContext(connection) as asked:
            client.get(url)
        numbers.append(len(asked))
    assert numbers[0] == numbers[1] <= 10
