"""The form of an event: the nights on which the clocks change, what is asked for, what fills itself in."""

from datetime import UTC, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone, translation

from cms.l10n.datetime_field import MomentField
from cms.l10n.local_time import at_wall_time, exists, is_ambiguous, shifted, shifted_span
from events.models import EventPage, EventSession, SeatPool
from tests.support.admin import add_page, edit_page, inline_formset, streamfield
from tests.support.factories import make_admin, make_event, make_event_index, make_home, make_venue
from tests.support.registrations import add_pool

pytestmark = pytest.mark.django_db

STREAMS = {f"{name}_{code}": streamfield([]) for name in ("programme", "report") for code in ("lt", "en")}


@pytest.fixture
def index():
    return make_event_index(make_home())


@pytest.fixture
def editor(client):
    client.force_login(make_admin("en"))
    return client


def clean(text, fold=""):
    return MomentField().clean(f"{text}#{fold}" if fold else text).astimezone(UTC).isoformat()


# --- The two nights -----------------------------------------------------------------------


def test_a_typed_time_is_the_time_on_the_wall():
    assert clean("2026-12-10 17:30") == "2026-12-10T15:30:00+00:00"
    assert clean("2027-06-10 17:30") == "2027-06-10T14:30:00+00:00"


@pytest.mark.parametrize("time", ["03:00", "03:30", "03:59"])
def test_a_time_that_does_not_exist_is_refused_with_the_reason(time):
    for language, words in (("en", "the clocks go one hour forward"), ("lt", "2027")):
        with translation.override(language), pytest.raises(ValidationError, match=words) as refused:
            clean(f"2027-03-28 {time}")
        assert refused.value.code == "does_not_exist"


def test_an_hour_that_comes_twice_asks_which_one():
    with pytest.raises(ValidationError) as asked:
        clean("2026-10-25 03:30")
    assert asked.value.code == "ambiguous"
    assert clean("2026-10-25 03:30", "0") == "2026-10-25T00:30:00+00:00"
    assert clean("2026-10-25 03:30", "1") == "2026-10-25T01:30:00+00:00"


@pytest.mark.parametrize("text", ["2027-03-28 02:59", "2027-03-28 04:00", "2026-10-25 02:59", "2026-10-25 04:00"])
def test_the_hours_around_are_ordinary(text):
    assert clean(text)


def test_repetition_keeps_the_hour_on_the_wall():
    start = at_wall_time(timezone.datetime(2026, 10, 20, 17, 30))
    for days in (7, 160, 365):
        assert timezone.localtime(shifted(start, days)).strftime("%H:%M") == "17:30"
    odd = at_wall_time(timezone.datetime(2027, 3, 27, 3, 30))
    assert timezone.localtime(shifted(odd, 1)).strftime("%d %H:%M") == "28 04:30"
    assert exists(timezone.datetime(2027, 3, 28, 4, 30)) and is_ambiguous(timezone.datetime(2026, 10, 25, 3, 0))


def test_the_form_shows_the_choice_and_keeps_what_was_chosen(editor, index):
    values = {"title": "Naktis", "title_en": "", "starts_at": "2026-10-25 03:30", "ends_at": "2026-10-25 08:00"}
    values |= {"mode": "online", "slug": "naktis", **STREAMS}
    page = BeautifulSoup(add_page(editor, index, EventPage, "publish", **values).content, "html.parser")
    assert [option["value"] for option in page.select("select[name=starts_at-hour] option")] == ["", "0", "1"]
    assert page.select_one("input[name=starts_at]")["value"] == "2026-10-25 03:30"
    assert not page.select("select[name=ends_at-hour]")
    add_page(editor, index, EventPage, "publish", **values, **{"starts_at-hour": "1"})
    event = EventPage.objects.get(slug="naktis")
    assert event.starts_at.astimezone(UTC).isoformat() == "2026-10-25T01:30:00+00:00"
    page = BeautifulSoup(editor.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).content, "html.parser")
    assert page.select_one("select[name=starts_at-hour] option[selected]")["value"] == "1"


# --- What is asked for, what fills itself in -------------------------------------------------


def form_errors(response):
    form = response.context["form"]
    return {name: [str(error) for error in errors] for name, errors in form.errors.items()}


def test_the_end_comes_after_the_start(editor, index):
    event = make_event(index, mode="online")
    changes = {"starts_at": "2027-06-10 17:30", "ends_at": "2027-06-10 17:00", **STREAMS}
    response = edit_page(editor, event, "publish", **changes)
    assert form_errors(response)["ends_at"] == ["The event must end after it starts."]


def test_an_event_on_site_has_a_place_before_it_is_public(editor, index):
    event = make_event(index)
    assert "venue" in form_errors(edit_page(editor, event, "publish", **STREAMS))
    assert edit_page(editor, event, **STREAMS).status_code == 302  # a draft may lack it
    assert edit_page(editor, event, "publish", venue=make_venue().pk, **STREAMS).status_code == 302


def test_whole_days_reach_from_midnight_to_midnight(editor, index):
    event = make_event(index, mode="online")
    changes = {"starts_at": "2027-06-10 09:00", "ends_at": "2027-06-11 09:00", "is_all_day": "on", **STREAMS}
    for _twice in range(2):
        assert edit_page(editor, event, "publish", **changes).status_code == 302
        changes = STREAMS
    event.refresh_from_db()
    times = [timezone.localtime(moment).strftime("%d %H:%M") for moment in (event.starts_at, event.ends_at)]
    assert times == ["10 00:00", "11 23:59"]


def test_a_moved_event_remembers_the_date_it_was_moved_from(editor, index):
    before = at_wall_time(timezone.datetime(2027, 6, 3, 17, 30))
    event = make_event(index, mode="online", starts_at=before)
    changes = {"starts_at": "2027-06-10 17:30", "ends_at": "2027-06-10 19:30", "status": "moved", **STREAMS}
    assert edit_page(editor, event, "publish", **changes).status_code == 302
    event.refresh_from_db()
    assert event.previous_starts_at == before


def test_a_moved_event_whose_first_date_nobody_knows_asks_for_it(editor, index):
    event = make_event(index, mode="online")
    assert "previous_starts_at" in form_errors(edit_page(editor, event, "publish", status="moved", **STREAMS))


def test_an_event_of_sessions_lasts_from_the_first_to_the_last(editor, index):
    event = make_event(index, mode="online")
    empty = {f"programme_{code}": streamfield([]) for code in ("lt", "en")} | {"title_lt": "", "title_en": "", "id": ""}
    sessions = [
        {"starts_at": f"2027-06-{day} 17:30", "ends_at": f"2027-06-{day} 19:30", **empty} for day in ("17", "10")
    ]
    response = edit_page(editor, event, "publish", sessions=inline_formset(sessions), **STREAMS)
    assert response.status_code == 302, form_errors(response)
    event.refresh_from_db()
    assert [timezone.localtime(moment).day for moment in (event.starts_at, event.ends_at)] == [10, 17]
    assert event.sessions.count() == 2


def test_english_waits_for_what_lithuanian_says(editor, index):
    event = make_event(index, mode="online")
    response = edit_page(editor, event, "publish", what_to_bring_lt="Puodelį.", live_en="on", **STREAMS)
    assert "what_to_bring_en" in form_errors(response)


# --- Again ------------------------------------------------------------------------------------


def repeat(client, event, make=True, **values):
    data = {"rule": "weekly", "times": "3", "on": "", "made_as": "events", **values}
    return client.post(reverse("events_repeat", args=[event.pk]), {**data, **({"make": "1"} if make else {})})


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("weekly", ["10-20", "10-27", "11-03"]),
        ("fortnightly", ["10-27", "11-10", "11-24"]),
        ("monthly_day", ["11-10", "12-08", "01-12"]),
        ("monthly_date", ["11-13", "12-13", "01-13"]),
    ],
)
def test_a_rule_makes_drafts_at_the_same_hour(editor, index, rule, expected):
    event = make_event(index, title="Mokymai A", starts_at=at_wall_time(timezone.datetime(2026, 10, 13, 17, 30)))
    shown = repeat(editor, event, make=False, rule=rule).content.decode()
    assert EventPage.objects.count() == 1 and str(int(expected[0][-2:])) in shown
    repeat(editor, event, rule=rule)
    copies = EventPage.objects.exclude(pk=event.pk).order_by("starts_at")
    starts = [timezone.localtime(copy.starts_at) for copy in copies]
    assert [f"{start:%m-%d}" for start in starts] == expected
    assert {f"{start:%H:%M}" for start in starts} == {"17:30"}
    assert not any(copy.live for copy in copies) and len({copy.uid for copy in copies}) == 3


@pytest.mark.parametrize(
    ("starts", "ends", "is_right"), [(("03:45", "0"), ("03:15", "1"), True), (("03:15", "1"), ("03:45", "0"), False)]
)
def test_the_form_compares_moments_and_not_clocks(editor, index, starts, ends, is_right):
    event = make_event(index, title_en="", mode="online")
    times = {"starts_at": f"2026-10-25 {starts[0]}", "starts_at-hour": starts[1]}
    times |= {"ends_at": f"2026-10-25 {ends[0]}", "ends_at-hour": ends[1]}
    edit_page(editor, event, "publish", **STREAMS, **times)
    event.refresh_from_db()
    assert (event.ends_at - event.starts_at == timedelta(minutes=30)) is is_right


@pytest.mark.parametrize("made_as", ["events", "sessions"])
def test_a_night_is_repeated_over_the_change_of_clocks(editor, index, made_as):
    """03:30–04:00 is 04:30–04:00 on the night that has no 03:30."""
    start = at_wall_time(timezone.datetime(2027, 3, 21, 3, 30))
    event = make_event(index, starts_at=start, hours=0.5)
    add_pool(event, opens_at=start - timedelta(days=1), closes_at=start - timedelta(hours=23, minutes=30))
    repeat(editor, event, made_as=made_as, times="2")
    if made_as == "events":
        held = EventPage.objects.order_by("starts_at")
        pools = SeatPool.objects.order_by("starts_at")
        assert {pool.closes_at - pool.opens_at for pool in pools} == {timedelta(minutes=30)} and len(pools) == 3
    else:
        held = EventPage.objects.get(pk=event.pk).get_latest_revision_as_object().sessions.all()
    times = [f"{timezone.localtime(one.starts_at):%d %H:%M}–{timezone.localtime(one.ends_at):%H:%M}" for one in held]
    assert times == ["21 03:30–04:00", "28 04:30–05:00", "04 03:30–04:00"]


def test_two_times_of_the_hour_that_comes_twice_go_on_as_far_apart():
    first, second = (
        at_wall_time(timezone.datetime(2026, 10, 25, 3, minute), fold) for minute, fold in ((45, 0), (15, 1))
    )
    start, end = shifted_span(first, second, 7)
    assert second - first == timedelta(minutes=30)
    assert f"{timezone.localtime(start):%d %H:%M}" == "01 03:45" and end - start == timedelta(minutes=30)


def test_an_event_is_copied_to_next_year_with_its_sessions(editor, index):
    start = at_wall_time(timezone.datetime(2026, 9, 12, 11, 0))
    event = make_event(index, title="Sąskrydis", starts_at=start, hours=27, attendance=200)
    event.sessions = [
        EventSession(starts_at=start, ends_at=start + timedelta(hours=2), title_lt="Atidarymas", title_en="Opening")
    ]
    event.save()
    repeat(editor, event, rule="once", on="2027-09-11", times="")
    copy = EventPage.objects.exclude(pk=event.pk).get()
    assert f"{timezone.localtime(copy.starts_at):%Y-%m-%d %H:%M}" == "2027-09-11 11:00"
    assert copy.ends_at - copy.starts_at == event.ends_at - event.starts_at
    assert copy.sessions.get().starts_at == copy.starts_at and copy.attendance is None
    assert copy.slug == "saskrydis-2027-09-11"


def test_an_evening_becomes_a_course_of_sessions(editor, index):
    event = make_event(index, starts_at=at_wall_time(timezone.datetime(2026, 10, 13, 17, 30)))
    repeat(editor, event, made_as="sessions")
    draft = EventPage.objects.get().get_latest_revision_as_object()
    days = [timezone.localtime(session.starts_at).strftime("%m-%d %H:%M") for session in draft.sessions.all()]
    assert days == ["10-13 17:30", "10-20 17:30", "10-27 17:30", "11-03 17:30"]
    assert draft.ends_at == draft.sessions.all()[3].ends_at
    assert not event.sessions.exists()  # the public page waits for the draft


def test_what_makes_no_sense_is_refused_in_words(editor, index):
    camp = make_event(index, hours=50)
    for values, field in (
        ({"rule": "once", "on": ""}, "on"),
        ({"times": "0"}, "times"),
        ({"times": "1000"}, "times"),
        ({"made_as": "sessions"}, "made_as"),
    ):
        response = repeat(editor, camp, **values)
        assert field in response.context["form"].errors, values
    assert EventPage.objects.count() == 1


def test_only_those_who_may_edit_repeat(client, index):
    event = make_event(index)
    assert repeat(client, event).status_code == 302  # to the login
    assert EventPage.objects.count() == 1


@pytest.mark.parametrize("path", ["events/all", "events/venues", "events/audiences"])
def test_the_menu_of_the_admin_lists_events_venues_and_audiences(editor, index, path):
    make_event(index, venue=make_venue())
    assert editor.get(f"/admin/{path}/").status_code == 200 or editor.get(f"/admin/snippets/{path}/").status_code == 200


def test_a_venue_in_use_is_not_deleted(editor, index):
    venue = make_venue()
    make_event(index, venue=venue)
    url = reverse(venue.snippet_viewset.get_url_name("delete"), args=[venue.pk])
    editor.post(url)
    venue.refresh_from_db()
