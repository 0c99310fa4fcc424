"""Projects: pages of their own, lists with clean addresses, open data, and names that disappear in time."""

import csv
import io
import json
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from cms.models import BasePage, Funding, Programme
from home.models import Place, ProjectPage, ProjectPartner, ProjectStep
from home.models.project_facts import anniversary
from tests.support import searching
from tests.support.factories import make_home
from tests.support.projects import make_measure, make_priority, make_project, make_project_index, make_strategy

pytestmark = pytest.mark.django_db
NBSP = "\N{NO-BREAK SPACE}"
MARCH = date(2025, 3, 1)
PERSON = "Šarūnė Gijelytė"


@pytest.fixture
def index():
    home = make_home()
    index = make_project_index(home)
    index.strategy = make_strategy(home)
    index.measure = make_measure(make_priority(index.strategy), "1.2", name_lt="Kiemai", name_en="Courtyards")
    index.place = Place.objects.create(name_lt="Linmarka", name_en="Linmarka quarter")
    return index


@pytest.fixture
def kitchen(index):
    """A project with everything but files and pictures."""
    project = make_project(
        index,
        ("approved", date(2025, 1, 7)),
        ("running", MARCH),
        money=[("eu", "18315.00", "9000.00"), ("municipality", "1485.00", 0), ("own", "1200.00", "300.00")],
        title="Vakaro virtuvė",
        title_en="Evening kitchen",
        code="VPS-01",
        measure=index.measure,
        place=index.place,
        holder_name_lt="Bendruomenė „Krosnis“",
        holder_name_en="The Hearth community",
        planned_start=date(2025, 2, 1),
        planned_end=date(2026, 8, 31),
        aim_lt="Kad vakarieniautume kartu.",
        aim_en="So that we have supper together.",
        latitude=Decimal("55.123456"),
        longitude=Decimal("24.654321"),
    )
    project.partners = [ProjectPartner(name_lt="Mokykla", name_en="The school")]
    project.steps.add(
        ProjectStep(happened_on=date(2025, 6, 1), title_lt="Pastatyta krosnis", title_en="The oven is built")
    )
    project.save()
    return project


def read(client, url):
    response = client.get(url)
    assert response.status_code == 200, url
    return BeautifulSoup(response.content, "html.parser")


def words(soup):
    return " ".join(soup.main.get_text(" ").replace(NBSP, " ").split())


def titles(client, url):
    return [link.get_text() for link in read(client, url).select("tbody th a")]


def table(client, url):
    return list(csv.DictReader(io.StringIO(client.get(url).content.decode("utf-8-sig"))))


# --- The page ----------------------------------------------------------------------------------


def test_a_project_says_who_what_when_and_how_much(client, kitchen):
    page = words(read(client, "/en/projects/evening-kitchen/"))
    for said in (
        *("Under way", "The Hearth community", "1.2. Courtyards", "VPS-01", "So that we have supper together."),
        *("1 February 2025 – 31 August 2026", "from 1 March 2025", "EUR 21,000.00", "EUR 9,300.00 (44%)"),
        *("European Union share: 87.21%", "The school", "The oven is built", "Linmarka quarter"),
        "Coordinates: 55.123456, 24.654321",
    ):
        assert said in page, said
    lithuanian = words(read(client, "/lt/projektai/vakaro-virtuve/"))
    for said in ("Bendruomenė „Krosnis“", "Kiemai", "21 000,00 Eur", "2025 m. kovo 1 d.", "Pastatyta krosnis"):
        assert said in lithuanian, said


def test_the_history_is_one_list_the_latest_first(client, kitchen):
    items = [" ".join(item.get_text(" ").split()) for item in read(client, kitchen.url_in("en")).select("ol li")]
    items = [item for item in items if "2025" in item]
    assert [item.split(": ")[-1] for item in items] == ["The oven is built", "Under way", "Approved, not begun"]


def test_a_step_to_come_is_not_told_and_does_not_count(client, kitchen):
    kitchen.steps.add(ProjectStep(state="finished", happened_on=timezone.localdate() + timedelta(days=1)))
    kitchen.save()
    page = words(read(client, kitchen.url_in("en")))
    assert "Under way" in page and "Finished" not in page


def test_real_dates_follow_from_the_steps(kitchen):
    assert (kitchen.started_on, kitchen.finished_on) == (MARCH, None)
    kitchen.steps.add(ProjectStep(state="finished", happened_on=date(2025, 9, 9)))
    kitchen.save()
    project = ProjectPage.objects.get()
    listed = ProjectPage.objects.with_dates().get()
    assert (project.started_on, project.finished_on) == (listed.began_on, listed.ended_on) == (MARCH, date(2025, 9, 9))
    assert listed.years == "2025"


SAID = {
    "month": {
        "lt": ["2023 m. sausis", "nuo 2023 m. sausio"],
        "en": ["January 2023", "from January 2023"],
        "stamp": "2023-01",
    },
    "year": {"lt": ["nuo 2023 m."], "en": ["from 2023"], "stamp": "2023"},
}


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("precision", SAID)
def test_a_step_says_no_more_of_its_date_than_is_known(client, index, precision, language):
    project = make_project(index, title="Senas", title_en="Old")
    project.steps.add(ProjectStep(happened_on=date(2023, 1, 17), precision=precision, state="running"))
    project.save()
    page = read(client, project.url_in(language))
    text, said = words(page), SAID[precision]
    assert "17" not in text and all(word in text for word in said[language])
    assert said["stamp"] in {time["datetime"] for time in page.select("time")}
    data = json.loads(page.select_one('[type="application/ld+json"]').string)
    assert said["stamp"] in {part.get("foundingDate") for part in data.get("@graph", [data])}
    listed = ProjectPage.objects.with_dates().get(pk=project.pk)
    assert (listed.began_on, listed.began_precision) == (date(2023, 1, 17), precision)
    assert [row["started_on"] for row in table(client, "/lt/projektai/projektai.csv")] == [said["stamp"]]


def test_a_cooperation_project_names_who_leads(client, index):
    project = make_project(index, ("submitted", MARCH), kind="cooperation", measure=index.measure)
    project.partners = [
        ProjectPartner(name_lt="Upės VVG", name_en="River LAG", is_group=True),
        ProjectPartner(name_lt="Miško VVG", name_en="Forest LAG", is_group=True, is_lead=True),
    ]
    project.save()
    page = words(read(client, project.url_in("en")))
    assert "Partner groups Forest LAG – lead partner River LAG" in page
    assert "Cooperation project" in page and "Application submitted" in page


def test_no_map_is_loaded_before_a_click(client, kitchen):
    soup = read(client, kitchen.url_in("lt"))
    assert not soup.select("iframe, [src*='openstreetmap'], [srcset*='openstreetmap'], link[href*='openstreetmap']")
    frame = soup.select_one("[data-embed]")["data-embed"]
    assert frame.startswith("https://www.openstreetmap.org/export/embed.html?bbox=24.649321%2C55.118456")
    assert "https://www.openstreetmap.org" in client.get(kitchen.url_in("lt"))["Content-Security-Policy"]
    assert "openstreetmap" not in client.get("/lt/projektai/")["Content-Security-Policy"]


def test_search_engines_are_told(client, kitchen):
    data = json.loads(read(client, kitchen.url_in("en")).find("script", type="application/ld+json").string)
    assert (data["@type"], data["identifier"], data["foundingDate"]) == ("Project", "VPS-01", "2025-03-01")
    assert data["member"] == {"@type": "Organization", "name": "The Hearth community"}
    assert data["funding"][0]["amount"] == {"@type": "MonetaryAmount", "value": "18315.00", "currency": "EUR"}
    assert data["location"]["geo"]["latitude"] == 55.123456
    assert kitchen.full_url_in("en") in client.get("/sitemap.xml").content.decode()


# --- A natural person ------------------------------------------------------------------------------


def publish_on(project, day):
    at = timezone.make_aware(datetime.combine(day, datetime.min.time().replace(hour=12)))
    BasePage.objects.filter(pk=project.pk).update(first_published_at=at)


@pytest.fixture
def garden(index):
    person = {"holder_name_lt": PERSON, "holder_name_en": PERSON, "holder_is_person": True}
    return make_project(index, ("running", MARCH), title="Daržas", title_en="A garden", measure=index.measure, **person)


PLACES = (
    *("/lt/projektai/darzas/", "/en/projects/a-garden/", "/lt/projektai/", "/en/projects/", "/lt/strategija/"),
    *("/en/strategy/", "/lt/projektai/projektai.csv", "/en/projects/projects.csv", "/en/projects/projects.json"),
    *("/lt/projektai/projektai.json", "/lt/projektai/metai/2025/", "/sitemap.xml"),
)


def named_at(client):
    return {url for url in PLACES if PERSON in client.get(url).content.decode()}


def test_the_name_of_a_person_disappears_everywhere_after_two_years(client, garden):
    today = timezone.localdate()
    publish_on(garden, anniversary(today, -2) + timedelta(days=1))
    assert named_at(client) == {*PLACES} - {"/sitemap.xml"}
    publish_on(garden, anniversary(today, -2) - timedelta(days=1))
    assert named_at(client) == set()
    assert "name published for two years" in words(read(client, "/en/projects/a-garden/"))


def test_the_name_of_an_organisation_stays(client, garden):
    """The control: the same page, the same day, another holder."""
    ProjectPage.objects.update(holder_is_person=False)
    publish_on(garden, date(2020, 1, 1))
    assert named_at(client) == {*PLACES} - {"/sitemap.xml"}


@pytest.mark.parametrize(
    ("published", "gone"),
    [(date(2024, 2, 29), date(2026, 3, 1)), (date(2024, 3, 1), date(2026, 3, 1)), (date(2023, 6, 5), date(2025, 6, 5))],
)
def test_two_years_are_counted_to_the_day(garden, published, gone):
    publish_on(garden, published)
    garden = ProjectPage.objects.get()
    assert garden.public_holder(gone - timedelta(days=1)) == PERSON
    assert garden.public_holder(gone) == ""


def test_a_person_is_never_searched_for(client, garden, kitchen):
    """The index does not notice that two years have passed. An organisation is the control."""
    assert garden.searchable_holder == "" and "Krosnis" in kitchen.searchable_holder
    searching.index()
    for language, holder, title in (("lt", "Krosnis", kitchen.title), ("en", "Hearth", kitchen.title_en)):
        assert searching.titles(client, PERSON, language) == []
        assert searching.titles(client, holder, language) == [title]
    assert searching.titles(client, "Krosnis", "en") == [], "no Lithuanian words in the English index"
    assert list(ProjectPage.objects.search("Krosnis")) == [kitchen.specific]
    assert not ProjectPage.objects.search("Gijelytė")


def test_a_page_that_is_not_public_yet_does_not_count_its_years(garden):
    publish_on(garden, date(2020, 1, 1))
    BasePage.objects.filter(pk=garden.pk).update(first_published_at=None)
    assert ProjectPage.objects.get().public_holder() == PERSON


# --- Lists -----------------------------------------------------------------------------------------


@pytest.fixture
def three(index, kitchen):
    other = make_measure(index.measure.priority, "1.10", name_lt="Amatai", name_en="Crafts")
    make_project(index, ("running", date(2024, 1, 1)), ("finished", date(2024, 12, 1)), measure=other, title="Staklės")
    make_project(index, ("submitted", MARCH), measure=other, title="Langai", title_en="")
    return index


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", ["Vakaro virtuvė", "Staklės", "Langai"]),
        ("busena/vykdomi/", ["Vakaro virtuvė"]),
        ("busena/baigti/", ["Staklės"]),
        ("busena/sustabdyti/", []),
        ("rusis/vietos/metai/2024/", ["Staklės"]),
        ("priemone/1-10/", ["Staklės", "Langai"]),
        ("busena/pateikti/priemone/1-10/", ["Langai"]),
        ("metai/2026/", ["Vakaro virtuvė"]),
        ("metai/2025/vieta/linmarka/", ["Vakaro virtuvė"]),
    ],
)
def test_each_filter_has_a_clean_address(client, three, path, expected):
    assert titles(client, f"/lt/projektai/{path}") == expected
    assert [row["title_lt"] for row in table(client, f"/lt/projektai/{path}projektai.csv")] == sorted(
        expected, key=["Vakaro virtuvė", "Staklės", "Langai"].index
    )


def test_english_lists_what_is_in_english_and_its_data_hold_everything(client, three):
    assert len(titles(client, "/en/projects/")) == 2
    assert len(table(client, "/en/projects/projects.csv")) == 3
    assert titles(client, "/en/projects/state/under-way/") == ["Evening kitchen"]


@pytest.mark.parametrize(
    ("asked", "own"),
    [
        ("/en/projects/busena/vykdomi/", "/en/projects/state/under-way/"),
        ("/lt/projektai/metai/2025/busena/vykdomi/", "/lt/projektai/busena/vykdomi/metai/2025/"),
        ("/en/projects/metai/2025/projektai.json", "/en/projects/year/2025/projects.json"),
        ("/lt/projektai/?state=vykdomi&measure=1-2&year=&place=", "/lt/projektai/busena/vykdomi/priemone/1-2/"),
        ("/en/projects/?state=&measure=", "/en/projects/"),
    ],
)
def test_every_list_has_one_address(client, three, asked, own):
    response = client.get(asked)
    assert response.status_code in (301, 302)
    assert response["Location"].removeprefix("http://localhost") == own and client.get(own).status_code == 200


@pytest.mark.parametrize("path", ["metai/1999/", "priemone/9-9/", "busena/nera/", "vieta/niekur/", "busena/", "x/y/"])
def test_what_does_not_exist_is_not_found(client, three, path):
    assert client.get(f"/lt/projektai/{path}").status_code == 404


def test_the_language_switch_keeps_the_filter(client, three):
    soup = read(client, "/lt/projektai/busena/vykdomi/metai/2025/")
    assert soup.select_one("link[hreflang=en]")["href"].endswith("/en/projects/state/under-way/year/2025/")


def test_places_are_listed_with_their_coordinates(client, kitchen):
    soup = read(client, "/en/projects/")
    link = soup.select_one("[aria-labelledby=places] ul a")
    assert "55.123456, 24.654321" in link.get_text() and link["href"].startswith("https://www.openstreetmap.org/?mlat")


def test_the_form_marks_what_is_chosen(client, three):
    soup = read(client, "/en/projects/state/under-way/")
    assert soup.select_one("select[name=state] [selected]")["value"] == "under-way"
    assert [link.get_text() for link in soup.select(".filter a")] == ["All (2)", "Under way (1)", "Finished (1)"]


# --- Open data ---------------------------------------------------------------------------------------


def test_open_data_hold_what_the_rules_ask_for(client, kitchen):
    row = table(client, "/lt/projektai/projektai.csv")[0]
    assert (row["code"], row["title_lt"], row["holder_en"]) == ("VPS-01", "Vakaro virtuvė", "The Hearth community")
    assert (row["total"], row["from_eu"], row["eu_percent"], row["spent"]) == (
        "21000.00",
        "18315.00",
        "87.21",
        "9300.00",
    )
    assert (row["started_on"], row["planned_end"], row["measure"]) == ("2025-03-01", "2026-08-31", "1.2")
    assert row["url_en"].endswith("/en/projects/evening-kitchen/") and row["partners_lt"] == "Mokykla"
    program = json.loads(client.get("/en/projects/projects.json").content)[0]
    assert (program["total"], program["latitude"], program["state"]) == (21000.0, 55.123456, "running")


def test_a_cell_that_starts_like_a_formula_is_text(client, index):
    make_project(
        index, ("running", MARCH), title='=HYPERLINK("http://x","y")', slug="x", code="+1", measure=index.measure
    )
    row = table(client, "/lt/projektai/projektai.csv")[0]
    assert row["title_lt"].startswith("'=") and row["code"] == "+1"
    assert json.loads(client.get("/en/projects/projects.json").content)[0]["code"] == "+1"


def test_open_data_of_nothing_are_files_too(client, index):
    assert table(client, "/lt/projektai/projektai.csv") == []
    assert client.get("/lt/projektai/projektai.json").json() == []


def test_the_listing_of_the_admin_shows_the_day_by_which_a_page_must_be_public(admin_client, kitchen):
    ProjectPage.objects.update(contract_on=date(2025, 1, 10))
    page = admin_client.get(reverse("projects:index")).content.decode().replace(NBSP, " ")
    assert ("30 January 2025" in page or "2025 m. sausio 30 d." in page) and "Vakaro virtuvė" in page


def test_running_the_strategy_is_listed_for_who_asks(client, three):
    """Else the list would count one more project than the strategy does."""
    make_project(three, ("running", MARCH), kind="running", strategy=three.strategy, title="Biuras", title_en="Office")
    assert "Biuras" not in titles(client, "/lt/projektai/")
    assert titles(client, "/lt/projektai/rusis/strategijos-vykdymo/") == ["Biuras"]
    assert "Biuras" in {row["title_lt"] for row in table(client, "/lt/projektai/projektai.csv")}


def test_programmes_filter_projects_and_stand_in_the_data(client, three, kitchen):
    programme = Programme.objects.create(
        fund="esf", starts_in=2021, ends_in=2027, eu_share=92, name_lt="Investicijų programa", name_en="Investments"
    )
    Funding.objects.create(page=kitchen, programme=programme)
    for url in ("/lt/projektai/programa/esf-2021-2027/", "/en/projects/programme/esf-2021-2027/"):
        assert len(titles(client, url)) == 1
    assert client.get("/lt/projektai/programa/erdf-2014-2020/").status_code == 404
    row = table(client, "/lt/projektai/programa/esf-2021-2027/projektai.csv")[0]
    assert (row["programme_lt"], row["programme_en"]) == ("Investicijų programa", "Investments")
    assert "Co-funded by the European Union" in words(read(client, kitchen.url_in("en")))
