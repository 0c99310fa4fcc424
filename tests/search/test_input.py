"""Whatever is typed is answered in words, and in time."""

import time

import pytest
from bs4 import BeautifulSoup
from django.db import connection

from search import answers, dialects
from tests.support.factories import make_home, make_page, make_site_settings
from tests.support.searching import ADDRESSES, index, look_for, queries, said, titles

pytestmark = pytest.mark.django_db
BUDGET = 9
BAD = {
    "empty": "",
    "spaces": "   ",
    "one letter": "a",
    "5000 characters": "mokymai " * 625,
    "one endless word": "m" * 5000,
    "only stop words": "ir kad ar bet",
    "unbalanced quotes": '"vietos plėtros',
    "only quotes": '""""“„',
    "operators": "AND OR NOT * () \" : ; '",
    "fts5": 'title_words : "mokymai" NEAR(a b, 3) ^x {a b} : c -d + "e" *',
    "tsquery": "mokymai & !renginiai | <-> (a:AB* \\ 'b')",
    "sql": "'; DROP TABLE search_words; --",
    "percent": "100 % %s %(a)s {0} _",
    "emoji": "🎉🎄 mokymai 👨‍👩‍👧",
    "russian": "обучение для сообщества",
    "arabic": "تدريب المجتمع",
    "chinese": "社区培训",
    "nul": "mokymai\0 renginiai\0",
    "control": "\x01\x02\x1f mokymai \u202e",
    "surrogate": "mokymai \ud800".encode("utf-8", "replace").decode(),
    "html": "<script>alert(1)</script><mark>",
    "combining": "s\u030cvente\u0307" + "\u0301" * 300,
    "digits": "2026 17.30 60 000,00",
    "hyphen": "e-paslaugos --- –",
}


@pytest.fixture
def site():
    home = make_home()
    make_site_settings()
    for number in range(12):
        make_page(home, title=f"Mokymai {number}", title_en=f"Training {number}", summary_lt="Apie e-paslaugas & kt.")
    index()
    return home


def test_bad_input_is_answered_in_words_and_in_time(client, site):
    for name, text in BAD.items():
        for language in ADDRESSES:
            start = time.process_time()
            main = look_for(client, text, language)
            assert time.process_time() - start < 2, name
            assert main.find("h1") and (text.strip(" \0") == "" or main.find(role="status").get_text(strip=True)), name
            response = client.get(f"{ADDRESSES[language]}suggestions/", {"q": text})
            assert response.status_code == 200 and "suggestions" in response.json(), name


def test_what_was_typed_is_never_markup(client, site):
    response = client.get("/lt/paieska/", {"q": "<script>alert(1)</script> mokymai"})
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        *("page=0", "page=-1", "page=99999999999999999999", "page=x", "year=x", "year=99999", "kind=x"),
        *("section=x", "section=99999999999999999999", "section=%00", "kind=page&kind=news", "q=x&q=mokymai", "q[]=a"),
    ],
)
def test_no_parameter_breaks_the_page(client, site, query):
    assert client.get(f"/lt/paieska/?q=mokymai&{query}").status_code == 200


def test_a_long_question_says_that_only_its_beginning_was_looked_for(client, site):
    words = "mokymai " * 11
    assert len(look_for(client, words).find(role="status").find_all("p")) == 2
    assert len(look_for(client, "mokymai").find(role="status").find_all("p")) == 1


def test_a_search_that_would_take_too_long_is_given_up(client, site, monkeypatch):
    endless = {
        "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        "postgresql": "SELECT pg_sleep(30)",
    }[connection.vendor]

    def search(*args):
        with connection.cursor() as cursor:
            cursor.execute(endless)

    start = time.monotonic()
    with monkeypatch.context() as slow:
        slow.setattr(answers, "SECONDS", 0.05)
        slow.setattr(answers, "search", search)
        assert said(client, "mokymai")
        assert look_for(client, "mokymai").select(".hits__item") == []
    assert time.monotonic() - start < 2
    assert len(titles(client, "mokymai")) == 10  # and the connection goes on


def test_without_the_bound_the_same_would_not_end(site):
    """The negative control of the test above, with an end."""
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000000)"
    sleep = {
        "sqlite": f"{numbers} SELECT count(*) FROM n",
        "postgresql": "SELECT pg_sleep(0.2)",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(sleep)
    with pytest.raises(TimeoutError), dialects.dialect().bounded(0.05), connection.cursor() as cursor:
        cursor.execute(sleep)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_page_of_results_costs_nine_queries_at_most(client, site, language):
    found = queries(client, "mokymuose" if language == "lt" else "training", language)
    assert len(found) <= BUDGET, "\n".join(found)


def test_pages_of_results_follow_each_other(client, site):
    first, second = titles(client, "mokymai"), titles(client, "mokymai", page=2)
    assert len(first) == 10 and len(second) == 2 and not set(first) & set(second)
    assert first == titles(client, "mokymai")


def test_results_are_narrowed_by_links_and_back(client, site):
    from datetime import date

    from tests.support.factories import make_news, make_news_index

    news = make_news_index(site)
    for year in (2024, 2025):
        make_news(news, title=f"Mokymai {year} metais", published_on=date(year, 3, 1))
    index()
    page = look_for(client, "mokymai metais")
    by_year = [link for nav in page.find_all("nav") for link in nav.find_all("a") if link.get_text() == "2024 (1)"]
    assert titles(client, "mokymai", kind="news", year="2024") == ["Mokymai 2024 metais"]
    narrowed = client.get(f"/lt/paieska/{by_year[0]['href']}").content.decode()
    assert "Mokymai 2024" in BeautifulSoup(narrowed, "html.parser").select_one(".hits").get_text()
    assert "2025 metais" not in BeautifulSoup(narrowed, "html.parser").select_one(".hits").get_text()
    assert titles(client, "mokymai", section=str(news.pk)) == ["Mokymai 2025 metais", "Mokymai 2024 metais"]


def test_results_are_no_page_for_search_engines(client, site):
    response = client.get("/lt/paieska/?q=mokymai")
    assert '<meta name="robots" content="noindex' in response.content.decode()
    assert response.headers["X-Robots-Tag"] == "noindex" and not response.cookies


def test_each_language_has_its_own_address(client, site):
    assert client.get("/en/paieska/?q=a+b").headers["Location"] == "/en/search/?q=a+b"
    assert client.get("/lt/search/").headers["Location"] == "/lt/paieska/"
    assert client.post("/lt/paieska/").status_code == 405


@pytest.mark.parametrize("language", ["lt", "en"])
def test_machines_learn_how_to_search(client, site, language):
    page = BeautifulSoup(client.get(f"/{language}/").content, "html.parser")
    data = "".join(script.get_text() for script in page.find_all("script", type="application/ld+json"))
    assert f"http://testserver{ADDRESSES[language]}?q={{search_term_string}}" in data and "SearchAction" in data
    link = page.find("link", rel="search")["href"]
    response = client.get(link)
    assert response.headers["Content-Type"] == "application/opensearchdescription+xml"
    assert f'template="http://testserver{ADDRESSES[language]}?q={{searchTerms}}"' in response.content.decode()
    assert page.find("header").find("form", action=ADDRESSES[language]).find("input", attrs={"name": "q"})


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_lost_visitor_is_offered_the_search(client, site, language):
    page = BeautifulSoup(client.get(f"/{language}/nera-tokio/").content, "html.parser")
    assert page.main.find("form", role="search")["action"] == ADDRESSES[language]


def test_titles_are_suggested_while_a_word_is_being_typed(client, site):
    def suggested(text):
        return [found["title"] for found in client.get("/lt/paieska/suggestions/", {"q": text}).json()["suggestions"]]

    assert len(suggested("mok")) == len(suggested("Mokym")) == len(suggested("mokymuose")) == 6
    assert suggested("mokymai 11") == ["Mokymai 11"]
    assert suggested("m") == suggested("kosmosas") == suggested("paslaugas") == []


def test_the_script_is_small():
    from pathlib import Path

    script = Path(__file__).resolve().parents[2] / "search/static/search/suggest.js"
    assert script.stat().st_size <= 3 * 1024
