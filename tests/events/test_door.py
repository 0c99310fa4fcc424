"""Who was there: the door, the sheet, the certificate, and what leaves the house in tables."""

import csv
import io
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone, translation
from openpyxl import load_workbook

from cms import jobs
from cms.l10n.local_time import local
from cms.media.qr import qr_svg
from cms.models import OutgoingMail
from events import certificates, qr, services
from events.addresses import own_url
from events.admin import permissions
from events.integrity import breaches
from events.models import Attendance, Certificate, Choice, EventSession, Question, Registration
from tests.events.test_admin import html, make_member, text, url
from tests.support.factories import make_admin, make_event, make_event_index, make_home
from tests.support.registrations import NOON, STARTS, add_pool, fresh, make_pool, register

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(make_admin("en"))
    return client


@pytest.fixture
def event():
    return make_event(
        make_event_index(make_home()), starts_at=STARTS, title="Mokymai", title_en="Training 1", slug="mokymai-1"
    )


# --- At the door --------------------------------------------------------------------------------


def tap(client, one, as_script=True, **values):
    data = {"code": one.attendees.get(position=1).checkin_code, "nonce": "n1", **values}
    headers = {"accept": "application/json"} if as_script else {}
    return client.post(url("door", one.pool.event), data, headers=headers)


def test_two_telephones_are_one_attendance_and_the_second_says_when(admin):
    one = register(make_pool(2))
    assert tap(admin, one).json()["state"] == "new"
    seen = Attendance.objects.get()
    again = tap(admin, one, nonce="n2").json()
    assert again["state"] == "again" and f"{local(seen.at).hour}:{local(seen.at):%M}" in again["words"]
    assert Attendance.objects.count() == 1


def test_a_tap_sent_twice_is_one_and_says_the_same(admin):
    one = register(make_pool(2))
    assert tap(admin, one).json() == tap(admin, one).json()
    assert Attendance.objects.count() == 1


def test_a_tap_kept_on_the_telephone_counts_when_it_was_made(admin):
    pool = make_pool(5)
    people = [register(pool) for _number in range(3)]
    now = timezone.now()
    for one, at in zip(
        people, (now - timedelta(hours=2), now - timedelta(days=30), now + timedelta(hours=2)), strict=True
    ):
        tap(admin, one, at=int(at.timestamp() * 1000))
    seen = [Attendance.objects.get(attendee__registration=one).at for one in people]
    assert abs(seen[0] - (now - timedelta(hours=2))) < timedelta(seconds=1)
    assert all(abs(at - now) < timedelta(minutes=2) for at in seen[1:])  # nothing incredible is believed
    assert tap(admin, people[0], nonce="x", at="yesterday").json()["state"] == "again"


def test_who_has_no_place_is_refused_with_the_state(admin):
    pool = make_pool(1)
    register(pool)
    waiting = register(pool)
    answer = tap(admin, waiting).json()
    assert answer["state"] == "refused" and "waiting list" in answer["words"] and not Attendance.objects.exists()


def test_the_door_works_without_scripts(admin):
    one = register(make_pool(2))
    shown = html(tap(admin, one, as_script=False))
    assert "Checked in" in shown.select_one("#result").get_text()
    assert shown.select_one("button[name=code].is-here")


def test_the_code_opens_one_attendee_and_notes_nothing_until_tapped(admin, client):
    one = register(make_pool(2))
    address = url("arrival", one.attendees.get().checkin_code)
    assert one.name in text(admin.get(address)) and not Attendance.objects.exists()
    admin.post(address, {"nonce": "a"})
    assert Attendance.objects.get().how == "code"
    assert "Already checked in" in text(admin.get(address))
    admin.post(address, {"undo": "1"})
    assert not Attendance.objects.exists()
    assert admin.get(url("arrival", "nothing-of-ours")).status_code == 404


def test_the_qr_code_holds_the_door_and_no_key_to_the_registration():
    one = register(make_pool(2))
    address = qr.checkin_url(one.attendees.get())
    assert address.startswith("http") and str(one.uuid) not in address and one.uuid.hex not in address
    assert reverse("wagtailadmin_home") not in address
    svg = qr_svg(address, "QR")
    assert svg.startswith("<svg") and "style=" not in svg and "<script" not in svg


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_code_leads_helpers_to_the_check_in_and_tells_strangers_nothing(client, settings, language):
    one = register(make_pool(2))
    with translation.override(language):
        address = qr.checkin_url(one.attendees.get()).removeprefix(settings.SITE_URL)
    check_in = url("arrival", one.attendees.get().checkin_code)
    assert check_in in client.get(address).content.decode()  # where the admin is anyway everybody's to see
    settings.ADMIN_PATH = "kamara/"
    code, invented = one.attendees.get().checkin_code, "nothing-of-ours"
    shown, no_code = client.get(address), client.get(address.replace(code, invented))
    assert shown.content.decode().replace(code, "") == no_code.content.decode().replace(invented, "")
    assert shown.status_code == 200
    assert check_in not in shown.content.decode() and one.name not in shown.content.decode()
    assert "noindex" in shown["X-Robots-Tag"] and "no-store" in shown["Cache-Control"]
    client.force_login(make_member())
    assert client.get(address).status_code == 200
    client.force_login(make_member(permissions.CHECK_IN))
    assert client.get(address).url == check_in


def test_who_is_confirmed_finds_the_code_on_the_own_page(client):
    pool = make_pool(1)
    one, waiting = register(pool, 1), register(pool)
    assert client.get(own_url(one)).content.decode().count("<svg") > client.get(
        own_url(waiting)
    ).content.decode().count("<svg")
    assert "<figcaption>Asmuo" in client.get(own_url(one)).content.decode()


def test_helpers_need_no_more_than_the_right_to_check_in(client):
    one = register(make_pool(2))
    client.force_login(make_member(permissions.CHECK_IN))
    assert tap(client, one).json()["state"] == "new"
    assert client.get(url("roster", one.pool.event)).status_code == 403
    client.force_login(make_member(permissions.SEE))
    assert tap(client, one, nonce="n2").status_code == 403


def test_a_code_of_another_event_does_not_open_this_door(admin):
    pool = make_pool(2)
    other = register(add_pool(make_event(pool.event.get_parent().specific)), at=timezone.now())
    code = other.attendees.get().checkin_code
    assert admin.post(url("door", pool.event), {"code": code}).status_code == 404


def test_each_session_has_its_own_attendance(admin, event):
    for day in range(2):
        start = STARTS + timedelta(days=day)
        EventSession.objects.create(
            page=event, starts_at=start, ends_at=start + timedelta(hours=2), title_lt=f"Diena {day}"
        )
    one = register(add_pool(event))
    first, second = event.sessions.order_by("starts_at")
    for session in (first, second, second):
        tap(admin, one, session=str(session.uid), nonce=f"n{session.pk}")
    assert set(Attendance.objects.values_list("session_uid", flat=True)) == {first.uid, second.uid}
    assert "Diena 1" in text(admin.get(url("door", event)))


def test_the_script_is_small_and_the_page_keeps_a_strict_policy(admin):
    folder = Path(certificates.__file__).parent / "static/events/desk"
    assert sum(script.stat().st_size for script in folder.glob("*.js")) <= 6 * 1024
    one = register(make_pool(2))
    response = admin.get(url("door", one.pool.event))
    content = response.content.decode()
    assert "style=" not in content and "onclick" not in content and content.count("<script") == 2
    assert "camera=(self)" in response["Permissions-Policy"] and "microphone=()" in response["Permissions-Policy"]
    assert "camera=()" in admin.get(url("roster", one.pool.event))["Permissions-Policy"]


# --- On paper -----------------------------------------------------------------------------------

NAMES = [
    "Zita Ąžuolė",
    "Česlovas Upė",
    "Ąžuolas Kelmas",
    "Cecilija Ežerė",
    "Adomas Kalnas",
    "Šarūnas Beržas",
    "Bronė Pieva",
]


def test_the_sheet_lists_names_as_lithuanians_do_and_a_signature_a_day(admin, event):
    event.funding_text_lt = event.funding_text_en = "<p>Finansuoja fondas</p>"
    event.project, event.ends_at = event.get_parent(), STARTS + timedelta(days=1)
    event.save()
    pool = add_pool(event)
    for name in NAMES:
        register(pool, name=name)
    register(pool, 2, name="Žara Kita", companions=["Ignas Kitas"])
    shown = html(admin.get(url("sheet", event)))
    names = [cell.get_text(strip=True) for cell in shown.select("td.name")]
    assert names == [
        *("Adomas Kalnas", "Ąžuolas Kelmas", "Bronė Pieva", "Cecilija Ežerė", "Česlovas Upė", "Ignas Kitas"),
        *("Šarūnas Beržas", "Zita Ąžuolė", "Žara Kita"),
    ]
    assert len(shown.select("th.signature")) == 2 and "Finansuoja fondas" in shown.caption.get_text()
    assert "Projektas: Renginiai" in " ".join(shown.caption.get_text(" ").split())
    english = html(admin.get(url("sheet", event), {"language": "en"}))
    assert "Project: Events" in " ".join(english.caption.get_text(" ").split())


def test_the_sheet_speaks_the_language_of_the_event_not_of_the_admin(admin, event):
    add_pool(event)
    languages = {}
    for spoken in ("lt", "en", "lt,en"):
        event.spoken_language = spoken
        event.save()
        languages[spoken] = html(admin.get(url("sheet", event))).html["lang"]
    assert languages == {"lt": "lt", "en": "en", "lt,en": "lt"}


def test_only_those_with_a_place_stand_on_the_sheet(admin):
    pool = make_pool(1)
    one, waiting = register(pool), register(pool)
    content = admin.get(url("sheet", pool.event)).content.decode()
    assert one.name in content and waiting.name not in content


# --- The certificate ----------------------------------------------------------------------------


def present(pool, **values):
    one = register(pool, **values)
    services.check_in(attendee=one.attendees.get(), nonce=one.code, at=NOON)
    return one


def test_only_who_was_there_gets_a_certificate(admin):
    pool = make_pool(2)
    absent = register(pool)
    admin.post(url("certify", absent.attendees.get()))
    assert not Certificate.objects.exists()
    one = present(pool)
    for _twice in range(2):
        admin.post(url("certify", one.attendees.get()))
    assert Certificate.objects.get().attendee == one.attendees.get()


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_pdf_is_tagged_and_embeds_its_letters(admin, language):
    one = present(make_pool(2), name="Živilė Šėmys-Ąžuolė #{1} $x$", language=language)
    certificate = services.certify(attendee=one.attendees.get())
    response = admin.get(url("certificate", certificate))
    content = response.content
    assert response["Content-Type"] == "application/pdf" and content.startswith(b"%PDF")
    assert b"StructTreeRoot" in content and b"Libertinus" in content
    assert re.search(rf"/Lang ?\({language}".encode(), content)


def test_anybody_may_verify_it_and_learns_initials_and_the_event(client, event):
    one = present(add_pool(event), name="Živilė Ona Paukštė")
    certificate = services.certify(attendee=one.attendees.get())
    with translation.override("en"):
        address = reverse("verify_certificate", args=[certificate.code.lower()])
    shown = text(client.get(address))
    assert "Ž. O. P." in shown and "Training 1" in shown and "genuine" in shown and "Paukštė" not in shown
    services.revoke(certificate=certificate)
    shown = text(client.get(address))
    assert "revoked" in shown and "genuine" not in shown
    assert "noindex" in client.get(address)["X-Robots-Tag"]
    assert client.get(address.replace(certificate.code.lower(), "x" * 14)).status_code == 404


def test_who_was_not_there_after_all_loses_the_certificate():
    one = present(make_pool(2))
    certificate = services.certify(attendee=one.attendees.get())
    services.take_back(attendee=one.attendees.get())
    assert fresh(certificate).revoked_at and not list(breaches(NOON))


@pytest.mark.breaks("I11")
def test_a_certificate_without_attendance_is_a_breach():
    one = present(make_pool(2))
    services.certify(attendee=one.attendees.get())
    Attendance.objects.all().delete()
    assert [breach[0] for breach in breaches(NOON)] == ["I11"]


# --- Tables -------------------------------------------------------------------------------------

FORMULAS = ['=HYPERLINK("https://x","y")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"]


def table(client, event, kind, query=""):
    content = client.get(f"{url('export', event, kind)}{query}").content
    if kind == "csv":
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    return [list(row) for row in load_workbook(io.BytesIO(content)).active.iter_rows()]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(admin, formula):
    pool = make_pool(2)
    question = Question.objects.create(event=pool.event, label_lt=f"{formula}?", label_en=f"{formula}?")
    register(pool, name=formula, organisation=formula, answers=[(question.pk, 0, formula)])
    for row in table(admin, pool.event, "csv"):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    cells = [cell for row in table(admin, pool.event, "xlsx") for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert sum(formula.strip() in str(cell.value) for cell in cells) >= 3


@pytest.mark.parametrize(
    ("value", "written"),
    [("-", "-"), ("+370 600 00000", "+370 600 00000"), ("+370-600-00000", "+370 600 00000"), ("-5", "-5"),
     ("+37060000000", "+37060000000"), (2.5, "2,5"), ("2.5", "2.5"), (None, ""), ("- a", "'- a"), ("+1+1", "'+1+1")],
)  # fmt: skip
def test_a_table_for_the_office_opens_in_a_lithuanian_excel(value, written):
    from cms.web import spreadsheets

    content = spreadsheets.table_response("csv", "a", ["Vardas", "Reikšmė"], [["Rūta; Ona", value]]).content
    assert content.decode() == f'\ufeffVardas;Reikšmė\r\n"Rūta; Ona";{written}\r\n'


def test_without_the_guard_a_formula_would_be_one(monkeypatch, admin):
    """Negative control: what the test above looks for can be seen."""
    from cms.web import spreadsheets

    monkeypatch.setattr(spreadsheets, "as_text", str)
    monkeypatch.setattr(spreadsheets, "cell", lambda sheet, value: value)
    pool = make_pool(2)
    register(pool, name="=1+1")
    assert [cell for row in table(admin, pool.event, "csv") for cell in row if cell.startswith("=")]
    assert "f" in {cell.data_type for row in table(admin, pool.event, "xlsx") for cell in row}


def test_sensitive_answers_leave_only_with_the_right_and_when_asked(admin, client):
    pool = make_pool(2)
    for label, value, is_sensitive in (("Iš kur?", "Gijuvėnai", False), ("Sveikata?", "alergija", True)):
        question = Question.objects.create(event=pool.event, label_lt=label, label_en=label, is_sensitive=is_sensitive)
        one = register(pool, answers=[(question.pk, 0, value)])
    flat = lambda query="": " ".join(cell for row in table(client, pool.event, "csv", query) for cell in row)  # noqa: E731
    assert "Gijuvėnai" in flat() and "alergija" not in flat() and "Sveikata" not in flat()
    assert "alergija" in flat("?sensitive") and "alergija" in text(client.get(url("person", one)))
    client.force_login(make_member(permissions.SEE))
    assert "alergija" not in flat("?sensitive") and "alergija" not in text(client.get(url("person", one)))


def test_what_was_only_written_in_lithuanian_is_not_left_out_in_an_english_admin(admin, event):
    EventSession.objects.create(page=event, starts_at=STARTS, ends_at=STARTS + timedelta(hours=2), title_lt="Rytas")
    EventSession.objects.create(page=event, starts_at=STARTS, ends_at=STARTS + timedelta(hours=1))
    question = Question.objects.create(event=event, label_lt="Maistas?", type="choice")
    Choice.objects.create(question=question, key="be-mesos", label_lt="Be mėsos")
    one = register(add_pool(event), answers=[(question.pk, 0, "be-mesos")])
    rows = table(admin, event, "csv")
    assert rows[0][-1] == "Maistas?" and rows[1][-1] == "Be mėsos"
    shown = text(admin.get(url("person", one)))
    assert "Maistas?" in shown and "Be mėsos" in shown
    door = text(admin.get(url("door", event)))
    assert "Rytas" in door and "4 December, 17:30–18:30" in door


def test_the_table_has_everybody_with_what_was_written(admin):
    pool = make_pool(1)
    (
        register(pool, name="Živilė Ąžuolė", organisation="Bendruomenė „Kartu“;\nKaimas"),
        register(pool, email="", phone="+37060033444"),
    )
    rows = table(admin, pool.event, "csv")
    assert len(rows) == 3 and len({len(row) for row in rows}) == 1
    assert "Bendruomenė „Kartu“;\nKaimas" in rows[1] and "+37060033444" in rows[2]
    xlsx = [[cell.value for cell in row] for row in table(admin, pool.event, "xlsx")]
    assert "+37060033444" in xlsx[2] and xlsx[1][0] == rows[1][0]


@pytest.mark.parametrize(
    ("language", "name", "calendar"),
    [("lt", "mokymai-1-registracijos", "renginiai"), ("en", "training-1-registrations", "events")],
)
def test_a_download_is_named_in_the_readers_language(client, event, language, name, calendar):
    client.force_login(make_admin(language))
    for kind in ("csv", "xlsx"):
        assert f'"{name}.{kind}"' in client.get(url("export", event, kind))["Content-Disposition"]
    feed = f"{event.get_parent().specific.url_in(language)}ics/"
    assert f'"{calendar}.ics"' in client.get(feed)["Content-Disposition"]


# --- What is left when the time is up -------------------------------------------------------------

MARK = "Žymuo7Q"


def dump():
    """Return all the texts of all the tables."""
    with connection.cursor() as cursor:
        found = {}
        for table_name in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table_name}"')
            found[table_name] = repr(cursor.fetchall())
    return found


def tables_with(mark):
    forms = {mark, mark.casefold(), mark.upper(), mark.encode("unicode_escape").decode(), "Zymuo7q".casefold()}
    forms |= {mark.replace("Ž", "\\\\u017d")}
    return {name for name, content in dump().items() if any(form in content for form in forms)}


def seed(pool):
    """Leave the mark wherever a person or the office can write it."""
    event = pool.event
    question = Question.objects.create(event=event, label_lt="Kas?", is_sensitive=True, keep_days=3)
    values = {"name": f"{MARK} Vardas", "organisation": MARK, "email": "zymuo7q@example.org", "phone": "+370 600 70707"}
    values |= {"guardian_name": MARK, "guardian_contact": MARK, "language": "lt"}
    one = register(pool, 2, person=values, companions=[f"{MARK} Antra"], answers=[(question.pk, 0, MARK)])
    waiting = register(pool, 2, person={**values, "name": f"{MARK} Laukia"})
    services.write_to(registrations=[one.pk], texts={"lt": (MARK, MARK)}, nonce="m", at=NOON)
    services.correct(registration=one, values={**values, "staff_note": MARK}, at=NOON)
    services.let_in(registration=waiting, reason=MARK, at=NOON)
    services.check_in(attendee=one.attendees.first(), nonce="c", at=STARTS)
    services.certify(attendee=one.attendees.first(), at=STARTS)
    return one


def test_after_the_two_clocks_nothing_of_anybody_is_left_in_any_table(admin):
    pool = make_pool(3, contact_retention_days=60, evidence_retention_days=400)
    one = seed(pool)
    for address in (
        url("person", one),
        url("roster", pool.event),
        url("export", pool.event, "csv"),
        url("door", pool.event),
    ):
        assert MARK in admin.get(address).content.decode()
    before = tables_with(MARK)
    assert {"events_registration", "events_attendee", "events_answer", "cms_outgoingmail"} <= before
    purge = lambda days: jobs.run_due(pool.ends_at + timedelta(days=days), only=["purge_registrations"])  # noqa: E731
    purge(3)
    assert "events_answer" not in tables_with(MARK)
    purge(60)
    assert tables_with(MARK) == {"events_registration", "events_attendee"}  # who took part: the funder's evidence
    assert not Registration.objects.exclude(email="", phone="", guardian_contact="", staff_note="").exists()
    purge(400)
    assert tables_with(MARK) == set() and "70707" not in repr(dump())
    assert not list(breaches(pool.ends_at + timedelta(days=402)))


def test_the_dump_would_see_what_the_purge_forgot(monkeypatch):
    """Negative control: a purge that does nothing is found by the dump and by check_site."""
    pool = make_pool(3, contact_retention_days=60, evidence_retention_days=400)
    seed(pool)
    monkeypatch.setattr(services, "purge", lambda **kwargs: 0)
    at = pool.ends_at + timedelta(days=402)
    jobs.run_due(at, only=["purge_registrations"])
    assert tables_with(MARK) and "I12" in {breach[0] for breach in breaches(at)}


def test_the_checks_are_a_command():
    one = present(make_pool(2))
    services.certify(attendee=one.attendees.get())
    call_command("check_site")
    assert OutgoingMail.objects.filter(about=one.about).exists()
