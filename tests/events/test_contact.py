"""A letter goes to the address it was written for, or nowhere: nobody else gets a link that works."""

import pytest
from django.core import mail as postbox
from django.db import IntegrityError

from cms.mail import outbox
from cms.models import OutgoingMail
from events import emails, services
from events.addresses import own_url
from events.integrity import breaches
from events.models import SeatPool
from tests.support.registrations import NOON, fresh, make_pool, minutes, register

pytestmark = pytest.mark.django_db
WRONG, RIGHT = "svetimas@example.org", "savas@example.org"
LATER = NOON + minutes(5)


@pytest.fixture(autouse=True)
def _nothing_is_broken():
    yield
    assert list(breaches(at=NOON)) == []


def by_person(registration, email=RIGHT, phone=""):
    services.change_contact(registration=registration, email=email, phone=phone, at=NOON)


def by_office(registration, email=RIGHT, phone=""):
    values = {"name": registration.name, "email": email, "phone": phone}
    services.correct(registration=registration, values=values, at=NOON)


BY_ANYBODY = pytest.mark.parametrize("correct", [by_person, by_office])


def sent_to(address):
    return [letter for letter in postbox.outbox if letter.to == [address]]


def calendars(letter):
    return [part for part in letter.message().walk() if part.get_content_type() == "text/calendar"]


@BY_ANYBODY
@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_corrected_address_gets_the_confirmation_and_the_wrong_one_nothing(correct, language):
    one = register(make_pool(), email=WRONG, language=language)
    correct(one)
    outbox.send_due(LATER)
    (letter,) = postbox.outbox
    assert letter.to == [RIGHT] and len(calendars(letter)) == 1
    assert own_url(fresh(one), language=language) in letter.body
    assert OutgoingMail.objects.get(to=WRONG).state == "dropped"


@BY_ANYBODY
@pytest.mark.parametrize(
    ("language", "says"), [("lt", "šiuo adresu daugiau neberašysime"), ("en", "will not write to this address")]
)
def test_an_address_that_had_emails_is_told_that_there_are_no_more(correct, language, says):
    """Once, without a name, a code, a link or the new address."""
    one = register(make_pool(), email=WRONG, language=language)
    outbox.send_due(NOON)
    correct(one)
    outbox.send_due(LATER)
    confirmation, notice = sent_to(WRONG)
    assert says in notice.body and len(sent_to(RIGHT)) == 1
    for secret in (one.name, one.code, RIGHT, "http"):
        assert secret not in notice.body and secret not in notice.subject


@BY_ANYBODY
def test_a_link_that_has_left_for_the_wrong_address_stops(client, correct):
    one = register(make_pool(), email=WRONG)
    outbox.send_due(NOON)
    assert own_url(one) in sent_to(WRONG)[0].body
    correct(one)
    assert client.get(own_url(one)).status_code == 404 and client.get(own_url(fresh(one))).status_code == 200


def correct_while_the_letter_is_being_sent(monkeypatch, registration):
    """Between the moment a sender takes the letter and the moment it reads what to write."""
    take = OutgoingMail.make_attempt

    def taken(mail, *args):
        is_taken = take(mail, *args)
        if mail.to == WRONG:
            by_person(registration)
        return is_taken

    monkeypatch.setattr(OutgoingMail, "make_attempt", taken)


def test_a_letter_that_a_sender_holds_already_is_dropped_when_the_address_changes(monkeypatch):
    one = register(make_pool(), email=WRONG)
    correct_while_the_letter_is_being_sent(monkeypatch, one)
    outbox.send_due(NOON), outbox.send_due(LATER)
    assert not sent_to(WRONG) and len(sent_to(RIGHT)) == 1


def test_without_the_binding_the_wrong_address_would_get_the_new_link(monkeypatch):
    """Negative control: the test above can see the race."""
    one = register(make_pool(), email=WRONG)
    correct_while_the_letter_is_being_sent(monkeypatch, one)
    monkeypatch.setattr(emails, "is_for", lambda mail, registration: True)
    outbox.send_due(NOON)
    assert own_url(fresh(one)) in sent_to(WRONG)[0].body


@BY_ANYBODY
@pytest.mark.parametrize("kind", ["message", "reminder", "event_cancelled"])
def test_what_still_waited_follows_to_the_corrected_address(correct, kind):
    pool = make_pool()
    one = register(pool, email=WRONG, at=NOON - minutes(60 * 24 * 30))
    outbox.send_due(NOON)
    at = pool.starts_at - minutes(60)
    if kind == "message":
        services.write_to(registrations=[one.pk], texts={"lt": ("Salė", "Šeškinės g. 5")}, nonce="n", at=NOON)
    elif kind == "reminder":
        services.remind(pool=pool, at=at)
    else:
        services.cancel_event(event=pool.event, at=NOON)
        correct = by_office  # who has no registration any more changes nothing
    correct(one)
    outbox.send_due(at)
    letters = OutgoingMail.objects.filter(kind=f"events.{kind}")
    assert {(letter.to, letter.state) for letter in letters} == {(WRONG, "dropped"), (RIGHT, "sent")}
    assert kind != "message" or "Šeškinės" in sent_to(RIGHT)[-1].body + sent_to(RIGHT)[0].body
    SeatPool.objects.update(reminded_for=None)


def test_a_telephone_beside_an_address_ends_no_link_and_writes_no_letter(client):
    one = register(make_pool(), email=RIGHT)
    by_person(one, email=RIGHT.upper(), phone="+370 600 00000")
    assert client.get(own_url(one)).status_code == 200
    outbox.send_due(LATER)
    (letter,) = postbox.outbox
    assert letter.to == [RIGHT]


@BY_ANYBODY
def test_who_is_called_is_called_at_the_corrected_number_only(correct):
    one = register(make_pool(), email="", phone="+370 600 00000")
    correct(one, email="", phone="+370 611 11111")
    (call,) = OutgoingMail.objects.to_call()
    assert call.phone == "+370 611 11111" and one.code in outbox.render(call).body
    correct(fresh(one), email=RIGHT)
    assert not OutgoingMail.objects.to_call() and OutgoingMail.objects.get(state="queued").to == RIGHT


@pytest.mark.parametrize("state", ["waiting", "offered", "pending"])
def test_the_corrected_address_is_told_how_things_stand(state):
    values = {"waiting": {"capacity": 0}, "pending": {"needs_approval": True}}.get(state, {})
    pool = make_pool(**values)
    one = register(pool, email=WRONG)
    if state == "offered":
        type(one).objects.filter(pk=one.pk).update(state=state, expires_at=NOON + minutes(60))
    by_person(one)
    outbox.send_due(LATER)
    (letter,) = OutgoingMail.objects.filter(to=RIGHT)
    assert (letter.kind, letter.state) == (f"events.{state}", "sent") and not sent_to(WRONG)


def test_a_correction_onto_somebody_else_is_refused_and_nothing_changes():
    pool = make_pool()
    one, other = register(pool, email=WRONG, name="Ona"), register(pool, email=RIGHT, name="Ona")
    with pytest.raises(services.AlreadyRegistered):
        by_person(one)
    with pytest.raises(IntegrityError):
        by_office(one)
    assert fresh(one).email == WRONG and fresh(one).token_version == 0 == fresh(other).token_version
