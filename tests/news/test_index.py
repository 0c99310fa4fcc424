"""The list of news: its order, its filters and their addresses, in both languages."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from tests.support.factories import make_home, make_news, make_news_index, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def index():
    return make_news_index(make_home())


@pytest.fixture
def projects():
    return make_topic("Projektai", "Projects")


def soup(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status, response.status_code
    return BeautifulSoup(response.content, "html.parser")


def titles(page):
    return [link.get_text() for link in page.select(".card__link")]


def filters(page):
    return [[link.get_text() for link in nav.select("a")] for nav in page.select("nav.filter")]


def test_posts_stand_newest_first_twelve_a_page(client, index):
    for day in range(1, 15):
        make_news(index, title=f"Diena {day}", title_en=f"Day {day}", published_on=date(2026, 3, day))
    assert titles(soup(client, "/lt/naujienos/")) == [f"Diena {day}" for day in range(14, 2, -1)]
    assert titles(soup(client, "/en/news/?page=2")) == ["Day 2", "Day 1"]
    assert titles(soup(client, "/en/news/?page=99")) == titles(soup(client, "/en/news/?page=2"))
    assert titles(soup(client, "/en/news/?page=x")) == titles(soup(client, "/en/news/"))


def test_english_lists_hold_only_posts_published_in_english(client, index, projects):
    make_news(index, title="Abiem", title_en="Both", category=projects, published_on=date(2026, 1, 2))
    make_news(index, title="Tik lietuviškai", title_en="", category=projects, published_on=date(2025, 1, 2))
    make_news(index, title="Verčiama", title_en="Draft of it", live_en=False, category=projects)
    make_news(index, title="Juodraštis", title_en="Draft", live=False)
    for path in ("", "topic/projects/"):
        assert titles(soup(client, f"/en/news/{path}")) == ["Both"]
    assert len(titles(soup(client, "/lt/naujienos/"))) == 3


def test_private_posts_are_in_no_list(client, index, projects):
    post = make_news(index, title="Slapta", category=projects)
    post.view_restrictions.create(restriction_type="login")
    page = soup(client, "/lt/naujienos/")
    assert titles(page) == [] and filters(page) == []


def test_topics_and_years_narrow_the_list_alone_and_together(client, index, projects):
    calls = make_topic("Kvietimai", "Calls")
    make_news(index, title="A", title_en="A", category=projects, published_on=date(2026, 5, 1))
    make_news(index, title="B", title_en="B", category=calls, published_on=date(2026, 4, 1))
    make_news(index, title="C", title_en="C", category=projects, published_on=date(2025, 4, 1))
    for lt, en, expected in (
        ("", "", ["A", "B", "C"]),
        ("tema/projektai/", "topic/projects/", ["A", "C"]),
        ("2026/", "2026/", ["A", "B"]),
        ("tema/projektai/2025/", "topic/projects/2025/", ["C"]),
    ):
        assert titles(soup(client, f"/lt/naujienos/{lt}")) == expected
        assert titles(soup(client, f"/en/news/{en}")) == expected


def test_only_topics_and_years_with_posts_in_the_language_are_offered(client, index, projects):
    calls = make_topic("Kvietimai", "Calls")
    make_topic("Tuščia", "Empty")
    make_news(index, category=projects, published_on=date(2026, 5, 1))
    make_news(index, category=calls, title_en="", published_on=date(2025, 5, 1))
    assert filters(soup(client, "/lt/naujienos/")) == [
        ["Visos temos", "Kvietimai", "Projektai"],
        ["Visi metai", "2026", "2025"],
    ]
    assert filters(soup(client, "/en/news/")) == [["All topics", "Projects"], ["All years", "2026"]]


def test_topics_stand_in_lithuanian_alphabetical_order(client, index):
    for number, name in enumerate(["Šventės", "Sportas", "Čia", "Cukrus", "Ypatingi", "Ilgi", "Įdomūs", "Jaunimas"]):
        make_news(index, category=make_topic(name, f"Topic {number}"))
    names = filters(soup(client, "/lt/naujienos/"))[0][1:]
    assert names == ["Cukrus", "Čia", "Įdomūs", "Ilgi", "Ypatingi", "Jaunimas", "Sportas", "Šventės"]


def test_pinned_posts_lead_the_whole_list_only(client, index, projects):
    make_news(index, title="Sena", is_pinned=True, category=projects, published_on=date(2024, 1, 1))
    make_news(index, title="Nauja", category=projects, published_on=date(2026, 1, 1))
    assert titles(soup(client, "/lt/naujienos/")) == ["Sena", "Nauja"]
    assert titles(soup(client, "/lt/naujienos/tema/projektai/")) == ["Nauja", "Sena"]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("/en/news/tema/projektai/", "/en/news/topic/projects/"),
        ("/en/news/topic/projektai/?page=2", "/en/news/topic/projects/?page=2"),
        ("/en/naujienos/tema/projektai/2026/", "/en/news/topic/projects/2026/"),
        ("/en/naujienos/?page=2", "/en/news/?page=2"),
        ("/lt/news/topic/projects/", "/lt/naujienos/tema/projektai/"),
        ("/lt/naujienos/topic/projects/2026/", "/lt/naujienos/tema/projektai/2026/"),
        ("/en/news/tema/projektai/rss/", "/en/news/topic/projects/rss/"),
    ],
)
def test_the_other_languages_words_redirect_for_good(client, index, projects, asked, answered):
    make_news(index, category=projects, published_on=date(2026, 1, 1))
    response = client.get(asked)
    assert (response.status_code, response.headers["Location"]) == (301, answered)
    assert client.get(answered).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["tema/nera/", "1999/", "tema/projektai/1999/", "tema/projektai/rss/x/", "0000/", "tema/", "26/", "2026/rss/"],
)
def test_what_does_not_exist_is_not_found(client, index, projects, path):
    make_news(index, category=projects, published_on=date(2026, 1, 1))
    assert client.get(f"/lt/naujienos/{path}").status_code == 404


def test_a_list_without_posts_in_english_says_so_and_is_not_indexed(client, index, projects):
    make_news(index, title_en="", category=projects, published_on=date(2026, 1, 1))
    for path in ("", "topic/projects/", "2026/", "topic/projects/2026/"):
        page = soup(client, f"/en/news/{path}")
        assert "There is no news here yet." in page.main.get_text()
        assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex, follow"


def test_a_list_without_any_posts_is_still_a_list(client, index):
    for url in ("/lt/naujienos/", "/en/news/"):
        page = soup(client, url)
        assert filters(page) == [] and len(links(page, "alternate")) == 3


def test_each_list_has_its_own_title_heading_and_description(client, index, projects):
    for day in range(1, 15):
        make_news(index, category=projects, published_on=date(2026, 3, day))
    seen = [
        (page.title.get_text(), page.h1.get_text(), page.find("meta", attrs={"name": "description"})["content"])
        for path in ("", "?page=2", "topic/projects/", "topic/projects/?page=2", "2026/", "topic/projects/2026/")
        for page in [soup(client, f"/en/news/{path}")]
    ]
    headings = [heading for _title, heading, _description in seen]
    assert headings == [
        "News",
        "News, page 2",
        "Projects",
        "Projects, page 2",
        "News of 2026",
        "Projects, 2026",
    ]
    assert len({title for title, *_rest in seen}) == len(seen)
    assert len({description for *_rest, description in seen[1:]}) == len(seen) - 1


def test_the_switcher_leads_to_the_same_filtered_page(client, index, projects):
    for day in range(1, 15):
        make_news(index, category=projects, published_on=date(2026, 3, day))
    page = soup(client, "/lt/naujienos/tema/projektai/2026/?page=2")
    english = page.select_one(".language-switcher a[hreflang=en]")
    assert english["href"] == "/en/news/topic/projects/2026/?page=2"
    back = soup(client, english["href"]).select_one(".language-switcher a[hreflang=lt]")
    assert back["href"] == "/lt/naujienos/tema/projektai/2026/?page=2"


def test_years_are_not_indexed_topics_are(client, index, projects):
    make_news(index, category=projects, published_on=date(2026, 3, 1))
    robots = {path: soup(client, f"/lt/naujienos/{path}").find("meta", attrs={"name": "robots"}) for path in FILTERS}
    assert [path for path, found in robots.items() if found] == ["2026/", "tema/projektai/2026/"]


def test_old_addresses_of_a_renamed_topic_go_on_working(client, index, projects):
    make_news(index, category=projects, published_on=date(2026, 1, 1))
    for slug, slug_en in (("darbai", "works"), ("zygiai", "works")):
        projects.slug, projects.slug_en = slug, slug_en
        projects.save()
    for old, new in (
        ("/lt/naujienos/tema/projektai/2026/?page=2", "/lt/naujienos/tema/zygiai/2026/?page=2"),
        ("/lt/naujienos/tema/darbai/rss/", "/lt/naujienos/tema/zygiai/rss/"),
        ("/en/news/topic/projects/", "/en/news/topic/works/"),
        ("/en/news/tema/projektai/", "/en/news/topic/works/"),
    ):
        response = client.get(old)
        assert (response.status_code, response.headers["Location"]) == (301, new)
    taken = make_topic("Kita", "Other", slug="projektai")
    make_news(index, title="Kita", category=taken, published_on=date(2026, 1, 1))
    assert titles(soup(client, "/lt/naujienos/tema/projektai/")) == ["Kita"]


FILTERS = ("", "tema/projektai/", "2026/", "tema/projektai/2026/")


def links(page, rel):
    return {link.get("hreflang", ""): link["href"] for link in page.head.find_all("link", rel=rel, type=False)}


def test_each_page_of_a_list_is_canonical_and_knows_its_counterpart(client, index, projects):
    for day in range(1, 15):
        make_news(index, category=projects, published_on=date(2026, 3, day))
    page = soup(client, "/en/news/topic/projects/?page=2")
    assert links(page, "canonical") == {"": "http://localhost/en/news/topic/projects/?page=2"}
    assert links(page, "alternate") == {
        "lt": "http://localhost/lt/naujienos/tema/projektai/?page=2",
        "en": "http://localhost/en/news/topic/projects/?page=2",
        "x-default": "http://localhost/lt/naujienos/tema/projektai/?page=2",
    }
    beyond = soup(client, "/en/news/?page=9&utm=x")
    assert links(beyond, "canonical") == {"": "http://localhost/en/news/?page=2"}


def test_a_page_the_other_language_has_not_is_no_alternate(client, index, projects):
    for day in range(1, 15):
        make_news(index, title_en="" if day < 3 else f"Day {day}", category=projects, published_on=date(2026, 3, day))
    assert set(links(soup(client, "/lt/naujienos/"), "alternate")) == {"lt", "en", "x-default"}
    assert set(links(soup(client, "/lt/naujienos/?page=2"), "alternate")) == {"lt", "x-default"}
