"""The same person again: no second row, the link once more, and a page from which nobody learns who is registered.

What a newcomer gets at once (the code, the link, the button that cancels) nobody may get for typing the name and the
address of somebody else, so the two answers can only be alike where newcomers get nothing at once either. That is what
"the e-mail must be confirmed" does, and there not a byte differs. Elsewhere newcomers come first: who mistyped the
address would else have nothing in hand. A repeat is answered with the same page there, in the same words; that it was
a repeat shows by its not being a newcomer's, as it does by the number of free places, which everybody may read.
"""

import re
from datetime import timedelta

import pytest
from django.http import HttpResponseRedirect
from django.utils import timezone

from cms.mail import outbox
from cms.models import OutgoingMail
from events import services
from events.addresses import own_url
from events.integrity import breaches
from events.models import Registration, SeatPool
from events.tokens import VERIFY
from events.views import registering
from tests.support.factories import make_event, make_event_index, make_home, make_site_settings
from tests.support.forms import form_url, send, text_of
from tests.support.registrations import add_pool

pytestmark = pytest.mark.django_db
SAME = {"name": "JONAS  šerkšnys", "email": "Jonas@Example.org"}
OTHER = {"name": "Ona Ožkaitė", "email": "ona@example.org"}
OF_THE_ANSWER = {"date", "x-request-id", "server-timing", "content-length"}


@pytest.fixture
def event():
    index = make_event_index(make_home())
    make_site_settings()
    event = make_event(index, title="Paraiškų vakaras", title_en="An evening of forms")
    add_pool(event, 20)
    return event


@pytest.fixture(autouse=True)
def _nothing_is_broken():
    yield
    assert list(breaches()) == []


def seen(client, event, language, **values):
    """Return everything a browser is told after the form, but for the address as it was typed in."""
    answer = send(client, event, language, **values)
    page = client.get(form_url(event, language) + answer.headers.get("Location", "?sent"))
    content = re.sub(rb'nonce="[^"]*"|nonce-[\w+/=-]+', b"", page.content)
    content = content.replace(values["email"].encode(), b"")
    headers = [
        sorted((k, v) for k, v in one.headers.items() if k.lower() not in OF_THE_ANSWER) for one in (answer, page)
    ]
    return answer.status_code, answer.content, page.status_code, content, headers


def tell_by_address(client, event, language):
    """Return whether what is seen differs between somebody registered and somebody not."""
    SeatPool.objects.update(verifies_email=True)
    send(client, event, language)
    return seen(client, event, language, **SAME) != seen(client, event, language, **OTHER)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_where_addresses_are_confirmed_a_repeat_is_seen_as_a_newcomer_to_the_byte(client, event, language):
    assert not tell_by_address(client, event, language)
    assert Registration.objects.count() == 2


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_page_that_gave_it_away_would_be_noticed(client, event, language, monkeypatch):
    """Negative control: lead a repeat to the registration it repeats, and the comparison above fails."""

    def revealing(request, pool, form):
        values = form.to_store()
        values["person"] |= {"language": language}
        try:
            registration = services.register(pool=pool, **values)
        except services.AlreadyRegistered as known:
            return HttpResponseRedirect(own_url(known.registration))
        return HttpResponseRedirect(f"{own_url(registration)}?new" if registration.is_proven else "?sent")

    monkeypatch.setattr(registering, "attempt", revealing)
    assert tell_by_address(client, event, language)


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("state", ["confirmed", "waiting", "pending"])
def test_elsewhere_a_repeat_gets_the_same_page_and_none_of_what_is_the_other_ones(client, event, language, state):
    values = {"waiting": {"capacity": 0, "ceiling": 0}, "pending": {"needs_approval": True}}.get(state, {})
    SeatPool.objects.update(**values)
    send(client, event, language, party_size="2", phone="8 611 22333", organisation="Choras „Aidas“")
    one = Registration.objects.get()
    repeat = seen(client, event, language, **SAME)
    told = [repeat[1].decode(), repeat[3].decode(), str(repeat[4])]
    secrets = [one.code, one.uuid.hex, str(one.uuid), "erkšnys", "22333", "Aidas", one.get_state_display()]
    assert one.state == state and not [word for word in secrets for part in told if word in part]
    SeatPool.objects.update(verifies_email=True)
    assert repeat == seen(client, event, language, **OTHER), "as a newcomer sees it who must confirm the address"
    assert Registration.objects.filter(name_norm=one.name_norm).count() == 1


def test_the_link_comes_once_more_and_once_a_day(client, event):
    send(client, event)
    for _again in range(2):
        send(client, event, **SAME)
    one, letters = Registration.objects.get(), OutgoingMail.objects.order_by("pk")
    assert [letter.kind for letter in letters] == ["events.confirmed", "events.link"]
    assert letters[1].to == "jonas@example.org" and own_url(one) in outbox.render(letters[1]).body


def test_who_has_not_confirmed_the_address_gets_that_letter_again(client, event):
    """A link to the own page would leave them there without the button that makes the registration count."""
    SeatPool.objects.update(verifies_email=True)
    send(client, event)
    send(client, event, **SAME)
    one, letters = Registration.objects.get(), OutgoingMail.objects.order_by("pk")
    assert [letter.kind for letter in letters] == ["events.verify", "events.verify"]
    again = outbox.render(letters[1])
    assert own_url(one, VERIFY) in again.body and one.code not in again.body and "J. Š." not in again.body


@pytest.mark.parametrize("language", ["lt", "en"])
def test_who_gave_a_telephone_only_is_called(client, event, language):
    send(client, event, language, email="", phone="8 600 00000")
    again = send(client, event, language, email="", phone="+370 600 00000")
    page, of_mail = (text_of(client.get(form_url(event, language) + to)) for to in (again.headers["Location"], "?sent"))
    assert Registration.objects.get().code not in page
    assert [letter.kind for letter in OutgoingMail.objects.to_call()] == ["events.confirmed", "events.link"]
    assert page.split(".")[0] != of_mail.split(".")[0], "nothing is said of a letter"


def test_who_gave_up_is_a_newcomer_again(client, event):
    send(client, event)
    services.cancel(registration=Registration.objects.get(), at=timezone.now() + timedelta(minutes=1))
    assert "?new" in send(client, event, **SAME).headers["Location"]


def test_a_form_that_is_not_taken_says_nothing_about_who_is(client, event):
    """Whatever else is wrong is answered before anybody is looked up."""
    send(client, event)
    for wrong in ({"party_size": "99"}, {"phone": "x"}, {"organisation": "www.spam.example"}):
        answers = [text_of(send(client, event, **who, **wrong)) for who in (SAME, OTHER)]
        known, stranger = (re.sub(r"\s+", " ", answer) for answer in answers)
        assert known == stranger
    SeatPool.objects.update(closes_at=timezone.now())
    known, stranger = (text_of(send(client, event, **who)) for who in (SAME, OTHER))
    assert known == stranger
