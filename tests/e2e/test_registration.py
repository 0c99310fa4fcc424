"""A visitor registers for an event: by keyboard alone, without scripts, on a phone; sees the code, puts names right,
gives it up, or comes and takes a certificate home."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from cms.security import antispam
from events import services
from events.addresses import own_url
from events.models import EventIndexPage, Registration, SeatPool
from tests.support.factories import make_event
from tests.support.registrations import add_pool, person

TYPED_A_SECOND = 3  # characters, on a phone
SECONDS_A_TAP = 3  # finding the field included


@pytest.fixture
def event(site):
    """An event with places, at which nobody has to answer questions."""
    index = EventIndexPage.objects.get()
    event = make_event(index, title="Vakaras prie laužo", title_en="An evening by the fire", mode="online")
    add_pool(event, 10)
    return event


@pytest.fixture(autouse=True)
def _fast(monkeypatch):
    """The browser types quicker than any person."""
    monkeypatch.setattr(antispam, "SECONDS_A_PERSON_NEEDS", 0)


def tab_to(page, name):
    """Press Tab until a control has the focus; say how often."""
    for presses in range(1, 60):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if focused.count() and name in (
            focused.get_attribute("name"),
            focused.get_attribute("value"),
            focused.get_attribute("type"),
        ):
            return presses
    raise AssertionError(f"Tab never reaches {name}")


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_keyboard_alone_registers_without_scripts(page_without_js, event, language):
    page = page_without_js
    page.goto(event.url_in(language))
    page.locator(".event__facts a.button").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("registracija|register"))
    tab_to(page, "name")
    page.keyboard.type("Jonas Šerkšnys")
    tab_to(page, "email")
    page.keyboard.type("jonas.example.org")
    page.keyboard.press("Enter")  # a mistake first: the form comes back with all that was typed
    page.wait_for_selector(".error-summary")
    assert page.locator("[name=name]").input_value() == "Jonas Šerkšnys"
    page.locator(".error-summary a").first.focus()
    page.keyboard.press("Enter")
    page.locator("[name=email]").fill("jonas@example.org")
    tab_to(page, "submit")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"\?new"))
    one = Registration.objects.get(name="Jonas Šerkšnys")
    assert one.code in page.get_by_role("main").inner_text() and one.language == language
    page.locator("#leave ~ p a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"\?cancel"))
    tab_to(page, "cancel")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"\?done"))
    one.refresh_from_db()
    assert one.state == "cancelled"


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_phone_needs_few_taps_and_less_than_forty_seconds(phone, event, language):
    page, taps, typed = phone, 0, 0
    page.goto(event.url_in(language))
    page.locator(".event__facts a.button").tap()
    page.wait_for_url(re.compile("registracija|register"))
    taps += 1
    for name, text in (("name", "Jonas Šerkšnys"), ("email", "jonas@example.org")):
        page.locator(f"[name={name}]").tap()
        page.keyboard.type(text)
        taps, typed = taps + 1, typed + len(text)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    page.locator("form.form button[type=submit]").first.tap()
    page.wait_for_url(re.compile(r"\?new"))
    taps += 1
    seconds = typed / TYPED_A_SECOND + taps * SECONDS_A_TAP
    print(f"{language}: {taps} taps, 2 fields of 2 that must be filled in, {typed} characters, {seconds:.0f} s")
    assert taps <= 5 and seconds <= 40


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_name_is_put_right_and_the_certificate_taken_home_without_scripts(page_without_js, event, language):
    page, pool = page_without_js, event.pools.get()
    SeatPool.objects.filter(pk=pool.pk).update(asks_names=True)
    one = services.register(pool=pool, submit_key="e2e", person=person(language=language), party_size=2)
    page.goto(own_url(one, language=language))
    tab_to(page, "name_2")
    page.keyboard.type("Živilė Šerkšnytė")
    tab_to(page, "change")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"\?done"))
    second = one.attendees.get(position=2)
    assert second.name == "Živilė Šerkšnytė"
    services.check_in(attendee=second, nonce="e2e")
    over = timezone.now() - timedelta(hours=1)
    SeatPool.objects.filter(pk=pool.pk).update(starts_at=over - timedelta(hours=1), ends_at=over)
    page.goto(own_url(one, language=language))
    tab_to(page, "certificate")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF")
    assert download.value.suggested_filename == f"{second.certificates.get().code}.pdf"
