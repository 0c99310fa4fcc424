"""The directory of members: in Lithuanian order, narrowed by clean addresses, counted by date."""

import csv
import json
import re
from datetime import date
from io import StringIO

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from home.models import Organisation, Place
from home.people.membership import days_reported, lines_of, tally
from tests.support.factories import make_admin, make_home, make_site_settings
from tests.support.factories_people import SECTORS, make_about, make_body, make_members_page, make_organisation
from tests.support.searching import index, look_for, titles

pytestmark = pytest.mark.django_db
URLS = ["/lt/apie-mus/nariai/", "/en/about-us/members/"]


@pytest.fixture(autouse=True)
def page():
    home = make_home()
    make_site_settings()
    return make_members_page(make_about(home))


def soup_of(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status, (url, response.status_code)
    return BeautifulSoup(response.content, "html.parser").main


def names_of(main):
    return [heading.get_text() for heading in main.select(".memberships__name")]


@pytest.mark.parametrize("url", URLS)
def test_members_stand_in_lithuanian_order(client, url):
    for name in ("Žuvėdra", "Šilas", "Sodas", "Čiurlionis", "Citrina", "Įlanka", "Yla"):
        make_organisation(name)
    assert names_of(soup_of(client, url)) == ["Citrina", "Čiurlionis", "Yla", "Įlanka", "Sodas", "Šilas", "Žuvėdra"]


def test_only_members_and_listed_communities_are_shown(client):
    make_organisation("Narė")
    make_organisation("Išėjusi", left_on=date(2024, 1, 1))
    make_organisation("Būsima", joined_on=date(2090, 1, 1))
    make_organisation("Bendruomenė", joined_on=None, is_community=True)
    make_organisation("Sugrįšianti", left_on=date(2024, 1, 1), is_community=True)
    main = soup_of(client, URLS[0])
    assert names_of(main) == ["Narė", "Bendruomenė", "Sugrįšianti"]
    assert [heading.get_text(strip=True) for heading in main.select(".section__head h2")][0].endswith("(1)")


def test_an_english_reader_meets_lithuanian_names_marked_as_such(client):
    make_organisation("Rankų darbas")
    make_organisation("Vakarė", name_en="The Evening Choir")
    headings = soup_of(client, URLS[1]).select(".memberships__name")
    assert [(h.get_text(), h.get("lang")) for h in headings] == [
        ("Rankų darbas", "lt"),
        ("The Evening Choir", None),
    ]


def test_filters_are_clean_addresses_in_both_languages(client):
    town = Place.objects.create(name_lt="Senamiestis", name_en="Old Town")
    make_organisation("Kepykla", "business", place=town)
    make_organisation("Lentpjūvė", "business")
    make_organisation("Choras", "community", place=town)
    make_organisation("Klubas", joined_on=None, is_community=True)
    for url, names in {
        "/lt/apie-mus/nariai/sektorius/verslas/": ["Kepykla", "Lentpjūvė"],
        "/en/about-us/members/sector/business/place/senamiestis/": ["Kepykla"],
        "/lt/apie-mus/nariai/vieta/senamiestis/": ["Choras", "Kepykla"],
        "/en/about-us/members/list/not-members/": ["Klubas"],
        "/lt/apie-mus/nariai/sarasas/nariai/sektorius/savivaldybe/": [],
    }.items():
        assert names_of(soup_of(client, url)) == names, url
    found = client.get("/lt/apie-mus/nariai/?sector=verslas&place=senamiestis&x=1")
    assert found["Location"] == "/lt/apie-mus/nariai/sektorius/verslas/vieta/senamiestis/"
    moved = client.get("/en/about-us/members/sektorius/verslas/")
    assert (moved.status_code, moved["Location"]) == (301, "/en/about-us/members/sector/business/")
    for wrong in ("vieta/mars", "sektorius/mars"):
        assert client.get(f"/lt/apie-mus/nariai/{wrong}/").status_code == 404
    switch = soup_of(client, "/lt/apie-mus/nariai/sektorius/verslas/").find_parent().select_one('a[hreflang="en"]')
    assert switch["href"] == "/en/about-us/members/sector/business/"


def test_members_are_counted_at_any_date():
    make_organisation(joined_on=date(2019, 5, 1), left_on=date(2024, 12, 31))
    make_organisation(joined_on=date(2024, 12, 31))
    make_organisation(joined_on=date(2025, 6, 1), sector="business")
    make_organisation(joined_on=None, is_community=True)
    everything = list(Organisation.objects.all())
    for day, number in {
        date(2019, 4, 30): 0,
        date(2024, 12, 31): 2,
        date(2025, 1, 1): 1,
        date(2025, 12, 31): 2,
    }.items():
        assert tally(everything, day).number == Organisation.objects.members(day).count() == number, day
    days = days_reported(date(2026, 11, 20))
    assert days == [date(2026, 11, 20), date(2025, 12, 31), date(2024, 12, 31)]
    lines = {line.sector.value: line.numbers for line in lines_of([tally(everything, day) for day in days])}
    assert lines == {"community": [1, 1, 2], "business": [1, 1, 0]}


@pytest.mark.parametrize("url", URLS)
def test_the_page_says_how_many_there_are_and_were(client, url):
    year = timezone.localdate().year
    make_organisation(joined_on=date(year - 2, 12, 31))
    make_organisation(joined_on=date(year - 1, 12, 31), sector="business")
    make_organisation(joined_on=date(year, 1, 1), sector="business")
    main = soup_of(client, url)
    assert [cell.get_text() for cell in main.select("tfoot td")] == ["3", "2", "1"]
    assert re.search(r"66[.,]7\s?%", main.get_text())


# --- Found by the search ----------------------------------------------------------------------


def test_organisations_are_found_and_lead_to_their_line(client, page):
    make_organisation("Sporto klubas „Ratas“", description_lt="Dviračių žygiai", description_en="Bicycle trips")
    make_organisation("Išėjęs klubas", left_on=date(2024, 1, 1))
    index()
    assert titles(client, "dviračių žygis") == ["Sporto klubas „Ratas“"]
    assert titles(client, "bicycle trip", "en") == ["Sporto klubas „Ratas“"]
    link = look_for(client, "ratas").select_one(".hits__title a")["href"]
    assert link == "/lt/apie-mus/nariai/#sporto-klubas-ratas"
    assert soup_of(client, link).find(id="sporto-klubas-ratas")
    assert "Išėjęs klubas" not in titles(client, "klubas")
    page.unpublish()
    assert titles(client, "ratas") == []


def test_no_person_is_found(client):
    organisation = make_organisation("Vakarė", email="egle@example.org")
    make_body(members=[{"name": "Eglė Vardenė", "sector": "community", "organisation": organisation}])
    index()
    for words in ("Vardenė", "egle@example.org"):
        assert titles(client, words) == []


# --- Open data -------------------------------------------------------------------------------

FORMULA = '=HYPERLINK("http://x")'


def test_open_data_run_nothing_and_name_no_person(client):
    make_organisation(FORMULA, "business", website="https://example.org", email="a@example.org", phone="+370 600")
    make_organisation("Klubas", joined_on=None, is_community=True)
    link = soup_of(client, URLS[0]).find("a", string="CSV")["href"]
    assert link == "/lt/apie-mus/nariai/nariai.csv"
    rows = list(csv.DictReader(StringIO(client.get(link).content.decode("utf-8-sig"))))
    assert [row["name_lt"] for row in rows] == [f"'{FORMULA}", "Klubas"]
    assert (rows[0]["listing"], rows[1]["listing"], rows[1]["member_since"]) == ("members", "communities", "")
    data = json.loads(client.get("/en/about-us/members/sector/business/members.json").content)
    assert [(row["name_lt"], row["sector"], row["member_since"]) for row in data] == [
        (FORMULA, "business", "2020-01-01")
    ]
    moved = client.get("/en/about-us/members/nariai.csv")
    assert moved["Location"] == "/en/about-us/members/members.csv"


def test_the_list_of_the_admin_is_exported_as_text(client):
    client.force_login(make_admin("en"))
    make_organisation(FORMULA)
    response = client.get(f"{reverse('wagtailsnippets_home_organisation:list')}?export=csv")
    content = b"".join(response.streaming_content)
    assert content.startswith("\ufeff".encode())
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert rows[1][0] == f"'{FORMULA}"


# --- Bad input -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        {"name_lt": "x" * 2000},
        {"joined_on": date(2024, 1, 2), "left_on": date(2024, 1, 1)},
        {"joined_on": None, "left_on": date(2024, 1, 1)},
        {"joined_on": None},
        {"legal_code": "300000001"},
        {"sector": ""},
        {"website": "javascript:alert(1)"},
    ],
)
def test_what_is_wrong_with_an_organisation_is_refused(wrong):
    make_organisation(legal_code="300000001")
    with pytest.raises(ValidationError):
        Organisation(**{"name_lt": "Nauja", "sector": "community", "joined_on": date(2020, 1, 1), **wrong}).full_clean()


@pytest.mark.parametrize("url", [*URLS, "/lt/apie-mus/nariai/nariai.csv", "/en/about-us/members/sector/business/"])
def test_three_hundred_organisations_take_ten_queries(client, url):
    places = [Place.objects.create(name_lt=f"Vieta {n}", name_en=f"Place {n}") for n in range(5)]
    for n in range(300):
        make_organisation(sector=SECTORS[n % 3], place=places[n % 5], description_lt="Audžia.", website="https://a.lt")
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    assert len(found) <= 10, "\n\n".join(query["sql"][:300] for query in found.captured_queries)
