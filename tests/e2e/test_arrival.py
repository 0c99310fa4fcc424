"""A visitor and an editor arrive: the shortest walk through the whole house."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from cms.models import BasePage
from tests.support.factories import PASSWORD


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_front_page_opens_quietly(page, language):
    assert page.goto(f"/{language}/").status == 200
    assert page.locator("html").get_attribute("lang") == language
    assert page.get_by_role("heading", level=1).is_visible()


@pytest.mark.parametrize(("locale", "language"), [("lt-LT", "lt"), ("en-GB", "en")])
def test_the_bare_address_leads_to_the_visitors_language(open_browser, site, locale, language):
    page = open_browser(locale=locale)
    page.goto("/")
    assert page.url == f"{site}/{language}/"


def test_a_small_phone_needs_no_sideways_scroll(phone):
    phone.goto("/lt/")
    assert phone.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_the_front_page_needs_no_javascript(page_without_js):
    page_without_js.goto("/lt/")
    assert page_without_js.get_by_role("main").is_visible()


@pytest.mark.both_languages
def test_the_admin_speaks_the_editors_language(admin_page):
    assert admin_page.locator("html").get_attribute("lang") == admin_page.ui_language
    assert admin_page.get_by_role("main").is_visible()


def test_an_editor_logs_in_by_typing(page):
    get_user_model().objects.create_superuser("ona", "ona@example.org", PASSWORD)
    page.goto(reverse("wagtailadmin_home"))
    page.locator("[name=username]").fill("ona")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[type=submit]").click()
    page.wait_for_url(f"**{reverse('wagtailadmin_home')}")


@pytest.mark.parametrize("time", ["first", "second"])
def test_what_one_test_changes_the_next_does_not_see(page, watch, time):
    watch.allowed.append("410")
    assert page.goto("/lt/").status == 200
    BasePage.objects.get(depth=2).specific.unpublish()
    assert page.goto("/lt/").status == 410
