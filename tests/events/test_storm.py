"""Many at once: nobody too many, nobody lost, nobody twice, nobody before their turn."""

import os
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from django.db.models import F
from django.utils import timezone

from cms.models import OutgoingMail
from events import services
from events.integrity import breaches
from events.models import Registration, SeatPool
from tests.support.registrations import fresh, make_pool, person, register, states
from tests.support.storm import PROCESSES, in_processes, replay, storm, zeros
from tests.support.storm_http import http_storm

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def starts_at():
    return timezone.now() + timedelta(days=30)


def send(pool, key, **values):
    """Register as a visitor would, and return the state or the kind of error."""
    try:
        who = person(key)
        return services.register(pool=pool, submit_key=f"key-{key}", person=who, accepts_waiting=True, **values).state
    except Exception as error:
        return type(error).__name__


def rush(pool, people=200):
    """All at once, in eight processes: how many got which answer."""
    each = people // PROCESSES
    answers = in_processes(lambda number: [send(pool, number * each + n) for n in range(each)], range(PROCESSES))
    flat = [answer for part in answers for answer in part]
    return {answer: flat.count(answer) for answer in set(flat)}


def test_two_hundred_for_twenty_seats(starts_at):
    pool = make_pool(20, starts_at=starts_at)
    assert rush(pool) == {"confirmed": 20, "waiting": 180}
    assert states(pool) == ["confirmed"] * 20 + ["waiting"] * 180
    assert list(breaches()) == [] and OutgoingMail.objects.count() == 200


def test_without_the_guard_the_same_rush_is_seen_to_fail(starts_at, monkeypatch):
    """The negative control: takes seats without asking whether there are any."""

    def take(pool, seats, *unless):
        return bool(SeatPool.objects.filter(pk=pool.pk).update(taken=F("taken") + seats))

    monkeypatch.setattr(SeatPool, "take", take)
    monkeypatch.setattr(SeatPool, "fits", lambda pool, seats: True)
    pool = make_pool(20, starts_at=starts_at)
    answers = rush(pool, 80)
    assert answers == {"confirmed": 20, "IntegrityError": 60}, "the last line is the constraint of the database"


@pytest.mark.postgresql
@pytest.mark.breaks("I1")
def test_counting_before_taking_without_the_lock_oversells(starts_at, monkeypatch):
    """The negative control of the storm itself: it does see a race where there is one."""

    class Unlocked(type(SeatPool.objects)):
        def lock(self, pk, numbers=0):
            pool = SeatPool.objects.get(pk=pk)
            pool.seq = int.from_bytes(os.urandom(6))
            return pool

    def take(pool, seats, *unless):
        if not pool.fits(seats):
            return False
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_sleep(0.01)")
        SeatPool.objects.filter(pk=pool.pk).update(taken=pool.taken + seats)
        return True

    pool = make_pool(20, starts_at=starts_at)
    monkeypatch.setattr(type(SeatPool.objects), "lock", Unlocked.lock)
    monkeypatch.setattr(SeatPool, "take", take)
    answers = rush(pool, 80)
    assert answers["confirmed"] > 20
    assert {"I1"} <= {name for name, _sentence in breaches()}


def test_one_form_sent_sixteen_times_at_once_is_one_registration(starts_at):
    pool = make_pool(20, starts_at=starts_at)
    answers = in_processes(lambda number: [send(pool, "same") for _n in range(2)], range(PROCESSES))
    assert [answer for part in answers for answer in part] == ["confirmed"] * 16
    assert Registration.objects.count() == OutgoingMail.objects.count() == fresh(pool).taken == 1


def test_one_person_with_many_forms_at_once_is_registered_once(starts_at):
    pool = make_pool(20, starts_at=starts_at)

    def try_it(number):
        try:
            return services.register(pool=pool, submit_key=f"tab-{number}", person=person("one")).state
        except services.AlreadyRegistered:
            return "known"

    assert sorted(in_processes(try_it, range(PROCESSES))) == ["confirmed"] + ["known"] * 7
    assert sorted(OutgoingMail.objects.values_list("kind", flat=True)) == ["events.confirmed", "events.link"]


def test_no_newcomer_passes_who_waits_while_others_cancel(starts_at):
    pool = make_pool(20, starts_at=starts_at)
    seated = [register(pool, at=timezone.now()) for _number in range(20)]
    queue = [register(pool, at=timezone.now()) for _number in range(15)]

    def act(number):
        if number < 10:
            return services.cancel(registration=seated[number]).state
        return send(pool, f"new-{number}")

    answers = in_processes(act, range(20))
    assert answers.count("cancelled") == 10 and answers.count("waiting") == 10
    assert [fresh(one).state for one in queue] == ["confirmed"] * 10 + ["waiting"] * 5
    assert list(breaches()) == []


def test_a_seat_that_is_not_passed_on_and_whoever_then_jumps_the_queue_are_seen(starts_at, monkeypatch):
    """The negative control of what `replay` counts."""
    pool = make_pool(1, starts_at=starts_at)
    at = timezone.now()
    one, _waiting = register(pool, at=at), register(pool, at=at)
    monkeypatch.setattr("events.services.selfservice.pass_on_seats", lambda work, pool: [])
    monkeypatch.setattr("events.services.registering.seat", lambda pool, seats: pool.take(seats))
    services.cancel(registration=one, at=at + timedelta(seconds=1))
    register(pool, at=at + timedelta(seconds=4))
    told = replay(pool)
    assert (told.oversold, told.jumps, told.idle) == (0, 1, timedelta(seconds=3))
    assert replay(make_pool(1, starts_at=starts_at)).jumps == 0


def test_a_short_storm_leaves_four_zeros(starts_at):
    pools = [make_pool(20, starts_at=starts_at) for _number in range(3)]
    report, _seconds = storm(pools, operations=400)
    assert set(zeros(report).values()) == {0}, (zeros(report), report.errors)
    assert report.done["register"] > 100 and report.done["cancel"] > 20


def test_a_lock_that_nobody_gives_back_ends_in_a_clear_answer(starts_at, monkeypatch):
    """Three tries, then a page that keeps the answers."""
    from events.services import unit_of_work

    pool = make_pool(20, starts_at=starts_at)
    tries = []

    def busy(*args, **kwargs):
        tries.append(1)
        raise unit_of_work.OperationalError("database is locked")

    monkeypatch.setattr(type(SeatPool.objects), "lock", busy)
    with pytest.raises(services.Busy):
        register(pool, at=timezone.now())
    assert len(tries) == 3


def test_a_code_drawn_twice_is_drawn_again(starts_at, monkeypatch):
    pool = make_pool(20, starts_at=starts_at)
    codes = iter(["AAAAAAAA", "AAAAAAAA", "BBBBBBBB"])
    monkeypatch.setattr("events.services.registering.new_code", lambda: next(codes))
    now = timezone.now()
    assert [register(pool, at=now).code, register(pool, at=now).code] == ["AAAAAAAA", "BBBBBBBB"]
    assert fresh(pool).seq == fresh(pool).taken == 2


def test_a_crash_before_the_commit_leaves_no_registration_and_no_letter(starts_at, monkeypatch):
    pool = make_pool(20, starts_at=starts_at)
    monkeypatch.setattr("events.services.unit_of_work.outbox.enqueue", lambda *rows: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        register(pool, at=timezone.now())
    assert not Registration.objects.exists() and not OutgoingMail.objects.exists() and fresh(pool).taken == 0


def test_the_database_refuses_a_second_active_registration(starts_at):
    pool = make_pool(20, starts_at=starts_at)
    one = register(pool, at=timezone.now())
    one.pk, one.submit_key, one.code, one.uuid, one.seq = None, "other", "OTHER", "0" * 32, 99
    with pytest.raises(IntegrityError):
        one.save(force_insert=True)


def test_a_short_storm_on_a_running_server_leaves_four_zeros(starts_at):
    pools = [make_pool(20, starts_at=starts_at, max_party=10) for _number in range(3)]
    report, _seconds = http_storm(pools, operations=240)
    assert set(zeros(report).values()) == {0}, (zeros(report), report.errors)
    assert report.done["register"] > 60 and report.done["cancel"] > 10 and report.done["set_capacity"]
    assert not SeatPool.objects.filter(has_waitlist=False), "the office changed the number of places and nothing else"
