"""The laptop is closed in mid-sentence, the network goes, the browser dies: what was typed comes back.

Wagtail saves drafts by itself. These tests look at the moments when it cannot, and at two editors on one page.
"""

import re
from contextlib import suppress

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import Error, expect
from wagtail.users.models import UserProfile

from events.models import Venue
from home.models import HomePage, StandardPage
from tests.e2e.test_editor_form import draft, edit_url, fresh, make_lithuanian, press

SENTENCE = "Sakinys, kurio niekas nespėjo"
# What a minute without a network makes of Wagtail's tries.
GIVE_UP = """() => {
  const form = document.querySelector('form[data-edit-form]');
  const autosave = window.wagtail.app.getControllerForElementAndIdentifier(form, 'w-autosave');
  autosave.clearRetries();
  autosave.retryTimes = 5;
}"""
KEPT = """async () => {
  const database = await new Promise((resolve) => {
    const request = indexedDB.open('cms-recovery', 1);
    request.onsuccess = () => resolve(request.result);
  });
  const all = database.transaction('typed').objectStore('typed').getAll();
  return new Promise((resolve) => { all.onsuccess = () => resolve(JSON.stringify(all.result)); });
}"""


def make_editor(language="lt", name="rasa"):
    user = get_user_model().objects.create_superuser(f"{name}-{language}", f"{name}@example.org", "x", first_name=name)
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    return user


def add_url():
    return reverse("wagtailadmin_pages:add", args=["home", "standardpage", HomePage.objects.get().pk])


def kept(page):
    return page.evaluate(KEPT)


def wait_until_kept(page, text):
    for _attempt in range(60):
        if text in kept(page):
            return
        page.wait_for_timeout(250)
    pytest.fail(f"{text!r} is not kept: {kept(page)[:500]}")


def wait_until_nothing_is_kept(page):
    for _attempt in range(60):
        if kept(page) == "[]":
            return
        page.wait_for_timeout(250)
    pytest.fail(f"still kept: {kept(page)[:500]}")


def wait_until_drafted(page, made, text=SENTENCE):
    for _attempt in range(60):
        if draft(made).summary_lt == text:
            return
        page.wait_for_timeout(250)
    pytest.fail(f"the draft says {draft(made).summary_lt!r}")


def start_typing(page, field, text=SENTENCE):
    page.locator(field).click()
    page.keyboard.type(text)


def offered(page):
    return page.locator(".cms-recovery")


def bring_back(page):
    expect(offered(page)).to_be_visible()
    with page.expect_navigation():
        offered(page).locator("[data-bring]").click()


# --- the browser dies ------------------------------------------------------------------


def test_a_browser_that_dies_without_a_network_loses_no_sentence(admin_page, watch):
    watch.allowed.append("ERR_INTERNET_DISCONNECTED")  # the draft that could not save itself, on a slow machine
    made, page = make_lithuanian(summary_lt="Buvo."), admin_page
    page.goto(edit_url(made))
    expect(page.locator("#id_summary_lt")).to_be_visible()
    page.context.set_offline(True)
    page.locator("#id_summary_lt").fill("")
    start_typing(page, "#id_summary_lt")
    wait_until_kept(page, SENTENCE)
    with suppress(Error):
        page.goto("chrome://crash", timeout=5000)
    page.close()
    page.context.set_offline(False)
    assert SENTENCE not in (draft(made).summary_lt or "")
    page = page.context.new_page()
    page.goto(edit_url(made))
    expect(page.locator("#id_summary_lt")).to_have_value("Buvo.")
    expect(offered(page).locator("q")).to_have_text("Šventė")
    bring_back(page)
    expect(page.locator("#id_summary_lt")).to_have_value(SENTENCE)
    assert draft(made).summary_lt == SENTENCE and fresh(made).summary_lt == "Buvo."
    page.reload()
    wait_until_nothing_is_kept(page)
    expect(offered(page)).to_have_count(0)


def overlap(one, other):
    one.wait_for()
    other.wait_for()
    a, b = one.bounding_box(), other.bounding_box()
    return all(a[at] < b[at] + b[size] and b[at] < a[at] + a[size] for at, size in (("x", "width"), ("y", "height")))


# --- in one browser ----------------------------------------------------------------------


def test_a_new_page_without_a_title_comes_back_with_its_rich_text(admin_page):
    """Wagtail cannot save it: a page must have a title."""
    page = admin_page
    page.goto(add_url())
    start_typing(page, "#id_summary_lt")
    page.locator("[data-contentpath=body_lt] [contenteditable=true]").first.click()
    page.keyboard.type("Pirma pastraipa")
    wait_until_kept(page, "Pirma pastraipa")
    page.goto("about:blank")
    page.goto(add_url())
    expect(page.locator("#id_summary_lt")).to_have_value("")
    assert not overlap(offered(page), page.locator(".w-minimap__collapse-all"))
    offered(page).evaluate("banner => banner.classList.remove('cms-recovery')")
    assert overlap(page.locator(".help-block[role=alert]"), page.locator(".w-minimap__collapse-all"))  # as it was
    page.locator(".help-block[role=alert]").evaluate("banner => banner.classList.add('cms-recovery')")
    bring_back(page)
    expect(page.locator("#id_summary_lt")).to_have_value(SENTENCE)
    expect(page.locator("[data-contentpath=body_lt] [contenteditable=true]").first).to_have_text("Pirma pastraipa")
    assert not StandardPage.objects.filter(summary_lt=SENTENCE).exists()
    page.locator("#id_title").fill("Pavadinimas")
    with page.expect_navigation():
        page.locator("footer .action-save").first.click()
    assert StandardPage.objects.get(title="Pavadinimas").get_latest_revision_as_object().summary_lt == SENTENCE


def test_what_wagtail_has_saved_is_kept_no_longer_and_not_offered(admin_page):
    page, made = admin_page, make_lithuanian()
    page.goto(edit_url(made))
    page.wait_for_timeout(2500)  # what is typed before that Wagtail takes for what was there
    start_typing(page, "#id_summary_lt")
    wait_until_kept(page, SENTENCE)
    wait_until_nothing_is_kept(page)
    assert draft(made).summary_lt == SENTENCE
    page.reload()
    expect(page.locator("#id_summary_lt")).to_have_value(SENTENCE)
    page.wait_for_timeout(1000)
    expect(offered(page)).to_have_count(0)


def refuse_what_is_sent(route):
    if route.request.method == "POST":
        route.abort()
    else:
        route.fallback()


def test_what_was_sent_by_a_button_is_not_offered_and_what_did_not_arrive_is(admin_page, watch):
    page, made = admin_page, make_lithuanian()
    page.goto(edit_url(made))
    start_typing(page, "#id_summary_lt")
    press(page)
    page.goto(edit_url(made))
    page.wait_for_timeout(1000)
    expect(offered(page)).to_have_count(0)
    page.route(
        re.compile("/edit/"), lambda route: route.abort() if route.request.method == "POST" else route.fallback()
    )
    watch.allowed += ["ERR_FAILED", "A network error occurred"]
    start_typing(page, "#id_summary_lt", " Antras sakinys.")
    wait_until_kept(page, "Antras sakinys.")
    with suppress(Error):
        press(page)
    page.unroute_all()
    page.goto("about:blank")
    page.goto(edit_url(made))
    bring_back(page)
    assert "Antras sakinys." in draft(made).summary_lt


def test_when_the_network_is_back_the_draft_is_saved_by_itself(admin_page, watch):
    """Wagtail tries for a minute and then waits for the next word."""
    page, made = admin_page, make_lithuanian()
    watch.allowed += ["ERR_INTERNET_DISCONNECTED"]
    page.goto(edit_url(made))
    page.wait_for_timeout(2500)
    page.context.set_offline(True)
    start_typing(page, "#id_summary_lt")
    wait_until_kept(page, SENTENCE)
    page.evaluate(GIVE_UP)
    page.context.set_offline(False)
    wait_until_drafted(page, made)


def test_a_row_without_drafts_comes_back_and_another_editor_does_not_see_it(admin_page, log_in):
    page = admin_page
    url = reverse("wagtailsnippets_events_venue:add")
    page.goto(url)
    start_typing(page, "#id_name_lt", "Senoji skalbykla")
    page.locator("#id_name_en").fill("Old laundry")
    page.locator("#id_address_en").fill("4 Market Square")
    start_typing(page, "#id_address_lt", "Turgaus a. 4")
    wait_until_kept(page, "Turgaus a. 4")
    page.goto("about:blank")
    log_in(page, make_editor("lt", "kolega"))
    page.goto(url)
    page.wait_for_timeout(1500)
    expect(offered(page)).to_have_count(0)
    log_in(page, get_user_model().objects.get(username=f"editor-{page.ui_language}"))
    page.goto(url)
    expect(offered(page).locator("q")).to_have_text("Senoji skalbykla")
    bring_back(page)
    assert Venue.objects.get(name_lt="Senoji skalbykla").address_lt == "Turgaus a. 4"
    page.goto(url)
    page.wait_for_timeout(1500)
    expect(offered(page)).to_have_count(0)


def test_what_is_thrown_away_is_gone(admin_page):
    page, url = admin_page, reverse("wagtailsnippets_events_venue:add")
    page.goto(url)
    start_typing(page, "#id_name_lt", "Ne čia")
    wait_until_kept(page, "Ne čia")
    page.goto("about:blank")
    page.goto(url)
    offered(page).locator("[data-forget]").click()
    expect(offered(page)).to_have_count(0)
    wait_until_nothing_is_kept(page)


# --- two editors ---------------------------------------------------------------------------


def test_two_editors_on_one_page_see_each_other(open_browser, log_in):
    made = make_lithuanian()
    made.save_revision().publish()
    first, second = open_browser(), open_browser()
    for page, name in ((first, "Rasa"), (second, "Tomas")):
        log_in(page, make_editor("lt", name))
        page.goto(edit_url(made))
    first.reload()
    for page, other in ((first, "Tomas"), (second, "Rasa")):
        page.locator(".w-editing-sessions__session").first.hover()
        expect(page.get_by_text(other, exact=True).first).to_be_visible()
    second.wait_for_timeout(2500)
    start_typing(second, "#id_summary_lt")
    wait_until_drafted(second, made)
    first.wait_for_timeout(2500)
    start_typing(first, "#id_summary_lt", "Kitas sakinys")
    expect(first.locator(".w-editing-sessions__session--saved")).to_have_count(1)  # Tomas has saved a new version
    wait_until_kept(first, "Kitas sakinys")
    assert draft(made).summary_lt == SENTENCE, "nobody writes over somebody else without knowing it"
