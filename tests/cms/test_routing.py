"""One query from an address to its page; the answers are those of Wagtail's own walk down the tree."""

import pytest
from bs4 import BeautifulSoup
from django.http import Http404
from django.test import RequestFactory
from django.utils.translation import override
from wagtail.models import PageViewRestriction, Site

from cms.models import BasePage, routing
from home.models import HomePage, StandardPage
from tests.support.factories import make_home, make_news, make_news_index, make_page, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


def walked(language, path):
    """Return what Wagtail's walk finds."""
    request = RequestFactory().get(f"/{language}/{path}", headers={"host": "localhost"})
    root = Site.find_for_request(request).root_page
    try:
        return root.specific.route(request, [part for part in path.split("/") if part])
    except Http404:
        return None


def routed(language, path):
    request = RequestFactory().get(f"/{language}/{path}", headers={"host": "localhost"})
    return BasePage.route_for_request(request, path)


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize(
    "path",
    ["", "apie", "about", "apie/nariai", "about/members", "about/nariai", "apie/members", "x", "about/x", "juodrastis"]
    + ["naujienos/suolai", "news/benches", "news/suolai", "news/topic/projects", "naujienos/2026", "news/x/y/z"]
    + ["/".join("x" * 40), "apie/" * 30],
)
def test_it_finds_what_the_walk_finds(home, language, path):
    about = make_page(home, title="Apie", title_en="About")
    make_page(about, title="Nariai", title_en="Members")
    make_page(home, title="Juodraštis", title_en="Draft", live=False)
    index = make_news_index(home)
    make_news(index, title="Suolai", title_en="Benches", category=make_topic())
    with override(language):
        one, other = routed(language, path), walked(language, path)
    assert (one is None) == (other is None)
    if one:
        assert one.page == other.page and type(one.page) is type(other.page) and one.kwargs == other.kwargs
        concrete = [field.attname for field in other.page._meta.concrete_fields]
        assert {n: getattr(one.page, n) for n in concrete} == {n: getattr(other.page, n) for n in concrete}


def assert_found(path, expected_queries, count):
    """Ask for a page and check that everything came with it."""
    Site.find_for_request(request := RequestFactory().get("/", headers={"host": "localhost"}))
    with count(expected_queries):
        page = BasePage.route_for_request(request, path).page
        assert isinstance(page, StandardPage) and page.title == "Giliai" and page.body_lt is not None
        assert list(page.get_view_restrictions()) == []


@pytest.mark.parametrize("seen", [None, StandardPage, HomePage])
def test_the_page_comes_whole_in_one_query(home, django_assert_num_queries, monkeypatch, seen):
    """In two until the type of the page at this address is known; a wrong guess is only a guess."""
    deep = make_page(make_page(make_page(home)), title="Giliai")
    monkeypatch.setattr(routing, "_types_seen", {deep.url_path: seen} if seen else {})
    path = deep.url_path.split("/", 2)[2]
    assert_found(path, 1 if seen is StandardPage else 2, django_assert_num_queries)
    assert_found(path, 1, django_assert_num_queries)


def test_what_is_remembered_of_addresses_has_an_end(monkeypatch):
    monkeypatch.setattr(routing, "MOST_REMEMBERED", 2)
    monkeypatch.setattr(routing, "_types_seen", {})
    for number in range(5):
        routing.remember(f"/{number}/", HomePage)
        assert f"/{number}/" in routing._types_seen and len(routing._types_seen) <= 2


@pytest.mark.parametrize("at", ["page", "parent", "alias", "child of alias"])
def test_private_pages_stay_private(client, home, at):
    parent = make_page(home, title="Tėvas")
    page = make_page(parent, title="Vaikas")
    alias = page.create_alias(parent=home, update_slug="kitur")
    below = make_page(alias, title="Giliau") if at == "child of alias" else None
    restricted, asked = {"page": (page, page), "parent": (parent, page)}.get(at, (page, below or alias))
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    assert client.get(asked.url_in("lt")).status_code == 302
    assert client.get(make_page(home, title="Laisvas").url_in("lt")).status_code == 200


def test_menu_breadcrumbs_and_footer_come_in_one_query(client, home, django_assert_num_queries):
    from cms.models import SiteSettings

    section = make_page(home, title="Apie", title_en="About", show_in_menus=True)
    hidden = make_page(section, title="Viduje", title_en="Inside")
    settings = SiteSettings.for_site(home.get_site())
    settings.footer_links.create(page=hidden, sort_order=2)
    settings.footer_links.create(page=section, sort_order=1, label_lt="Kas mes", label_en="Who we are")
    settings.footer_links.create(page=make_page(home, title_en=""), sort_order=0)
    settings.social_links.create(name="Fediverse", url="https://example.org/@a")
    settings.save()
    for language, menu, crumbs, footer in (
        ("lt", ["Apie"], ["Pradžia", "Apie"], ["Kas mes", "Viduje", "Fediverse"]),
        ("en", ["About"], ["Home", "About"], ["Who we are", "Inside", "Fediverse"]),
    ):
        soup = BeautifulSoup(client.get(hidden.url_in(language)).content, "html.parser")
        found = [
            [link.get_text() for link in soup.select(css)]
            for css in (".main-menu__item:not(.main-menu__item--search) a", ".breadcrumbs a", "footer a[href]")
        ]
        assert [found[0], found[1], found[2][-3:]] == [menu, crumbs, footer]
    with django_assert_num_queries(4):  # the site, the page, the settings with networks, the pages around it
        client.get(hidden.url_in("lt"))
