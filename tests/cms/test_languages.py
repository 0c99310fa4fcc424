"""Which language a visitor gets, and how each address knows its own (multilingual.md b, checks 16-26, 33, 35, 36)."""

from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client
from wagtail.models import Site
from wagtail.models.sites import SITE_ROOT_PATHS_CACHE_KEY, SITE_ROOT_PATHS_CACHE_VERSION

from cms.models import BasePage
from tests.support.factories import make_admin, make_home, make_news, make_news_index, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


def soup(response):
    return BeautifulSoup(response.content, "html.parser")


def alternates(response):
    links = soup(response).select("link[rel=alternate][hreflang]")
    return {link["hreflang"]: link["href"] for link in links}


def sitemap_entries(client):
    """Return the alternates of each address in the sitemap."""
    sitemap = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        entry.findtext("{*}loc"): {link.get("hreflang"): link.get("href") for link in entry.findall("{*}link")}
        for entry in sitemap
    }


@pytest.mark.parametrize(("wanted", "target"), [("en-GB,en;q=0.9", "/en/"), ("lt", "/lt/"), ("de", "/lt/")])
def test_only_the_root_asks_the_browser(client, home, wanted, target):
    response = client.get("/", {"a": "1"}, headers={"accept-language": wanted})
    assert (response.status_code, response.headers["Location"]) == (302, f"{target}?a=1")
    assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize("wanted", ["en", "lt", "pl"])
def test_an_old_address_without_language_leads_everybody_to_the_same_place(client, home, wanted):
    response = client.get("/naujienos/?page=2", headers={"accept-language": wanted})
    assert (response.status_code, response.headers["Location"]) == (302, "/lt/naujienos/?page=2")


@pytest.mark.parametrize("wanted", ["en", "lt"])
def test_no_page_depends_on_the_browser_s_language(client, home, wanted):
    make_page(home, title="Apie", title_en="About")
    for address, language in (("/lt/apie/", "lt"), ("/en/about/", "en")):
        response = client.get(address, headers={"accept-language": wanted})
        assert "Accept-Language" not in response.headers.get("Vary", "")
        assert response.headers["Content-Language"] == language
        assert soup(response).html["lang"] == language


def test_a_lithuanian_only_page_sends_english_readers_to_it_with_a_notice(client, home):
    page = make_page(home, title="Apie", title_en="", slug_en="about")
    response = client.get("/en/about/?a=1")
    assert (response.status_code, response.headers["Location"]) == (302, "/lt/apie/?a=1#no-english")
    notice = soup(client.get("/lt/apie/")).find(id="no-english")
    assert notice["lang"] == "en"
    assert notice.get_text(strip=True)
    assert page.url_in("en") == "/en/about/"


def test_the_switcher_says_beforehand_that_there_is_no_english(client, home):
    make_page(home, title="Apie", title_en="")
    link = soup(client.get("/lt/apie/")).select_one('[lang=en] a[href="#no-english"]')
    assert "not" in link.get_text()
    assert alternates(client.get("/lt/apie/")).keys() == {"lt", "x-default"}


def test_the_switcher_leads_to_the_same_place(client, home):
    index = make_news_index(home)
    for number in range(30):
        make_news(index, title=f"Žinia {number}", title_en=f"News {number}")
    for here, there in (
        ("/lt/naujienos/?page=3", "/en/news/?page=3"),
        ("/en/news/?page=2", "/lt/naujienos/?page=2"),
        ("/lt/nera-tokio/", "/en/nera-tokio/"),
        ("/lt/<i>%20ž/", "/en/%3Ci%3E%20%C5%BE/"),
        ("/en/?q=x", "/lt/?q=x"),
    ):
        language = "en" if there.startswith("/en") else "lt"
        hrefs = {link["href"] for link in soup(client.get(here)).select(f"nav a[hreflang={language}]")}
        assert there in hrefs, (here, hrefs)


def test_hreflang_is_reciprocal_absolute_and_equal_to_the_sitemap(client, home):
    make_page(home, title="Apie", title_en="About")
    lithuanian, english = client.get("/lt/apie/"), client.get("/en/about/")
    assert alternates(lithuanian) == alternates(english)
    found = alternates(english)
    assert found["x-default"] == found["lt"] == "http://localhost/lt/apie/"
    assert found["en"] == "http://localhost/en/about/"
    assert soup(english).select_one("link[rel=canonical]")["href"] == found["en"]
    assert soup(lithuanian).select_one("link[rel=canonical]")["href"] == found["lt"]
    entries = sitemap_entries(client)
    for url in (found["lt"], found["en"]):
        assert entries[url] == found


def test_the_sitemap_has_an_entry_for_each_public_language(client, home):
    make_page(home, title="Apie", title_en="")
    make_page(home, title="Slapta", live=False)
    locations = [url.removeprefix("http://localhost") for url in sitemap_entries(client)]
    assert sorted(locations) == ["/en/", "/lt/", "/lt/apie/"]


def test_the_lithuanian_address_under_english_leads_to_the_english_one(client, home):
    parent = make_page(home, title="Apie", title_en="About")
    make_page(parent, title="Nariai", title_en="Members")
    response = client.get("/en/apie/nariai/?a=1")
    assert (response.status_code, response.headers["Location"]) == (301, "/en/about/members/?a=1")
    assert client.get("/lt/about/members/").headers["Location"] == "/lt/apie/nariai/"


def test_a_page_s_own_address_comes_before_another_page_s_foreign_one(client, home):
    make_page(home, title="Pirma", title_en="First", slug="menu", slug_en="first")
    make_page(home, title="Antra", title_en="Second", slug="antra", slug_en="menu")
    assert soup(client.get("/en/menu/")).h1.get_text(strip=True) == "Second"
    assert soup(client.get("/lt/menu/")).h1.get_text(strip=True) == "Pirma"


@pytest.mark.parametrize("order", [("/en/", "/lt/apie/"), ("/lt/", "/en/about/")])
def test_addresses_are_right_whichever_language_warmed_the_caches(client, home, order):
    page = make_page(home, title="Apie", title_en="About", show_in_menus=True)
    Site.clear_site_root_paths_cache()
    for address in order:
        assert client.get(address).status_code == 200
    assert [page.url_in(language) for language in ("lt", "en")] == ["/lt/apie/", "/en/about/"]


def test_addresses_are_right_after_somebody_asked_while_the_home_page_was_renamed(
    home, django_capture_on_commit_callbacks
):
    page = make_page(home, title="Apie", title_en="About")
    before = Site.get_site_root_paths()
    with django_capture_on_commit_callbacks(execute=True):
        home.slug = "namai"
        home.save()
        cache.set(SITE_ROOT_PATHS_CACHE_KEY, before, version=SITE_ROOT_PATHS_CACHE_VERSION)  # what another process read
    page.refresh_from_db()
    assert [page.url_in(language) for language in ("lt", "en")] == ["/lt/apie/", "/en/about/"]


def test_a_cached_fragment_differs_by_language(rf, home):
    from django.template import Context, Template
    from django.utils.translation import override

    template = Template(
        "{% load wagtail_cache %}{% wagtailpagecache 60 words %}{{ page.localized_title }}{% endwagtailpagecache %}"
    )
    request = rf.get("/")
    request.site = Site.objects.get()
    rendered = []
    for language in ("lt", "en", "lt"):
        with override(language):
            rendered.append(template.render(Context({"page": home, "request": request})))
    assert rendered == ["Pradžia", "Home", "Pradžia"]


def test_menus_show_only_what_the_language_has(client, home):
    make_page(home, title="Apie", title_en="About", show_in_menus=True)
    make_page(home, title="Kvietimai", title_en="", show_in_menus=True)
    menus = {
        address: [link.get_text(strip=True) for link in soup(client.get(address)).select("header nav li a")]
        for address in ("/lt/", "/en/")
    }
    assert {"Apie", "Kvietimai"} <= set(menus["/lt/"])
    assert "About" in menus["/en/"]
    assert "Kvietimai" not in " ".join(menus["/en/"])


def test_an_english_child_of_a_lithuanian_parent_is_public_and_its_crumbs_skip_the_parent(client, home):
    parent = make_page(home, title="Tik lietuviškai", title_en="")
    make_page(parent, title="Vaikas", title_en="Child")
    response = client.get(f"/en/{BasePage.objects.get(pk=parent.pk).slug_en}/child/")
    assert response.status_code == 200
    assert "Tik lietuviškai" not in response.content.decode()


@pytest.mark.parametrize(("address", "language"), [("/lt/nera/", "lt"), ("/en/nothing/", "en")])
def test_a_missing_page_speaks_the_visitor_s_language(client, home, address, language):
    response = client.get(address, headers={"accept-language": "pl"})
    assert response.status_code == 404
    assert soup(response).html["lang"] == language


def test_what_an_editor_s_interface_speaks_changes_no_address_and_no_text(home):
    page = make_page(home, title="Apie", title_en="About", summary_lt="Lietuviškai", summary_en="English")
    before = BasePage.objects.filter(pk=page.pk).raw_values().get()
    for language in ("lt", "en"):
        client = Client()
        client.force_login(make_admin(language))
        client.get(f"/admin/pages/{page.pk}/edit/")
        client.get(f"/admin/pages/{home.pk}/")
        assert client.get("/lt/apie/").status_code == client.get("/en/about/").status_code == 200
    assert BasePage.objects.filter(pk=page.pk).raw_values().get() == before
