"""What calendars and readers subscribe to: each language, each filter, nothing forgotten too soon."""

import xml.etree.ElementTree as ElementTree
from datetime import UTC, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from cms.l10n.local_time import at_wall_time
from events.calendars import in_feed
from events.models import CalendarEntry, EventPage
from tests.support.factories import make_event, make_event_index, make_home, make_site_settings

pytestmark = pytest.mark.django_db

ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def index():
    index = make_event_index(make_home())
    make_site_settings()
    return index


def names(response):
    return [str(entry["SUMMARY"]) for entry in Calendar.from_ical(response.content).walk("VEVENT")]


def ago(**kwargs):
    return timezone.now() - timedelta(**kwargs)


def test_each_language_and_each_filter_has_a_feed(client, index):
    make_event(index, title="Kursas", title_en="Course", kind="training")
    make_event(index, title="Mugė", title_en="The fair", kind="fair", mode="online")
    make_event(index, title="Tik lietuviškai", title_en="")
    for url, expected in (
        ("/lt/renginiai/ics/", {"Kursas", "Mugė", "Tik lietuviškai"}),
        ("/en/events/ics/", {"Course", "The fair"}),
        ("/en/events/training/ics/", {"Course"}),
        ("/en/events/ics/?mode=online", {"The fair"}),
    ):
        assert set(names(client.get(url))) == expected, url


def test_a_feed_has_a_name_a_zone_and_one_stamp_for_what_has_not_changed(client, index):
    make_event(index)
    first, second = (client.get("/lt/renginiai/ics/").content for _ in range(2))
    assert first == second
    calendar = Calendar.from_ical(first)
    assert calendar["X-WR-CALNAME"] == "Renginiai" and calendar["VERSION"] == "2.0" and calendar["PRODID"]
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Vilnius"]
    assert all(entry["UID"] and entry["DTSTAMP"] and entry["DTEND"] for entry in calendar.walk("VEVENT"))


SUMMER = at_wall_time(timezone.datetime(2026, 10, 25, 3, 45))
WINTER = at_wall_time(timezone.datetime(2026, 10, 25, 3, 15), fold=1)


@pytest.mark.parametrize(
    ("starts_at", "ends_at"),
    [(SUMMER, WINTER), (WINTER, WINTER + timedelta(hours=2)), (SUMMER - timedelta(hours=3), WINTER)],
)
def test_calendars_read_the_hour_that_comes_twice_as_it_was_meant(client, index, starts_at, ends_at):
    event = make_event(index, starts_at=starts_at, ends_at=ends_at)
    for url in (event.url_in("lt") + "ics/", index.url_in("lt") + "ics/"):
        for entry in Calendar.from_ical(client.get(url).content).walk("VEVENT"):
            assert (read(entry["DTSTART"]), read(entry["DTEND"])) == (starts_at, ends_at)


def read(written):
    """Return what a calendar makes of it: a time on the wall is the first of two (RFC 5545, 3.3.5)."""
    return written.dt.replace(fold=0).astimezone(UTC)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_which_of_the_two_hours_it_is_is_said(client, index, language):
    page = client.get(make_event(index, starts_at=SUMMER, ends_at=WINTER).url_in(language)).content.decode()
    words = {"lt": ("3.45 (vasaros laiku)", "3.15 (žiemos laiku)"), "en": ("3:45 (summer time)", "3:15 (winter time)")}
    assert all(said in page for said in words[language])


@pytest.mark.parametrize("path", ["ics/", "atom/"])
def test_a_feed_that_has_not_changed_is_not_sent_again(client, index, path):
    event = make_event(index, title="Kursas")
    tag = client.get(f"/lt/renginiai/{path}").headers["ETag"]
    again = client.get(f"/lt/renginiai/{path}", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    event.title = "Kitas kursas"
    event.save()
    assert client.get(f"/lt/renginiai/{path}", headers={"if-none-match": tag}).status_code == 200


def test_the_list_offers_its_feeds_to_calendars(client, index):
    make_event(index, kind="fair")
    html = client.get("/en/events/fairs/?mode=onsite").content.decode()
    assert 'href="webcal://localhost' in html and "/en/events/fairs/ics/?mode=onsite" in html


def test_a_cancelled_event_stays_ninety_days(index):
    event = make_event(index, starts_at=ago(days=200), status="cancelled")
    entry = CalendarEntry.objects.get(event=event)
    for cancelled_at, expected in ((ago(days=89), 1), (ago(days=91), 0)):
        CalendarEntry.objects.filter(pk=entry.pk).update(cancelled_at=cancelled_at)
        assert in_feed(EventPage.objects.all()).count() == expected
    assert in_feed(EventPage.objects.all(), at=ago(days=120)).count() == 1  # it ended less than ninety days before


def test_a_cancelled_event_says_so_in_every_feed(client, index):
    make_event(index, title_en="Course", status="cancelled", status_note_en="The hall is closed.")
    entry = Calendar.from_ical(client.get("/en/events/ics/").content).walk("VEVENT")[0]
    assert entry["STATUS"] == "CANCELLED" and "The hall is closed." in entry["DESCRIPTION"]
    assert "Cancelled" in client.get("/en/events/atom/").content.decode()


def test_atom_lists_what_is_to_come(client, index):
    make_event(index, title="Kursas", title_en="Course & more", starts_at=timezone.now() + timedelta(days=2))
    make_event(index, title="Buvo", title_en="Was", starts_at=ago(days=3))
    response = client.get("/en/events/atom/")
    assert response.headers["Content-Type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(response.content)
    assert [title.text for title in feed.findall("a:entry/a:title", ATOM)] == ["Course & more"]
    assert feed.find("a:title", ATOM).text == "Gijuvėnai LAG – Events"
    summary = feed.find("a:entry/a:summary", ATOM).text
    assert "No registration needed" in summary


@pytest.mark.parametrize("path", ["lt/renginiai/ics/", "en/events/ics/", "en/events/fairs/ics/", "lt/renginiai/x/ics/"])
def test_a_calendar_keeps_the_rules_of_its_format(client, index, path):
    """RFC 5545: lines of 75 octets ended by CRLF, what every calendar and entry must say, zones that are explained."""
    for number, days in enumerate((3, 200)):
        title = "Ąžuolų, liepų; ir klevų šventė „Po vienu stogu“ bendruomenės namuose prie ežero" * (1 + number)
        names = {"title": title, "title_en": f"The fair, no. {number}; a long one", "slug": "x" * (1 + number)}
        starts_at = timezone.now().replace(microsecond=0) + timedelta(days=days)
        make_event(index, **names, kind="fair", starts_at=starts_at)
    response = client.get(f"/{path}")
    lines = response.content.split(b"\r\n")
    assert lines[-1] == b"" and not any(b"\n" in line or len(line) > 75 for line in lines)
    calendar = Calendar.from_ical(response.content)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"] and calendar["METHOD"] == "PUBLISH"
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    entries = calendar.walk("VEVENT")
    assert entries and len({str(entry["UID"]) for entry in entries}) == len(entries)
    for entry in entries:
        assert entry["DTSTAMP"].to_ical().endswith(b"Z") and entry["DTEND"].dt > entry["DTSTART"].dt
        assert {entry[name].params["TZID"] for name in ("DTSTART", "DTEND")} <= zones
        assert not entry.errors
