"""The search in a browser: titles while typing, by keyboard; the same form without scripts; the field in the header."""

import pytest
from playwright.sync_api import expect

from search import indexing


@pytest.fixture(autouse=True)
def indexed(site):
    indexing.work_off()


def test_a_title_is_chosen_by_keyboard_alone(page):
    page.goto("/lt/paieska/")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    field.press_sequentially("istat")
    options = page.get_by_role("option")
    expect(options).to_have_text(["Įstatai"])
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("Escape")
    expect(options).to_have_count(0)
    field.press_sequentially("a")
    field.press_sequentially("i")
    expect(options).to_have_text(["Įstatai"])
    field.press("Backspace")
    field.fill("kontak")
    expect(options.first).to_have_text("Kontaktai")
    field.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    field.press("Enter")
    expect(page.locator("h1")).to_have_text("Kontaktai")


def test_only_one_question_is_under_way_at_a_time(page):
    under_way, most = [0], [0]

    def begin(request):
        if "suggestions" in request.url:
            under_way[0] += 1
            most[0] = max(most[0], under_way[0])

    def end(request):
        under_way[0] -= "suggestions" in request.url

    page.on("request", begin)
    page.on("requestfinished", end)
    page.goto("/lt/paieska/")
    page.get_by_role("combobox").press_sequentially("mokymuose", delay=5)
    expect(page.get_by_role("option").first).to_be_visible()
    assert most[0] == 1


@pytest.mark.parametrize("width", [320, 1440])
def test_without_scripts_it_is_a_form(open_browser, width):
    page = open_browser(java_script_enabled=False, viewport={"width": width, "height": 800})
    page.goto("/en/search/")
    page.locator("main input[name=q]").fill("statute")
    page.locator("main form button").click()
    expect(page.locator(".hits__title").first).to_contain_text("Statutes")
    assert page.locator(".hits mark").count()


def test_the_header_has_a_field_where_there_is_room_and_the_menu_a_link_where_there_is_none(open_browser):
    wide = open_browser(viewport={"width": 1440, "height": 900})
    wide.goto("/lt/")
    wide.locator("header input[name=q]").fill("kvietimai")
    wide.locator("header input[name=q]").press("Enter")
    expect(wide.locator(".hits__item").first).to_be_visible()
    phone = open_browser(viewport={"width": 360, "height": 700})
    phone.goto("/lt/")
    phone.locator(".header__menu").click()
    phone.locator(".main-menu__item--search a").click()
    expect(phone.locator("main input[name=q]")).to_be_visible()
