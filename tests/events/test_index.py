"""The list of events, the month, the past and their filters, in both languages."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from cms.l10n.local_time import at_wall_time
from events.models import Audience, EventPage, EventSession
from events.month import Month
from tests.support.factories import make_event, make_event_index, make_home, make_venue

pytestmark = pytest.mark.django_db


@pytest.fixture
def index():
    return make_event_index(make_home())


def soup(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status, (url, response.status_code)
    return BeautifulSoup(response.content, "html.parser")


def titles(page):
    return [link.get_text().replace("\N{NO-BREAK SPACE}", " ") for link in page.select(".event-row__link")]


def in_days(days, hour=17):
    day = timezone.localtime() + timedelta(days=days)
    return day.replace(hour=hour, minute=30, second=0, microsecond=0)


# --- Which events -------------------------------------------------------------------


def test_an_event_is_either_to_come_or_past(index):
    event = make_event(index, starts_at=in_days(1))
    end = event.ends_at
    for at, upcoming in ((end - timedelta(microseconds=1), 1), (end, 1), (end + timedelta(microseconds=1), 0)):
        assert EventPage.objects.upcoming(at=at).count() == upcoming
        assert EventPage.objects.past(at=at).count() == 1 - upcoming


def test_between_takes_what_touches_the_span(index):
    event = make_event(index, starts_at=in_days(1))
    start, end, instant = event.starts_at, event.ends_at, timedelta(microseconds=1)
    for span, found in (
        ((end, end + timedelta(days=1)), 1),
        ((end + instant, end + timedelta(days=1)), 0),
        ((start - timedelta(days=1), start), 0),
        ((start - timedelta(days=1), start + instant), 1),
        ((start + instant, end - instant), 1),
    ):
        assert EventPage.objects.between(*span).count() == found


def test_events_to_come_stand_by_month_the_next_one_first(client, index):
    first = timezone.localtime().replace(day=15, hour=12) + timedelta(days=40)
    make_event(index, title="Vėliau", title_en="Later", starts_at=first + timedelta(days=40))
    make_event(index, title="Greitai", title_en="Soon", starts_at=first)
    make_event(index, title="Buvo", title_en="Was", starts_at=in_days(-3))
    for url, expected in (("/lt/renginiai/", ["Greitai", "Vėliau"]), ("/en/events/", ["Soon", "Later"])):
        page = soup(client, url)
        assert titles(page) == expected
        assert len(page.select(".event-month__name")) == 2


def test_english_lists_hold_only_events_published_in_english(client, index):
    make_event(index, title="Abiem", title_en="Both")
    make_event(index, title="Tik lietuviškai", title_en="")
    make_event(index, title="Juodraštis", title_en="Draft", live=False)
    make_event(index, title="Slapta", title_en="Secret").view_restrictions.create(restriction_type="login")
    assert titles(soup(client, "/en/events/")) == ["Both"]
    assert len(titles(soup(client, "/lt/renginiai/"))) == 2


def test_a_long_list_has_pages_that_keep_the_filter(client, index):
    for number in range(45):
        make_event(index, title=f"Nr. {number:02}", starts_at=in_days(number + 1))
    page = soup(client, "/lt/renginiai/?mode=onsite")
    assert len(titles(page)) == 40
    following = page.select_one("a[rel=next]")["href"]
    assert following == "?mode=onsite&page=2"
    assert titles(soup(client, f"/lt/renginiai/{following}"))[0] == "Nr. 40"


# --- Filters --------------------------------------------------------------------------


def test_kinds_have_addresses_of_their_own_in_each_language(client, index):
    make_event(index, title="Kursai", title_en="Course", kind="training")
    make_event(index, title="Mugė", title_en="Fair", kind="fair")
    assert titles(soup(client, "/lt/renginiai/mokymai/")) == ["Kursai"]
    page = soup(client, "/en/events/fairs/")
    assert titles(page) == ["Fair"]
    assert page.select_one("link[hreflang=lt]")["href"].endswith("/lt/renginiai/muges/")
    wrong = client.get("/en/events/muges/?q=a")
    assert (wrong.status_code, wrong.url) == (301, "/en/events/fairs/?q=a")


def test_filters_narrow_alone_and_together(client, index):
    library = make_venue()
    youth = Audience.objects.create(name_lt="Jaunimas", name_en="Young people")
    talk = make_event(index, title="Šnekos", title_en="Talks", venue=library, starts_at=in_days(1))
    make_event(index, title="Nuotolinis", title_en="Remote", mode="online", starts_at=in_days(2))
    make_event(index, title="Mišrus", title_en="Mixed", mode="hybrid", venue=library, starts_at=in_days(3))
    moved = {"status": "moved_online", "starts_at": in_days(4)}
    make_event(index, title="Perkeltas", title_en="Moved online", venue=library, **moved)
    talk.audiences.add(youth)
    talk.save()
    for query, expected in (
        ("place=biblioteka", ["Talks", "Mixed", "Moved online"]),
        ("audience=jaunimas", ["Talks"]),
        ("mode=online", ["Remote", "Mixed", "Moved online"]),
        ("mode=onsite", ["Talks", "Mixed"]),
        ("mode=onsite&place=biblioteka&q=mix", ["Mixed"]),
        ("mode=nonsense", ["Talks", "Remote", "Mixed", "Moved online"]),
        ("place=nowhere", []),
    ):
        assert titles(soup(client, f"/en/events/?{query}")) == expected, query


def test_words_are_found_without_their_marks_and_capitals(client, index):
    make_event(index, title="ŠVENTĖ prie ežero", title_en="Party by the lake", venue=make_venue("Molo aikštė", "Pier"))
    make_event(index, title="Kita", title_en="Other")
    for query in ("šventė", "svente", "Ežero ŠV", "molo"):
        assert titles(soup(client, f"/lt/renginiai/?q={query}")) == ["ŠVENTĖ prie ežero"], query
    assert titles(soup(client, "/en/events/?q=pier")) == ["Party by the lake"]
    assert titles(soup(client, "/en/events/?q=šventė")) == []


def test_the_form_keeps_what_was_chosen_and_needs_no_script(client, index):
    make_venue()
    page = soup(client, "/lt/renginiai/?place=biblioteka&q=abc&mode=online&free=1")
    assert page.select_one("details.finder").has_attr("open")
    assert page.select_one("form.finder__form")["method"] == "get"
    assert page.select_one("select[name=place] option[selected]")["value"] == "biblioteka"
    assert page.select_one("main input[name=q]")["value"] == "abc"
    assert page.select_one("input[name=free]").has_attr("checked")
    assert page.select_one("meta[name=robots]")["content"] == "noindex, follow"


def test_cancelled_events_are_not_among_those_with_places(client, index):
    make_event(index, title="Bus", title_en="Will be")
    make_event(index, title="Nebus", title_en="Will not be", status="cancelled")
    assert len(titles(soup(client, "/lt/renginiai/"))) == 2
    assert titles(soup(client, "/lt/renginiai/?free=1")) == ["Bus"]


# --- The month -------------------------------------------------------------------------


def test_a_month_is_a_table_with_links_to_those_beside_it(client, index):
    starts = in_days(40)
    month = Month.of(starts)
    make_event(index, title="Vakaras", title_en="Evening", starts_at=starts, kind="meeting")
    for url, title in ((f"/lt/renginiai/{month}/", "Vakaras"), (f"/en/events/{month}/", "Evening")):
        page = soup(client, url)
        table = page.select_one("table.calendar__table")
        assert table.caption and len(table.select("th[scope=col]")) == 7
        cell = table.select_one(f"td:has(> time[datetime='{timezone.localdate(starts)}'])")
        assert title in cell.select_one("a").get_text()
        assert page.select_one("a[rel=prev]")["href"].endswith(f"/{month.step(-1)}/")
        assert page.select_one("a[rel=next]")["href"].endswith(f"/{month.step(1)}/")
        assert titles(page) == [title]


def test_months_end_where_there_is_nothing_more_to_see(client, index):
    make_event(index, starts_at=in_days(1))
    now = Month.of(timezone.now())
    assert soup(client, f"/lt/renginiai/{now}/").select_one("a[rel=prev]") is None
    for month in (now.step(-1), now.step(40), "2026-13", "2026-00"):
        soup(client, f"/lt/renginiai/{month}/", status=404)


def test_a_month_keeps_the_filter_and_the_switcher_keeps_both(client, index):
    now = Month.of(timezone.now())
    make_event(index, kind="fair")
    page = soup(client, f"/lt/renginiai/muges/{now}/?mode=onsite")
    assert page.select_one("a[rel=next]")["href"] == f"/lt/renginiai/muges/{now.step(1)}/?mode=onsite"
    switch = page.select_one(".language-switcher a[hreflang=en]")["href"]
    assert switch == f"/en/events/fairs/{now}/?mode=onsite"


def test_an_event_of_several_days_stands_on_each_and_one_of_sessions_on_theirs(index):
    start = at_wall_time(timezone.datetime(2026, 12, 4, 17, 0))
    camp = make_event(index, starts_at=start, hours=48)
    course = make_event(index, starts_at=start, hours=24 * 8)
    course.sessions = [
        EventSession(starts_at=start + timedelta(days=n), ends_at=start + timedelta(days=n, hours=2)) for n in (0, 7)
    ]
    course.save()
    days = [day for week in Month(2026, 12).weeks([camp, course]) for day in week]
    assert [day.date.day for day in days if camp in day.events] == [4, 5, 6]
    assert [day.date.day for day in days if course in day.events] == [4, 11]


# --- The past -----------------------------------------------------------------------------


def test_the_past_is_kept_by_the_year(client, index):
    now = timezone.localtime()
    make_event(index, title="Pernai", title_en="Last year", starts_at=now.replace(year=now.year - 1, day=3))
    make_event(index, title="Seniau", title_en="Earlier", starts_at=now.replace(year=now.year - 2, day=3))
    assert titles(soup(client, "/lt/renginiai/praeje/")) == ["Pernai", "Seniau"]
    page = soup(client, f"/en/events/past/{now.year - 2}/")
    assert titles(page) == ["Earlier"]
    assert page.select_one("link[hreflang=lt]")["href"].endswith(f"/lt/renginiai/praeje/{now.year - 2}/")
    assert client.get("/en/events/praeje/").url == "/en/events/past/"
    soup(client, "/en/events/past/1999/", status=404)


def test_states_are_said_in_words(client, index):
    make_event(index, title="A", title_en="A", status="cancelled", starts_at=in_days(1))
    make_event(index, title="B", title_en="B", status="moved", previous_starts_at=in_days(1), starts_at=in_days(2))
    make_event(index, title="C", title_en="C", status="moved_online", starts_at=in_days(3))
    make_event(index, title="D", title_en="D", starts_at=in_days(4))
    states = [part.get_text(" ", strip=True) for part in soup(client, "/en/events/").select(".event-row__state")]
    assert states[0] == "Cancelled" and states[1].startswith("Moved from")
    assert states[2].startswith("Moved online") and states[3] == "No registration needed"
