"""An event held again: places and questions of its own, and nobody on them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.l10n.local_time import at_wall_time, local
from events.models import Choice, EventPage, EventSession, Question, SeatPool
from tests.support.factories import make_admin, make_event, make_event_index, make_home
from tests.support.registrations import STARTS, add_pool, fresh, make_pool, register

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client):
    client.force_login(make_admin("en"))
    return client


def ask(event):
    """Write three questions: one with choices, one that depends on it, one that is no longer asked."""
    food = Question.objects.create(event=event, label_lt="Maistas?", label_en="Food?", type="choice", is_required=True)
    Choice.objects.create(question=food, key="be-mesos", label_lt="Be mėsos", label_en="No meat")
    Question.objects.create(event=event, label_lt="Kodėl?", condition=food, condition_value="be-mesos", position=2)
    Question.objects.create(event=event, label_lt="Kas kadaise?", is_asked=False)


def copy_with_wagtail(client, event, **values):
    data = {"new_title": "Kitas", "new_title_en": "Another", "new_slug": "kitas", "new_slug_en": "another"}
    data |= {"new_parent_page": event.get_parent().pk, **values}
    response = client.post(reverse("wagtailadmin_pages:copy", args=[event.pk]), data, follow=True)
    return response, EventPage.objects.exclude(pk=event.pk).get()


def repeat(client, event, **values):
    data = {"rule": "weekly", "times": "2", "on": "", "made_as": "events", "make": "1", **values}
    client.post(reverse("events_repeat", args=[event.pk]), data)
    return list(EventPage.objects.exclude(pk=event.pk).order_by("starts_at"))


SETTINGS = {
    "max_party": 3,
    "verifies_email": False,
    "asks_guardian": True,
    "evidence_retention_days": 700,
    "has_waitlist": False,
}


def test_wagtails_copy_has_as_many_places_and_nobody_on_them(office):
    pool = make_pool(7, **SETTINGS, closes_at=STARTS - timedelta(days=2))
    ask(pool.event)
    register(pool, 2)
    response, copy = copy_with_wagtail(office, pool.event)
    own = copy.pools.get()
    assert own.pk != pool.pk and (own.capacity, own.ceiling, own.taken, own.seq) == (7, 7, 0, 0)
    assert {name: getattr(own, name) for name in SETTINGS} == SETTINGS
    assert not own.registrations.exists() and own.closes_at is None  # of the first date
    assert "nobody is registered for it" in response.content.decode()
    assert (fresh(pool).taken, pool.registrations.count(), pool.event.questions.count()) == (2, 1, 3)
    register(own)
    assert (fresh(own).taken, fresh(pool).taken) == (1, 2)


def test_questions_are_copied_with_their_choices_and_conditions(office):
    pool = make_pool(7)
    ask(pool.event)
    _response, copy = copy_with_wagtail(office, pool.event)
    food, why = Question.objects.asked(copy)
    assert (food.label_lt, food.label_en, food.type, food.is_required) == ("Maistas?", "Food?", "choice", True)
    assert [choice.label_en for choice in food.choices.all()] == ["No meat"]
    assert why.condition == food and why.condition_value == "be-mesos"
    assert Question.objects.filter(event=pool.event).count() == 3 and Choice.objects.count() == 2


def test_an_alias_takes_no_registrations_of_its_own(office):
    pool = make_pool(7)
    _response, copy = copy_with_wagtail(office, pool.event, alias="on")
    assert copy.alias_of_id == pool.event.pk and not copy.pools.exists()


def test_a_copy_without_registration_says_nothing_about_it(office):
    event = make_event(make_event_index(make_home()))
    response, copy = copy_with_wagtail(office, event)
    assert "registered" not in response.content.decode() and not copy.pools.exists()


def test_repeated_events_open_and_close_as_long_before_as_the_first(office):
    start = at_wall_time(timezone.datetime(2027, 3, 20, 17, 30))  # the clocks change before the second
    event = make_event(make_event_index(make_home()), starts_at=start)
    add_pool(event, 9, opens_at=start - timedelta(days=10), closes_at=start - timedelta(days=2))
    copies = repeat(office, event)
    for copy in copies:
        pool = copy.pools.get()
        assert (pool.capacity, pool.taken, pool.starts_at, pool.ends_at) == (9, 0, copy.starts_at, copy.ends_at)
    closing = [f"{local(copy.pools.get().closes_at):%m-%d %H:%M}" for copy in copies]
    assert closing == ["03-25 17:30", "04-01 17:30"]


def test_each_session_of_a_copy_has_places_of_its_own(office):
    event = make_event(make_event_index(make_home()), starts_at=STARTS, hours=50)
    for day in range(2):
        start = STARTS + timedelta(days=day)
        EventSession.objects.create(page=event, starts_at=start, ends_at=start + timedelta(hours=2), title_lt=f"{day}")
    for number, session in enumerate(event.sessions.all(), 1):
        times = {"starts_at": session.starts_at, "ends_at": session.ends_at}
        SeatPool.objects.create(event=event, session_uid=session.uid, capacity=number, ceiling=number, **times)
    copy = repeat(office, event, times="1")[0]
    sessions = {session.uid: session for session in copy.sessions.all()}
    pools = list(copy.pools.order_by("starts_at"))
    assert [(pool.capacity, pool.taken) for pool in pools] == [(1, 0), (2, 0)]
    assert all(sessions[pool.session_uid].starts_at == pool.starts_at for pool in pools)
    assert pools[0].starts_at == STARTS + timedelta(days=7)
