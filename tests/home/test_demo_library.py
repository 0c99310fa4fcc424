"""The demo's library has three years of documents, its figures agree with them, and its texts explain their terms."""

import pytest
from bs4 import BeautifulSoup

from cms.preflight.link_report import all_faults
from home.models import AnnualFacts, LegalAct, OfficialDocument, Term
from home.models.records import annual_figures
from search.reading import read as words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def read(client, url):
    response = client.get(url)
    assert response.status_code == 200, url
    return BeautifulSoup(response.content, "html.parser")


def test_three_years_of_reports_statements_and_minutes_stand_in_the_library(client):
    for url in ("/lt/dokumentai/", "/en/documents/"):
        groups = read(client, url).select("main .split")
        assert len(groups) == 7 and len(groups[4].select(".documents__link")) == 3
        assert len(read(client, url).select("main tbody tr")) == 3
    assert OfficialDocument.objects.filter(live=True).count() == 16 and LegalAct.objects.count() == 4
    assert read(client, "/en/documents/year/2016/").select(".documents__link")


def test_the_figures_of_a_year_are_those_of_its_report():
    for facts in annual_figures():
        report = OfficialDocument.objects.get(kind="report", year=facts.year)
        _state, text = words_of(report.file_lt)
        for number in (facts.members, facts.members_before, facts.legal_persons):
            assert str(number) in text, (facts.year, number)
        for money in (facts.received, facts.spent):
            assert f"{money:,.2f}".replace(",", " ").replace(".", ",") in " ".join(text.split()), (facts.year, money)
    assert AnnualFacts.objects.count() == 3


def test_texts_of_the_demo_explain_their_terms(client):
    for url, word in (("/lt/apie-mus/", "VVG"), ("/en/about-us/", "LAG")):
        [term] = [link for link in read(client, url).select("main .term") if link.find(string=True) == word]
        page, anchor = term["href"].split("#")
        assert read(client, page).find(id=anchor)
    assert Term.objects.count() == 5


def test_every_link_of_the_demo_says_where_it_leads():
    assert [(str(row), [fault.words for fault in faults]) for row, faults in all_faults()] == []


@pytest.mark.parametrize("url", ["/lt/kvietimai/kaimynystes-sumanymai/", "/en/calls/neighbourhood-ideas/"])
def test_a_call_of_the_demo_shows_what_the_library_has_for_it(client, url):
    """The application form is attached to the call too, and stands there once."""
    page = read(client, url)
    links = [link["href"] for link in page.select(".article__side .documents__link")]
    about = [link["href"].strip("/").rsplit("/")[-1] for link in page.select(".article__side .documents__about a")]
    assert len(links) == len(set(links)) == 3 and about == ["paraiskos-forma", "projektu-atrankos-tvarka"]
