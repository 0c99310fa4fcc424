"""An office of one person publishes a call from nothing: every click and every field is counted."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from home.models import CallPage, Measure

MOST_CLICKS, MOST_FIELDS = 5, 7


class Hands:
    def __init__(self, page):
        self.page, self.clicks, self.fields = page, 0, 0

    def click(self, locator):
        locator.first.click()
        self.clicks += 1

    def fill(self, name, value):
        field = self.page.locator(f"#id_{name}")
        field.fill(value)
        field.press("Tab")
        self.fields += 1

    def choose(self, name, value):
        self.page.locator(f"#id_{name}").select_option(value)
        self.fields += 1

    def tick(self, name, value):
        self.page.locator(f"[name={name}][value={value}]").check()
        self.fields += 1


@pytest.mark.both_languages
def test_a_new_call_is_published_with_few_clicks_and_fields(admin_page):
    page, hands = admin_page, Hands(admin_page)
    menu = {"lt": "Strategija", "en": "Strategy"}[page.ui_language]
    hands.click(page.locator(".sidebar-menu-item").get_by_role("button", name=menu))
    hands.click(page.locator(f".sidebar a[href='{reverse('calls:index')}']"))
    hands.click(page.locator("header a[href*='/calls/'], header a[href*='callpage']").filter(has=page.locator("svg")))
    expect(page.locator("#id_title")).to_be_visible()
    hands.fill("title", "Kiemų stalai")
    hands.fill("opens_at", "2020-01-07 08:00")
    hands.fill("closes_at", "2099-12-11 16:00")
    hands.choose("measure", str(Measure.objects.get(code="2.7").pk))
    hands.fill("total", "60000")
    hands.fill("highest", "15000")
    hands.tick("applicants", "ngo")
    with page.expect_navigation():
        hands.click(page.locator("footer [name=action-publish]"))
    call = CallPage.objects.get(title="Kiemų stalai")
    assert call.live and call.is_open and timezone.localtime(call.closes_at).hour == 16
    assert hands.clicks <= MOST_CLICKS and hands.fields <= MOST_FIELDS, (hands.clicks, hands.fields)
    page.goto("/lt/kvietimai/busena/atviri/")
    expect(page.get_by_role("link", name="Kiemų stalai")).to_be_visible()


def test_no_page_of_calls_is_wider_than_a_phone_nor_asks_others(open_browser, site):
    for width in (360, 1440):
        page = open_browser(viewport={"width": width, "height": 900})
        asked = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        for path in ("/lt/kvietimai/", "/en/calls/", "/lt/kvietimai/kaimynystes-sumanymai/", "/en/call-alerts/"):
            page.goto(path)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (width, path)
        assert all(url.startswith(site) for url in asked), asked
        page.close()
