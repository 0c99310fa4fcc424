"""What happens without anybody asking: letters, forgetting, jobs, and the command that proves the numbers."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone, translation

from cms import jobs as registry
from cms.l10n.formatting import long_date
from cms.mail import outbox
from cms.models import OutgoingMail
from events import checks, services
from events.availability import State, availability_for, with_places
from events.integrity import breaches
from events.models import Answer, Attendee, EventPage, Question, Registration, SeatPool
from events.services.privacy import purgeable
from home.models import ContactMessage
from tests.support import soundness
from tests.support.factories import make_admin, make_event, make_site_settings
from tests.support.registrations import NOON, STARTS, add_pool, fresh, make_pool, minutes, person, register, states

pytestmark = pytest.mark.django_db
MARK = "Žymūnė"
days = lambda number: timedelta(days=number)  # noqa: E731


# --- Letters ------------------------------------------------------------------------------


def test_letters_speak_the_language_of_the_registration():
    pool = make_pool(2)
    register(pool, email="ona@example.org", language="lt"), register(pool, email="ann@example.org", language="en")
    outbox.send_due(NOON)
    subjects = {letter.to[0]: letter.subject for letter in mail.outbox}
    assert pool.event.title in subjects["ona@example.org"] and pool.event.title_en in subjects["ann@example.org"]
    assert all(letter.extra_headers["Message-ID"] for letter in mail.outbox)


def test_an_unproved_address_gets_no_word_that_a_visitor_wrote():
    register(make_pool(verifies_email=True), person=person(name=MARK))
    outbox.send_due(NOON)
    assert len(mail.outbox) == 1 and MARK not in mail.outbox[0].subject + mail.outbox[0].body


@pytest.mark.parametrize("language", ["lt", "en"])
def test_an_unproved_address_is_told_by_which_day_its_data_goes(language):
    pool = make_pool(verifies_email=True, contact_retention_days=30)
    register(pool, name=MARK, language=language)
    outbox.send_due(NOON)
    with translation.override(language):
        assert long_date(pool.forgets_strangers_on) in mail.outbox[0].body
    assert pool.forgets_strangers_on == timezone.localdate(pool.ends_at) + days(31)
    services.purge(pool=pool, at=pool.ends_at + days(30))
    assert traces() == 0


def test_a_place_given_up_meanwhile_is_not_offered_any_more():
    pool = make_pool(1)
    first, second = register(pool), register(pool)
    services.cancel(registration=first, at=STARTS - timedelta(hours=24))
    services.cancel(registration=second, at=STARTS - timedelta(hours=23))
    outbox.send_due(STARTS - timedelta(hours=23))
    assert OutgoingMail.objects.get(kind="events.offered").state == "dropped"


# --- Forgetting ---------------------------------------------------------------------------


def marked_event(**values):
    """Return a pool that has taken place, with the mark in everything a visitor may write."""
    pool = make_pool(1, **values)
    question = Question.objects.create(event=pool.event, label_lt="Alergijos?", keep_days=7)
    other = Question.objects.create(event=pool.event, label_lt="Iš kur?")
    who = {"organisation": MARK, "guardian_name": MARK, "guardian_contact": MARK, "staff_note": MARK}
    for number in range(2):
        answers = [(question.pk, 0, MARK), (other.pk, 0, MARK)]
        register(
            pool, person=person(name=f"{MARK} {number}", email=f"{MARK}{number}@example.org", **who), answers=answers
        )
    return pool


def traces():
    rows = [*Registration.objects.values_list(), *Attendee.objects.values_list(), *Answer.objects.values_list()]
    rows += OutgoingMail.objects.values_list()
    return sum(MARK.casefold() in repr(row).casefold() for row in rows)


def test_two_clocks_forget_contacts_first_and_names_later():
    pool = marked_event(contact_retention_days=30, evidence_retention_days=400)
    before = traces()
    end = pool.ends_at
    assert services.purge(pool=pool, at=end + days(6)) == 0 and traces() == before
    services.purge(pool=pool, at=end + days(8))
    assert Answer.objects.count() == 2, "what was to go after a week has gone"
    assert services.purge(pool=pool, at=end + days(31)) > 0
    kept = Registration.objects.exclude(name="").get()
    assert (kept.state, kept.email, kept.phone, kept.organisation) == ("confirmed", "", "", MARK)
    assert not Answer.objects.exists() and not OutgoingMail.objects.exists()
    services.purge(pool=pool, at=end + days(401))
    assert traces() == 0 and not purgeable(end + days(500)).exists()
    assert services.purge(pool=pool, at=end + days(402)) == 0
    assert list(breaches(end + days(600))) == []


def test_what_was_not_forgotten_in_time_is_a_breach():
    pool = marked_event()
    assert "I12" in {name for name, _sentence in breaches(pool.ends_at + days(62))}


def test_who_can_no_longer_be_reached_is_cancelled_without_a_letter():
    pool = marked_event()
    services.purge(pool=pool, at=pool.ends_at + days(61))
    services.cancel(registration=Registration.objects.get(state="confirmed"), by=make_admin(), at=NOON)
    assert not OutgoingMail.objects.exists()


def test_who_asks_is_forgotten_at_once_and_the_seat_passes_on():
    pool = marked_event()
    first, second = Registration.objects.order_by("seq")
    for _time in range(2):
        services.erase(registration=first, at=NOON)
    assert states(pool) == ["cancelled", "confirmed"]
    forgotten = fresh(first)
    assert (forgotten.name, forgotten.email_norm, forgotten.anonymised_at) == ("", "", NOON)
    assert {row.registration_id for row in Answer.objects.all()} == {second.pk}
    assert not OutgoingMail.objects.filter(about=first.about).exists() and list(breaches(NOON)) == []


# --- How things stand -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "state", "words"),
    [
        ({"capacity": 20}, State.OPEN, "20 of 20 places left"),
        ({"capacity": 1}, State.OPEN, "1 place left of 1"),
        ({"capacity": None}, State.OPEN, "Registration is open"),
        ({"capacity": 0}, State.WAITING, "No places left, but there is a waiting list"),
        ({"capacity": 0, "has_waitlist": False}, State.FULL, "No places left"),
        ({"opens_at": NOON + minutes(1)}, State.NOT_YET, "Registration opens on 20 November at 12:01"),
        ({"closes_at": NOON}, State.CLOSED, "Registration is closed"),
        ({"cancelled_at": NOON}, State.CLOSED, "Registration is closed"),
    ],
)
def test_every_state_is_said_in_words(values, state, words):
    pool = make_pool(**values)
    found = availability_for([pool.event], NOON)[pool.event.pk]
    with translation.override("en"):
        assert (found.state, found.words.replace("\N{NO-BREAK SPACE}", " ")) == (state, words)


def test_a_whole_list_is_asked_in_one_query(django_assert_num_queries):
    pools = [make_pool() for _number in range(5)]
    events = [pool.event for pool in pools]
    with django_assert_num_queries(1):
        assert len(availability_for(events, NOON)) == 5


def test_who_looks_for_free_places_finds_them_and_what_needs_none():
    free, full = make_pool(1).event, make_pool(0).event
    none_needed = make_event(free.get_parent(), starts_at=STARTS)
    assert set(with_places(EventPage.objects.all(), NOON)) == {free, none_needed} and full


def test_sessions_together_are_as_open_as_the_most_open():
    event = make_pool(0).event
    add_pool(event, 5, session_uid=event.uid)
    found = availability_for([event], NOON)[event.pk]
    assert (found.state, found.places_left, found.capacity) == (State.OPEN, 5, 5)


# --- Commands -------------------------------------------------------------------------------


@pytest.mark.breaks("I1", "I5", "I6")
def test_the_command_proves_the_numbers_and_fails_on_a_breach(capsys):
    pool = make_pool(1, starts_at=timezone.now() + days(9))
    register(pool, at=timezone.now()), register(pool, at=timezone.now())
    call_command("check_site", stdout=StringIO())
    SeatPool.objects.update(taken=0)
    OutgoingMail.objects.all().delete()
    errors = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("check_site", stderr=errors)
    assert left.value.code == 1
    assert {line.split(": ")[1] for line in errors.getvalue().splitlines()} == {"I1", "I5", "I6"}


@pytest.mark.breaks("I1")
def test_every_test_is_asked_whether_it_left_registrations_sound(request):
    """The negative control of what stands behind all the others."""
    pool = make_pool(3)
    register(pool)
    soundness.check()
    SeatPool.objects.update(taken=2)
    with pytest.raises(AssertionError, match="2 seats are counted as taken"):
        soundness.check()
    assert "_registrations_are_sound" in request.fixturenames


def test_one_command_does_all_that_is_due():
    pool = make_pool(1, starts_at=timezone.now() + timedelta(hours=30))
    admin, now = make_admin(), timezone.now()
    first, _second, third = (register(pool, at=now - days(3)) for _number in range(3))
    services.cancel(registration=first, by=admin, at=now - days(0.1))
    Registration.objects.filter(state="offered").update(expires_at=now - minutes(1))
    call_command("run_jobs", stdout=StringIO())
    call_command("run_jobs", stdout=StringIO())
    assert states(pool) == ["cancelled", "expired", "offered"]
    assert not OutgoingMail.objects.filter(state="queued").exists()
    assert [letter.to for letter in mail.outbox].count([third.email]) == 2  # waiting, offered


def test_the_office_hears_of_messages_that_had_no_letter_at_once():
    make_pool(), make_site_settings(email="biuras@example.org")
    ContactMessage.objects.create(name="Ona", message="Labas", language="lt", submit_key="a", phone="1")
    assert registry.run_due(only=["tell_office", "send_letters"])["tell_office"] == 1
    assert mail.outbox[0].to == ["biuras@example.org"]


def test_another_isolation_level_is_refused(settings):
    settings.DATABASES = {
        "default": {"ENGINE": "django.db.backends.postgresql", "OPTIONS": {"isolation_level": 2}},
        "other": {"ENGINE": "django.db.backends.sqlite3", "OPTIONS": {}, "ATOMIC_REQUESTS": True},
    }
    assert [error.id for error in checks.check_settings(None)] == ["events.E002", "events.E003", "events.E004"]


@pytest.mark.postgresql
def test_the_server_is_asked_for_its_isolation_level():
    assert list(checks.check_isolation(None, databases=["default"])) == []
