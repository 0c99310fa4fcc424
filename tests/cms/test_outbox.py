"""Letters leave after the transaction that causes them, once, however long the mail server is away."""

import smtplib
import ssl
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from cms import jobs
from cms.mail import outages, outbox, rendering
from cms.models import JobRun, OutgoingMail

State = OutgoingMail.State
pytestmark = pytest.mark.django_db
NOW = timezone.now()


class Server(BaseEmailBackend):
    """A mail server that does as it is told and remembers what it was given."""

    is_up, refusal, dies_after_accepting = True, None, False
    accepted = []

    def send_messages(self, messages):
        if not self.is_up:
            raise ConnectionRefusedError
        if self.refusal:
            raise self.refusal
        self.accepted.extend(message.message()["Message-ID"] for message in messages)
        if Server.dies_after_accepting:
            raise KeyboardInterrupt  # as a kill would: nothing after this line runs
        return len(messages)


@pytest.fixture
def server(settings, monkeypatch):
    settings.EMAIL_BACKEND = f"{__name__}.Server"
    for name, value in {"is_up": True, "refusal": None, "dies_after_accepting": False, "accepted": []}.items():
        monkeypatch.setattr(Server, name, value)
    return Server


def post(key="a", **values):
    values = {"to": "ona@example.org", "language": "lt", "subject": "Labas", "body": "Iki pasimatymo", **values}
    with transaction.atomic():
        outbox.enqueue(outbox.row(kind="test.letter", dedupe_key=key, at=values.pop("at", NOW), **values))
    return OutgoingMail.objects.get(dedupe_key=key)


def test_a_letter_leaves_once_and_its_text_is_forgotten(server):
    letter = post()
    assert outbox.send_due(NOW) == (1, 0)
    assert outbox.send_due(NOW + timedelta(days=1)) == (0, 0)
    letter.refresh_from_db()
    assert (letter.state, letter.body, server.accepted) == (State.SENT, "", [letter.message_id])


def test_what_the_console_shows_stays_readable_in_the_admin(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    letter = post(subject="Ąžuolas\nBcc: a@example.org")
    outbox.send_due(NOW)
    letter.refresh_from_db()
    assert letter.body == "Iki pasimatymo" and mail.outbox[0].subject == "Ąžuolas Bcc: a@example.org"
    assert mail.outbox[0].extra_headers["Message-ID"] == letter.message_id


def test_the_same_act_is_told_once():
    assert post() == post(subject="again")
    assert OutgoingMail.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_nothing_is_enqueued_outside_a_transaction():
    with pytest.raises(transaction.TransactionManagementError):
        outbox.enqueue(outbox.row(kind="test.letter", dedupe_key="a", language="lt", to="a@example.org"))


@pytest.mark.django_db(transaction=True)
def test_a_crash_before_the_commit_leaves_no_letter():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        outbox.enqueue(outbox.row(kind="test.letter", dedupe_key="a", language="lt", to="a@example.org"))
        1 / 0  # noqa: B018
    assert not OutgoingMail.objects.exists()


def test_two_days_without_a_mail_server_lose_nothing_and_repeat_nothing(server):
    letters = [post(str(number), at=NOW + timedelta(minutes=20 * number)) for number in range(100)]
    server.is_up = False
    for minute in range(0, 48 * 60, 5):
        outbox.send_due(NOW + timedelta(minutes=minute))
    assert not server.accepted and OutgoingMail.objects.filter(state=State.QUEUED).count() == 100
    server.is_up = True
    for minute in range(3):
        outbox.send_due(NOW + timedelta(hours=48, minutes=minute))
    outbox.send_due(NOW + timedelta(hours=49))  # the one that was tried last before the server came back
    assert sorted(server.accepted) == sorted(letter.message_id for letter in letters)


def test_while_the_server_is_away_it_is_asked_once_a_run(server, monkeypatch):
    for number in range(5):
        post(str(number))
    server.is_up = False
    outbox.send_due(NOW)
    assert OutgoingMail.objects.filter(attempts=1).count() == 1


def test_a_sender_killed_a_hundred_times_repeats_only_the_letter_in_its_hand(server, monkeypatch):
    letters = [post(str(number)) for number in range(20)]
    at = NOW
    for number in range(100):
        monkeypatch.setattr(Server, "dies_after_accepting", number % 5 == 0)
        try:
            outbox.send_due(at)
        except KeyboardInterrupt:
            at += timedelta(seconds=1)
        else:
            at += timedelta(minutes=3)
    monkeypatch.setattr(Server, "dies_after_accepting", False)
    outbox.send_due(at + timedelta(hours=1))
    assert set(OutgoingMail.objects.values_list("state", flat=True)) == {State.SENT}
    assert set(server.accepted) == {letter.message_id for letter in letters}
    assert max(server.accepted.count(letter.message_id) for letter in letters) <= 2


def test_a_letter_in_one_senders_hand_is_not_taken_by_another():
    letter = post()
    assert letter.make_attempt(NOW, outbox.LEASE)
    other = OutgoingMail.objects.get()
    assert not OutgoingMail.objects.due(NOW).exists() and not other.make_attempt(NOW, outbox.LEASE)
    assert OutgoingMail.objects.due(NOW + outbox.LEASE * 2).exists()


@pytest.mark.parametrize(
    ("refusal", "state"),
    [
        (smtplib.SMTPRecipientsRefused({"ona@example.org": (550, b"no such user")}), State.FAILED),
        (smtplib.SMTPRecipientsRefused({"ona@example.org": (450, b"greylisted")}), State.QUEUED),
        (smtplib.SMTPDataError(554, b"spam"), State.FAILED),
        (smtplib.SMTPAuthenticationError(535, b"password"), State.QUEUED),
        (smtplib.SMTPSenderRefused(550, b"who?", "office@example.org"), State.QUEUED),
    ],
)
def test_only_a_wrong_address_is_given_up_at_once(server, refusal, state):
    server.refusal = refusal
    letter = post()
    outbox.send_due(NOW)
    letter.refresh_from_db()
    assert letter.state == state and "@" not in letter.error


def test_a_letter_that_cannot_be_made_does_not_hold_up_the_others(server):
    broken, whole = post("broken", body=""), post("whole")
    assert outbox.send_due(NOW) == (1, 0)
    broken.refresh_from_db()
    assert server.accepted == [whole.message_id] and broken.error == "KeyError"


def test_a_letter_about_somebody_who_has_another_address_now_is_not_sent(server, monkeypatch):
    other = rendering.RenderedEmail("Labas", "Labas", "kita@example.org")
    monkeypatch.setitem(rendering._renderers, "test", lambda mail: other)
    letter = post(body="")
    outbox.send_due(NOW)
    letter.refresh_from_db()
    assert letter.state == State.DROPPED and not server.accepted


def test_what_came_too_late_is_not_sent(server):
    letter = post(not_after=NOW + timedelta(hours=1))
    outbox.send_due(NOW + timedelta(hours=2))
    letter.refresh_from_db()
    assert letter.state == State.DROPPED and not server.accepted


def test_who_has_no_e_mail_is_called_and_ticked_off(server):
    call = post(to="", phone="+37060000000")
    assert outbox.send_due(NOW) == (0, 0) and list(OutgoingMail.objects.to_call()) == [call]
    assert outbox.render(call).body == "Iki pasimatymo"
    assert outbox.tick_off(call) and not outbox.tick_off(call)
    assert not OutgoingMail.objects.to_call().exists()


def test_a_fortnight_later_only_what_is_unsettled_is_left(server):
    post("sent"), outbox.send_due(NOW)
    post("waiting"), post("call", to="", phone="+37060000000")
    assert outbox.purge(NOW + timedelta(days=13)) == 0
    assert outbox.purge(NOW + timedelta(days=15)) == 1


def test_a_job_runs_alone_and_when_it_is_due(monkeypatch):
    runs = []
    monkeypatch.setattr(jobs, "_jobs", {})
    jobs.job("count", every=timedelta(hours=1))(lambda at: runs.append(at) or jobs.run_due(at + timedelta(hours=2)))
    # While it runs, a second process finds it locked only as long as it lives.
    monkeypatch.setattr(jobs, "LOCK", timedelta(hours=3))
    assert jobs.run_due(NOW) == {"count": {}}
    assert jobs.run_due(NOW + timedelta(minutes=59)) == {}
    jobs.run_due(NOW + timedelta(minutes=60))
    assert runs == [NOW, NOW + timedelta(minutes=60)]


def test_a_job_whose_process_died_runs_again_when_its_lock_has_run_out(monkeypatch):
    monkeypatch.setattr(jobs, "_jobs", {})
    jobs.job("idle")(lambda at: "done")
    JobRun.objects.create(name="idle", locked_until=NOW + jobs.LOCK, started_at=NOW)
    assert jobs.run_due(NOW + timedelta(minutes=1)) == {}
    assert jobs.run_due(NOW + timedelta(minutes=6)) == {"idle": "done"}


def test_one_job_that_fails_does_not_stop_the_next(monkeypatch):
    monkeypatch.setattr(jobs, "_jobs", {})
    jobs.job("bad")(lambda at: 1 / 0)
    jobs.job("good")(lambda at: "done")
    outcomes = jobs.run_due(NOW)
    assert isinstance(outcomes["bad"], ZeroDivisionError) and outcomes["good"] == "done"
    assert JobRun.objects.get(name="bad").outcome == "ZeroDivisionError"


def test_letters_are_the_last_job(monkeypatch):
    done = []
    monkeypatch.setattr(jobs, "do", lambda task, at: done.append(task.name))
    jobs.run_due()
    assert len(done) > 10 and done[-1] == "send_letters"


# --- When no e-mail can be sent ------------------------------------------------------------

REFUSALS = [
    (smtplib.SMTPAuthenticationError(535, b"bad credentials"), outages.PASSWORD_REFUSED),
    (smtplib.SMTPSenderRefused(553, b"not yours", "office@example.org"), outages.SENDER_REFUSED),
    (smtplib.SMTPNotSupportedError("no STARTTLS"), outages.NOT_ENCRYPTED),
    (ssl.SSLCertVerificationError("expired"), outages.CERTIFICATE_REFUSED),
    (smtplib.SMTPConnectError(421, b"too busy"), outages.UNREACHABLE),
    (smtplib.SMTPServerDisconnected("gone"), outages.UNREACHABLE),
    (TimeoutError(), outages.UNREACHABLE),
]


@pytest.mark.parametrize(("error", "reason"), REFUSALS, ids=[type(error).__name__ for error, _reason in REFUSALS])
def test_an_outage_keeps_every_letter_and_its_reason_and_is_logged_once(server, caplog, error, reason):
    post("a"), post("b")
    server.refusal = error
    for hours in range(4):
        assert outbox.send_due(NOW + timedelta(hours=hours)) == (0, 0)
    assert set(OutgoingMail.objects.values_list("state", flat=True)) == {State.QUEUED}
    assert OutgoingMail.objects.held_up().first().error == reason
    assert [record.levelname for record in caplog.records] == ["ERROR"] and reason in caplog.text
    assert jobs.send_letters(NOW) == reason
    server.refusal = None
    assert outbox.send_due(NOW + timedelta(hours=8)) == (2, 0)
    assert jobs.send_letters(NOW) == ""


def test_a_refused_recipient_is_no_outage(server, caplog):
    post()
    server.refusal = smtplib.SMTPRecipientsRefused({"ona@example.org": (450, b"try later")})
    outbox.send_due(NOW)
    assert not OutgoingMail.objects.held_up().exists() and not caplog.records


@pytest.mark.parametrize("backend", outages.PRINTING)
def test_a_public_site_without_a_mail_server_keeps_its_letters(settings, backend, tmp_path):
    settings.EMAIL_BACKEND, settings.EMAIL_MAY_BE_PRINTED = backend, False
    settings.EMAIL_FILE_PATH = tmp_path
    letter = post()
    outbox.send_due(NOW)
    letter.refresh_from_db()
    assert (letter.state, letter.error, letter.body) == (State.QUEUED, outages.NOT_SET_UP, "Iki pasimatymo")


@pytest.mark.parametrize("backend", outages.PRINTING)
def test_what_is_printed_is_never_called_sent(settings, backend, tmp_path):
    settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = backend, tmp_path
    letter = post()
    outbox.send_due(NOW)
    letter.refresh_from_db()
    assert (letter.state, letter.body) == (State.PRINTED, "Iki pasimatymo")


# --- A clock that ran ahead ------------------------------------------------------------------


def test_a_clock_that_ran_ahead_stops_no_job(monkeypatch):
    monkeypatch.setattr(jobs, "_jobs", {})
    done = []
    jobs.job("daily", every=timedelta(days=1))(lambda at: done.append(at))
    ahead = NOW + timedelta(days=400)
    JobRun.objects.create(name="daily", started_at=ahead, locked_until=ahead, lock="dead")
    jobs.run_due(NOW)
    jobs.run_due(NOW + timedelta(minutes=1))
    assert done == [NOW]


@pytest.mark.parametrize("state", [State.QUEUED, State.SENDING])
def test_a_clock_that_ran_ahead_holds_no_letter(server, state):
    letter, ahead = post(), NOW + timedelta(days=400)
    OutgoingMail.objects.filter(pk=letter.pk).update(state=state, attempts=1, next_try_at=ahead, lease_until=ahead)
    assert outbox.send_due(NOW) == (1, 0)


def test_a_letter_meant_for_later_waits_for_its_day(server):
    post(next_try_at=NOW + timedelta(days=3))
    assert outbox.send_due(NOW) == (0, 0)
