"""Words that stand almost everywhere: the newest results are ranked, none is lost, each page follows the last."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection

from news.models import NewsPage
from search import matching
from tests.support.factories import make_home, make_news, make_news_index, make_page
from tests.support.searching import ADDRESSES, index, look_for, queries, said, titles

pytestmark = pytest.mark.django_db
DAY = date(2025, 3, 1)
NEWS = 28
BUDGET = 10


@pytest.fixture(autouse=True)
def few_are_ranked(monkeypatch):
    monkeypatch.setattr(matching, "RANKED", 5)


@pytest.fixture
def town():
    """News that speak of the bridge, the later the longer; two have it in their titles, and one lasting page."""
    home = make_home()
    news = make_news_index(home)
    for number in range(NEWS):
        is_about = number in (3, 9)
        words = f"<p>Upė, tiltas ir dar {'žodis ' * (NEWS - number)}</p>"
        english = f"<p>A river, a bridge and {'word ' * (NEWS - number)}</p>"
        make_news(
            news,
            title=f"Tiltas {number}" if is_about else f"Žinia {number}",
            title_en=f"Bridge {number}" if is_about else f"Item {number}",
            published_on=DAY + timedelta(days=30 * number),
            body_lt=[("paragraph", words)],
            body_en=[("paragraph", english)],
        )
    make_page(
        home,
        title="Apie upę",
        title_en="On the river",
        body_lt=[("paragraph", "<p>Čia yra tiltas.</p>")],
        body_en=[("paragraph", "<p>Here is the bridge.</p>")],
    )
    index()


def every_page(client, text, language="lt", **narrowing):
    found = []
    while len(found) % 10 == 0:
        found += titles(client, text, language, page=len(found) // 10 + 1, **narrowing)
    return found


CASES = [("lt", "tilto", "Tiltas", "Žinia", "Apie upę"), ("en", "bridges", "Bridge", "Item", "On the river")]


@pytest.mark.parametrize(("language", "text", "title", "other", "lasting"), CASES)
def test_every_page_of_a_common_word_is_right(client, town, language, text, title, other, lasting):
    found = every_page(client, text, language)
    assert len(found) == len(set(found)) == NEWS + 1 and found == every_page(client, text, language)
    assert found[:2] == [f"{title} 9", f"{title} 3"]  # the newer of equals
    ranked, by_date = found[2:7], found[7:]
    newest = [f"{other} {number}" for number in range(NEWS - 1, -1, -1) if number not in (3, 9)]
    assert set(ranked) == {lasting, *newest[:4]} and by_date == newest[4:]
    assert str(NEWS + 1) in said(client, text, language)


@pytest.mark.parametrize(("language", "text"), [("lt", "tiltai"), ("en", "bridge")])
def test_narrowed_results_are_as_many_as_their_links_say(client, town, language, text):
    links = [link for nav in look_for(client, text, language).find_all("nav") for link in nav.find_all("a")]
    counted = {link.get_text(): link["href"] for link in links if link.get_text().startswith("202")}
    assert len(counted) >= 3
    for label, address in counted.items():
        year, number = label.rstrip(")").split(" (")
        found = every_page(client, text, language, year=year)
        assert len(found) == int(number)
        page = BeautifulSoup(client.get(ADDRESSES[language] + address).content, "html.parser").main
        assert [link.get_text() for link in page.select(".hits__title")] == found[:10]
    assert sum(len(every_page(client, text, language, year=label[:4])) for label in counted) == NEWS


def test_what_is_taken_down_is_gone_from_every_page_and_every_number(client, town):
    NewsPage.objects.get(title="Žinia 2").unpublish()
    assert "Žinia 2" not in every_page(client, "tiltas")
    assert str(NEWS) in said(client, "tiltas") and "2025 (10)" in look_for(client, "tiltas").get_text()


def test_a_common_word_beside_a_rare_one_is_followed_by_all_that_has_the_common_one(client, town):
    found = every_page(client, "tiltas xyzzy")
    assert len(found) == len(set(found)) == NEWS + 1 and found[:2] == ["Tiltas 9", "Tiltas 3"]


def test_where_nothing_has_most_of_the_words_any_of_them_will_do(client, town):
    assert titles(client, "kvyrkt tiltas xyzzy plugh")[:2] == ["Tiltas 9", "Tiltas 3"]
    assert len(look_for(client, "kvyrkt tiltas xyzzy plugh").find(role="status").find_all("p")) == 2
    assert titles(client, "kvyrkt xyzzy plugh") == []


def test_more_choices_than_help_are_not_offered(client, town, monkeypatch):
    monkeypatch.setattr("search.searching.MOST_CHOICES", 2)
    text = look_for(client, "tiltas").get_text()
    assert "2025 (11)" in text and "2026 (12)" in text and "2027 (" not in text
    assert "2027 (" in look_for(client, "tiltas", year="2027").get_text()


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("text", ["tiltas bridge", "tilats", "bridgge", "tilats brigde xyzzy plugh", "upe river"])
def test_a_relaxed_or_misspelt_search_costs_ten_queries_at_most(client, town, language, text):
    found = queries(client, text, language)
    assert len(found) <= BUDGET, "\n".join(found)


@pytest.mark.postgresql
def test_no_text_is_read_that_the_index_does_not_name(client, town):
    """The planner thinks reading all of a small table costs less: it does not know how long the texts are."""

    def read():
        with connection.cursor() as cursor:
            cursor.execute("SELECT seq_scan FROM pg_stat_xact_user_tables WHERE relname = 'search_words'")
            return cursor.fetchone()[0]

    before = read()
    assert len(titles(client, "tiltas")) == 10 and len(titles(client, "tiltas xyzzy")) == 10
    assert read() == before
    with connection.cursor() as cursor:  # the negative control, whatever the planner has heard of the table by now
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        cursor.execute("SELECT count(*) FROM search_words WHERE words @@ to_tsquery('simple', 'tiltas')")
    assert read() > before
