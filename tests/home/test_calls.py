"""Calls: states to the minute, a timetable with clean addresses, calendars, feeds, open data, linked projects."""

import csv
import io
import json
import xml.etree.ElementTree as ElementTree
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.db import IntegrityError, transaction
from django.utils import timezone
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from cms.l10n.local_time import at_wall_time
from cms.models import BasePage
from home.calls.states import CallState, Timetable
from home.models import CallChange, CallPage, CallQuestion, ContactPage, Measure
from tests.support import searching
from tests.support.factories import make_admin, make_event, make_event_index, make_home, make_page
from tests.support.factories_calls import make_call, make_call_index
from tests.support.projects import make_measure, make_priority, make_project, make_project_index, make_strategy

pytestmark = pytest.mark.django_db
NBSP = "\N{NO-BREAK SPACE}"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def wall(*parts):
    return at_wall_time(timezone.datetime(*parts))


OPENS, CLOSES = wall(2026, 11, 9, 8), wall(2026, 12, 11, 16)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def index():
    home = make_home()
    index = make_call_index(home)
    index.home, index.strategy = home, make_strategy(home)
    index.measure = make_measure(make_priority(index.strategy), "1.2", name_lt="Kiemai", name_en="Courtyards")
    return index


@pytest.fixture
def call(index):
    """A call with everything but files."""
    call = make_call(
        index,
        title="Kiemų kvietimas",
        title_en="Courtyard call",
        number="6",
        measure=index.measure,
        opens_at=OPENS,
        closes_at=CLOSES,
        questions_until=CLOSES - timedelta(days=3),
        total=Decimal(60000),
        highest=Decimal(15000),
        intensity=Decimal("92.5"),
        applicants=["person", "ngo"],
        objective_lt="Kad kaimynai susitiktų.",
        objective_en="For neighbours to meet.",
        contact_email="biuras@example.org",
        info_event=make_event(make_event_index(index.home), title="Diena", title_en="The day"),
    )
    call.questions.add(
        CallQuestion(
            question_lt="Ar būtinas partneris?",
            answer_lt="Ne.",
            question_en="Is a partner needed?",
            answer_en="No.",
        )
    )
    call.changes.add(CallChange(changed_on=date(2026, 11, 20), text_lt="Pridėta forma.", text_en="A form was added."))
    call.save()
    return call


@pytest.fixture
def clock(monkeypatch):
    def put(moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return put


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


def test_a_call_says_when_how_much_for_whom_and_whom_to_ask(client, call, clock):
    clock(OPENS + MINUTE)
    page = words(read(client, "/en/calls/courtyard-call/"))
    for said in (
        *("Call No. 6", "Open", "9 November 2026, 8:00", "11 December 2026, 16:00", "EUR 60,000.00", "EUR 15,000.00"),
        *("92.5%", "Non-governmental organisations and communities Residents", "1.2. Courtyards"),
        *("For neighbours to meet.", "Is a partner needed? No.", "20 November 2026 : A form was added."),
        *("biuras@example.org", "8 December 2026, 16:00"),
    ):
        assert said in page, said
    lithuanian = words(read(client, "/lt/kvietimai/kiemu-kvietimas/"))
    for said in ("60 000,00 Eur", "Kiemai", "2026 m. gruodžio 11 d.", "Ar būtinas partneris?", "Pridėta forma."):
        assert said in lithuanian, said
    assert "Is a partner" not in lithuanian and "partneris" not in page


@pytest.mark.parametrize(
    ("at", "state"),
    [
        (OPENS - MINUTE, "planned"),
        (OPENS, "open"),
        (CLOSES - timedelta(days=7) - MINUTE, "open"),
        (CLOSES - timedelta(days=7), "closing"),
        (CLOSES - MINUTE, "closing"),
        (CLOSES, "closed"),
        (wall(2027, 2, 11, 23, 59), "closed"),
        (wall(2027, 2, 12), "results"),
    ],
)
def test_the_state_changes_by_itself_to_the_minute(client, call, clock, at, state):
    CallPage.objects.update(results_on=date(2027, 2, 12))
    clock(at)
    label, slug = {
        "planned": ("Planned", "planned"),
        "open": ("Open", "open"),
        "closing": ("Closing soon", "closing-soon"),
        "closed": ("Closed", "closed"),
        "results": ("Results published", "results-published"),
    }[state]
    assert read(client, "/en/calls/courtyard-call/").select(".meta span")[1].get_text() == label
    assert titles(client, f"/en/calls/state/{slug}/") == ["Courtyard call"]
    assert table(client, "/lt/kvietimai/kvietimai.csv")[0]["state"] == state


@pytest.mark.parametrize(
    ("before", "kept"), [(timedelta(days=2), 60), (timedelta(seconds=61), 60), (timedelta(seconds=20), 20)]
)
@pytest.mark.parametrize("moment", [OPENS, CLOSES - timedelta(days=7), CLOSES])
def test_no_cache_keeps_a_page_beyond_its_next_change_or_a_minute(client, call, clock, moment, before, kept):
    """Whatever a shared cache has taken at the last moment, a minute later it asks again."""
    clock(moment - before)
    for url in ("/lt/kvietimai/", "/en/calls/", call.url_in("lt"), "/en/calls/atom/", "/en/calls/calls.json"):
        rules = client.get(url)["Cache-Control"]
        assert f"s-maxage={kept}" in rules and f"max-age={kept}" in rules and "public" in rules, (url, rules)


@pytest.mark.parametrize("whose", ["private", "editor's"])
def test_what_is_not_for_everybody_is_kept_by_nobody(client, call, whose):
    if whose == "private":
        PageViewRestriction.objects.create(page=call, restriction_type="password", password="x")
    else:
        client.force_login(make_admin())
    for url in [call.url_in("lt")] + (["/en/calls/"] if whose == "editor's" else []):
        assert "public" not in client.get(url).get("Cache-Control", "")


def test_a_measure_that_is_deleted_leaves_its_calls(call):
    Measure.objects.all().delete()
    assert CallPage.objects.get().measure is None


def test_after_the_last_change_a_page_is_kept_a_minute(client, call, clock):
    clock(CLOSES + timedelta(days=90))
    assert "s-maxage=60" in client.get("/lt/kvietimai/")["Cache-Control"]


def test_hours_are_those_of_vilnius_on_both_sides_of_the_change_of_clocks():
    """Opens in summer time at 5 UTC, closes in winter time at 14 UTC."""
    table = Timetable(wall(2026, 10, 1, 8), wall(2026, 10, 30, 16))
    assert table.state(datetime(2026, 10, 1, 4, 59, tzinfo=UTC)) == CallState.PLANNED
    assert table.state(datetime(2026, 10, 1, 5, 0, tzinfo=UTC)) == CallState.OPEN
    assert table.state(datetime(2026, 10, 30, 13, 59, tzinfo=UTC)) == CallState.CLOSING
    assert table.state(datetime(2026, 10, 30, 14, 0, tzinfo=UTC)) == CallState.CLOSED


@pytest.mark.parametrize(
    ("part", "english", "lithuanian"),
    [("q1", "first quarter of 2027", "2027 m."), ("03", "March 2027", "2027 m. kovas"), ("", "2027", "2027 m.")],
)
def test_a_planned_call_may_have_only_a_month_or_a_quarter(client, index, part, english, lithuanian):
    make_call(index, planned_year=2027, planned_part=part, title="Sumanymai", title_en="Ideas")
    assert f"Planned: {english}" in words(read(client, "/en/calls/ideas/"))
    assert english in words(read(client, "/en/calls/year/2027/"))
    assert lithuanian in words(read(client, "/lt/kvietimai/sumanymai/"))


def test_a_withdrawn_call_says_why(client, call, clock):
    CallPage.objects.update(is_withdrawn=True, withdrawn_text_lt="Pinigų nebus.", withdrawn_text_en="No money.")
    clock(OPENS + MINUTE)
    assert "This call was withdrawn. No money." in words(read(client, "/en/calls/courtyard-call/"))
    assert titles(client, "/lt/kvietimai/busena/atsaukti/") == ["Kiemų kvietimas"]
    assert titles(client, "/lt/kvietimai/busena/atviri/") == []


def test_a_call_without_end_stays_open(client, index):
    call = make_call(index, -400)
    assert "until the money is spent" in words(read(client, call.url_in("en")))


def test_what_is_not_in_english_is_not_told_in_english(client, call):
    call.questions.add(CallQuestion(question_lt="Tik lietuviškai?", answer_lt="Taip."))
    call.changes.add(CallChange(text_lt="Tik čia."))
    call.live_en = False
    call.save()
    assert "Tik lietuviškai?" in words(read(client, call.url_in("lt")))
    BasePage.objects.filter(pk=call.pk).update(live_en=True)
    page = words(read(client, call.url_in("en")))
    assert "Tik lietuviškai?" not in page and "Tik čia." not in page


def test_an_information_day_that_is_not_public_is_not_linked(client, call, clock):
    clock(OPENS + MINUTE)
    assert "Information day:" in words(read(client, call.url_in("en")))
    BasePage.objects.filter(pk=call.info_event_id).update(live_en=False)
    assert "Information day:" not in words(read(client, call.url_in("en")))
    assert client.get(call.url_in("lt")).content.decode().count("/lt/renginiai/diena/") == 1


def test_search_engines_are_told(client, call):
    data = json.loads(read(client, call.url_in("en")).find("script", type="application/ld+json").string)
    assert (data["@type"], data["identifier"], data["name"]) == ("MonetaryGrant", "6", "Courtyard call")
    assert data["amount"] == {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": "60000.00",
        "maxValue": "15000.00",
    }
    assert call.full_url_in("en") in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"opens_at": CLOSES, "closes_at": OPENS},
        {"opens_at": OPENS, "closes_at": OPENS},
        {"total": 10, "highest": 11},
        {"intensity": Decimal("100.01")},
        {"intensity": Decimal(-1)},
    ],
)
def test_the_database_refuses_what_can_never_be(index, wrong):
    make_call(index)
    with pytest.raises(IntegrityError), transaction.atomic():
        CallPage.objects.update(**wrong)


# --- The timetable -----------------------------------------------------------------------------


@pytest.fixture
def five(index):
    other = make_measure(index.measure.priority, "1.10", name_lt="Amatai", name_en="Crafts")
    make_call(index, -100, -60, title="Pasibaigęs", title_en="Over", measure=other, applicants=["ngo"])
    make_call(index, -30, 20, title="Atviras", title_en="Still open", measure=index.measure, applicants=["person"])
    make_call(index, -30, 3, title="Skubus", title_en="Hurry", measure=other, applicants=["ngo", "business"])
    make_call(index, 30, 60, title="Būsimas", title_en="")
    make_call(index, planned_year=2099, planned_part="q2", title="Tolimas", title_en="Far", measure=index.measure)
    return index


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", ["Skubus", "Atviras", "Būsimas", "Tolimas", "Pasibaigęs"]),
        ("busena/atviri/", ["Atviras"]),
        ("busena/netrukus-baigsis/", ["Skubus"]),
        ("busena/planuojami/", ["Būsimas", "Tolimas"]),
        ("busena/paskelbti-rezultatai/", []),
        ("priemone/1-10/", ["Skubus", "Pasibaigęs"]),
        ("pareiskejai/nvo/", ["Skubus", "Pasibaigęs"]),
        ("priemone/1-10/pareiskejai/verslas/", ["Skubus"]),
        ("metai/2099/", ["Tolimas"]),
    ],
)
def test_each_filter_has_a_clean_address_and_what_can_be_acted_on_comes_first(client, five, path, expected):
    assert titles(client, f"/lt/kvietimai/{path}") == expected
    rows = table(client, f"/lt/kvietimai/{path}kvietimai.csv")
    assert sorted(row["title_lt"] for row in rows) == sorted(expected)


def test_english_lists_what_is_in_english_and_its_data_hold_everything(client, five):
    assert titles(client, "/en/calls/") == ["Hurry", "Still open", "Far", "Over"]
    assert len(table(client, "/en/calls/calls.csv")) == 5


@pytest.mark.parametrize(
    ("asked", "own"),
    [
        ("/en/calls/busena/atviri/", "/en/calls/state/open/"),
        ("/lt/kvietimai/metai/2099/busena/planuojami/", "/lt/kvietimai/busena/planuojami/metai/2099/"),
        ("/en/calls/metai/2099/kvietimai.json", "/en/calls/year/2099/calls.json"),
        ("/lt/kvietimai/?state=atviri&measure=1-2&year=", "/lt/kvietimai/busena/atviri/priemone/1-2/"),
    ],
)
def test_every_list_has_one_address(client, five, asked, own):
    response = client.get(asked)
    assert response.status_code in (301, 302)
    assert response["Location"].removeprefix("http://localhost") == own and client.get(own).status_code == 200


@pytest.mark.parametrize("path", ["metai/1999/", "priemone/9-9/", "busena/nera/", "pareiskejai/x/ics/", "busena/"])
def test_what_does_not_exist_is_not_found(client, five, path):
    assert client.get(f"/lt/kvietimai/{path}").status_code == 404


def test_the_language_switch_keeps_the_filter(client, five):
    soup = read(client, "/lt/kvietimai/busena/atviri/")
    assert soup.select_one("link[hreflang=en]")["href"].endswith("/en/calls/state/open/")


# --- Calendars, feeds, open data ---------------------------------------------------------------


def entries(client, url):
    response = client.get(url)
    assert response.status_code == 200 and response["Content-Type"].startswith("text/calendar")
    return {str(entry["SUMMARY"]): entry for entry in Calendar.from_ical(response.content).walk("VEVENT")}


def test_opening_and_deadline_go_into_a_calendar_in_each_language(client, call):
    found = entries(client, "/en/calls/courtyard-call/ics/")
    assert [entry["DTSTART"].dt for entry in found.values()] == [OPENS, CLOSES]
    assert "Call closes: Courtyard call" in found
    assert len(entries(client, "/lt/kvietimai/ics/")) == 2
    assert entries(client, "/en/calls/state/withdrawn/ics/") == {}
    lithuanian, english = entries(client, "/lt/kvietimai/ics/"), entries(client, "/en/calls/ics/")
    assert {entry["UID"] for entry in lithuanian.values()} == {entry["UID"] for entry in english.values()}


def test_a_calendar_takes_the_moved_deadline_and_drops_what_is_withdrawn(client, call):
    before = entries(client, "/en/calls/ics/")["Call closes: Courtyard call"]
    call.changes.add(CallChange(text_lt="Vėliau.", text_en="Later."))
    call.closes_at += timedelta(days=2)
    call.save()
    for url in ("/en/calls/ics/", "/en/calls/courtyard-call/ics/"):
        after = entries(client, url)["Call closes: Courtyard call"]
        assert after["UID"] == before["UID"] and after["SEQUENCE"] == before["SEQUENCE"] + 1
    CallPage.objects.update(is_withdrawn=True)
    gone = entries(client, "/en/calls/ics/")["Call closes: Courtyard call"]
    assert gone["STATUS"] == "CANCELLED" and gone["SEQUENCE"] == before["SEQUENCE"] + 2


def test_each_language_and_each_filter_has_a_feed(client, five):
    def told(url):
        root = ElementTree.fromstring(client.get(url).content)
        return {entry.findtext("a:title", namespaces=ATOM) for entry in root.findall("a:entry", ATOM)}

    assert told("/lt/kvietimai/atom/") == {"Skubus", "Atviras", "Būsimas", "Tolimas", "Pasibaigęs"}
    assert told("/en/calls/atom/") == {"Hurry", "Still open", "Far", "Over"}
    assert told("/en/calls/state/open/atom/") == {"Still open"}


def test_open_data_hold_what_the_rules_ask_for(client, call, clock):
    clock(OPENS + MINUTE)
    row = table(client, "/lt/kvietimai/kvietimai.csv")[0]
    assert (row["number"], row["title_en"], row["measure"]) == ("6", "Courtyard call", "1.2")
    assert (row["opens_at"], row["closes_at"]) == ("2026-11-09T08:00+02:00", "2026-12-11T16:00+02:00")
    assert (row["total"], row["highest"], row["intensity_percent"]) == ("60000.00", "15000.00", "92.50")
    assert (row["applicants"], row["state"]) == ("person; ngo", "open")
    assert json.loads(client.get("/en/calls/calls.json").content)[0]["total"] == 60000.0


def test_a_cell_that_starts_like_a_formula_is_text(client, index):
    make_call(
        index,
        1,
        2,
        title='=HYPERLINK("http://x","y")',
        slug="x",
        number="+1",
        summary_lt="",
        objective_lt="@S",
        objective_en="@S",
    )
    row = table(client, "/lt/kvietimai/kvietimai.csv")[0]
    assert row["title_lt"].startswith("'=") and row["number"] == "+1" and row["objective_lt"] == "'@S"


# --- Found, linked -------------------------------------------------------------------------------


def test_calls_are_found_with_the_state_of_now(client, call, clock):
    searching.index()
    for at, state in ((OPENS - timedelta(days=2), "Planned"), (OPENS + timedelta(days=2), "Open"), (CLOSES, "Closed")):
        clock(at + MINUTE)
        hit = searching.look_for(client, "courtyard", "en")
        assert state in hit.select_one(".hits__kind").get_text() and "Call" in hit.select_one(".hits__kind").get_text()
    assert searching.titles(client, "kiemai") == ["Kiemų kvietimas"]
    assert searching.titles(client, "partneris") == ["Kiemų kvietimas"], "questions are found"


def test_a_call_and_its_projects_lead_to_each_other(client, call):
    projects = make_project_index(index_home(call))
    make_project(projects, ("running", date(2025, 3, 1)), title="Krosnis", title_en="The oven", call=call)
    make_project(projects, ("running", date(2025, 3, 1)), title="Kita", title_en="Another")
    assert titles(client, call.url_in("en")) == ["The oven"]
    soup = read(client, "/en/projects/the-oven/")
    assert soup.select_one(f".facts a[href='{call.url_in('en')}']").get_text() == "Courtyard call"
    assert titles(client, f"/en/projects/call/{call.pk}/") == ["The oven"]
    assert titles(client, f"/lt/projektai/kvietimas/{call.pk}/") == ["Krosnis"]
    assert table(client, "/lt/projektai/projektai.csv")[0]["call"] == "6"
    BasePage.objects.filter(pk=call.pk).update(live=False)
    assert "Kiemų kvietimas" not in client.get("/lt/projektai/").content.decode()
    assert client.get(f"/lt/projektai/kvietimas/{call.pk}/").status_code == 404


def index_home(call):
    return call.get_parent().get_parent()


@pytest.mark.parametrize(("language", "url", "title"), [("lt", "/lt/", "Kiemų"), ("en", "/en/", "Courtyard")])
def test_the_front_page_lists_open_calls(client, call, clock, language, url, title):
    clock(OPENS - MINUTE)
    assert title not in words(read(client, url))
    clock(OPENS)
    assert title in words(read(client, url))


def test_the_strategy_shows_the_calls_of_each_measure(client, call, clock):
    clock(OPENS)
    assert "1.2. Courtyards Courtyard call (open)" in words(read(client, "/en/strategy/"))
    clock(CLOSES)
    assert "Courtyard call" not in words(read(client, "/en/strategy/"))


@pytest.mark.parametrize(
    ("language", "about"), [("lt", "Dėl „Kvietimas ‚Kiemai‘“:"), ("en", "About “Courtyards ‘now’”:")]
)
def test_a_question_is_asked_by_the_contact_form_which_says_what_it_is_about(client, index, language, about):
    """Without a mail program too. Where no menu leads to the form, the link is to the e-mail address."""
    titles = {"title": "Kvietimas „Kiemai“", "title_en": "Courtyards “now”"}
    call = make_call(index, contact_email="klausk@example.org", opens_at=OPENS, closes_at=None, **titles)
    assert link_to_ask(client, call, language) == "mailto:klausk@example.org"
    contact = make_page(index.home, ContactPage, title="Kontaktai", title_en="Contacts", show_in_menus=True)
    url = link_to_ask(client, call, language)
    assert url == f"{contact.url_in(language)}?about={call.pk}#write"
    form = BeautifulSoup(client.get(url.partition("#")[0]).content, "html.parser")
    assert form.find("textarea", {"name": "message"}).text.strip() == about and form.find(id="write")
    for odd in ("0", "x", "9" * 30, ""):
        assert about not in client.get(f"{contact.url_in(language)}?about={odd}").content.decode()


def link_to_ask(client, call, language):
    page = BeautifulSoup(client.get(call.url_in(language)).content, "html.parser")
    words = {"lt": "Užduoti klausimą", "en": "Ask a question"}[language]
    return next(link["href"] for link in page.find_all("a", class_="more") if words in link.text)
