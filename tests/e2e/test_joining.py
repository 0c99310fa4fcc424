"""Whoever wants to join finds the form, is told what is wrong and thanked, without scripts on a phone too."""

import pytest
from playwright.sync_api import expect

from cms.security import antispam
from home.models import Application


@pytest.fixture(autouse=True)
def quick_people(monkeypatch):
    """The server runs in this process: nobody has to wait here to be taken for a person."""
    monkeypatch.setattr(antispam, "SECONDS_A_PERSON_NEEDS", 0)


@pytest.mark.parametrize(
    ("url", "scripts", "width"), [("/lt/apie-mus/nariai/", False, 360), ("/en/about-us/members/", True, 1440)]
)
def test_an_organisation_applies_to_join(open_browser, url, scripts, width):
    page = open_browser(java_script_enabled=scripts, viewport={"width": width, "height": 800})
    page.goto(url)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".split .button").click()
    page.locator("#id_organisation").fill("Bendruomenė „Slėnis“")
    page.locator("#id_sector").select_option("community")
    page.locator("form .button").click()
    summary = page.get_by_role("alert")
    expect(summary.get_by_role("link")).to_have_count(2)
    expect(page.locator("#id_sector")).to_have_value("community")
    page.locator("#id_name").fill("Eglė Testė")
    page.locator("#id_email").fill("egle@example.org")
    page.locator("form .button").click()
    expect(page.locator(".done h1")).to_be_visible()
    page.reload()
    assert [one.organisation for one in Application.objects.all()] == ["Bendruomenė „Slėnis“"]
