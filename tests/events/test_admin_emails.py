"""What the office sees of letters: whose did not arrive, what stood in them."""

import smtplib
from pathlib import Path

import pytest
from django.core.management import call_command
from django.template.loader import get_template
from django.utils import timezone

from cms.models import OutgoingMail
from events import services
from events.admin import permissions
from events.admin.emails import KINDS
from events.emails import ONLY_WHILE
from tests.cms.test_outbox import Server
from tests.events.test_admin import html, make_member, text, url
from tests.support.factories import make_admin, make_event, make_event_index, make_home
from tests.support.registrations import STARTS, add_pool, make_pool, register

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["lt", "en"])
def office(request, client):
    client.force_login(make_admin(request.param))
    return client


@pytest.fixture
def refusing(settings, monkeypatch):
    """A mail server that knows no such address."""
    settings.EMAIL_BACKEND = "tests.cms.test_outbox.Server"
    refusal = smtplib.SMTPRecipientsRefused({"blogas@example.org": (550, b"no such user")})
    monkeypatch.setattr(Server, "refusal", refusal)


def test_a_wrong_address_is_red_after_the_next_run_of_the_jobs(office, refusing):
    """Cron runs them every minute, `make run` every ten seconds."""
    pool = make_pool(5, starts_at=timezone.now() + timezone.timedelta(days=9))
    one = register(pool, at=timezone.now(), name="Ona Upė", email="blogas@example.org")
    assert not html(office.get(url("roster", pool.event))).select("[data-mail-failed]")
    call_command("run_jobs")
    mark = html(office.get(url("roster", pool.event))).select_one("td [data-mail-failed]")
    assert "Ona Upė" in mark.find_parent("tr").get_text()
    assert "SMTP 550" in text(office.get(url("person", one)))
    assert html(office.get(url("index"))).select_one(".desk-alarm")["href"].endswith("?state=failed")
    failed = html(office.get(url("letters"), {"state": "failed"})).select("td.title")
    assert len(failed) == 1 and "blogas@example.org" in text(office.get(url("letters")))


def test_a_letter_that_the_console_showed_can_be_read(office):
    pool = make_pool(5, starts_at=timezone.now() + timezone.timedelta(days=9))
    one = register(pool, at=timezone.now(), name="Ona Upė")
    mail = OutgoingMail.objects.get(about=one.about)
    assert mail.body == "" and office.get(url("letter", mail)).status_code == 200  # it has not been made yet
    call_command("run_jobs")
    mail.refresh_from_db()
    shown = html(office.get(url("letter", mail)))
    assert one.code in mail.body and one.code in shown.get_text() and mail.subject in shown.get_text()
    assert shown.select_one(f"a[href='{url('person', one)}']")
    link = html(office.get(url("person", one))).select_one(f"a[href='{url('letter', mail)}']")
    assert link.get_text() == mail.subject


def test_letters_are_found_by_address_and_state(office):
    pool = make_pool(5)
    register(pool, email="ona@example.org"), register(pool, email="", phone="+37060033444", name="Stasė Kalnė")
    services.remind_me(event=pool.event, email="tik-primink@example.org", language="lt")
    rows = lambda **query: len(html(office.get(url("letters"), query)).select("td.title"))  # noqa: E731
    assert (rows(), rows(q="ONA@"), rows(q="kalnė"), rows(q="60033"), rows(q="nieko")) == (3, 1, 1, 1, 0)
    assert (rows(state="queued"), rows(state="to_call"), rows(state="sent")) == (2, 1, 0)


def test_letters_of_others_are_not_shown(office):
    make_pool(5)
    other = OutgoingMail.objects.create(kind="test.letter", dedupe_key="x", to="x@example.org", language="lt")
    assert office.get(url("letter", other)).status_code == 404


def test_letters_are_for_those_who_see_names(client):
    mail_of = register(make_pool(5))
    mail = OutgoingMail.objects.get(about=mail_of.about)
    client.force_login(make_member(permissions.CHECK_IN))
    assert [client.get(address).status_code for address in (url("letters"), url("letter", mail))] == [403, 403]


def test_every_kind_of_letter_has_a_name():
    folder = Path(get_template("events/email/confirmed.txt").origin.name).parent
    names = {f"events.{path.stem}" for path in folder.glob("*.txt")} - {"events.remind_me", "events.contact_moved"}
    assert names | {"events.message", "reminders.event", "contacts.moved"} == set(KINDS)
    assert {f"events.{name}" for name in ONLY_WHILE} <= set(KINDS)


def test_an_event_in_lithuanian_only_has_its_name_in_an_english_admin(client):
    client.force_login(make_admin("en"))
    event = make_event(make_event_index(make_home()), title="Tik lietuviškai", title_en="", starts_at=STARTS)
    pool = add_pool(event)
    one = register(pool)
    for name, thing in (("roster", event), ("person", one), ("add", pool), ("door", event), ("sheet", event)):
        assert "Tik lietuviškai" in text(client.get(url(name, thing))), name
    assert "Tik lietuviškai" in text(client.get(url("index")))
