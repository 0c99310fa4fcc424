"""The translation desk in a browser: the notice beside its block, still correct, copies that know their original."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.rich_text import RichText

from cms.models import BasePage, TranslationUnit
from cms.translations import units_of
from cms.translations.pairing import twin
from home.models import HomePage
from tests.support.factories import make_page

BODY = [
    ("paragraph", "<p>Pirmas</p>"),
    ("accordion", {"items": [{"title": "Kas?", "text": "<p>Mes visi</p>"}, {"title": "Kur?", "text": "<p>Ten.</p>"}]}),
]
ENGLISH = [
    ("paragraph", "<p>First</p>"),
    (
        "accordion",
        {"items": [{"title": "Who?", "text": "<p>All of us</p>"}, {"title": "Where?", "text": "<p>There</p>"}]},
    ),
]


@pytest.fixture
def behind(site):
    """A page public in both languages; its title and an answer deep in its body have changed since."""
    made = make_page(HomePage.objects.get(), title="Šventė", title_en="Fair", body_lt=BODY, body_en=ENGLISH)
    made.save_revision().publish()
    made.title, made.body_lt[1].value["items"][0]["text"] = "Šventė kieme", RichText("<p>Mes nedaugelis</p>")
    made.save_revision()
    return made


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def outdated(page):
    return set(TranslationUnit.objects.filter(page_id=page.pk, state="outdated").values_list("key", flat=True))


def test_a_notice_stands_in_its_block_and_one_click_settles_it(admin_page, behind):
    page = admin_page
    page.goto(edit_url(behind))
    deep = page.locator("[data-contentpath=items] .cms-outdated")
    expect(deep).to_have_count(1)
    expect(deep.locator("ins")).to_contain_text("nedaugelis")
    counter = page.locator(".cms-languages__outdated.is-shown")
    expect(counter).to_contain_text("2")
    deep.get_by_role("button").click()
    expect(deep).to_have_count(0)
    expect(page.locator(".cms-outdated__status:focus")).not_to_be_empty()
    expect(counter).to_contain_text("1")
    assert outdated(behind) == {"title"}
    counter.click()
    expect(page.locator("#id_title_en")).to_be_visible()
    page.locator(".cms-english__confirm button").click()
    expect(page.locator(".cms-outdated")).to_have_count(0)
    assert outdated(behind) == set()


def test_a_copy_from_lithuanian_knows_its_original(admin_page, site):
    made = make_page(HomePage.objects.get(), title="Šventė", title_en="Fair", live_en=False, body_lt=BODY)
    page = admin_page
    page.goto(edit_url(made))
    page.locator("[data-cms-copying-target-value=body_en] [data-action='cms-copying#copy']").click()
    with page.expect_navigation():
        page.locator("footer .action-save").first.click()
    draft = BasePage.objects.get(pk=made.pk).specific.get_latest_revision_as_object()
    assert [block.id for block in draft.body_en] == [twin(block.id) for block in draft.body_lt]
    items = [body[1].value["items"].bound_blocks for body in (draft.body_lt, draft.body_en)]
    assert [item.id for item in items[1]] == [twin(item.id) for item in items[0]]
    assert all(unit.target == unit.source for unit in units_of(draft) if unit.key.startswith("body"))
