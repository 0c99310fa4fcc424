"""Two telephones at one door, two computers in one office, two crons at one minute: each act once."""

import time
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import IntegrityError
from django.utils import timezone

from cms.models import OutgoingMail
from events import services
from events.models import Attendance, Audit, Certificate, Registration
from tests.support.factories import make_admin
from tests.support.registrations import fresh, make_pool, register, states
from tests.support.storm import PROCESSES, in_processes

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def pool():
    return make_pool(3, starts_at=timezone.now() + timedelta(days=30))


def test_one_code_scanned_on_eight_telephones_at_once_is_one_attendance(pool):
    attendee = register(pool, at=timezone.now()).attendees.get()

    def scan(number):
        seen, is_new = services.check_in(attendee=attendee, nonce=f"telephone-{number}")
        return seen.pk, is_new

    answers = in_processes(scan, range(PROCESSES))
    assert sorted(is_new for _pk, is_new in answers) == [False] * (PROCESSES - 1) + [True]
    assert len({pk for pk, _is_new in answers}) == Attendance.objects.count() == 1


def test_asking_first_and_noting_after_loses_the_race(pool):
    """The negative control: without the lock of the event several find nobody, and only the constraint stops them."""
    attendee = register(pool, at=timezone.now()).attendees.get()

    def scan(number):
        if Attendance.objects.filter(attendee=attendee).exists():
            return "again"
        time.sleep(0.3)
        try:
            Attendance.objects.create(attendee=attendee, nonce=f"telephone-{number}")
        except IntegrityError:
            return "refused by the database"
        return "new"

    answers = in_processes(scan, range(PROCESSES))
    assert answers.count("new") == 1 and answers.count("refused by the database") > 1


def test_one_certificate_however_many_issue_it(pool):
    attendee = register(pool, at=timezone.now()).attendees.get()
    services.check_in(attendee=attendee, nonce="a")
    codes = in_processes(lambda number: services.certify(attendee=attendee).code, range(PROCESSES))
    assert len(set(codes)) == Certificate.objects.count() == 1
    assert Audit.objects.filter(what="certified").count() == 1


def test_two_of_the_office_let_in_the_last_one_and_one_needs_a_reason(pool):
    user = make_admin()
    for _number in range(2):
        register(pool, at=timezone.now())

    def add(number):
        who = {"name": f"Skambina {number}", "phone": f"+3706000000{number}", "language": "lt"}
        try:
            return services.staff_add(pool=pool, submit_key=f"call-{number}", person=who, by=user).state
        except services.NotEnoughPlaces:
            return "full"

    assert sorted(in_processes(add, range(PROCESSES))) == ["confirmed"] + ["full"] * (PROCESSES - 1)
    assert fresh(pool).taken == 3 and fresh(pool).over_limit == 0


def test_all_jobs_run_eight_times_at_once_do_each_thing_once():
    """Letters of a registration and of a promotion, an offer that has ended, a reminder that is due."""
    now = timezone.now()
    soon = make_pool(1, starts_at=now + timedelta(hours=30))
    first, second, third = (register(soon, at=now - timedelta(days=3)) for _number in range(3))
    services.cancel(registration=first, by=make_admin(), at=now - timedelta(hours=3))
    Registration.objects.filter(pk=second.pk).update(expires_at=now - timedelta(minutes=1))

    def run(number):
        mail.outbox = []
        call_command("run_jobs")
        return [message.extra_headers["Message-ID"] for message in mail.outbox]

    sent = [key for part in in_processes(run, range(PROCESSES)) for key in part]
    call_command("run_jobs")
    assert states(soon) == ["cancelled", "expired", "offered"] and fresh(third).state == "offered"
    assert len(sent) == len(set(sent)), "no letter left twice"
    letters = OutgoingMail.objects.all()
    assert not letters.filter(state__in=["queued", "sending"]).exists()
    assert (
        letters.filter(kind="events.offered").count() == 2 and letters.filter(kind="events.offer_expired").count() == 1
    )
