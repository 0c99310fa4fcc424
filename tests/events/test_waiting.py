"""The queue: who is next, when a seat passes by itself, when it is offered, and when it all ends."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.l10n.local_time import local
from cms.models import OutgoingMail
from events import jobs, services, tokens
from events.integrity import breaches
from events.models import Audit, SeatPool
from events.services.promotion import offer_deadline
from events.services.reminding import reminder_due_at
from tests.support.factories import make_admin
from tests.support.registrations import NOON, STARTS, fresh, make_pool, minutes, person, register, states

pytestmark = pytest.mark.django_db
hours = lambda number: timedelta(hours=number)  # noqa: E731
DAY_BEFORE = STARTS - hours(24)


@pytest.fixture(autouse=True)
def _nothing_is_broken():
    yield
    assert list(breaches(NOON)) == []


def kinds(registration):
    mails = OutgoingMail.objects.filter(about=registration.about).order_by("pk")
    return [kind.removeprefix("events.") for kind in mails.values_list("kind", flat=True)]


def test_a_cancelled_seat_is_the_next_ones_before_the_page_comes_back():
    pool = make_pool(1)
    first, second, third = register(pool), register(pool), register(pool)
    services.cancel(registration=first, at=NOON)
    assert states(pool) == ["cancelled", "confirmed", "waiting"]
    assert (kinds(first)[-1], kinds(second)[-1], kinds(third)) == ("cancelled", "promoted", ["waiting"])
    assert fresh(pool).taken == 1 and fresh(third).place_in_queue == 1


def test_cancelling_twice_is_cancelling_once():
    pool = make_pool(1)
    one = register(pool)
    services.cancel(registration=one, at=NOON), services.cancel(registration=one, at=NOON)
    assert kinds(one) == ["confirmed", "cancelled"] and fresh(pool).taken == 0


def test_who_was_promoted_and_cancels_passes_the_seat_on():
    pool = make_pool(1)
    people = [register(pool) for _number in range(4)]
    for one in people[:3]:
        services.cancel(registration=one, at=NOON)
    assert states(pool) == ["cancelled"] * 3 + ["confirmed"]


def test_a_seat_too_few_for_the_first_goes_to_who_fits_and_the_first_is_asked_first_next_time():
    pool = make_pool(3)
    seated = [register(pool) for _number in range(3)]
    large, small = register(pool, 3), register(pool)
    services.cancel(registration=seated[0], at=NOON)
    assert (fresh(large).state, fresh(small).state) == ("waiting", "confirmed")
    services.cancel(registration=small, at=NOON), services.cancel(registration=seated[1], at=NOON)
    services.cancel(registration=seated[2], at=NOON)
    assert fresh(large).state == "confirmed" and fresh(pool).taken == 3


def test_cancelling_a_large_party_that_waits_lets_the_next_pass_in_strict_order():
    pool = make_pool(2, keeps_strict_order=True)
    register(pool)
    large, small = register(pool, 2), register(pool)
    services.cancel(registration=large, at=NOON)
    assert fresh(small).state == "confirmed"


def test_more_places_go_to_the_right_people_in_one_transaction():
    pool = make_pool(1)
    register(pool)
    for size in (2, 1, 4, 1):
        register(pool, size)
    services.set_capacity(pool=pool, capacity=5, by=make_admin(), at=NOON)
    assert states(pool) == ["confirmed", "confirmed", "confirmed", "waiting", "confirmed"]
    services.set_capacity(pool=pool, capacity=None, at=NOON)
    assert states(pool) == ["confirmed"] * 5 and fresh(pool).ceiling is None


def test_fewer_places_remove_nobody_and_admit_nobody_until_there_are_fewer_people():
    pool = make_pool(3)
    people = [register(pool) for _number in range(3)]
    services.set_capacity(pool=pool, capacity=1, at=NOON)
    waits = register(pool)
    assert (fresh(pool).over_limit, fresh(pool).ceiling, waits.state) == (2, 3, "waiting")
    for number, state in enumerate(("waiting", "waiting", "confirmed")):
        services.cancel(registration=people[number], at=NOON)
        assert fresh(waits).state == state
    assert fresh(pool).ceiling == 1


def test_a_party_grows_only_into_free_seats_and_shrinks_for_others():
    pool = make_pool(3)
    one, other = register(pool, 2), register(pool, 1)
    waits = register(pool, 1)
    with pytest.raises(services.NotEnoughPlaces):
        services.change_party(registration=one, party_size=3, at=NOON)
    assert services.change_party(registration=one, party_size=1, at=NOON).party_size == 1
    assert fresh(waits).state == "confirmed" and kinds(one)[-1] == "changed" and one.attendees.count() == 1
    services.cancel(registration=other, at=NOON)
    services.change_party(registration=waits, party_size=2, at=NOON)
    assert fresh(pool).taken == 3 and waits.attendees.count() == 2
    for size, error in ((0, services.PartyTooSmall), (6, services.PartyTooLarge)):
        with pytest.raises(error):
            services.change_party(registration=one, party_size=size, at=NOON)


def test_a_waiting_party_that_shrinks_may_fit():
    pool = make_pool(2)
    register(pool)
    waits = register(pool, 2)
    assert services.change_party(registration=waits, party_size=1, at=NOON).state == "confirmed"


def test_two_days_before_the_start_a_seat_is_offered_and_can_be_taken():
    pool = make_pool(1)
    first, second = register(pool), register(pool)
    services.cancel(registration=first, at=DAY_BEFORE)
    offer = fresh(second)
    assert (offer.state, kinds(second)[-1], fresh(pool).taken) == ("offered", "offered", 1)
    services.accept_offer(registration=offer, at=offer.expires_at)
    services.accept_offer(registration=offer, at=offer.expires_at)
    assert fresh(second).state == "confirmed" and kinds(second)[-1] == "confirmed"


def test_an_offer_declined_or_unanswered_passes_on():
    pool = make_pool(1)
    people = [register(pool) for _number in range(4)]
    services.cancel(registration=people[0], at=STARTS - hours(47))
    services.decline_offer(registration=people[1], at=STARTS - hours(46))
    offer = fresh(people[2])
    assert jobs.expire_offers(offer.expires_at - minutes(1)) == ""
    with pytest.raises(services.TooLate):
        services.accept_offer(registration=offer, at=offer.expires_at + minutes(1))
    assert jobs.expire_offers(offer.expires_at + minutes(1)) == 1
    assert states(pool) == ["cancelled", "declined", "expired", "offered"]
    assert kinds(people[2]) == ["waiting", "offered", "offer_expired"]
    again = services.join_again(registration=fresh(people[2]), submit_key="again", at=offer.expires_at + minutes(2))
    assert again.state == "waiting" and again.seq > people[3].seq


@pytest.mark.parametrize("day", [datetime(2026, 10, 26, tzinfo=UTC), STARTS, datetime(2027, 3, 29, tzinfo=UTC)])
@pytest.mark.parametrize("start", [6, 8, 11, 16, 20])
def test_no_offer_ends_at_night_or_too_late(day, start):
    pool = SeatPool(starts_at=day.replace(hour=start, minute=0), ends_at=day.replace(hour=start, minute=30))
    made = 0
    for number in range(48 * 4):
        at = pool.starts_at - minutes(15 * number)
        if deadline := offer_deadline(pool, at):
            made += 1
            assert 8 <= local(deadline).hour < 20 and deadline <= pool.starts_at - hours(3)
            assert minutes(30) <= deadline - at <= hours(24 + 12)
    assert made > 100


def test_nothing_is_promoted_offered_or_reminded_after_the_start():
    pool = make_pool(1)
    first, second = register(pool), register(pool)
    services.cancel(registration=first, by=make_admin(), at=STARTS)
    assert (services.promote(pool=pool, at=STARTS), services.remind(pool=pool, at=STARTS)) == ([], 0)
    assert fresh(second).state == "waiting"
    jobs.expire_offers(STARTS)
    assert fresh(second).state == "expired" and kinds(second) == ["waiting", "queue_ended"]


def test_a_queue_may_end_before_the_start():
    pool = make_pool(1, waitlist_stops_at=STARTS - hours(100))
    first, second = register(pool), register(pool)
    services.cancel(registration=first, at=STARTS - hours(99))
    assert fresh(second).state == "waiting" and fresh(pool).taken == 0
    services.expire(pool=pool, at=STARTS - hours(99))


def test_a_seat_is_given_up_in_time_or_through_the_office():
    pool = make_pool(1, cancel_until=DAY_BEFORE)
    one = register(pool)
    with pytest.raises(services.TooLate):
        services.cancel(registration=one, at=DAY_BEFORE + minutes(1))
    services.cancel(registration=one, by=make_admin(), at=DAY_BEFORE + minutes(1))
    assert states(pool) == ["cancelled"]


def test_the_place_in_the_queue_is_the_drawn_order():
    pool = make_pool(0)
    people = [register(pool) for _number in range(5)]
    services.cancel(registration=people[1], at=NOON)
    assert [fresh(one).place_in_queue for one in people] == [1, None, 2, 3, 4]


@pytest.mark.django_db(transaction=True)
def test_a_promotion_takes_four_statements():
    def cost(waiting):
        pool = make_pool(1)
        people = [register(pool) for _number in range(1 + waiting)]
        with CaptureQueriesContext(connection) as queries:
            services.cancel(registration=people[0], at=NOON)
        assert states(pool)[1:] == ["confirmed"] * waiting
        return len(queries)

    assert cost(waiting=1) - cost(waiting=0) <= 4 - 1  # looking for the next is in both


def test_a_cancelled_event_ends_every_registration_and_promotes_nobody():
    pool = make_pool(1)
    people = [register(pool), register(pool)]
    assert services.cancel_event(event=pool.event, at=NOON) == 2
    assert services.cancel_event(event=pool.event, at=NOON) == 0
    assert states(pool) == ["cancelled", "cancelled"] and fresh(pool).taken == 0
    assert [kinds(one)[-1] for one in people] == ["event_cancelled", "event_cancelled"]
    assert not Audit.objects.filter(what="promoted").exists()


def test_publishing_a_new_date_tells_everybody_once_and_reopens_cancelling(django_capture_on_commit_callbacks):
    pool = make_pool(1, cancel_until=NOON)
    one = register(pool)
    event = pool.event
    event.starts_at, event.ends_at = STARTS + hours(24), STARTS + hours(26)
    for _time in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            event.save_revision().publish()
    assert fresh(pool).starts_at == STARTS + hours(24) and kinds(one) == ["confirmed", "event_moved"]
    services.cancel(registration=one, at=STARTS)


def test_publishing_an_old_revision_or_copying_the_page_changes_no_number(django_capture_on_commit_callbacks):
    pool = make_pool(2)
    old = pool.event.save_revision()
    register(pool, 2), register(pool)
    with django_capture_on_commit_callbacks(execute=True):
        old.publish()
    copy = pool.event.copy(update_attrs={"slug": "kopija", "slug_en": "copy", "title": "Kopija"})
    pool = fresh(pool)
    assert (pool.taken, pool.capacity, pool.seq, states(pool)) == (2, 2, 2, ["confirmed", "waiting"])
    assert not copy.pools.exists()


def test_a_cancelled_page_cancels_registrations_when_it_is_published(django_capture_on_commit_callbacks):
    pool = make_pool()
    register(pool)
    pool.event.status = pool.event.Status.CANCELLED
    with django_capture_on_commit_callbacks(execute=True):
        pool.event.save_revision().publish()
    assert states(pool) == ["cancelled"]
    pool.event.status = pool.event.Status.SCHEDULED
    with django_capture_on_commit_callbacks(execute=True):
        pool.event.save_revision().publish()
    assert register(pool).state == "confirmed", "it takes place after all"


@pytest.mark.parametrize(
    ("starts", "due"),
    [
        (datetime(2026, 10, 25, 15, tzinfo=UTC), datetime(2026, 10, 24, 7, tzinfo=UTC)),  # still summer time
        (datetime(2026, 10, 26, 15, tzinfo=UTC), datetime(2026, 10, 25, 8, tzinfo=UTC)),  # winter time
        (datetime(2027, 3, 29, 15, tzinfo=UTC), datetime(2027, 3, 28, 7, tzinfo=UTC)),
    ],
)
def test_the_reminder_leaves_at_ten_by_the_wall_clock_once_also_hours_late(starts, due):
    assert reminder_due_at(starts) == due and local(due).hour == 10
    pool = make_pool(1, starts_at=starts)
    one, waits = register(pool, at=due - hours(50)), register(pool, at=due - hours(50))
    late_comer = services.staff_add(
        pool=pool, submit_key="late", person=person(), by=make_admin(), reason="Svečias", at=due + hours(1)
    )
    assert jobs.remind(due - minutes(1)) == ""
    assert jobs.remind(due + hours(6)) == 1 and jobs.remind(due + hours(7)) == ""
    assert kinds(one) == ["confirmed", "reminder"] and "reminder" not in kinds(waits) + kinds(late_comer)


def test_an_altered_foreign_or_revoked_link_opens_nothing():
    one = register(make_pool())
    token = tokens.make_token(tokens.MANAGE, one)
    assert tokens.find_by_token(tokens.MANAGE, token) == one
    assert tokens.find_by_token(tokens.ACCEPT, token) is None
    for wrong in (
        token[:-1] + ("A" if token[-1] != "A" else "B"),
        "",
        "ą-ę",
        one.attendees.get().checkin_code,
        one.code,
    ):
        assert tokens.find_by_token(tokens.MANAGE, wrong) is None
    one.token_version += 1
    one.save()
    assert tokens.find_by_token(tokens.MANAGE, token) is None
