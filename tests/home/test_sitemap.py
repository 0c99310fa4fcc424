"""The map for search engines knows what has an address although it is no page: documents, ideas, forms."""

from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.support.factories import make_home
from tests.support.factories_documents import make_act, make_library, make_official
from tests.support.factories_ideas import make_idea, make_idea_index
from tests.support.factories_people import make_about, make_members_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


def entries(client):
    """Return the alternates of each address."""
    sitemap = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        entry.findtext("{*}loc").removeprefix("http://localhost"): {
            link.get("hreflang"): link.get("href").removeprefix("http://localhost") for link in entry.findall("{*}link")
        }
        for entry in sitemap
    }


def both(lithuanian, english):
    return {"lt": lithuanian, "en": english, "x-default": lithuanian}


def check(client, found, *pairs):
    """Each address is in the map, is answered, and names the same alternates in its own head."""
    for pair in pairs:
        for url in pair:
            assert found[url] == both(*pair) if len(pair) > 1 else {"lt": url, "x-default": url}, url
            head = BeautifulSoup(client.get(url).content, "html.parser").head
            links = {link["hreflang"]: link["href"] for link in head.select("link[rel=alternate][hreflang]")}
            own = {code: href.removeprefix("http://localhost") for code, href in links.items() if "/feed" not in href}
            assert own == found[url], url
            assert head.select_one("link[rel=canonical]")["href"] == f"http://localhost{url}"


def test_official_documents_and_legal_acts(client, home):
    make_library(home)
    official, draft = make_official(), make_official(live=False)
    assert "/lt/dokumentai/teises-aktai/" not in entries(client)
    make_act()
    found = entries(client)
    check(
        client,
        found,
        (f"/lt/dokumentai/dokumentas/{official.slug}/", f"/en/documents/document/{official.slug}/"),
        ("/lt/dokumentai/teises-aktai/", "/en/documents/legal-acts/"),
    )
    assert not any(draft.slug in url for url in found)


def test_an_idea_stands_in_the_languages_it_can_be_read_in(client, home):
    make_idea_index(home)
    whole = make_idea("published", title_lt="Suolas", text_lt="Prie ežero.", title_en="Bench", text_en="By the lake.")
    lithuanian = make_idea("published", title_lt="Takas", text_lt="Per pievą.", title_en="", text_en="")
    hidden = make_idea("new")
    found = entries(client)
    check(
        client,
        found,
        (f"/lt/idejos/{whole.pk}/", f"/en/ideas/{whole.pk}/"),
        (f"/lt/idejos/{lithuanian.pk}/",),
        ("/lt/idejos/siulyti/", "/en/ideas/suggest/"),
        ("/lt/idejos/kas-pasikeite/", "/en/ideas/what-changed/"),
    )
    assert f"/en/ideas/{lithuanian.pk}/" not in found and f"/lt/idejos/{hidden.pk}/" not in found


def test_the_form_to_join(client, home):
    make_members_page(make_about(home))
    check(client, entries(client), ("/lt/apie-mus/nariai/tapti-nariu/", "/en/about-us/members/join/"))


def test_a_list_that_is_not_public_in_english_has_nothing_english_below_it(client, home):
    make_library(home, live_en=False, title_en="")
    official = make_official()
    found = entries(client)
    assert f"/lt/dokumentai/dokumentas/{official.slug}/" in found
    assert not any(url.startswith("/en/d") for url in found)


def test_a_hundred_documents_ask_no_more_than_one(client, home):
    make_library(home)
    make_idea_index(home)
    numbers = []
    for more in (1, 20):
        for _number in range(more):
            make_official()
            make_idea("published")
        client.get("/sitemap.xml")
        with CaptureQueriesContext(connection) as asked:
            client.get("/sitemap.xml")
        numbers.append(len(asked))
    assert numbers[0] == numbers[1] <= 10
