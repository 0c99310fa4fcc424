"""One's own registration by its link: looking changes nothing, a button does; strangers see nothing."""

import json
import re
import uuid
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from icalendar import Calendar

from cms.mail import outbox
from cms.models import OutgoingMail
from events import services, tokens
from events.addresses import lost_link_url, own_url
from events.integrity import breaches
from events.models import Registration, SeatPool
from events.tokens import ACCEPT, VERIFY, make_token
from tests.support.factories import make_event, make_event_index, make_home, make_site_settings
from tests.support.forms import opened, send, text_of, value_of
from tests.support.registrations import add_pool, fresh, person

pytestmark = pytest.mark.django_db
SECRET = "https://online.example.org/secret-room"


@pytest.fixture
def event():
    index = make_event_index(make_home())
    make_site_settings()
    event = make_event(index, title="Vakaras", title_en="Evening", mode="hybrid", online_url=SECRET)
    add_pool(event, 2)
    return event


@pytest.fixture(autouse=True)
def _nothing_is_broken():
    yield
    assert list(breaches()) == []


def register(event, party_size=1, **values):
    pool, now = SeatPool.objects.get(event=event), timezone.now()
    key = f"key-{Registration.objects.count()}"
    return services.register(pool=pool, submit_key=key, person=person(**values), party_size=party_size, at=now)


def act(client, registration, name, **values):
    return client.post(own_url(registration), {"act": name, **values})


def change(client, registration, **values):
    """Send the form of the own page whole, as a browser does."""
    whole = {name: getattr(registration, name) for name in ("party_size", "email", "phone")}
    return act(client, registration, "change", **whole | values)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_looking_changes_nothing_however_often(client, event, language):
    one = register(event, language=language)
    before = Registration.objects.values().get()
    letters = OutgoingMail.objects.count()
    for purpose in ("manage", ACCEPT, VERIFY, "data", "calendar"):
        for _scan in range(10):
            client.get(own_url(one, purpose, language)), client.head(own_url(one, purpose, language))
    assert Registration.objects.values().get() == before and OutgoingMail.objects.count() == letters


def test_a_post_without_the_sites_own_mark_changes_nothing(event):
    one = register(event)
    strict = Client(enforce_csrf_checks=True)
    assert act(strict, one, "cancel").status_code == 403 and fresh(one).state == "confirmed"
    strict.get(own_url(one))
    token = strict.cookies["csrftoken"].value
    assert act(strict, one, "cancel", csrfmiddlewaretoken=token).status_code == 302 and fresh(one).state == "cancelled"


def test_altered_revoked_and_foreign_links_are_the_same_404(client, event):
    one, other = register(event), register(event)
    url = own_url(one)
    foreign = url.replace(make_token("manage", one), make_token(VERIFY, one))
    mixed = url.replace(make_token("manage", one).split("-", 1)[1], make_token("manage", other).split("-", 1)[1])
    at_the_door = url.replace(make_token("manage", one), one.attendees.get().checkin_code)
    Registration.objects.filter(pk=other.pk).update(token_version=1)
    addresses = [foreign, mixed, at_the_door, own_url(other), url[:-4] + "AAA/"]
    pages = [client.get(address) for address in addresses]
    assert [page.status_code for page in pages] == [404] * 5
    assert all(lost_link_url() in page.content.decode() for page in pages)
    assert all(one.name not in page.content.decode() for page in pages)
    assert client.get(url).status_code == 200


def test_a_link_that_opens_nothing_takes_as_long_whatever_is_wrong_with_it(client, event, monkeypatch):
    """As many questions to the database and as many signatures made: a clock tells nobody who is registered."""
    one, revoked = register(event), register(event)
    url, signed = own_url(one), []
    sign = tokens.sign
    monkeypatch.setattr(tokens, "sign", lambda *args: signed.append(args) or sign(*args))
    Registration.objects.filter(pk=revoked.pk).update(token_version=1)
    unknown = url.replace(one.uuid.hex, uuid.uuid4().hex)
    costs = []
    for address in (
        url[:-4] + "AAA/",
        unknown,
        own_url(revoked),
        url.replace(make_token("manage", one), "0" * 32 + "-" + "A" * 22),
    ):
        signed.clear()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 404
        of_the_link = [q["sql"] for q in queries if "events_registration" in q["sql"]]
        costs.append((len(of_the_link), len(signed)))
    assert len(set(costs)) == 1 and costs[0][0] == 1, costs


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_page_is_kept_from_search_engines_caches_and_other_sites(client, event, language):
    one = register(event, language=language)
    for name in ("manage", "data", "calendar"):
        headers = client.get(own_url(one, name, language)).headers
        assert "noindex" in headers["X-Robots-Tag"] and "no-store" in headers["Cache-Control"]
        assert headers["Referrer-Policy"] == "no-referrer"
    switched = "en" if language == "lt" else "lt"
    across = client.get(own_url(one, language=language).replace(f"/{language}/", f"/{switched}/"), follow=True)
    assert across.status_code == 200 and one.code in text_of(across)


def test_cancelling_passes_the_place_on_and_nothing_is_stuck(client, event):
    first, second, third = register(event, party_size=2), register(event, party_size=2), register(event, party_size=2)
    assert "1." in text_of(client.get(own_url(second))) and "2." in text_of(client.get(own_url(third)))
    act(client, first, "cancel")
    assert fresh(second).state == "confirmed" and "1." in text_of(client.get(own_url(third)))
    act(client, second, "cancel"), act(client, second, "cancel")
    assert [fresh(one).state for one in (first, second, third)] == ["cancelled", "cancelled", "confirmed"]
    kinds = OutgoingMail.objects.filter(about=third.about).values_list("kind", flat=True)
    assert sorted(kinds) == ["events.promoted", "events.waiting"]


def test_only_who_has_a_place_learns_the_link_to_join(client, event):
    one, two = register(event, party_size=2), register(event)
    assert SECRET in client.get(own_url(one)).content.decode()
    for address in (
        own_url(two),
        event.url_in("lt"),
        f"{event.url_in('lt')}ics/",
        own_url(one, "calendar"),
        "/lt/renginiai/ics/",
    ):
        assert "secret-room" not in client.get(address).content.decode(), address
    act(client, one, "cancel")
    assert SECRET not in client.get(own_url(one)).content.decode()


def test_a_party_grows_while_there_are_places_and_shrinks_always(client, event):
    one = register(event)
    assert change(client, one, party_size="2").status_code == 302 and fresh(one).party_size == 2
    for size in ("3", "0", "x", "9999", ""):
        answer = change(client, one, party_size=size)
        assert answer.status_code == 200 and "error-summary" in answer.content.decode(), size
    assert fresh(one).party_size == 2
    change(client, one, party_size="1")
    assert SeatPool.objects.get().taken == 1


def test_a_new_address_gets_the_link_and_the_old_link_stops(client, event):
    one = register(event)
    old = own_url(one)
    assert change(client, one, email="nauja@example.org", phone="").status_code == 302
    assert client.get(old).status_code == 404 and client.get(own_url(fresh(one))).status_code == 200
    assert OutgoingMail.objects.get(to="nauja@example.org").kind == "events.confirmed"
    assert "error-summary" in change(client, fresh(one), email="a@b", phone="").content.decode()
    assert "error-summary" in change(client, fresh(one), email="", phone="").content.decode()


def test_an_offer_is_taken_by_a_button_and_declined_after_a_question(client, event):
    for state, button in (("confirmed", "accept"), ("declined", "decline")):
        one = register(event)
        until = timezone.now() + timedelta(hours=3)
        Registration.objects.filter(pk=one.pk).update(state="offered", expires_at=until)
        assert client.get(own_url(one, ACCEPT)).status_code == 200 and fresh(one).state == "offered"
        assert 'value="decline"' not in client.get(own_url(one)).content.decode()
        assert (
            'value="decline"' in client.get(f"{own_url(one)}?cancel").content.decode() and fresh(one).state == "offered"
        )
        client.post(own_url(one, ACCEPT), {"act": button})
        assert fresh(one).state == state
        client.post(own_url(one), {"act": "cancel"})
        OutgoingMail.objects.all().delete(), one.audits.all().delete()


def test_too_late_is_said_with_the_time(client, event):
    one = register(event)
    SeatPool.objects.update(cancel_until=timezone.now() - timedelta(hours=1))
    answer = act(client, one, "cancel")
    assert "error-summary" in answer.content.decode() and fresh(one).state == "confirmed"


def test_all_data_is_given_and_erased_without_the_office(client, event):
    one, waiting = register(event, party_size=2, phone="+370 600 00000"), register(event, party_size=2)
    data = json.loads(client.get(own_url(one, "data")).content)
    assert (data["name"], data["email"], data["phone"]) == (one.name, one.email, one.phone)
    assert data["people"][0] == one.name and data["code"] == one.code
    answer = act(client, one, "erase")
    assert answer.status_code == 302 and client.get(own_url(one)).status_code == 404
    assert client.get(own_url(fresh(one))).status_code == 404
    assert (fresh(one).name, fresh(one).email) == ("", "") and fresh(waiting).state == "confirmed"
    assert not OutgoingMail.objects.filter(about=one.about).exists()
    assert client.get(answer.headers["Location"]).status_code == 200


def test_what_is_given_is_everything_there_is(client, event):
    one = register(event, 2, phone="+370 600 00000")
    services.check_in(attendee=one.attendees.first(), nonce="a")
    services.certify(attendee=one.attendees.first())
    services.correct(registration=one, values={"name": one.name, "email": one.email, "staff_note": "Pastaba"})
    data = json.loads(client.get(own_url(one, "data")).content)
    assert [who["person"] for who in data["was_there"]] == [who["person"] for who in data["certificates"]] == [1]
    assert data["staff_note"] == "Pastaba" and len(data["steps"]) == 3 and len(data["letters"]) == 1


@pytest.mark.parametrize("language", ["lt", "en"])
def test_after_the_start_everything_but_the_evidence_is_erased(client, event, language):
    one = register(event, 2, language=language, phone="+370 600 00000")
    other = register(event, 1, language=language)
    services.check_in(attendee=one.attendees.first(), nonce="a")
    SeatPool.objects.update(starts_at=timezone.now() - timedelta(hours=2), ends_at=timezone.now() - timedelta(hours=1))
    assert ("5 metus" if language == "lt" else "5 years") in text_of(client.get(own_url(one, language=language)))
    answer = act(client, one, "erase")
    kept = fresh(one)
    assert (kept.name, kept.state, kept.email, kept.phone) == (one.name, "confirmed", "", "")
    assert kept.attendees.first().name == one.name and not OutgoingMail.objects.filter(about=one.about).exists()
    assert answer.status_code == 302 and client.get(own_url(kept)).status_code == 404
    assert SeatPool.objects.get().taken == 2 and fresh(other).state == "waiting"


def test_who_gave_up_may_come_back_at_the_tail(client, event):
    one, _two = register(event, party_size=2), register(event)
    act(client, one, "cancel")
    assert 'value="again"' in client.get(own_url(one)).content.decode()
    places = {act(client, fresh(one), "again").headers["Location"] for _click in range(2)}
    assert len(places) == 1 and Registration.objects.count() == 3
    assert Registration.objects.order_by("seq").last().state == "waiting"


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_lost_link_is_sent_and_nothing_is_revealed(client, event, language):
    one = register(event)
    url = own_url(one, language=language).rsplit("/", 2)[0] + "/"
    assert client.get(url).status_code == 200
    pages = []
    for email in (one.email.upper(), "nobody@example.org"):
        answer = client.post(url, {"email": email, "opened": opened(), "website": ""})
        pages.append((answer.status_code, answer.headers["Location"]))
    assert pages[0] == pages[1] == (302, "?sent")
    client.post(url, {"email": one.email, "opened": opened(), "website": ""})
    assert OutgoingMail.objects.filter(kind="events.link").count() == 1


def test_an_address_that_must_be_confirmed_learns_nothing_before(client, event):
    SeatPool.objects.update(verifies_email=True)
    answer = send(client, event)
    one = Registration.objects.get()
    assert answer.headers["Location"] == "?sent" and one.state == "unverified"
    letter = outbox.render(OutgoingMail.objects.get())
    assert "Jonas" not in letter.body + letter.subject + letter.html and one.code not in letter.body
    assert own_url(one, VERIFY) in letter.body and not letter.attachments
    client.get(own_url(one, VERIFY))
    assert fresh(one).state == "unverified"
    assert client.post(own_url(one, VERIFY)).status_code == 302 and fresh(one).state == "confirmed"


# --- Mistyped, changed, cancelled -------------------------------------------------------------


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_page_after_registering_shows_the_address_and_leads_to_its_correction(client, event, language):
    answer = client.get(send(client, event, language, email="jonas@example.org").headers["Location"])
    page = BeautifulSoup(answer.content, "html.parser").main
    said = next(part for part in page.find_all("p") if part.strong and part.strong.text == "jonas@example.org")
    assert page.find(id=said.a["href"].removeprefix("#"))["value"] == "jonas@example.org"
    later = client.get(own_url(Registration.objects.get(), language=language))
    assert said.text not in later.content.decode()


@pytest.mark.parametrize("language", ["lt", "en"])
def test_one_button_saves_the_number_and_the_address_in_one_letter(client, event, language):
    one = register(event, language=language)
    answer = change(client, one, party_size="2", email="nauja@example.org")
    assert (fresh(one).party_size, fresh(one).email) == (2, "nauja@example.org")
    letter = OutgoingMail.objects.get(to="nauja@example.org")
    assert letter.kind == "events.confirmed" and letter.context["people"] == 2
    assert "nauja@example.org" in text_of(client.get(answer.headers["Location"]))
    page = BeautifulSoup(client.get(own_url(fresh(one), language=language)).content, "html.parser")
    (button,) = page.find_all("button", value="change")
    assert {field["name"] for field in button.find_parent("form").find_all("input")} >= {"party_size", "email", "phone"}


def test_what_is_refused_is_refused_whole_and_nothing_typed_is_lost(client, event):
    one = register(event, name="Ona")
    other = register(event, name="Ona")
    for values, name in (
        ({"party_size": "3", "email": "nauja@example.org"}, "email"),
        ({"email": other.email}, "email"),
    ):
        answer = change(client, one, **values)
        assert "error-summary" in answer.content.decode() and value_of(answer, name) == values[name]
    assert (fresh(one).party_size, fresh(one).email, fresh(one).token_version) == (1, one.email, 0)
    assert OutgoingMail.objects.count() == 2, "the two confirmations"


def test_who_waits_and_shrinks_at_a_new_address_is_told_once_and_there(client, event):
    register(event)
    values = {"submit_key": "waits", "person": person(), "party_size": 2, "accepts_waiting": True}
    one = services.register(pool=SeatPool.objects.get(), **values)
    change(client, one, party_size="1", email="nauja@example.org")
    assert fresh(one).state == "confirmed"
    assert [letter.kind for letter in OutgoingMail.objects.filter(to="nauja@example.org")] == ["events.promoted"]


@pytest.mark.parametrize("language", ["lt", "en"])
def test_cancelling_is_a_link_and_then_a_question(client, event, language):
    one = register(event, language=language)
    page = BeautifulSoup(client.get(own_url(one, language=language)).content, "html.parser")
    assert not page.find_all("button", value="cancel")
    asked = client.get(page.find("a", href=re.compile(r"\?cancel$"))["href"])
    assert fresh(one).state == "confirmed" and "no-store" in asked.headers["Cache-Control"]
    (button,) = BeautifulSoup(asked.content, "html.parser").find_all("button", value="cancel")
    client.post(button.find_parent("form")["action"], {"act": "cancel"})
    assert fresh(one).state == "cancelled"
    assert client.get(f"{own_url(one)}?cancel").status_code == 302, "there is nothing to cancel"


def test_who_has_no_place_gets_no_calendar_file(client, event):
    one, waiting = register(event, party_size=2), register(event, party_size=2)
    assert client.get(own_url(one, "calendar"))["Content-Type"].startswith("text/calendar")
    assert client.get(own_url(waiting, "calendar"))["Location"] == own_url(waiting)
    act(client, one, "cancel")
    assert client.get(own_url(one, "calendar"))["Location"] == own_url(one)
    assert client.get(own_url(waiting, "calendar"))["Content-Type"].startswith("text/calendar")


def test_a_new_link_is_a_newer_entry_in_the_calendar(client, event):
    one = register(event)

    def sequence():
        entry = Calendar.from_ical(client.get(own_url(fresh(one), "calendar")).content).walk("VEVENT")[0]
        return entry["SEQUENCE"]

    before = sequence()
    change(client, one, email="nauja@example.org", phone="")
    assert sequence() == before + 1
