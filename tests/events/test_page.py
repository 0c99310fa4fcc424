"""The page of an event: what it says, what it hides, what calendars and search engines are told."""

import json
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.core.exceptions import ValidationError
from django.utils import timezone
from icalendar import Calendar

from cms.l10n.local_time import at_wall_time
from events.models import EventPage, EventSession, Speaker
from tests.support.factories import make_event, make_event_index, make_home, make_page, make_site_settings, make_venue

pytestmark = pytest.mark.django_db

SECRET = "https://meet.example.org/secret-room"
SUMMER = at_wall_time(timezone.datetime(2027, 6, 10, 17, 30))
WINTER = at_wall_time(timezone.datetime(2026, 12, 10, 17, 30))


@pytest.fixture
def index():
    index = make_event_index(make_home())
    make_site_settings()
    return index


def soup(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status, (url, response.status_code)
    return BeautifulSoup(response.content, "html.parser")


def structured(client, url):
    return json.loads(soup(client, url).select_one('script[type="application/ld+json"]').string)


def entries(client, url):
    response = client.get(url)
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content).walk("VEVENT")


def facts(page):
    found = {}
    for item in page.select(".facts__item"):
        label, value = item.select_one("dt").get_text(), item.select_one("dd").get_text(" ", strip=True)
        found[label] = value.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")
    return found


# --- The page -------------------------------------------------------------------------


def test_the_page_answers_when_where_how_much_and_for_whom(client, index):
    venue = make_venue(is_step_free=True, has_lift=False, latitude="54.9", longitude="23.9")
    event = make_event(
        index,
        title="Vakaras",
        title_en="Evening",
        starts_at=SUMMER,
        venue=venue,
        room_en="First floor",
        contact_phone="+370 600 00000",
        spoken_language="lt,en",
    )
    event.speakers = [Speaker(name="Vardenė Pavardenė", role_en="adviser")]
    event.save()
    page = soup(client, "/en/events/evening/")
    said = facts(page)
    assert said["When"] == "10 June 2027, Thursday, 17:30–19:30"
    assert said["Where"].startswith("Library First floor 4 Market Square, Gijuvėnai")
    assert said["Price"] == "Free of charge" and said["Language"] == "Lithuanian and English"
    assert said["Accessibility"] == "Available: entrance without steps. Not available: lift."
    assert said["Organiser"] == "Gijuvėnai LAG"
    assert "adviser" in page.get_text()
    assert page.select_one(".facts a[href^='https://www.openstreetmap.org/']")
    assert not page.select("iframe, img[src*=openstreetmap]")
    assert [script["src"] for script in page.select("script[src]")] == ["/static/cms/js/menu.js"]


def test_lithuanian_dates_are_written_as_lithuanians_do(client, index):
    make_event(index, title="Vakaras", starts_at=SUMMER)
    make_event(index, title="Stovykla", starts_at=SUMMER, hours=50, venue=make_venue())
    evening = facts(soup(client, "/lt/renginiai/vakaras/"))
    assert "2027 m. birželio 10 d., ketvirtadienis, 17.30–19.30" in evening.values()
    camp = " ".join(facts(soup(client, "/lt/renginiai/stovykla/")).values())
    assert "2027 m. birželio 10–12 d." in camp


def test_sessions_stand_each_with_its_own_programme(client, index):
    event = make_event(index, title_en="Course", starts_at=SUMMER, hours=24 * 7 + 2)
    item = {"starts": "17:30", "title": "Budget", "text": "", "speaker": "", "ends": None}
    second = SUMMER + timedelta(days=7)
    event.sessions = [
        EventSession(starts_at=SUMMER, ends_at=SUMMER + timedelta(hours=2), title_en="Ideas"),
        EventSession(starts_at=second, ends_at=second + timedelta(hours=2), title_en="Money"),
    ]
    event.sessions.all()[1].programme_en = [("item", item)]
    event.save()
    page = soup(client, "/en/events/course/")
    assert [part.get_text()[-5:] for part in page.select(".event__part h3")] == ["Ideas", "Money"]
    assert facts(page)["When"] == "10 June 2027, Thursday, 17:30–19:30 17 June 2027, Thursday, 17:30–19:30"
    sub = structured(client, "/en/events/course/")["subEvent"]
    assert [part["name"] for part in sub] == ["Course: Ideas", "Course: Money"]
    found = entries(client, "/en/events/course/ics/")
    assert [str(entry["SUMMARY"]) for entry in found] == ["Course: Ideas", "Course: Money"]
    assert len({str(entry["UID"]) for entry in found}) == 2


def test_after_the_event_the_page_says_how_it_went(client, index):
    past = timezone.now() - timedelta(days=9)
    event = make_event(index, title_en="Gathering", starts_at=past, attendance=21)
    event.report_en = [("paragraph", "<p>It rained.</p>")]
    event.report_lt = [("paragraph", "<p>Lijo.</p>")]
    event.save()
    page = soup(client, "/en/events/gathering/")
    assert "21 people came." in page.get_text() and "It rained." in page.get_text()
    assert "Lijo." not in page.get_text() and not page.select("a[href$='ics/']")


def test_a_cancelled_event_says_so_first(client, index):
    make_event(index, title_en="Fair 1", status="cancelled", status_note_en="The hall is closed.")
    notice = soup(client, "/en/events/fair-1/").select_one(".event .notice").get_text(" ", strip=True)
    assert notice.startswith("Cancelled.") and "The hall is closed." in notice


def test_a_shared_link_shows_the_event_in_its_language(client, index):
    make_event(index, title="Vakaras", title_en="Evening", summary_lt="Apie miestą.", summary_en="About the town.")
    for url, title, text in (
        ("/lt/renginiai/vakaras/", "Vakaras", "Apie miestą."),
        ("/en/events/evening/", "Evening", "About the town."),
    ):
        page = soup(client, url)
        rows = {row["property"]: row["content"] for row in page.select("meta[property]")}
        assert (rows["og:title"], rows["og:description"]) == (title, text)
        assert rows["og:url"].endswith(url) and rows["og:image"].endswith(".png")


def test_the_link_to_join_is_nowhere_public(client, index):
    make_event(index, title="Nuotoliu", title_en="Remote", mode="online", online_url=SECRET, starts_at=SUMMER)
    make_event(index, title="Mišriai", title_en="Mixed", mode="hybrid", online_url=SECRET, starts_at=SUMMER)
    urls = [
        f"/lt/renginiai/{path}" for path in ("", "2027-06/", "ics/", "atom/", "nuotoliu/", "nuotoliu/ics/", "misriai/")
    ]
    for url in (*urls, "/en/events/mixed/", "/en/events/mixed/ics/", "/sitemap.xml", "/lt/", "/en/"):
        response = client.get(url)
        assert response.status_code == 200, url
        assert b"meet.example" not in response.content and b"secret" not in response.content, url


# --- JSON-LD ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "status", "mode", "kinds"),
    [
        ({}, "EventScheduled", "Offline", ["Place"]),
        ({"status": "cancelled"}, "EventCancelled", "Offline", ["Place"]),
        ({"status": "moved", "previous_starts_at": WINTER}, "EventRescheduled", "Offline", ["Place"]),
        ({"status": "moved_online"}, "EventMovedOnline", "Online", ["VirtualLocation"]),
        ({"mode": "online"}, "EventScheduled", "Online", ["VirtualLocation"]),
        ({"mode": "hybrid"}, "EventScheduled", "Mixed", ["Place", "VirtualLocation"]),
    ],
)
def test_search_engines_learn_every_state(client, index, values, status, mode, kinds):
    make_event(index, title_en="Evening", starts_at=SUMMER, venue=make_venue(), **values)
    data = structured(client, "/en/events/evening/")
    assert (data["name"], data["startDate"]) == ("Evening", "2027-06-10T17:30:00+03:00")
    assert data["eventStatus"] == f"https://schema.org/{status}"
    assert data["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    locations = data["location"] if isinstance(data["location"], list) else [data["location"]]
    assert [place["@type"] for place in locations] == kinds
    if status == "EventRescheduled":
        assert data["previousStartDate"] == "2026-12-10T17:30:00+02:00"
    else:
        assert "previousStartDate" not in data


def test_search_engines_learn_who_organises_and_see_its_mark(client, index):
    make_event(index, title_en="Evening", starts_at=SUMMER)
    make_event(index, title_en="Fair", starts_at=SUMMER, organiser_en="The library", organiser_lt="Biblioteka")
    ours = structured(client, "/en/events/evening/")["organizer"]
    assert (ours["name"], ours["url"]) == ("Gijuvėnai LAG", "http://testserver/en/")
    assert finders.find(ours["logo"].partition("/static/")[2])
    assert ours["logo"].startswith("http://") and ours["logo"].endswith(".png")
    assert structured(client, "/en/events/fair/")["organizer"] == {"@type": "Organization", "name": "The library"}


def test_whole_days_have_dates_without_hours(client, index):
    day = timezone.datetime(2027, 6, 10)
    times = {"starts_at": at_wall_time(day), "ends_at": at_wall_time(day.replace(day=11, hour=23, minute=59))}
    make_event(index, title_en="Camp", is_all_day=True, **times)
    data = structured(client, "/en/events/camp/")
    assert (data["startDate"], data["endDate"]) == ("2027-06-10", "2027-06-11")
    entry = entries(client, "/en/events/camp/ics/")[0]
    assert (entry["DTSTART"].to_ical(), entry["DTEND"].to_ical()) == (b"20270610", b"20270612")
    assert facts(soup(client, "/en/events/camp/"))["When"] == "10–11 June 2027"


# --- Calendars ----------------------------------------------------------------------------


@pytest.mark.parametrize(("starts_at", "hour"), [(SUMMER, "20270610T173000"), (WINTER, "20261210T173000")])
def test_a_calendar_shows_the_same_hour_on_both_sides_of_the_clock_change(client, index, starts_at, hour):
    make_event(index, title="Šventė „Žalias“", title_en="Party", starts_at=starts_at, venue=make_venue())
    text = client.get("/lt/renginiai/svente-zalias/ics/").content.decode()
    assert "BEGIN:VTIMEZONE" in text and "TZID:Europe/Vilnius" in text
    assert f"DTSTART;TZID=Europe/Vilnius:{hour}" in text and "DTEND;TZID=Europe/Vilnius:" in text
    entry = Calendar.from_ical(text).walk("VEVENT")[0]
    assert entry["SUMMARY"] == "Šventė „Žalias“" and "Biblioteka" in entry["LOCATION"]
    assert entry["DTSTART"].dt == starts_at and "RRULE" not in entry


def test_what_changes_the_day_raises_the_sequence_and_keeps_the_uid(client, index):
    event = make_event(index, title="Vakaras", starts_at=SUMMER)

    def entry():
        return entries(client, "/lt/renginiai/vakaras/ics/")[0]

    first = entry()
    assert (first["SEQUENCE"], first["STATUS"]) == (0, "CONFIRMED") and str(first["UID"]) == str(event.uid)
    event.what_to_bring_lt = event.what_to_bring_en = "Tik žodžiai."
    event.save()
    assert entry()["SEQUENCE"] == 0
    event.starts_at, event.ends_at = SUMMER + timedelta(days=1), SUMMER + timedelta(days=1, hours=2)
    event.save_revision().publish()
    assert entry()["SEQUENCE"] == 1
    EventPage.objects.get(pk=event.pk).revisions.first().publish()
    event = EventPage.objects.get(pk=event.pk)
    event.status = "cancelled"
    event.save()
    last = entry()
    assert (last["SEQUENCE"], last["STATUS"], last["UID"]) == (2, "CANCELLED", first["UID"])


def test_publishing_an_old_revision_does_not_turn_the_sequence_back(client, index):
    event = make_event(index, title="Vakaras", starts_at=SUMMER)
    old = event.save_revision()
    old.publish()
    event = EventPage.objects.get(pk=event.pk)
    event.status = "cancelled"
    event.save_revision().publish()
    old.publish()
    entry = entries(client, "/lt/renginiai/vakaras/ics/")[0]
    assert (entry["SEQUENCE"], entry["STATUS"]) == (2, "CONFIRMED")


# --- What may never be -------------------------------------------------------------------


def test_an_event_ends_after_it_starts(index):
    with pytest.raises(ValidationError):
        make_event(index, hours=0)


@pytest.mark.parametrize("slug", ["2027-06", "ics", "atom", "praeje", "past", "mokymai", "fairs"])
def test_the_addresses_of_the_list_are_not_for_events(index, slug):
    with pytest.raises(ValidationError):
        make_event(index, slug=slug)
    with pytest.raises(ValidationError):
        make_event(index, slug_en=slug)


def test_a_copy_is_another_event(index):
    event = make_event(index, title="Sąskrydis", attendance=9, status="moved", previous_starts_at=WINTER)
    copy = event.copy(update_attrs={"title": "Kitas", "slug": "kitas"})
    assert copy.uid != event.uid
    assert (copy.attendance, copy.status, copy.previous_starts_at) == (None, "scheduled", None)


def test_events_say_which_project_they_belong_to(client, index):
    project = make_page(index.get_parent(), title_en="Library yard")
    make_event(index, title_en="Evening", project=project, funding_text_en="<p>Funded.</p>")
    shown = soup(client, "/en/events/evening/")
    assert "Library yard" in shown.select_one(".event__text").get_text()
    assert "Funded." in shown.select_one(".funding").get_text()


# --- Previews ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["lt", "en"])
def test_an_event_is_previewed_before_it_is_saved_and_after(index, language):
    names = {"title": "Vakaras", "slug": "vakaras", "title_en": "Evening", "slug_en": "evening"}
    event = EventPage(**names, starts_at=SUMMER, ends_at=SUMMER + timedelta(hours=2))
    later = SUMMER + timedelta(days=7)
    event.sessions = [EventSession(starts_at=later, ends_at=later + timedelta(hours=1), title_lt="A", title_en="A")]
    event.speakers = [Speaker(name="Vardenė")]
    title = {"lt": "Vakaras", "en": "Evening"}[language]
    event.set_url_path(index)
    assert title in event.make_preview_request(preview_mode=language).render().content.decode()
    index.add_child(instance=event)
    draft = EventPage.objects.get(pk=event.pk)
    draft.photos, draft.attachments = [], []
    assert "Vardenė" in draft.make_preview_request(preview_mode=language).render().content.decode()
    revision = draft.save_revision().as_object()
    assert title in revision.make_preview_request(preview_mode=language).render().content.decode()


def test_the_list_is_previewed(index):
    make_event(index, title="Vakaras")
    assert "Vakaras" in index.make_preview_request(preview_mode="lt").render().content.decode()
