"""Whatever becomes of an event is said in words wherever it stands: list, page, calendar, feed; and to machines."""

import json
import re
import xml.etree.ElementTree as ElementTree
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from icalendar import Calendar

from cms.l10n.local_time import at_wall_time
from events import services
from events.models import EventPage, SeatPool
from tests.support.factories import make_event, make_event_index, make_home, make_site_settings, make_venue
from tests.support.registrations import add_pool, person

pytestmark = pytest.mark.django_db

START = (timezone.localtime() + timedelta(days=9)).replace(hour=17, minute=30, second=0, microsecond=0)
OPENS = timezone.make_aware(timezone.datetime(2030, 5, 4, 9, 0))
ATOM = "{http://www.w3.org/2005/Atom}"
PLACES = {"capacity": 20}
NO_PLACES = {"capacity": 0}

# What it is: fields of the page, of the pool, the words in each language, schema.org's status and availability.
STATES = {
    "scheduled": ({}, None, ("Registruotis nereikia", "No registration needed"), "Scheduled", None),
    "open": ({}, PLACES, ("Laisva 20 vietų iš 20", "20 of 20 places left"), "Scheduled", "InStock"),
    "moved": (
        {"status": "moved", "previous_starts_at": at_wall_time(timezone.datetime(2026, 3, 5, 17, 30))},
        PLACES,
        ("Perkelta iš kovo 5 d.", "Moved from 5 March"),
        "Rescheduled",
        "InStock",
    ),
    "moved online": (
        {"status": "moved_online"},
        PLACES,
        ("Perkelta: vyks nuotoliu", "Moved online"),
        "MovedOnline",
        "InStock",
    ),
    "cancelled": ({"status": "cancelled"}, PLACES, ("Atšaukta", "Cancelled"), "Cancelled", None),
    "full": (
        {},
        {**NO_PLACES, "has_waitlist": False},
        ("Vietų nebėra", "No places left"),
        "Scheduled",
        "SoldOut",
    ),
    "waiting list": (
        {},
        NO_PLACES,
        ("Vietų nebėra, galima stoti į eilę", "No places left, but there is a waiting list"),
        "Scheduled",
        "SoldOut",
    ),
    "waiting list over": (
        {},
        {**NO_PLACES, "waitlist_stops_at": timezone.now() - timedelta(hours=1)},
        ("Vietų nebėra", "No places left"),
        "Scheduled",
        "SoldOut",
    ),
    "not open yet": (
        {"starts_at": OPENS + timedelta(days=30)},
        {**PLACES, "opens_at": OPENS},
        ("Registracija prasidės gegužės 4 d. 9.00 val.", "Registration opens on 4 May at 9:00"),
        "Scheduled",
        "PreOrder",
    ),
    "closed": (
        {},
        {**PLACES, "closes_at": timezone.now() - timedelta(hours=1)},
        ("Registracija baigta", "Registration is closed"),
        "Scheduled",
        "SoldOut",
    ),
    "past": (
        {"starts_at": START - timedelta(days=20)},
        PLACES,
        ("Renginys įvyko", "The event is over"),
        "Scheduled",
        None,
    ),
}


@pytest.fixture(params=STATES)
def state(request):
    return request.param


def make(values, places):
    index = make_event_index(make_home())
    make_site_settings()
    values = {"starts_at": START, "venue": make_venue(), **values}
    event = make_event(index, title="Vakaras", title_en="Evening", **values)
    if places is not None:
        add_pool(event, **places)
    return event


def plain(text):
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "").split())


def soup(client, url):
    return BeautifulSoup(client.get(url).content, "html.parser")


@pytest.mark.parametrize(
    ("language", "slug", "past"), [("lt", "renginiai/vakaras", "praeje"), ("en", "events/evening", "past")]
)
def test_every_state_is_said_everywhere(client, state, language, slug, past):
    values, places, words, status, stock = STATES[state]
    event, said = make(values, places), words[language == "en"]
    parent = f"/{language}/{slug.split('/')[0]}/"
    in_list = soup(client, parent + (f"{past}/" if state == "past" else "")).select_one(".event-row__state")
    assert said in plain(in_list.get_text(" "))
    page = soup(client, f"/{language}/{slug}/")
    assert said in plain(page.select_one("main").get_text(" "))
    for entries in (client.get(f"/{language}/{slug}/ics/"), client.get(f"{parent}ics/")):
        entry = Calendar.from_ical(entries.content).walk("VEVENT")[0]
        assert said in plain(str(entry["DESCRIPTION"]))
        assert entry["STATUS"] == ("CANCELLED" if state == "cancelled" else "CONFIRMED")
    feed = ElementTree.fromstring(client.get(f"{parent}atom/").content)
    summaries = [plain(summary.text) for summary in feed.iter(f"{ATOM}summary")]
    assert summaries == [] if state == "past" else said in summaries[0], "the feed is of what is to come"
    data = json.loads(page.select_one('script[type="application/ld+json"]').string)
    assert_for_machines(data, event, status, stock, said if event.status == "scheduled" else "")


def assert_for_machines(data, event, status, stock, said):
    """Google asks for name, startDate with an offset and location."""
    assert data["eventStatus"] == f"https://schema.org/Event{status}"
    assert data["name"] and data["location"] and data["startDate"][-6:] in ("+02:00", "+03:00")
    assert ("previousStartDate" in data) == (status == "Rescheduled")
    offer = data.get("offers")
    assert (offer and offer["availability"]) == (stock and f"https://schema.org/{stock}")
    if offer and said:
        assert plain(offer["description"]) == said
    if stock == "PreOrder":
        assert offer["validFrom"] == "2030-05-04T09:00:00+03:00"


def test_a_state_that_is_left_out_would_be_missed(client, monkeypatch):
    """Negative control: a list whose events say nothing of themselves has none of the words."""
    monkeypatch.setattr(EventPage, "state_words", ["Nieko"])
    make({}, PLACES)
    assert "Laisva" not in soup(client, "/lt/renginiai/").select_one(".event-row__state").get_text()


# --- The same numbers everywhere --------------------------------------------------------------


def numbers(client, language):
    """Return what the page, the calendar and search engines are told of the places, by the digits."""
    slug = {"lt": "/lt/renginiai/vakaras/", "en": "/en/events/evening/"}[language]
    page = soup(client, slug)
    data = json.loads(page.select_one('script[type="application/ld+json"]').string)
    entry = Calendar.from_ical(client.get(f"{slug}ics/").content).walk("VEVENT")[0]
    row = soup(client, slug.replace("vakaras/", "").replace("evening/", "")).select_one(".event-row__state")
    facts = next(item for item in page.select(".facts__item") if item.dt.get_text() in ("Registracija", "Registration"))
    said = [
        row.get_text(),
        facts.dd.get_text(),
        data["offers"]["description"],
        str(entry["DESCRIPTION"]).split("\n")[0],
    ]
    return [re.findall(r"\d+", text) for text in said]


def test_both_languages_show_the_same_numbers_whatever_is_published(client, django_capture_on_commit_callbacks):
    event = make({}, PLACES)
    old = event.save_revision()
    old.publish()
    pool = SeatPool.objects.get()
    for number in range(2):
        services.register(pool=pool, submit_key=f"key-{number}", person=person())
    for language in ("lt", "en"):
        assert [set(told) for told in numbers(client, language)] == [{"18", "20"}] * 4
    event.title_en, event.slug_en = "Evening", "evening"
    with django_capture_on_commit_callbacks(execute=True):
        event.save_revision().publish()
        old.publish()
    event.copy(update_attrs={"title": "Kitas", "slug": "kitas", "title_en": "Other", "slug_en": "other"})
    for language in ("lt", "en"):
        assert [set(told) for told in numbers(client, language)] == [{"18", "20"}] * 4
    pool.refresh_from_db()
    assert (pool.taken, pool.capacity, pool.registrations.count()) == (2, 20, 2)
