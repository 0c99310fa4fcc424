"""The glossary: its page, and the first use of each term explained where it stands."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.rich_text import RichText

from cms import jobs
from cms.l10n import glossary
from home.models import Term
from tests.support.factories import make_admin, make_home, make_news, make_news_index, make_page
from tests.support.factories_glossary import make_glossary, make_term
from tests.support.searching import look_for, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


def paragraph(html):
    return [("paragraph", RichText(html))]


def page_with(home, lt, en="<p>LAG</p>", **kwargs):
    return make_page(home, body_lt=paragraph(lt), body_en=paragraph(en), **kwargs)


def read(client, page, language="lt"):
    response = client.get(page.url_in(language))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def marked(soup):
    return [(link.find(string=True), link["href"]) for link in soup.select("main .term")]


# --- The page ------------------------------------------------------------------------------


def test_the_glossary_lists_each_language_in_its_own_alphabet(client, home):
    page = make_glossary(home, live_en=True)
    for word, english in (("ŽŪM", "MoA"), ("VVG", "LAG"), ("NVO", "NGO"), ("PINREG", "")):
        make_term(word, english, f"kas yra {word}", f"what {english} is")
    lithuanian, english = read(client, page), read(client, page, "en")
    assert [term.get_text() for term in lithuanian.select("dfn")] == ["NVO", "PINREG", "VVG", "ŽŪM"]
    assert [term.get_text() for term in english.select("dfn")] == ["LAG", "MoA", "NGO"]
    assert lithuanian.select_one("#zum dd").get_text(strip=True) == "kas yra ŽŪM"


# --- In running text -----------------------------------------------------------------------


def test_the_first_use_on_a_page_leads_to_its_explanation_in_both_languages(client, home):
    make_glossary(home)
    make_term()
    page = page_with(home, "<p>Kas yra VVG? VVG yra asociacija.</p><ul><li>VVG</li></ul>", "<p>A LAG is a LAG.</p>")
    for language, word, expansion in (("lt", "VVG", "vietos veiklos grupė"), ("en", "LAG", "local action group")):
        soup = read(client, page, language)
        address = {"lt": "/lt/zodynelis/#vvg", "en": "/en/glossary/#lag"}[language]
        assert marked(soup) == [(word, address)]
        assert soup.select_one(".term").get_text() == f"{word} ({expansion})"
        glossary_page, anchor = address.split("#")
        assert BeautifulSoup(client.get(glossary_page).content, "html.parser").find(id=anchor)


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Two LAGs met.", "LAGs"),
        ("en", "The LAG’s board.", "LAG"),
        ("en", "LAGS and LAGsa, then a LAG.", "LAG"),
        ("lt", "Penkios VVG susitiko.", "VVG"),
        ("lt", "Be VVG’ų nebūtų.", "VVG"),
        ("lt", "VVGs nėra žodis, VVG yra.", "VVG"),
    ],
)
def test_several_of_a_kind_are_explained_too(home, language, text, word):
    make_glossary(home)
    make_term()
    html, number = glossary.mark(f'<p class="lead">{text}</p>', language)
    soup = BeautifulSoup(html, "html.parser")
    assert number == 1 and soup.select_one(".term").find(string=True) == word
    assert soup.get_text().replace(soup.select_one(".term__tip").get_text(), "") == text


def test_one_page_explains_a_term_once_wherever_its_texts_stand(client, home):
    make_glossary(home)
    make_term()
    blocks = [*paragraph("<p>Jau VVG.</p>"), *paragraph("<p>Vėl VVG.</p>")]
    soup = read(client, make_page(home, live_en=False, body_lt=blocks, summary_lt="Mūsų VVG dirba."))
    assert len(marked(soup)) == 1 and soup.select_one(".lead .term")


@pytest.mark.parametrize(
    "html",
    [
        "<h2>VVG</h2>",
        "<p><a href='https://example.org/'>Mūsų VVG</a></p>",
        "<p><code>VVG</code></p>",
        "<p>vvg, VVGx, xVVG, e-VVG, VVG-2, Vvg</p>",
        '<p><span lang="en">VVG</span></p>',
        "<p>LAG</p>",
    ],
)
def test_headings_links_code_other_words_and_other_languages_stay_as_they_are(client, home, html):
    make_glossary(home)
    make_term()
    assert glossary.mark(f'<div class="rich-text">{html}</div>', "lt") == (f'<div class="rich-text">{html}</div>', 0)
    assert not marked(read(client, page_with(home, html)))


@pytest.mark.parametrize(
    "text", ["VVG.", "(VVG)", "„VVG“", "VVG, VPS", "VVG – tai", "<b>VVG</b>", "<br/>VVG", "VVG<br>"]
)
def test_marks_around_a_term_do_not_hide_it(home, text):
    make_glossary(home)
    make_term()
    html, number = glossary.mark(f'<div class="prose"><img alt="VVG"><p>{text}</p></div><p>VVG</p>', "lt")
    assert number == 1 and html.count('class="term"') == 1 and '<img alt="VVG">' in html and html.endswith("<p>VVG</p>")


def test_the_longer_term_comes_first_and_signs_are_no_trap(home):
    make_glossary(home)
    make_term("VVG", "LAG")
    make_term("ŽRVVG", "FLAG", "žuvininkystės regiono vietos veiklos grupė", "fisheries local action group")
    make_term("R&D", "", "<b>tyrimai</b>")
    html, number = glossary.mark('<p class="lead">ŽRVVG, R&amp;D ir VVG</p>', "lt")
    assert number == 3 and "&lt;b&gt;tyrimai&lt;/b&gt;" in html and ">R&amp;D<" in html


def test_the_editor_switches_it_off_for_a_term(client, home):
    make_glossary(home)
    term = make_term()
    page = page_with(home, "<p>VVG</p>")
    assert marked(read(client, page))
    client.force_login(make_admin("en"))
    names = ("term", "expansion", "definition")
    data = {f"{name}_{code}": getattr(term, f"{name}_{code}") or "" for name in names for code in ("lt", "en")}
    response = client.post(reverse(Term.snippet_viewset.get_url_name("edit"), args=[term.pk]), data)
    assert response.status_code == 302
    client.logout()
    assert not marked(read(client, page))
    assert "VVG" in client.get("/lt/zodynelis/").content.decode()


def test_without_a_public_glossary_nothing_is_explained(client, home):
    make_term()
    page = page_with(home, "<p>VVG</p>")
    assert not marked(read(client, page))
    glossary_page = make_glossary(home, title_en="")
    assert marked(read(client, page)) and not marked(read(client, page, "en"))
    glossary_page.unpublish()
    assert not marked(read(client, page))


def test_the_glossary_does_not_explain_by_links_to_itself(client, home):
    page = make_glossary(home, summary_lt="Ką reiškia VVG?")
    make_term()
    assert not marked(read(client, page))


def test_feeds_carry_no_links_to_the_glossary(client, home):
    make_glossary(home)
    make_term()
    make_news(make_news_index(home), body_lt=paragraph("<p>VVG</p>"), body_en=paragraph("<p>LAG</p>"), live_en=True)
    feed = client.get("/lt/naujienos/rss/")
    assert feed.status_code == 200 and b"zodynelis" not in feed.content


def test_terms_cost_no_query_once_they_are_known(client, home, django_assert_num_queries):
    make_glossary(home)
    for number in range(200):
        make_term(f"T{number}", f"E{number}")
    page = page_with(home, "<p>T1 T2 T3</p>", "<p>E1</p>")
    page.url_in("lt")  # where the site stands is known before
    with django_assert_num_queries(2):
        glossary.terms("lt")
    with django_assert_num_queries(0):
        glossary.mark('<p class="lead">T1</p>', "lt")


def test_the_page_of_the_glossary_keeps_the_budget(client, home, django_assert_max_num_queries):
    page = make_glossary(home)
    for number in range(300):
        make_term(f"T{number}", f"E{number}")
    for language in ("lt", "en"):
        client.get(page.url_in(language))
        with django_assert_max_num_queries(10):
            client.get(page.url_in(language))


# --- Search and admin ------------------------------------------------------------------------


def test_a_term_is_found_by_what_it_stands_for(client, home):
    make_glossary(home)
    make_term("BIVP", "CLLD", "bendruomenės inicijuota vietos plėtra", "community-led local development")
    jobs.run_due(only=["index_changes"])
    assert titles(client, "bendruomenes inicijuotos pletros") == ["BIVP"]
    assert titles(client, "community-led", "en") == ["CLLD"]
    assert look_for(client, "BIVP").select_one(".hits a")["href"] == "/lt/zodynelis/#bivp"


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_same_term_twice_and_half_a_translation_are_refused_in_words(client, home, language):
    make_term()
    client.force_login(make_admin(language))
    url = reverse(Term.snippet_viewset.get_url_name("add"))
    data = {
        "term_lt": "VVG",
        "expansion_lt": "x",
        "term_en": "LAG",
        "expansion_en": "y",
        "definition_lt": "",
        "definition_en": "",
    }
    response = client.post(url, data)
    assert response.status_code == 200 and Term.objects.count() == 1
    response = client.post(url, {**data, "term_lt": "NVO", "term_en": "NGO", "expansion_en": ""})
    assert response.status_code == 200 and response.context["form"].errors.keys() == {"expansion_en"}
    response = client.post(url, {**data, "term_lt": "NVO", "term_en": "", "expansion_en": ""})
    assert response.status_code == 302 and Term.objects.count() == 2
    response = client.post(url, {**data, "term_lt": "NMA", "term_en": "", "expansion_en": ""})
    assert response.status_code == 302 and Term.objects.count() == 3


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_term_has_a_preview(client, home, language):
    term = make_term()
    client.force_login(make_admin("lt"))
    html = term.make_preview_request(preview_mode=language).content.decode()
    assert {"lt": "vietos veiklos grupė", "en": "local action group"}[language] in html
