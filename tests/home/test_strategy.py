"""The strategy: every figure is counted from its projects, in both languages, on the page and as open data."""

import csv
import io
import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from cms.weave import strand
from home.models import ProjectPage
from home.projects.progress import MOST_STRANDS, Figures, Progress
from tests.support.factories import make_home, make_page
from tests.support.projects import (
    document_002,
    make_indicator,
    make_measure,
    make_priority,
    make_project,
    make_project_index,
    make_strategy,
)

pytestmark = pytest.mark.django_db
NBSP = "\N{NO-BREAK SPACE}"
DAY = date(2024, 5, 6)


@pytest.fixture
def strategy():
    home = make_home()
    strategy = make_strategy(home, starts_on=date(2016, 1, 1), ends_on=date(2023, 12, 31))
    strategy.index = make_project_index(home)
    return strategy


def read(client, url):
    response = client.get(url)
    assert response.status_code == 200, url
    return BeautifulSoup(response.content, "html.parser")


def figures(soup):
    items = soup.select(".figures__item")
    return {item.dt.get_text(" ", strip=True).replace(NBSP, " "): item.dd.get_text(strip=True) for item in items}


def table(client, url):
    return list(csv.DictReader(io.StringIO(client.get(url).content.decode("utf-8-sig"))))


# --- What a real report says ---------------------------------------------------------------


def test_the_figures_of_document_002_are_counted_and_the_missing_one_is_seen(client, strategy):
    document_002(strategy, strategy.index)
    lithuanian, english = read(client, "/lt/strategija/"), read(client, "/en/strategy/")
    assert list(figures(english).values())[:5] == ["22", "20", "11", "8", "1"]
    assert figures(english)["for running the strategy, until 31 January 2023"] == f"EUR{NBSP}34,874.99"
    assert list(figures(lithuanian).values()) == [*["22", "20", "11", "8", "1"], f"34{NBSP}874,99{NBSP}Eur"]
    legend = " ".join(english.select_one(".weave__legend").get_text(" ").split())
    assert "11 finished 8 under way 1 other status: suspended – 1 2 waiting for a project" in legend


def test_the_sash_has_a_strand_for_each_action_and_says_the_same_in_words(client, strategy):
    document_002(strategy, strategy.index)
    soup = read(client, "/en/strategy/")
    sash = soup.select_one(".weave__strands")
    assert sash["role"] == "img" and len(sash.select("svg")) == 22
    assert sash["aria-label"] == (
        "Actions planned: 22. Finished: 11, under way: 8, other: 1, waiting for a project: 2."
    )
    assert len(sash.select("svg:has([clip-path])")) == 8
    assert len([strand for strand in sash.select("svg") if len(strand.select("use")) == 2]) == 2


def test_the_table_adds_up(client, strategy):
    document_002(strategy, strategy.index)
    total = [cell.get_text(strip=True) for cell in read(client, "/en/strategy/").select("tfoot td")]
    assert total[:5] == ["22", "20", "11", "8", "1"]


# --- Counting ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("steps", "counted"),
    [
        ([], {"submitted": 1, "waiting": 1}),
        ([("submitted", DAY)], {"submitted": 1, "waiting": 1}),
        ([("approved", DAY)], {"approved": 1, "other": 1}),
        ([("approved", DAY), ("running", DAY)], {"approved": 1, "ongoing": 1}),
        ([("running", DAY), ("suspended", DAY)], {"approved": 1, "other": 1}),
        ([("running", DAY), ("terminated", DAY)], {"approved": 1, "other": 1}),
        ([("running", DAY), ("finished", DAY)], {"approved": 1, "finished": 1}),
        ([("finished", DAY + timedelta(days=9)), ("running", DAY)], {"approved": 1, "finished": 1}),
        ([("running", DAY), ("finished", date(2199, 1, 1))], {"approved": 1, "ongoing": 1}),
    ],
)
def test_each_state_is_counted_once(strategy, steps, counted):
    measure = make_measure(make_priority(strategy))
    project = make_project(strategy.index, *steps, measure=measure)
    totals = Progress(strategy).totals
    names = ("submitted", "approved", "finished", "ongoing", "other", "waiting")
    assert {name: getattr(totals, name) for name in names if getattr(totals, name)} == counted
    assert ProjectPage.objects.with_state().get().state_now == ProjectPage.objects.get(pk=project.pk).state
    found = ProjectPage.objects
    assert [found.approved().count(), found.finished().count(), found.ongoing().count(), found.other().count()] == [
        counted.get(name, 0) for name in ("approved", "finished", "ongoing", "other")
    ]


def test_what_is_not_public_is_not_counted(strategy):
    measure = make_measure(make_priority(strategy))
    make_project(strategy.index, ("running", DAY), measure=measure, live=False, live_en=False)
    assert Progress(strategy).totals == Figures(planned=1, waiting=1)


def test_more_projects_than_planned_leave_nothing_below_zero(strategy):
    priority = make_priority(strategy)
    rich, poor = make_measure(priority, planned_actions=1), make_measure(priority, planned_actions=3)
    for _project in range(3):
        make_project(strategy.index, ("running", DAY), measure=rich)
    assert Progress(strategy).totals.waiting == poor.planned_actions == 3
    assert len(Progress(strategy).strands) == 6


@pytest.mark.parametrize("number", [0, 1, 7, 22, 60, 500])
def test_the_sash_is_never_too_fine(client, strategy, number):
    if number:
        make_measure(make_priority(strategy), planned_actions=number)
    progress = Progress(strategy)
    assert len(progress.strands) <= MOST_STRANDS and bool(progress.strands) == bool(number)
    soup = read(client, "/en/strategy/")
    assert ("Each strand represents up to 8 actions." in soup.get_text()) == (number == 500)


def test_a_strand_shows_how_far_it_is():
    drawn = {look: strand("rombas", look).count("#m-rombas") for look in ("open", "other", "now", "done")}
    assert drawn == {"open": 0, "other": 1, "now": 2, "done": 1} and "<script" not in strand('"><script', "done")


# --- Money ---------------------------------------------------------------------------------


def test_money_is_added_by_source_and_share(client, strategy):
    measure = make_measure(make_priority(strategy), budget=50000)
    make_project(
        strategy.index, ("running", DAY), measure=measure, money=[("eu", "9250.50", "4625.25"), ("own", "749.50", 0)]
    )
    make_project(strategy.index, ("submitted", DAY), measure=measure, money=[("eu", 7000, 0)])  # nobody has granted it
    progress = Progress(strategy)
    eu, own = progress.sources
    assert (eu.source, eu.granted, eu.spent, eu.of_all) == ("eu", Decimal("9250.50"), Decimal("4625.25"), 93)
    assert (own.source, own.granted, own.spent, own.of_all) == ("own", Decimal("749.50"), 0, 7)
    totals = progress.totals  # of support: what the holder adds is no grant
    assert (totals.granted, totals.share_spent, totals.share_granted) == (Decimal("9250.50"), 50, 19)
    assert "50\xa0%" in figures(read(client, "/lt/strategija/")).values()


# --- Indicators ------------------------------------------------------------------------------


def test_the_last_value_of_an_indicator_stands_with_its_date_and_source(client, strategy):
    measure = make_measure(make_priority(strategy), "1.1")
    make_indicator(measure, 40, [(date(2022, 12, 31), 30), (date(2021, 12, 31), 12)], unit_lt="vietos", unit_en="jobs")
    make_indicator(measure, "12.5", name_lt="Dalis", name_en="Share")
    rows = [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("td")]
        for row in read(client, "/en/strategy/").select("[aria-labelledby=indicators] tbody tr")
    ]
    assert rows[0] == ["1.1", "40", "30 (75%)", "31 December 2022", "Report"]
    assert rows[1] == ["1.1", "12.5", "–", "Not measured yet", "–"]
    assert "2022 m. gruodžio 31 d." in read(client, "/lt/strategija/").get_text().replace(NBSP, " ")


# --- Open data -------------------------------------------------------------------------------


def test_the_same_figures_are_open_data(client, strategy):
    document_002(strategy, strategy.index)
    make_indicator(strategy.priorities.first().measures.first(), 40, [(DAY, 30)])
    rows = table(client, "/lt/strategija/strategija.csv")
    assert sum(int(row["planned"]) for row in rows) == 22 and sum(int(row["other"]) for row in rows) == 1
    assert rows == table(client, "/en/strategy/strategy.csv")
    whole = json.loads(client.get("/en/strategy/strategy.json").content)
    assert (whole["totals"]["planned"], whole["totals"]["approved"], whole["totals"]["other"]) == (22, 20, 1)
    assert whole["other"] == [{"state": "suspended", "number": 1}]
    assert whole["running_costs"] == {"granted": 34874.99, "spent": 30000.0, "until": "2023-01-31"}
    assert whole["indicators"][0]["actual"] == 30.0
    assert table(client, "/en/strategy/indicators.csv")[0]["actual_on"] == DAY.isoformat()


def test_a_cell_that_starts_like_a_formula_is_text(client, strategy):
    measure = make_measure(make_priority(strategy, "1"), "=1+1", name_lt="=HYPERLINK(1)", name_en="@SUM(A1)")
    make_indicator(measure, 40, [(DAY, 30)], name_lt="+370", name_en="-1")
    for url in ("/lt/strategija/strategija.csv", "/lt/strategija/rodikliai.csv", "/en/strategy/strategy.csv"):
        cells = [cell for row in table(client, url) for cell in row.values()]
        assert any(cell.startswith("'") for cell in cells), url
        assert not [cell for cell in cells if cell.startswith(("=", "@"))], url


def test_files_have_one_address_in_each_language(client, strategy):
    response = client.get("/en/strategy/strategija.csv")
    assert (response.status_code, response["Location"]) == (301, "/en/strategy/strategy.csv")
    assert client.get("/lt/strategija/kitas.csv").status_code == 404
    assert client.get("/lt/strategija/strategija.xlsx").status_code == 404
    soup = read(client, "/en/strategy/")
    links = [link["href"] for link in soup.select("main a[href$='.csv'], main a[href$='.json']")]
    assert links and all(client.get(link).status_code == 200 for link in links)
    data = json.loads(soup.find("script", type="application/ld+json").string)
    assert data["@type"] == "Dataset" and len(data["distribution"]) == 2


# --- The page ----------------------------------------------------------------------------------


def test_former_strategies_stand_under_the_present_one(client, strategy):
    make_strategy(strategy, title="2008–2015 m. strategija", title_en="Strategy 2008–2015", slug="2008-2015")
    soup = read(client, "/en/strategy/")
    assert soup.find("a", string="Strategy 2008–2015") and read(client, "/lt/strategija/2008-2015/")


def test_a_strategy_without_anything_yet_is_a_page(client, strategy):
    soup = read(client, "/lt/strategija/")
    assert soup.h1 and not soup.select(".weave__strands")


@pytest.mark.parametrize("language", ["lt", "en"])
def test_priorities_and_indicators_are_previewed_in_both_languages(strategy, rf, admin_user, language):
    measure = make_measure(make_priority(strategy))
    indicator = make_indicator(measure, 40, [(DAY, 30)])
    words = {"lt": ("Priemonė", "Vietos"), "en": ("Measure ", "Jobs")}[language]
    request = rf.get("/admin/")
    request.user = admin_user
    for row, expected in zip((measure.priority, indicator), words, strict=True):
        html = row.make_preview_request(request, language).content.decode()
        assert expected in html and f'<html lang="{language}"' in html


def test_a_plain_page_may_stand_under_the_strategy(client, strategy):
    make_page(strategy, title="Kaip rengta", title_en="How it was made")
    assert read(client, "/en/strategy/how-it-was-made/").h1


def test_the_clock_of_vilnius_counts(strategy):
    measure = make_measure(make_priority(strategy))
    make_project(strategy.index, ("running", timezone.localdate()), measure=measure)
    make_project(strategy.index, ("running", timezone.localdate() + timedelta(days=1)), measure=measure)
    assert Progress(strategy).totals.ongoing == 1
