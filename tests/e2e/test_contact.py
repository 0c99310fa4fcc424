"""The contact form in a browser, scripts on and off, on a phone too."""

import pytest
from playwright.sync_api import expect

from cms.security import antispam
from home.models import ContactMessage

MESSAGE = "Kieme trūksta suolo.\nAr galėtumėte padėti?"


@pytest.fixture(autouse=True)
def quick_people(monkeypatch):
    """The server runs in this process: nobody has to wait here to be taken for a person."""
    monkeypatch.setattr(antispam, "SECONDS_A_PERSON_NEEDS", 0)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_visitor_is_told_what_is_wrong_and_then_thanked(open_browser, scripts, width):
    page = open_browser(java_script_enabled=scripts, viewport={"width": width, "height": 800})
    page.goto("/lt/kontaktai/")
    page.locator("#id_name").fill("Eglė")
    page.locator("#id_email").fill("egle")
    page.locator("form .button").click()
    expect(page).to_have_title("Klaida: Kontaktai – Gijuvėnų VVG")
    summary = page.get_by_role("alert")
    expect(summary.get_by_role("link")).to_have_count(2)
    expect(page.locator("#id_name")).to_have_value("Eglė")
    summary.get_by_role("link").first.click()
    expect(page.locator("#id_message")).to_be_focused()
    page.locator("#id_message").fill(MESSAGE)
    page.locator("#id_email").fill("egle@example.org")
    page.locator("form .button").click()
    expect(page.locator("h1")).to_have_text("Ačiū, jūsų žinutė mus pasiekė")
    page.reload()
    assert [message.message.replace("\r\n", "\n") for message in ContactMessage.objects.all()] == [MESSAGE]


def test_the_trap_is_out_of_sight_and_out_of_the_way_of_the_keyboard(page):
    page.goto("/en/contact/")
    trap = page.locator("#id_website")
    box = trap.locator("..").bounding_box()
    assert box["width"] <= 1 and box["height"] <= 1
    names = []
    page.locator("#id_message").focus()
    for _step in range(4):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.name || document.activeElement.type"))
    assert names == ["name", "email", "phone", "submit"]
