"""What the letters say: in the reader's language, plain and HTML, with a file that their calendar understands."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail as postbox
from icalendar import Calendar

from cms.mail import outbox
from cms.models import OutgoingMail
from events import services
from events.addresses import own_url
from events.formatting import initials
from events.models import Attendance, Registration, SeatPool
from tests.support.factories import make_event, make_event_index, make_home, make_site_settings, make_venue
from tests.support.registrations import NOON, add_pool, fresh, register

pytestmark = pytest.mark.django_db
SECRET = "https://online.example.org/secret-room"
TITLES = {"lt": "Žąsų „Kermošius“ & mugė", "en": "The fair & “geese”"}


def make_pool(starts_at=datetime(2026, 12, 4, 15, 30, tzinfo=UTC), capacity=3, **values):
    index = make_event_index(make_home())
    values = {"mode": "hybrid", "online_url": SECRET, "contact_phone": "+370 600 00000", **values}
    titles = {"title": TITLES["lt"], "title_en": TITLES["en"]}
    return add_pool(make_event(index, starts_at=starts_at, venue=make_venue(), **titles, **values), capacity)


def letter_of(registration, kind):
    return outbox.render(OutgoingMail.objects.get(about=registration.about, kind=f"events.{kind}"))


def calendar_of(letter):
    return Calendar.from_ical(letter.attachments[0][0].get_payload(decode=True))


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_confirmation_is_whole_in_the_readers_language(language):
    pool = make_pool()
    one = register(pool, language=language, name="Ąžuolas Šerkšnys")
    outbox.send_due(NOON)
    (sent,) = postbox.outbox
    assert TITLES[language] in sent.subject and one.code in sent.body
    assert "http://" in sent.body and own_url(one, language=language) in sent.body and SECRET in sent.body
    assert "Ą. Š." in sent.body and "Šerkšnys" not in sent.body and "&amp;" not in sent.body
    html = next(part for part in sent.alternatives if part.mimetype == "text/html").content
    assert f'lang="{language}"' in html and 'href="http' in html and "&amp;" in html
    source = sent.message().as_string()
    assert f"{one.code}.ics" in source and 'method="PUBLISH"' in source.replace("method=PUBLISH", 'method="PUBLISH"')


@pytest.mark.parametrize(
    ("starts_at", "wall"),
    [
        (datetime(2026, 10, 23, 14, 30, tzinfo=UTC), "20261023T173000"),
        (datetime(2026, 10, 27, 15, 30, tzinfo=UTC), "20261027T173000"),
    ],
)
def test_the_file_says_the_hour_on_the_wall_on_both_sides_of_the_change(starts_at, wall):
    one = register(make_pool(starts_at), at=datetime(2026, 10, 1, 9, tzinfo=UTC))
    text = calendar_of(letter_of(one, "confirmed")).to_ical().decode()
    assert f"DTSTART;TZID=Europe/Vilnius:{wall}" in text and "BEGIN:VTIMEZONE" in text
    assert "METHOD:PUBLISH" in text and "secret-room" not in text


def test_cancelling_takes_the_entry_out_again():
    one = register(make_pool())
    there = calendar_of(letter_of(one, "confirmed")).walk("VEVENT")[0]
    services.cancel(registration=one, at=NOON)
    letter = letter_of(one, "cancelled")
    gone = calendar_of(letter)
    entry = gone.walk("VEVENT")[0]
    assert (gone["METHOD"], entry["STATUS"], entry["UID"]) == ("CANCEL", "CANCELLED", there["UID"])
    assert entry["SEQUENCE"] == there["SEQUENCE"] + 1 and SECRET not in letter.body
    part = letter.attachments[0][0]
    assert part.get_content_type() == "text/calendar" and part.get_param("method") == "CANCEL"


def test_a_cancelled_event_is_taken_out_only_of_the_calendars_it_was_in():
    pool = make_pool(capacity=1)
    one, two = register(pool), register(pool)
    event = pool.event
    event.status = "cancelled"
    event.save()
    services.follow_page(event=event, at=NOON)
    gone = calendar_of(letter_of(one, "event_cancelled"))
    assert gone["METHOD"] == "CANCEL" and gone.walk("VEVENT")[0]["SEQUENCE"] == 1
    assert not letter_of(two, "event_cancelled").attachments


def test_a_move_shifts_the_entry():
    pool = make_pool()
    one = register(pool)
    before = calendar_of(letter_of(one, "confirmed")).walk("VEVENT")[0]
    event = pool.event
    event.starts_at, event.ends_at = event.starts_at + timedelta(days=7), event.ends_at + timedelta(days=7)
    event.save()
    services.follow_page(event=event, at=NOON)
    after = calendar_of(letter_of(one, "event_moved")).walk("VEVENT")[0]
    assert (after["UID"], after["SEQUENCE"]) == (before["UID"], before["SEQUENCE"] + 1)
    assert after["DTSTART"].dt - before["DTSTART"].dt == timedelta(days=7)


def test_who_waits_gets_no_entry_and_no_link_until_promoted():
    pool = make_pool(capacity=1)
    one, two = register(pool), register(pool, language="en")
    waiting = letter_of(two, "waiting")
    assert not waiting.attachments and SECRET not in waiting.body
    services.cancel(registration=one, at=NOON)
    promoted = letter_of(two, "promoted")
    assert promoted.attachments and SECRET in promoted.body and TITLES["en"] in promoted.subject


@pytest.mark.parametrize("language", ["lt", "en"])
def test_every_letter_can_be_written(language):
    pool = make_pool()
    make_site_settings(organisation_name_lt="Grupė „Ąžuolas“ & Ko", organisation_name_en="The “Oak” & Co")
    organisation, hello = {"lt": ("Grupė „Ąžuolas“ & Ko", "Sveiki,"), "en": ("The “Oak” & Co", "Hello,")}[language]
    one = register(pool, language=language)
    row = OutgoingMail.objects.get()
    for kind in (
        *("confirmed", "waiting", "promoted", "pending", "rejected", "declined", "cancelled", "changed", "link"),
        *("event_moved", "event_cancelled", "offer_expired", "queue_ended", "reminder", "thanks"),
    ):
        row.kind = f"events.{kind}"
        letter = outbox.render(row)
        assert TITLES[language] in letter.subject and own_url(one, language=language) in letter.body, kind
        assert "{" not in letter.body and letter.html, kind
        assert letter.body.startswith(f"{hello}\n\n") and letter.body.rstrip().endswith(f"\n\n{organisation}"), kind
        assert "\n\n\n" not in letter.body, kind
    with pytest.raises(outbox.NoLongerNeeded):
        row.kind = "events.offered"
        outbox.render(row)


def test_those_who_were_there_are_thanked_once():
    pool = make_pool()
    there, absent, phone = register(pool), register(pool), register(pool, email="", phone="8 600 00000")
    next_day = datetime(2026, 12, 5, 8, tzinfo=UTC)  # 10:00 in Vilnius
    Attendance.objects.create(attendee=there.attendees.get(), nonce="a", at=pool.starts_at)
    for at in (next_day - timedelta(minutes=1), next_day, next_day + timedelta(hours=1)):
        services.thank(pool=fresh(pool), at=at)
    thanked = OutgoingMail.objects.filter(kind="events.thanks")
    assert [mail.about for mail in thanked] == [there.about] and absent.pk and phone.pk
    assert SeatPool.objects.get().thanked_at == next_day and Registration.objects.count() == 3


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jonas Šerkšnys", "J. Š."),
        ("M.De la Cruz", "M. D. C."),
        ("UAB „Knygutė.lt“", "U. K."),
        ("李雷", "李."),
        ("Ona-Živilė  Upė", "O. Ž. U."),
        ("jonas  de petraitis", "J. D. P."),
        ("???", ""),
    ],
)
def test_initials_are_those_of_names(name, expected):
    assert initials(name) == expected
