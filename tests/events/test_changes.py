"""Whatever changes of an event reaches those it concerns, once, with what was said before; nobody else hears of it."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.messages.storage.cookie import CookieStorage as Said
from django.core import mail as postbox
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from icalendar import Calendar
from wagtail.users.models import UserProfile

from cms.mail import outbox
from cms.models import OutgoingMail
from events import jobs, publishing_hooks, services
from events.addresses import own_url
from events.integrity import breaches
from events.models import CalendarEntry, EventPage, EventSession
from tests.support.factories import make_event, make_event_index, make_home, make_site_settings, make_venue
from tests.support.forms import text_of
from tests.support.registrations import add_pool, fresh, register, states

pytestmark = pytest.mark.django_db
LINK, OTHER_LINK = "https://online.example.org/secret-room", "https://online.example.org/other-room"


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def event(now):
    make_site_settings()
    index = make_event_index(make_home())
    venue = make_venue("Kultūros namai", name_en="House of Culture", address_lt="Ežero g. 1")
    values = {"title": "Dirbtuvės", "title_en": "Workshop", "mode": "hybrid", "online_url": LINK, "room_lt": "204 k."}
    return make_event(index, starts_at=now + timedelta(days=9), venue=venue, room_en="Room 204", **values)


@pytest.fixture(autouse=True)
def _nothing_is_broken():
    yield
    assert list(breaches()) == []


def publish(event, capture, **values):
    event = EventPage.objects.get(pk=event.pk)
    for name, value in values.items():
        setattr(event, name, value)
    with capture(execute=True):
        event.save_revision().publish()


def mailed():
    outbox.send_due(timezone.now() + timedelta(minutes=1))
    found, postbox.outbox[:] = list(postbox.outbox), []
    return found


def calendars(letter):
    parts = [part for part in letter.message().walk() if part.get_content_type() == "text/calendar"]
    return [Calendar.from_ical(part.get_payload(decode=True)) for part in parts]


def entries(letter):
    """Return [(method, uid, start, sequence)] of all calendar files of a letter."""
    return [
        (str(calendar["METHOD"]), str(entry["UID"]), entry["DTSTART"].dt, entry["SEQUENCE"])
        for calendar in calendars(letter)
        for entry in calendar.walk("VEVENT")
    ]


def other_venue(event):
    return {"venue": make_venue("Biblioteka", "Library", address_lt="Sodų g. 7")}


CHANGES = {
    "venue": (other_venue, {"lt": ["Kultūros namai", "Biblioteka, 204 k.", "Sodų g. 7"], "en": ["Culture", "Library"]}),
    "room": (
        lambda event: {"room_lt": "Didžioji salė", "room_en": "Great hall"},
        {"lt": ["204 k.", "Didžioji salė"], "en": ["Room 204", "Great hall"]},
    ),
    "link": (lambda event: {"online_url": OTHER_LINK}, {"lt": [OTHER_LINK], "en": [OTHER_LINK]}),
    "online": (lambda event: {"mode": "online"}, {"lt": ["Nuotoliu", "Kultūros namai"], "en": ["Online", "Culture"]}),
    "moved online": (lambda event: {"status": "moved_online"}, {"lt": ["Nuotoliu"], "en": ["Online"]}),
    "on site": (lambda event: {"mode": "onsite"}, {"lt": ["Kultūros namai"], "en": ["Culture"]}),
    "time": (
        lambda event: {name: getattr(event, name) + timedelta(hours=1) for name in ("starts_at", "ends_at")},
        {"lt": ["Naujas laikas", "buvo"], "en": ["New time", "before"]},
    ),
}


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("name", CHANGES)
def test_every_change_is_told_once_in_the_readers_language(event, name, language, django_capture_on_commit_callbacks):
    one = register(add_pool(event, 3), language=language, at=timezone.now())
    (first,) = mailed()
    values, words = CHANGES[name]
    for _twice in range(2):
        publish(event, django_capture_on_commit_callbacks, **values(event))
    jobs.follow_events(timezone.now())
    (letter,) = mailed()
    assert letter.to == [one.email] and all(word in letter.body for word in words[language]), letter.body
    was, new = entries(first)[0], entries(letter)[0]
    assert ("Naujas laikas" in letter.body or "New time" in letter.body) == (name == "time")
    assert new[1] == was[1] and (new[3] > was[3] or name == "link")


def test_what_does_not_concern_a_reader_is_not_told(event, django_capture_on_commit_callbacks):
    pool = add_pool(event, 1)
    register(pool, at=timezone.now()), register(pool, language="en", at=timezone.now())
    mailed()
    publish(event, django_capture_on_commit_callbacks, room_en="Hall 204", title="Kitas vardas")
    assert [letter.to for letter in mailed()] == [[pool.registrations.get(language="en").email]]
    publish(event, django_capture_on_commit_callbacks, online_url=OTHER_LINK)
    (letter,) = mailed()
    assert letter.to == [pool.registrations.get(state="confirmed").email], "who waits does not know the link"


def test_changes_that_have_not_left_are_one_letter_and_back_again_is_none(event, django_capture_on_commit_callbacks):
    register(add_pool(event, 3), at=timezone.now())
    mailed()
    for room in ("A1", "B2"):
        publish(event, django_capture_on_commit_callbacks, room_lt=room)
    (letter,) = mailed()
    assert "204 k." in letter.body and "B2" in letter.body and "A1" not in letter.body
    for room in ("C3", "B2"):
        publish(event, django_capture_on_commit_callbacks, room_lt=room)
    assert mailed() == []
    publish(event, django_capture_on_commit_callbacks, room_lt="204 k.")
    assert len(mailed()) == 1, "a change to what it once was is a change"


def test_an_edited_venue_reaches_those_registered_and_every_calendar(event, django_capture_on_commit_callbacks):
    register(add_pool(event, 3), at=timezone.now())
    mailed()
    before = CalendarEntry.objects.get(event=event).sequence
    event.venue.address_lt = "Naujoji g. 9"
    with django_capture_on_commit_callbacks(execute=True):
        event.venue.save()
    (letter,) = mailed()
    assert "Ežero g. 1" in letter.body and "Naujoji g. 9" in letter.body
    assert CalendarEntry.objects.get(event=event).sequence == before + 1
    with django_capture_on_commit_callbacks(execute=True):
        event.venue.save()
    assert mailed() == [] and CalendarEntry.objects.get(event=event).sequence == before + 1


@pytest.mark.parametrize("name", ["title", "title_en", "summary_en", "status_note_en", "room_en", "slug", "is_all_day"])
def test_the_sequence_grows_with_everything_a_calendar_shows(event, name):
    before = CalendarEntry.objects.get(event=event).sequence
    setattr(event, name, True if name == "is_all_day" else "kitas")
    event.save()
    event.save()
    assert CalendarEntry.objects.get(event=event).sequence == before + 1


def test_a_reservation_alone_does_not_change_the_sequence(event):
    before = CalendarEntry.objects.get(event=event).sequence
    register(add_pool(event, 3), at=timezone.now())
    EventPage.objects.get(pk=event.pk).save()
    assert CalendarEntry.objects.get(event=event).sequence == before


# --- Sessions ---------------------------------------------------------------------------------


@pytest.fixture
def sessions(event):
    made = []
    for day, title in enumerate(["Molis", "Vilna", "Linas"]):
        start = event.starts_at + timedelta(days=day)
        times = {"starts_at": start, "ends_at": start + timedelta(hours=2)}
        made.append(EventSession.objects.create(page=event, title_lt=title, title_en=f"{title} EN", **times))
    EventPage.objects.filter(pk=event.pk).update(ends_at=made[-1].ends_at)
    EventPage.objects.get(pk=event.pk).save()
    return made


def remove_middle(event, capture):
    event = EventPage.objects.get(pk=event.pk)
    event.sessions = [session for session in event.sessions.all() if session.title_lt != "Vilna"]
    with capture(execute=True):
        event.save_revision().publish()


def test_a_removed_session_is_cancelled_under_its_own_number_and_date(
    event, sessions, django_capture_on_commit_callbacks
):
    pools = [add_pool(event, 5, session_uid=one.uid, starts_at=one.starts_at, ends_at=one.ends_at) for one in sessions]
    for pool in pools:
        register(pool, at=timezone.now())
    first = {letter.to[0]: entries(letter) for letter in mailed()}
    remove_middle(event, django_capture_on_commit_callbacks)
    (letter,) = mailed()
    ((_method, uid, start, sequence),) = first[letter.to[0]]
    ((method, *gone),) = entries(letter)
    assert method == "CANCEL" and gone[:2] == [uid, start] and gone[2] > sequence
    assert "Vilna" in letter.subject and "kitos vyks" in letter.body
    assert [states(pool) for pool in pools] == [["confirmed"], ["cancelled"], ["confirmed"]]


def test_who_comes_to_all_sessions_hears_of_the_one_that_is_removed(
    event, sessions, django_capture_on_commit_callbacks
):
    event = EventPage.objects.get(pk=event.pk)
    register(add_pool(event, 5), at=timezone.now())
    (first,) = mailed()
    remove_middle(event, django_capture_on_commit_callbacks)
    (letter,) = mailed()
    assert "Nevyks: Vilna" in letter.body and states(event.pools.get()) == ["confirmed"]
    known = {uid: start for _method, uid, start, _sequence in entries(first)}
    cancelled = [(uid, start) for method, uid, start, _sequence in entries(letter) if method == "CANCEL"]
    assert len(known) == 3 and len(cancelled) == 1 and known[cancelled[0][0]] == cancelled[0][1]
    assert len([one for one in entries(letter) if one[0] == "PUBLISH"]) == 2


def test_a_session_moved_within_the_event_is_told(event, sessions, django_capture_on_commit_callbacks):
    event = EventPage.objects.get(pk=event.pk)
    register(add_pool(event, 5), language="en", at=timezone.now())
    mailed()
    EventSession.objects.filter(pk=sessions[1].pk).update(ends_at=sessions[1].ends_at + timedelta(hours=1))
    jobs.follow_events(timezone.now())
    (letter,) = mailed()
    assert "New time: Vilna EN" in letter.body and "before" in letter.body


# --- The own calendar file --------------------------------------------------------------------


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_own_file_holds_code_and_way_back_and_no_number_of_places(client, event, language):
    one = register(add_pool(event, 7), language=language, at=timezone.now())
    (letter,) = mailed()
    files = [calendars(letter)[0], Calendar.from_ical(client.get(own_url(one, "calendar", language)).content)]
    for file in files:
        said = str(file.walk("VEVENT")[0]["DESCRIPTION"])
        assert one.code in said and own_url(one, language=language) in said and "secret-room" not in said
        assert "7" not in said.replace(one.code, "").replace(own_url(one, language=language), "")


# --- A page that is not public ----------------------------------------------------------------


def test_around_a_page_that_is_not_public_nothing_happens_by_itself(event, now, django_capture_on_commit_callbacks):
    pool = add_pool(event, 1)
    one, two = register(pool, at=now - timedelta(days=3)), register(pool, at=now)
    mailed()
    EventPage.objects.get(pk=event.pk).unpublish()
    day_before, day_after = event.starts_at - timedelta(hours=6), event.ends_at + timedelta(days=1, hours=6)
    services.cancel(registration=one, at=now)
    for at in (now, day_before, event.starts_at + timedelta(hours=1), day_after):
        for job in (jobs.follow_events, jobs.expire_offers, jobs.promote, jobs.remind, jobs.thank):
            assert not job(at)
    assert states(pool) == ["cancelled", "waiting"] and [letter.to for letter in mailed()] == [[one.email]]
    publish(event, django_capture_on_commit_callbacks)
    assert states(pool) == ["cancelled", "confirmed"] and [letter.to for letter in mailed()] == [[two.email]]


def test_a_reminder_written_before_the_page_was_taken_down_does_not_leave(event, now):
    pool = add_pool(event, 3)
    register(pool, at=now)
    mailed()
    assert services.remind(pool=pool, at=event.starts_at - timedelta(hours=6)) == 1
    EventPage.objects.get(pk=event.pk).unpublish()
    outbox.send_due(event.starts_at - timedelta(hours=5))
    assert postbox.outbox == [] and OutgoingMail.objects.get(kind="events.reminder").state == "dropped"
    assert fresh(pool).registrations.count() == 1


# --- What editors are asked and told ----------------------------------------------------------


@pytest.fixture
def office(client):
    user = get_user_model().objects.create_superuser("biuras", password="x")
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


def form(event):
    return reverse("wagtailadmin_pages:edit", args=[event.pk])


def test_the_form_says_who_will_be_told_of_what(office, event):
    assert "Who is registered" not in office.get(form(event)).content.decode()
    pool = add_pool(event, 1)
    register(pool, at=timezone.now()), register(pool, at=timezone.now())
    text = text_of(office.get(form(event)))
    assert "1 registration is active, 1 is on the waiting list." in text
    draft = EventPage.objects.get(pk=event.pk)
    draft.room_lt, draft.online_url = "Kita salė", OTHER_LINK
    draft.save_revision()
    said = "2 people will get an e-mail about this: another place, another link to join."
    page = BeautifulSoup(office.get(form(event)).content, "html.parser").get_text(" ", strip=True)
    assert f"If this draft is published: {said}" in page
    assert f"If you publish this: {said}" in page
    assert [one.kind for one in OutgoingMail.objects.exclude(kind__endswith="ed")] == ["events.waiting"]


@pytest.mark.parametrize("answer", ["cancelled", "kept"])
def test_taking_an_event_down_asks_whether_it_is_cancelled(office, event, answer, django_capture_on_commit_callbacks):
    pool = add_pool(event, 3)
    one = register(pool, at=timezone.now())
    (first,) = mailed()
    url = reverse("wagtailadmin_pages:unpublish", args=[event.pk])
    asked = office.post(url)
    assert asked.status_code == 200 and "Is the event cancelled?" in text_of(asked)
    assert EventPage.objects.get(pk=event.pk).live and states(pool) == ["confirmed"]
    with django_capture_on_commit_callbacks(execute=True):
        assert office.post(url, {"people": answer}).status_code == 302
    assert not EventPage.objects.get(pk=event.pk).live
    letters = mailed()
    assert states(pool) == ["cancelled" if answer == "cancelled" else "confirmed"]
    assert [letter.to for letter in letters] == ([[one.email]] if answer == "cancelled" else [])
    if letters:
        (gone,) = entries(letters[0])
        assert gone[0] == "CANCEL" and gone[1] == entries(first)[0][1] and event.full_url not in letters[0].body


def test_many_events_at_once_are_not_taken_down_while_people_count_on_them(office, event):
    register(add_pool(event, 3), at=timezone.now())
    url = reverse("wagtail_bulk_action", args=["cms", "basepage", "unpublish"])
    for page, values in ((event, {}), (event.get_parent(), {"include_descendants": "on"})):
        answer = office.post(f"{url}?id={page.pk}", {**values, "next": "/admin/"}, follow=True)
        assert "Unpublish it separately" in text_of(answer)
    assert EventPage.objects.get(pk=event.pk).live


def test_where_nobody_is_registered_nothing_is_asked(office, event):
    add_pool(event, 3)
    office.post(reverse("wagtailadmin_pages:unpublish", args=[event.pk]))
    assert not EventPage.objects.get(pk=event.pk).live


def test_after_publishing_the_editor_reads_who_was_told(office, event, rf, django_capture_on_commit_callbacks):
    register(add_pool(event, 3), at=timezone.now())
    for room, said in (("Kita salė", "1 registered person has been notified"), ("Kita salė", "Nobody registered")):
        request = rf.post("/")
        request._messages = Said(request)
        publishing_hooks.note_the_moment(request, event)
        with override("en"), django_capture_on_commit_callbacks(execute=True):
            page = EventPage.objects.get(pk=event.pk)
            page.room_lt = room
            page.save_revision().publish()
            publishing_hooks.say_what_was_told(request, page)
        with override("en"):
            assert said in " ".join(str(message) for message in request._messages)
