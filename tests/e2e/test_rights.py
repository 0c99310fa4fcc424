"""A translator in a browser: Lithuanian is read, English is written, saved by itself and published alone."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from home.models import AboutPage, Goal, HomePage
from tests.support.factories import make_page
from tests.support.factories_rights import make_member


@pytest.fixture(params=["lt", "en"])
def translator(request, open_browser, log_in):
    page = open_browser()
    log_in(page, make_member(language=request.param, username=f"vertėja-{request.param}"))
    return page


def make_about():
    about = make_page(HomePage.objects.get(), AboutPage, title="Apie sodą", title_en="", live_en=False)
    about.goals = [Goal(text_lt="Sodinti", area="nature")]
    about.save()
    return about


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def test_a_translator_writes_and_publishes_english(translator):
    about, page = make_about(), translator
    page.goto(reverse("wagtailadmin_pages:edit", args=[about.pk]))
    expect(page.get_by_text("Apie sodą").first).to_be_visible()
    assert page.locator("[name=title], [name=goals-0-text_lt], [name=goals-0-area]").count() == 0
    page.locator("[name=goals-0-text_en]").fill("To plant")
    page.locator("#id_title_en").fill("About the garden")
    with page.expect_navigation():
        page.locator("footer [name=action-publish-english]").click()
    expect(page.locator(".messages .success").last).to_contain_text(
        re.compile("English published|paskelbta angliškai", re.I)
    )
    now = fresh(about)
    assert (now.title, now.title_en, now.live_en) == ("Apie sodą", "About the garden", True)
    assert [(goal.text_lt, goal.text_en, goal.area) for goal in now.goals.all()] == [("Sodinti", "To plant", "nature")]
