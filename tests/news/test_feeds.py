"""RSS and Atom: one feed a language and a topic, readable by any feed reader."""

from datetime import date, datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup

from cms.models import SiteSettings
from tests.support.factories import (
    make_event,
    make_event_index,
    make_home,
    make_image,
    make_news,
    make_news_index,
    make_page,
    make_topic,
)

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def index(home):
    settings = SiteSettings.for_site(home.get_site())
    settings.organisation_name_lt, settings.organisation_name_en = "Gijuvėnų grupė", "Gijuvėnai Group"
    settings.save()
    return make_news_index(home)


def feed(client, url, **headers):
    response = client.get(url, headers=headers)
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)


def items(root):
    return root.findall("channel/item") or root.findall(f"{ATOM}entry")


def item_titles(root):
    return [item.findtext("title") or item.findtext(f"{ATOM}title") for item in items(root)]


FEEDS = [
    ("/lt/naujienos/rss/", "lt"),
    ("/lt/naujienos/atom/", "lt"),
    ("/en/news/rss/", "en"),
    ("/en/news/atom/", "en"),
]


@pytest.mark.parametrize(("url", "language"), FEEDS)
def test_each_feed_speaks_one_language(client, index, url, language):
    make_news(index, title="Abu", title_en="Both", published_on=date(2026, 1, 2))
    make_news(index, title="Tik čia", title_en="", published_on=date(2026, 1, 1))
    make_news(index, title="Juodraštis", title_en="Draft", live=False)
    root = feed(client, url)
    assert item_titles(root) == {"lt": ["Abu", "Tik čia"], "en": ["Both"]}[language]
    assert (root.findtext("channel/language") or root.get(XML_LANG)) == language
    title = root.findtext("channel/title") or root.findtext(f"{ATOM}title")
    assert title == {"lt": "Gijuvėnų grupė – Naujienos", "en": "Gijuvėnai Group – News"}[language]


def test_a_topic_has_feeds_of_its_own(client, index):
    make_news(index, title="A", title_en="A", category=make_topic("Projektai", "Projects"))
    make_news(index, title="B", title_en="B")
    for url in ("/lt/naujienos/tema/projektai/rss/", "/en/news/topic/projects/atom/"):
        assert item_titles(feed(client, url)) == ["A"]
    assert "Projects" in feed(client, "/en/news/topic/projects/atom/").findtext(f"{ATOM}title")


def test_a_feed_holds_whole_posts_with_whole_addresses(client, home, index):
    about = make_page(home, title="Apie mus", title_en="About us")
    make_news(
        index,
        title="A & <b>",
        title_en="A",
        summary_lt="Trumpai & <aiškiai>",
        summary_en="Short",
        body_lt=[("paragraph", f'<p>Tekstas <a linktype="page" id="{about.pk}">apie mus</a></p>')],
        body_en=[("paragraph", "<p>Text</p>")],
        funding_text_lt="<p>Parėmė</p>",
        funding_text_en="<p>Funded</p>",
        listing_image=make_image(1600, 1200, alt_text_lt="Ežeras", alt_text_en="Lake"),
    )
    item = items(feed(client, "/lt/naujienos/rss/"))[0]
    html = BeautifulSoup(item.findtext(CONTENT), "html.parser")
    assert item.findtext("title") == "A & <b>"
    assert item.findtext("description") == "Trumpai &amp; &lt;aiškiai&gt;"
    assert item.findtext("link") == "http://localhost/lt/naujienos/a-b/"
    assert html.find("a")["href"] == "http://localhost/lt/apie-mus/"
    assert html.img["src"].startswith("http://") and html.img["alt"] == "Ežeras"
    assert (html.img["width"], html.img["height"]) == ("1280", "960")
    assert not html.find_all(["picture", "source", "svg", "script"]) and "class=" not in str(html)
    assert "Parėmė" in html.get_text() and "Tekstas" in html.get_text()
    entry = items(feed(client, "/en/news/atom/"))[0]
    assert "Text" in entry.findtext(f"{ATOM}content") and entry.find(f"{ATOM}content").get("type") == "html"
    assert entry.find(f"{ATOM}link").get("href") == "http://localhost/en/news/a/"


def test_ids_differ_by_language_and_outlive_a_new_address(client, index):
    post = make_news(index, title="Sena", title_en="Old")

    def ids():
        urls = [url for url, _language in FEEDS]
        return [items(feed(client, url))[0] for url in urls]

    def values():
        return [item.findtext("guid") or item.findtext(f"{ATOM}id") for item in ids()]

    before = values()
    assert before[0] == before[1] != before[2] == before[3]
    assert ids()[0].find("guid").get("isPermaLink") == "false"
    post.slug, post.slug_en, post.title = "nauja", "new", "Nauja"
    post.save()
    assert values() == before


def test_times_are_lithuanian_and_know_of_corrections(client, index):
    vilnius = ZoneInfo("Europe/Vilnius")
    make_news(index, published_on=date(2026, 7, 1), corrected_on=date(2026, 12, 1))
    item = items(feed(client, "/lt/naujienos/rss/"))[0]
    assert item.findtext("pubDate") == "Wed, 01 Jul 2026 00:00:00 +0300"
    entry = items(feed(client, "/lt/naujienos/atom/"))[0]
    assert entry.findtext(f"{ATOM}published") == "2026-07-01T00:00:00+03:00"
    assert entry.findtext(f"{ATOM}updated") >= "2026-12-01T00:00:00+02:00"
    response = client.get("/lt/naujienos/rss/")
    assert parsedate_to_datetime(response.headers["Last-Modified"]) >= datetime(2026, 12, 1, tzinfo=vilnius)


def test_the_hour_of_publishing_counts_on_its_own_day(client, index):
    vilnius = ZoneInfo("Europe/Vilnius")
    post = make_news(index, published_on=date(2026, 7, 1))
    type(post).objects.filter(pk=post.pk).update(first_published_at=datetime(2026, 7, 1, 14, 30, tzinfo=vilnius))
    assert items(feed(client, "/lt/naujienos/rss/"))[0].findtext("pubDate") == "Wed, 01 Jul 2026 14:30:00 +0300"


def test_an_unchanged_feed_is_not_sent_twice(client, index):
    make_news(index, title="Viena", published_on=date(2026, 1, 1))
    for url in ("/lt/naujienos/rss/", "/en/news/atom/"):
        first = client.get(url)
        assert client.get(url, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
        assert client.get(url, headers={"If-Modified-Since": first.headers["Last-Modified"]}).status_code == 304
    make_news(index, title="Antra", published_on=date(2026, 1, 2))
    assert client.get("/en/news/atom/", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_an_empty_feed_is_still_a_feed(client, index):
    for url, _language in FEEDS:
        assert items(feed(client, url)) == []


def test_characters_that_xml_cannot_hold_are_left_out(client, index):
    make_news(
        index, title="Tab\x0bulė 🎉 שלום", title_en="x", body_lt=[("paragraph", "<p>Iš\x0cWord</p>")], live_en=False
    )
    root = feed(client, "/lt/naujienos/rss/")
    assert item_titles(root) == ["Tabulė 🎉 שלום"]
    assert "IšWord" in items(root)[0].findtext(CONTENT)


def test_lists_announce_their_feeds(client, index):
    make_news(index, category=make_topic("Projektai", "Projects"))
    for url, prefix in (
        ("/lt/naujienos/", "http://localhost/lt/naujienos/"),
        ("/en/news/topic/projects/", "http://localhost/en/news/topic/projects/"),
    ):
        head = BeautifulSoup(client.get(url).content, "html.parser").head
        found = [link["href"] for link in head.find_all("link", type=True, rel="alternate")]
        assert found == [f"{prefix}rss/", f"{prefix}atom/"]
        assert all(client.get(address).status_code == 200 for address in found)


@pytest.mark.parametrize("address", ["/en/naujienos/rss/", "/en/naujienos/atom/", "/en/Naujienos/RSS/?page=2"])
def test_a_feed_of_an_unpublished_language_leads_to_the_lithuanian_page(client, home, address):
    make_news_index(home, title_en="")
    response = client.get(address)
    assert (response.status_code, response.headers["Location"].split("#")[0].split("?")[0]) == (302, "/lt/naujienos/")


@pytest.mark.parametrize("address", ["/en/renginiai/ics/", "/en/renginiai/atom/", "/en/renginiai/kursas/ics/"])
def test_a_calendar_of_an_unpublished_language_leads_to_the_lithuanian_page(client, home, address):
    make_event(make_event_index(home, title_en=""), slug="kursas", title_en="")
    response = client.get(address)
    where = address.replace("/en/", "/lt/").rsplit("/", 2)[0] + "/"
    assert (response.status_code, response.headers["Location"].split("#")[0]) == (302, where)
