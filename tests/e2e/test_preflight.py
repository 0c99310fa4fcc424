"""What preflight finds leads to its place in the form, and comes anew when the draft saves itself."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from home.models import HomePage
from tests.support.factories import make_page

TITLE = "Kaip kartu su kaimynais audžiame miestą ir ką per šiuos metus jau spėjome"


@pytest.fixture
def form(admin_page):
    body = [("paragraph", "<p>Tekstas</p>"), ("paragraph", '<p><a href="https://example.org/">čia</a></p>')]
    draft = {"title_en": "", "slug": "preflight", "live": False, "body_lt": body}
    admin_page.draft = make_page(HomePage.objects.get(), title=TITLE, **draft)
    admin_page.goto(reverse("wagtailadmin_pages:edit", args=[admin_page.draft.pk]))
    return admin_page


def test_a_finding_leads_to_its_block_and_to_a_field_in_another_tab(form):
    page = form
    number = page.locator("[data-preflight-number]")
    expect(number).to_have_text("2")
    page.locator("[data-side-panel-toggle=preflight]").click()
    findings = page.locator(".cms-preflight li")
    expect(findings).to_have_count(3)
    findings.filter(has_text="čia").get_by_role("link").click()
    block = page.locator(f"#block-{page.draft.body_lt[1].id}-section")
    expect(block).to_be_in_viewport()
    expect(block.locator("[contenteditable=true]")).to_be_focused()
    seo = page.locator("#id_seo_title_lt")
    expect(seo).to_be_hidden()
    findings.filter(has=page.locator("[href='#id_seo_title_lt']")).get_by_role("link").click()
    expect(seo).to_be_focused()


def test_it_comes_anew_when_the_draft_saves_itself(form):
    page = form
    page.locator("[data-side-panel-toggle=preflight]").click()
    expect(page.locator(".cms-preflight li")).to_have_count(3)
    page.wait_for_timeout(3000)  # until then Wagtail takes what is typed for what was there
    page.locator("#id_title").fill("")
    page.locator("#id_title").press_sequentially("Audžiame miestą")
    expect(page.locator(".cms-preflight li")).to_have_count(2)
    expect(page.locator("[data-preflight-number]")).to_have_text("1")
