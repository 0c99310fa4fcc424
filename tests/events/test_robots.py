"""A flood of robots, each kind alone and all together, from fifty addresses: who gets in, whom it writes to, and
whether a neighbour notices. In the bench the thousand posts of the acceptance checks, in the suite fewer.

A robot that opens the form, waits, types one new name and one new address and stays under the limit of its place is not
told from a person by anything here; the last test says what that means, and what an office can do.
"""

from collections import Counter

import pytest

from cms.models import OutgoingMail
from events.models import Registration, SeatPool
from tests.support.factories import make_event, make_event_index, make_home, make_site_settings
from tests.support.forms import form_url, opened, send, value_of
from tests.support.registrations import add_pool

pytestmark = pytest.mark.django_db
PLACES = 50
FEW = 4  # three to one mailbox, and one form that is replayed
REPLAYED = opened()

# What a robot of each kind sends beside a name of its own.
KINDS = {
    "no token": lambda post: {"opened": ""},
    "forged": lambda post: {"opened": f"eyJ{post}:abc:def"},
    "hasty": lambda post: {"opened": opened(ago=-60)},
    "fills in everything": lambda post: {"website": "https://spam.example"},
    "advertises": lambda post: {"name": f"Pigu {post} https://spam.example"},
    "replays one form": lambda post: {"opened": REPLAYED},
    "floods one mailbox": lambda post: {"email": "victim@example.org"},
}


@pytest.fixture
def event(settings):
    settings.TRUSTED_PROXIES = 1
    index = make_event_index(make_home())
    make_site_settings()
    event = make_event(index, title="Paraiškų vakaras", title_en="An evening of forms")
    add_pool(event, 5000)
    return event


def attack(client, event, number, kinds):
    """Send so many forms, kind after kind from each place; returns how often each answer came."""
    answers = Counter()
    for post in range(number):
        values = {"name": f"Robotas {post}", "email": f"r{post}@example.org", "opened": opened(), "party_size": "1"}
        values |= kinds[post // PLACES % len(kinds)](post)
        place = {"x-forwarded-for": f"203.0.113.{post % PLACES}"}
        answers[client.post(form_url(event), values, headers=place).status_code] += 1
    return answers


def most_letters():
    return max(Counter(OutgoingMail.objects.values_list("to", flat=True)).values(), default=0)


EACH = [(kind, PLACES) for kind in KINDS]
THOUSAND = [pytest.param(kind, 1000, marks=pytest.mark.bench) for kind in [*KINDS, "all together"]]


@pytest.mark.once
@pytest.mark.parametrize(("kind", "number"), EACH + THOUSAND)
def test_hardly_any_gets_in_and_nobody_is_flooded(client, event, kind, number):
    kinds = list(KINDS.values()) if kind == "all together" else [KINDS[kind]]
    answers = attack(client, event, number, kinds)
    inside, letters = Registration.objects.count(), most_letters()
    print(f"{kind}: {number} posts, {inside} in, {letters} letters at most to one address, {dict(answers)}")
    assert set(answers) <= {200, 302} and inside <= FEW and letters <= 3
    assert send(client, event).status_code == 302, "a visitor elsewhere notices nothing"


@pytest.mark.once
def test_without_the_guards_they_would_all_be_in(client, event, settings, monkeypatch):
    """Negative control: no limits, and a form that suspects nobody."""
    settings.REGISTRATIONS_PER_HOUR = 0
    monkeypatch.setattr("events.forms.guard.AntispamForm.suspect", lambda form, token: None)
    attack(client, event, 60, [KINDS["fills in everything"], KINDS["floods one mailbox"]])
    assert Registration.objects.count() == 60 and most_letters() > 3


def person(number):
    values = {"name": f"Asmuo {number}", "email": f"a{number}@example.org", "opened": opened(), "party_size": "1"}
    return {**values, "website": ""}


def test_a_class_behind_one_address_is_not_held_up_by_a_robot_in_it(client, event):
    """Forged, hasty and overfilled forms are never taken, so they use up nobody's allowance."""
    place = {"x-forwarded-for": "203.0.113.7"}
    for kind in ("no token", "forged", "hasty", "fills in everything"):
        for post in range(10):
            assert client.post(form_url(event), {**person(post), **KINDS[kind](post)}, headers=place).status_code == 200
    for number in range(30):
        assert client.post(form_url(event), person(number), headers=place).status_code == 302
    assert Registration.objects.count() == 30


def test_one_network_takes_no_more_seats_than_the_site_allows(client, event, settings):
    """Counted in people: sixty forms of five would be three hundred seats. Others are unaffected."""
    settings.REGISTRATIONS_PER_HOUR = 12
    SeatPool.objects.update(max_party=5)
    other = make_event(event.get_parent(), title="Kitas", title_en="Another")
    add_pool(other, 50)
    place = {"x-forwarded-for": "203.0.113.7"}
    for number in range(10):
        answer = client.post(form_url(event), {**person(number), "party_size": "5"}, headers=place)
    assert Registration.objects.count() == 2 and value_of(answer, "name") == "Asmuo 9"
    assert client.post(form_url(event), {**person(20), "party_size": "2"}, headers=place).status_code == 302
    assert client.post(form_url(other), person(21), headers=place).status_code == 302
    assert client.post(form_url(event), person(22), headers={"x-forwarded-for": "203.0.113.8"}).status_code == 302


def test_a_group_as_large_as_the_office_allows_can_always_register(client, event, settings):
    settings.REGISTRATIONS_PER_HOUR = 4
    SeatPool.objects.update(max_party=30)
    assert client.post(form_url(event), {**person(1), "party_size": "30"}).status_code == 302


@pytest.mark.once
@pytest.mark.parametrize("proof", [False, True])
def test_patient_robots_get_in_only_where_nobody_asks_for_proof(client, event, settings, proof):
    """Told openly: below its limit each place is believed. With a confirmed e-mail none of them reaches the list."""
    settings.REGISTRATIONS_PER_HOUR = 1
    SeatPool.objects.update(verifies_email=proof)
    attack(client, event, 2 * PLACES, [lambda post: {}])
    assert Registration.objects.count() == PLACES, "what the limit of a place lets through, and no more"
    assert Registration.objects.confirmed().count() == (0 if proof else PLACES)
