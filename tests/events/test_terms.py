"""Whether people register for an event and what it costs: asked on its form, said nowhere before it is decided."""

import json
import re
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from icalendar import Calendar

from events.models import EventPage
from events.terms import Pricing, Registering
from tests.support.admin import edit_page, streamfield
from tests.support.factories import make_admin, make_event, make_event_index, make_home, make_site_settings
from tests.support.forms import text_of
from tests.support.registrations import add_pool

pytestmark = pytest.mark.django_db

STREAMS = {f"{name}_{code}": streamfield([]) for name in ("programme", "report") for code in ("lt", "en")}
ELSEWHERE = "https://example.org/register"
# registering, pricing; what is read in each language; what search engines are told of: free, offer.
SHOWN = {
    ("undecided", "undecided"): (
        {"lt": ["Apie registraciją pranešime vėliau", "Pranešime vėliau"], "en": ["Registration to be announced"]},
        (None, None),
    ),
    ("here", "undecided"): ({"lt": ["Apie registraciją pranešime vėliau"], "en": ["To be announced"]}, (None, None)),
    ("none", "free"): ({"lt": ["Registruotis nereikia", "Nemokamai"], "en": ["No registration needed"]}, (True, None)),
    ("elsewhere", "free"): (
        {"lt": ["Registruotis kitoje svetainėje"], "en": ["Register on another website", "Free of charge"]},
        (True, {"url": ELSEWHERE, "price": "0"}),
    ),
    ("undecided", "paid"): ({"lt": ["12,50 Eur"], "en": ["EUR 12.50"]}, (False, {"price": "12.50"})),
}


@pytest.fixture
def index():
    make_site_settings()
    return make_event_index(make_home())


@pytest.fixture
def editor(client):
    client.force_login(make_admin("en"))
    return client


def event_with(index, registering, pricing, **values):
    values |= {"price": Decimal("12.50") if pricing == "paid" else None}
    values |= {"registration_url": ELSEWHERE if registering == "elsewhere" else ""}
    return make_event(index, mode="online", registering=registering, pricing=pricing, **values)


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("terms", SHOWN)
def test_what_is_decided_is_said_and_nothing_else(client, index, language, terms):
    event = event_with(index, *terms)
    words, (is_free, offer) = SHOWN[terms]
    page = client.get(event.url_in(language))
    text = text_of(page)
    assert all(said in text for said in words[language])
    if "undecided" in terms or "here" in terms:
        assert not re.search("nereikia|No registration needed", text)
    if terms[1] != "free":
        assert not re.search("Nemokamai|Free of charge", text)
    data = json.loads(BeautifulSoup(page.content, "html.parser").select_one('[type="application/ld+json"]').string)
    data = next((part for part in data.get("@graph", [data]) if part["@type"] == "Event"), data)
    assert data.get("isAccessibleForFree") is is_free
    assert offer is None if "offers" not in data else offer.items() <= data["offers"].items()
    if terms[0] in ("undecided", "elsewhere"):
        assert "availability" not in data.get("offers", {})
    entry = Calendar.from_ical(client.get(event.url_in(language) + "ics/").content).walk("VEVENT")[0]
    listed = text_of(client.get(index.url_in(language)))
    feed = client.get(index.url_in(language) + "atom/").content.decode()
    for said in (str(entry["DESCRIPTION"]), listed, feed):
        assert ("nereikia" in said or "No registration needed" in said) is (terms[0] == "none")


def test_a_new_event_has_decided_nothing(index):
    event = EventPage()
    assert (event.registering, event.pricing) == (Registering.UNDECIDED, Pricing.UNDECIDED)
    assert not event.is_free and not event.is_paid


def test_who_looks_for_free_places_finds_what_needs_none_and_not_what_is_open(client, index):
    for number, registering in enumerate(("none", "elsewhere", "undecided", "here")):
        event_with(index, registering, "free", title=f"Renginys {number}", slug=f"r{number}")
    text = text_of(client.get(index.url_in("lt") + "?free=1"))
    assert set(re.findall(r"Renginys \d", text)) == {"Renginys 0", "Renginys 1"}


def saved(editor, event, **changes):
    response = edit_page(editor, event, "publish", **STREAMS, **changes)
    event = EventPage.objects.get(pk=event.pk)
    form = response.context["form"] if response.context and "form" in response.context else None
    return event, {} if form is None else form.errors


REFUSED = {
    "registration_url": [{"registering": "elsewhere"}, {"registering": "none", "registration_url": ELSEWHERE}],
    "price": [{"pricing": "paid"}, {"pricing": "free", "price": "12"}, {"pricing": "paid", "price": "-5"}],
}


@pytest.mark.parametrize(("field", "typed"), [(field, typed) for field in REFUSED for typed in REFUSED[field]])
def test_what_contradicts_itself_is_refused(editor, index, field, typed):
    event = event_with(index, "undecided", "undecided")
    assert field in saved(editor, event, **typed)[1]


def test_an_address_or_a_sum_alone_says_enough(editor, index):
    event, errors = saved(
        editor, event_with(index, "undecided", "undecided"), registration_url=ELSEWHERE, price="1 012,50 Eur"
    )
    assert not errors
    assert (event.registering, event.pricing, event.price) == ("elsewhere", "paid", Decimal("1012.50"))
    event, errors = saved(editor, event, pricing="free", price="")
    assert not errors and event.price is None


def test_after_saving_there_are_links_to_places_and_questions(editor, index):
    event = event_with(index, "undecided", "undecided")
    event, errors = saved(editor, event, registering="here")
    assert not errors
    links = [reverse(f"desk:{name}", args=[event.pk]) for name in ("open", "questions")]
    message = editor.get(reverse("wagtailadmin_explore", args=[index.pk])).content.decode()
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).content.decode()
    assert all(link in message and link in form for link in links)


def test_where_there_are_places_people_register_here(client, editor, index):
    event = event_with(index, "none", "free")
    add_pool(event, 10)
    assert "nereikia" not in text_of(client.get(event.url_in("lt")))
    assert saved(editor, event, registering="none")[0].registering == "here"
