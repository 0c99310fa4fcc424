"""A number is typed in a browser of either language: the field says what it understood, as the server reads it."""

import json
from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import expect

from cms.l10n.numbers import read
from cms.security import antispam
from events.models import Answer, EventIndexPage, EventPage, Question
from tests.cms.test_numbers import AMBIGUOUS, UNDERSTOOD, UNREADABLE
from tests.support.factories import make_event
from tests.support.registrations import add_pool

PROBE = """([text, told]) => {
    if (!document.getElementById('probe')) document.body.insertAdjacentHTML('beforeend', '<input id="probe">');
    const probe = document.getElementById('probe');
    probe.dataset.number = told;
    probe.value = text;
    probe.dispatchEvent(new Event('change', { bubbles: true }));
    return document.getElementById('probe-understood').textContent;
}"""


@pytest.fixture
def event(site):
    return make_event(EventIndexPage.objects.get(), title="Kursas", title_en="Course", mode="online", price=1)


@pytest.fixture
def form_of_event(open_browser, log_in, event):
    """Return a function that opens the form of the event in a browser of some language."""
    editor = get_user_model().objects.create_superuser("redaktore", "editor@example.org", "not-typed")

    def form_of_event(**options):
        page = open_browser(**options)
        log_in(page, editor)
        page.goto(reverse("wagtailadmin_pages:edit", args=[event.pk]))
        return page

    return form_of_event


@pytest.mark.parametrize(
    ("locale", "said", "example", "kept"),
    [("en-US", "= EUR 1,212.50", "1 234.50", "1 212.50"), ("lt-LT", "= 1 212,50 Eur", "1 234,50", "1 212,50")],
)
def test_a_price_is_said_back_and_kept_whatever_the_browser_speaks(form_of_event, event, locale, said, example, kept):
    page = form_of_event(locale=locale)
    price, understood = page.locator("#id_price"), page.locator("#id_price-understood")
    price.fill("")
    price.press_sequentially("1 212,50")
    expect(understood).to_have_text(said)
    price.fill("1.234")
    expect(understood).to_contain_text(example)
    price.fill("1 212,50 Eur")
    with page.expect_navigation():
        page.locator("footer .action-save").first.click()
    assert EventPage.objects.get(pk=event.pk).get_latest_revision_as_object().price == Decimal("1212.50")
    assert page.locator("#id_price").input_value().replace("\xa0", " ") == kept


def test_both_halves_read_alike(form_of_event):
    """Everything that the tests of the server give it is given to the script too."""
    page = form_of_event()
    for text, unit, places in [*UNDERSTOOD, *AMBIGUOUS, *UNREADABLE]:
        told = {"places": places, "words": sorted(unit.words, key=len, reverse=True), "point": ".", "comma": ""}
        told |= {"shown": 0, "groupedFrom": 0, "pattern": "{}", "unclear": "unclear"}
        said = page.evaluate(PROBE, [text, json.dumps(told)])
        assert said == by_server(text, places, unit), (text, said)


def by_server(text, places, unit):
    try:
        value = read(text, places, unit)
    except ValueError:
        return "unclear"
    return f"= {value.normalize():f}"


@pytest.mark.parametrize(("locale", "language"), [("en-US", "en"), ("en-US", "lt")])
def test_a_visitor_answers_in_numbers(open_browser, event, monkeypatch, locale, language):
    monkeypatch.setattr(antispam, "SECONDS_A_PERSON_NEEDS", 0)
    add_pool(event, 10)
    question = Question.objects.create(event=event, label_lt="Suma?", label_en="Sum?", type=Question.Type.NUMBER)
    page = open_browser(locale=locale)
    page.goto(event.url_in(language) + ("register/" if language == "en" else "registracija/"))
    page.locator("[name=name]").fill("Jonas Šerkšnys")
    page.locator("[name=email]").fill("jonas@example.org")
    page.locator(f"#id_q{question.pk}").press_sequentially("12 500,5")
    expect(page.locator(f"#id_q{question.pk}-understood")).to_have_text(
        "= 12 500,5" if language == "lt" else "= 12,500.5"
    )
    page.locator("form.form button[type=submit]").first.click()
    page.wait_for_url("**?new")
    assert Answer.objects.get(question=question).value == 12500.5
