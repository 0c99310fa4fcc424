"""Taking a seat or a place on the waiting list: who gets what, and what is refused in which words."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from cms.models import OutgoingMail
from events import services
from events.integrity import breaches
from events.models import Answer, Attendee, Audit, Question, Registration, SeatPool
from tests.support.factories import make_admin
from tests.support.registrations import NOON, STARTS, fresh, make_pool, minutes, person, register, states

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_is_broken():
    yield
    assert list(breaches(NOON)) == []


def letters(registration):
    mails = OutgoingMail.objects.filter(about=registration.about).order_by("pk")
    return [kind.removeprefix("events.") for kind in mails.values_list("kind", flat=True)]


def test_first_get_places_the_rest_wait_and_everybody_is_told():
    pool = make_pool(2)
    people = [register(pool) for _number in range(4)]
    assert states(pool) == ["confirmed", "confirmed", "waiting", "waiting"]
    assert [letters(one) for one in people] == [["confirmed"], ["confirmed"], ["waiting"], ["waiting"]]
    assert fresh(pool).taken == 2 and [one.place_in_queue for one in people] == [None, None, 1, 2]
    assert len({one.code for one in people}) == 4 and all(len(one.code) == 8 for one in people)


def test_without_a_limit_everybody_comes():
    pool = make_pool(None)
    register(pool, party_size=5), register(pool)
    assert states(pool) == ["confirmed", "confirmed"] and fresh(pool).taken == 6


def test_a_party_too_large_is_told_how_many_are_left_and_may_shrink_or_queue():
    pool = make_pool(3)
    with pytest.raises(services.NotEnoughPlaces) as refused:
        register(pool, party_size=4, accepts_waiting=False)
    assert (refused.value.left, refused.value.can_wait) == (3, True)
    with translation.override("en"):
        assert str(refused.value) == "Only 3 places are left."
    assert not Registration.objects.exists() and fresh(pool).seq == 0
    assert register(pool, party_size=4).state == "waiting"
    assert register(pool, party_size=3).state == "confirmed", "the seats do not wait for the large party"


def test_in_strict_order_nobody_passes_a_large_party():
    pool = make_pool(3, keeps_strict_order=True)
    register(pool), register(pool, party_size=3), register(pool)
    assert states(pool) == ["confirmed", "waiting", "waiting"]


def test_the_same_form_sent_again_is_the_same_registration_with_one_letter():
    pool = make_pool()
    first = register(pool, submit_key="one form")
    assert register(pool, submit_key="one form") == first
    assert letters(first) == ["confirmed"] and fresh(pool).taken == 1


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ({"email": "", "phone": "8 600 00000"}, {"email": "", "phone": "(+370) 600 00000"}),
        ({"email": "", "phone": "8 600 00000 vid. 5"}, {"email": "", "phone": "+370-600-00000 ext 5"}),
        ({"name": "Ona O’Neill-Petraitė"}, {"name": "Ona O'Neill – Petraitė"}),
        ({"name": "J.Petraitis"}, {"name": "J. Petraitis"}),
    ],
)
def test_another_spelling_of_name_or_number_is_no_other_person(first, again):
    pool, who = make_pool(5), person(1)
    register(pool, person={**who, **first})
    with pytest.raises(services.AlreadyRegistered):
        register(pool, person={**who, **again})
    assert Registration.objects.count() == 1 and Registration.objects.get().phone == first.get("phone", "")


def test_the_same_person_again_only_gets_the_link_once_a_day():
    pool = make_pool()
    one = register(pool, person=person(name="Ona Ožkaitė", email="ona@example.org"))
    for name, email in (("Ona Ožkaitė", "ona@example.org"), ("ONA  OŽKAITĖ ", "Ona@Example.ORG")):
        with pytest.raises(services.AlreadyRegistered):
            register(pool, person=person(name=name, email=email))
    assert letters(one) == ["confirmed", "link"] and fresh(pool).taken == 1 == fresh(pool).seq


def test_a_family_may_share_an_address():
    pool = make_pool()
    for name in ("Ona Ožkaitė", "Jonas Ožka"):
        register(pool, person=person(name=name, email="ozkos@example.org"))
    assert states(pool) == ["confirmed", "confirmed"]


def test_who_cancelled_may_register_again():
    pool = make_pool()
    who = person()
    services.cancel(registration=register(pool, person=who), at=NOON)
    assert register(pool, person=who).state == "confirmed"


def test_a_telephone_is_enough_and_the_office_is_told_to_call():
    pool = make_pool(1)
    one = register(pool, person=person(email="", phone="8 600 12345"))
    with pytest.raises(services.AlreadyRegistered):
        register(pool, person={**person(email="", phone="+370 600 12345"), "name": one.name})
    call = OutgoingMail.objects.to_call().first()
    assert (call.phone, call.name, call.kind) == ("8 600 12345", one.name, "events.confirmed")


def test_who_can_not_be_reached_can_not_register():
    pool = make_pool()
    with pytest.raises(IntegrityError):
        register(pool, person=person(email=""))


@pytest.mark.parametrize(
    ("values", "error", "says"),
    [
        ({"opens_at": NOON + minutes(1)}, services.NotOpenYet, "20 November 2026 at 12:01"),
        ({"closes_at": NOON}, services.RegistrationClosed, "20 November 2026 at 12:00"),
        ({"starts_at": NOON - minutes(1)}, services.RegistrationClosed, "20 November 2026 at 11:59"),
        ({"cancelled_at": NOON}, services.RegistrationClosed, "cancelled"),
        ({"capacity": 0, "has_waitlist": False}, services.PoolFull, "No places"),
        ({"capacity": 0, "waitlist_limit": 0}, services.PoolFull, "No places"),
    ],
)
def test_a_closed_event_says_since_when_and_why(values, error, says):
    pool = make_pool(**values)
    with pytest.raises(error) as refused:
        register(pool)
    with translation.override("en"):
        assert says in str(refused.value).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("size", "error"), [(0, "PartyTooSmall"), (6, "PartyTooLarge"), (10_000, "PartyTooLarge")])
def test_nobody_brings_nobody_or_a_crowd(size, error):
    with pytest.raises(getattr(services, error)):
        register(make_pool(20_000), party_size=size)


def test_answers_and_companions_are_kept():
    pool = make_pool()
    question = Question.objects.create(event=pool.event, label_lt="Ką valgote?", label_en="What do you eat?")
    one = register(pool, 3, companions=["Antras"], answers=[(question.pk, 0, "viską"), (question.pk, 2, "nieko")])
    assert [who.name for who in Attendee.objects.filter(registration=one)] == [one.name, "Antras", ""]
    assert set(Answer.objects.values_list("person", "value")) == {(0, "viską"), (2, "nieko")}
    assert Attendee.objects.values("checkin_code").distinct().count() == 3


def test_an_address_must_be_proved_where_the_event_asks_for_that():
    pool = make_pool(1, verifies_email=True)
    seated, waiting = register(pool), register(pool)
    assert (seated.state, waiting.state) == ("unverified", "waiting")
    assert letters(seated) == letters(waiting) == ["verify"]
    services.verify_email(registration=waiting, at=NOON)
    services.verify_email(registration=seated, at=NOON)
    services.verify_email(registration=seated, at=NOON)
    assert states(pool) == ["confirmed", "waiting"] and letters(waiting) == ["verify", "waiting"]


def test_an_address_nobody_proves_loses_its_seat_to_who_waits():
    pool = make_pool(1, verifies_email=True)
    register(pool), register(pool)
    third = register(pool)
    services.verify_email(registration=third, at=NOON)
    assert services.expire(pool=pool, at=NOON + minutes(29)) == 0
    assert services.expire(pool=pool, at=NOON + minutes(31)) == 2
    assert states(pool) == ["expired", "expired", "confirmed"]


def test_the_office_decides_where_it_wants_to():
    pool = make_pool(1, needs_approval=True)
    people = [register(pool) for _number in range(3)]
    assert states(pool) == ["pending"] * 3 and fresh(pool).taken == 0
    services.approve(registration=people[1], at=NOON)
    services.approve(registration=people[0], at=NOON)
    services.reject(registration=people[2], at=NOON)
    assert states(pool) == ["waiting", "confirmed", "rejected"]
    assert [letters(one)[1] for one in people] == ["waiting", "confirmed", "rejected"]


def test_a_seat_may_be_kept_until_the_office_decides():
    pool = make_pool(1, needs_approval=True, pending_holds_seat=True)
    first, second = register(pool), register(pool)
    services.approve(registration=second, at=NOON)
    assert fresh(second).state == "waiting"
    services.reject(registration=first, at=NOON)
    assert states(pool) == ["rejected", "confirmed"]


def test_the_office_adds_a_caller_over_the_limit_only_with_a_reason():
    pool, user = make_pool(1, closes_at=NOON), make_admin()
    register(pool, at=NOON - minutes(5))
    caller = {"pool": pool, "person": person(email="", phone="860000000"), "by": user, "at": NOON}
    with pytest.raises(services.NotEnoughPlaces):
        services.staff_add(submit_key="a", **caller)
    one = services.staff_add(submit_key="b", reason="Kalba atidaryme", party_size=2, **caller)
    assert services.staff_add(submit_key="b", **caller) == one
    pool = fresh(pool)
    assert (one.state, pool.taken, pool.ceiling, pool.capacity, pool.over_limit) == ("confirmed", 3, 3, 1, 2)
    step = Audit.objects.get(what="over_limit")
    assert (step.by, step.registration, step.facts["people"]) == (user, one, 2)
    services.cancel(registration=one, by=user, at=NOON)
    assert fresh(pool).ceiling == 1


def test_the_office_may_let_a_caller_wait():
    pool = make_pool(0)
    one = services.staff_add(pool=pool, submit_key="a", person=person(), by=make_admin(), waits=True, at=NOON)
    assert one.state == "waiting"


def test_a_form_that_forgets_the_guard_is_refused_by_the_database():
    pool = make_pool(2)
    for values in ({"taken": 3}, {"ceiling": 1}):
        with pytest.raises(IntegrityError), transaction.atomic():
            SeatPool.objects.filter(pk=pool.pk).update(**values)


@pytest.mark.django_db(transaction=True)
def test_a_registration_takes_eight_statements():
    pool = make_pool()
    question = Question.objects.create(event=pool.event, label_lt="Ką valgote?")
    register(pool)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        register(pool, 2, answers=[(question.pk, 0, "viską")])
    statements = [query["sql"] for query in queries if query["sql"] not in ("BEGIN", "COMMIT", "BEGIN IMMEDIATE")]
    assert len(statements) <= 8, "\n".join(statements)
    lock = 1 if connection.vendor == "postgresql" else 0  # after its limit for waiting
    assert statements[lock].startswith("UPDATE"), "the first statement of the transaction writes"


def test_nothing_can_be_taken_when_the_start_has_come():
    pool = make_pool()
    one = register(pool, at=STARTS - minutes(1))
    assert one.state == "confirmed"
    with pytest.raises(services.RegistrationClosed):
        register(pool, at=STARTS)
