"""The form of a page in a browser: two languages, copying, titles and addresses, a session that ends."""

import json
import re

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import expect

from cms.models import EditorPreferences
from home.models import AboutPage, Goal, HomePage, StandardPage
from tests.support.factories import make_image, make_page
from tests.support.folding import open_all

BODY = [
    ("paragraph", "<p>Tekstas <b>storas</b></p>"),
    ("accordion", {"items": [{"title": "Kas?", "text": "<p>Tai.</p>"}, {"title": "Kur?", "text": "<p>Ten.</p>"}]}),
]


GOALS = "document.querySelector('[id=id_goals-FORMS]')"


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def make_lithuanian(**kwargs):
    return make_page(HomePage.objects.get(), **{"title": "Šventė", "slug": "svente-kieme", "title_en": "", **kwargs})


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def draft(page):
    return fresh(page).get_latest_revision_as_object()


def press(page, action=None):
    """Press "Save draft", "Publish" or another action of the menu beside them; wait for the answer."""
    if action not in (None, "publish"):
        page.locator("footer [data-w-dropdown-target=toggle]").click()
    button = page.locator(f"footer [name='action-{action}']" if action else "footer .action-save")
    with page.expect_navigation():
        button.first.click()


def ids_of(stream):
    return set(re.findall(r'"id": ?"([0-9a-f-]{36})"', stream))


def raw(page, field):
    """Return a stream as it is stored, but for the keys that the editor gives to paragraphs."""
    return re.sub(r' data-block-key=\\"\w+\\"', "", json.dumps(list(getattr(page, field).raw_data), ensure_ascii=False))


# --- the switch --------------------------------------------------------------------


def test_the_switch_hides_a_language_and_remembers(admin_page):
    page = admin_page
    page.goto(edit_url(make_lithuanian()))
    title, title_en = page.locator("#id_title"), page.locator("#id_title_en")
    expect(title).to_be_visible()
    expect(title_en).to_be_visible()
    with page.expect_response(re.compile("languages")):
        page.get_by_role("button", name="LT", exact=True).click()
    expect(title_en).to_be_hidden()
    assert page.locator("[name=title_en]").count() == 1
    assert EditorPreferences.objects.get(user__username=f"editor-{page.ui_language}").languages == "lt"
    page.reload()
    expect(title).to_be_visible()
    expect(title_en).to_be_hidden()


@pytest.mark.parametrize(("width", "side_by_side"), [(1440, True), (1024, False), (360, False)])
def test_the_languages_stand_side_by_side_where_there_is_room(open_browser, log_in, editor, width, side_by_side):
    page = open_browser(viewport={"width": width, "height": 900})
    log_in(page, editor)
    page.goto(edit_url(make_lithuanian()))
    left, right = page.locator("#id_title").bounding_box(), page.locator("#id_title_en").bounding_box()
    assert (left["x"] + left["width"] < right["x"]) is side_by_side
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.both_languages
def test_errors_of_a_hidden_language_are_counted_and_one_click_away(admin_page):
    page = admin_page
    page.goto(edit_url(make_lithuanian(body_lt=BODY)))
    page.get_by_role("button", name="LT", exact=True).click()
    page.locator("#id_live_en").check(force=True)
    press(page, "publish")
    counter = page.locator(".cms-languages__errors.is-shown")
    expect(counter).to_have_text(re.compile(r"^EN: \S+ 3$"))  # title, content, and the list where English is published
    expect(page.locator("#id_title_en")).to_be_hidden()
    counter.click()
    expect(page.locator("#id_title_en")).to_be_visible()
    expect(page.locator("#id_title_en")).to_be_focused()


def test_wagtails_way_to_the_first_error_shows_its_language(admin_page):
    page = admin_page
    page.goto(edit_url(make_lithuanian()))
    page.get_by_role("button", name="LT", exact=True).click()
    page.locator("#id_title_en").evaluate("input => { input.maxLength = 999; input.value = 'a'.repeat(300) }")
    press(page)
    expect(page.locator("#id_title_en")).to_be_hidden()
    page.locator("[data-controller='w-count w-focus']").click()
    expect(page.locator("#id_title_en")).to_be_visible()


# --- copying -----------------------------------------------------------------------


def test_copying_a_stream_gives_new_ids_and_can_be_undone(admin_page):
    page = admin_page
    image = make_image(alt_text_lt="Kiemas")
    picture = {"image": image, "alt_text": "", "is_decorative": False, "caption": ""}
    gallery = ("gallery", {"pictures": [picture, {**picture, "caption": "Antra"}]})
    made = make_lithuanian(body_lt=[*BODY, gallery])
    made.save_revision()
    before = raw(draft(made), "body_lt")
    page.goto(edit_url(made))
    column = page.locator(".cms-translated__column[data-language=en]:has(#body_en-root)")
    copy, undo = column.locator("[data-action='cms-copying#copy']"), column.locator("[data-action='cms-copying#undo']")
    expect(undo).to_be_hidden()
    copy.click()
    expect(column.locator("input[name$='-items-1-value-title']")).to_have_value("Kur?")
    undo.click()
    expect(column.locator("[data-streamfield-child]")).to_have_count(1)  # the empty text that every body begins with
    expect(column.locator("input[name$='-items-1-value-title']")).to_have_count(0)
    copy.click()
    press(page)
    after = draft(made)
    assert raw(after, "body_lt") == before
    assert [block.block_type for block in after.body_en] == ["paragraph", "accordion", "gallery"]
    assert [item["title"] for item in after.body_en[1].value["items"]] == ["Kas?", "Kur?"]
    assert "<p>Ten.</p>" in raw(after, "body_en") and "<b>storas</b>" in raw(after, "body_en")
    assert after.body_en[2].value["pictures"][1]["caption"] == "Antra"
    lithuanian, english = ids_of(before), ids_of(raw(after, "body_en"))
    assert len(english) == len(lithuanian) == 7 and not english & lithuanian


def test_copying_over_english_asks_first(admin_page):
    page = admin_page
    made = make_lithuanian(title_en="Fair", summary_lt="Kviečiame", summary_en="Come", live_en=False)
    page.goto(edit_url(made))
    english = page.locator("#id_summary_en")
    column = page.locator(".cms-translated__column[data-language=en]:has(#id_summary_en)")
    page.once("dialog", lambda dialog: dialog.dismiss())
    column.locator("[data-action='cms-copying#copy']").click()
    expect(english).to_have_value("Come")
    page.once("dialog", lambda dialog: dialog.accept())
    column.locator("[data-action='cms-copying#copy']").click()
    expect(english).to_have_value("Kviečiame")
    column.locator("[data-action='cms-copying#undo']").click()
    expect(english).to_have_value("Come")


def test_copying_rich_text_and_goals(admin_page):
    page = admin_page
    made = make_lithuanian(model=AboutPage, values_lt="<p>Drąsa ir <b>ryšys</b></p>")
    made.goals.add(Goal(text_lt="Tikslas"))
    made.save_revision().publish()
    page.goto(edit_url(made))
    open_all(page)
    for field in ("id_values_en", "id_goals-0-text_en"):
        column = page.locator(f".cms-translated__column[data-language=en]:has([id='{field}'])")
        column.locator("[data-action='cms-copying#copy']").click()
    expect(page.locator("[id='id_goals-0-text_en']")).to_have_value("Tikslas")
    press(page)
    after = draft(made)
    assert re.sub(r' data-block-key="\w+"', "", after.values_en) == "<p>Drąsa ir <b>ryšys</b></p>"
    assert [goal.text_en for goal in after.goals.all()] == ["Tikslas"]


def test_copying_works_on_a_page_not_yet_saved(admin_page):
    page = admin_page
    page.goto(reverse("wagtailadmin_pages:add", args=["home", "standardpage", HomePage.objects.get().pk]))
    page.locator("#id_summary_lt").fill("Kviečiame")
    column = page.locator(".cms-translated__column[data-language=en]:has(#id_summary_en)")
    column.locator("[data-action='cms-copying#copy']").click()
    expect(page.locator("#id_summary_en")).to_have_value("Kviečiame")


# --- titles and addresses ----------------------------------------------------------


def test_each_title_fills_its_own_address(admin_page):
    page = admin_page
    page.goto(reverse("wagtailadmin_pages:add", args=["home", "standardpage", HomePage.objects.get().pk]))
    page.locator("#id_title").press_sequentially("Žąsų šventė")
    page.locator("#id_title_en").press_sequentially("The Fair of Geese")
    page.locator("#id_summary_lt").click()
    expect(page.locator("#id_slug")).to_have_value("zasu-svente")
    expect(page.locator("#id_slug_en")).to_have_value("the-fair-of-geese")


def test_english_added_to_a_live_page_gets_its_address_and_lithuanian_keeps_its_own(admin_page):
    page = admin_page
    page.goto(edit_url(make_lithuanian()))
    page.locator("#id_title").fill("Kita šventė")
    page.locator("#id_title_en").press_sequentially("Another fair")
    page.locator("#id_summary_lt").click()
    expect(page.locator("#id_slug_en")).to_have_value("another-fair")
    expect(page.locator("#id_slug")).to_have_value("svente-kieme")


@pytest.mark.both_languages
def test_a_page_written_from_nothing_goes_public_in_both_languages(admin_page):
    page = admin_page
    page.goto(reverse("wagtailadmin_pages:add", args=["home", "standardpage", HomePage.objects.get().pk]))
    page.wait_for_timeout(2500)  # what is typed before that Wagtail takes for what was there
    page.locator("#id_title").press_sequentially("Rudens šventė")
    page.locator("#id_summary_lt").fill("Kviečiame")
    page.wait_for_url(re.compile(r"/edit/$"))  # Wagtail has saved the draft by itself
    page.locator("#id_title_en").press_sequentially("Autumn fair")
    page.locator(".cms-translated__column:has(#id_summary_en) [data-action='cms-copying#copy']").click()
    page.locator("#id_summary_en").fill("Come")
    page.locator("#id_live_en").check()
    press(page, "publish")
    made = StandardPage.objects.get(slug="rudens-svente")
    assert (made.live, made.live_en, made.slug_en, made.summary_en) == (True, True, "autumn-fair", "Come")
    page.goto(made.url_in("en"))
    expect(page.locator("h1")).to_have_text("Autumn fair")
    page.goto(made.url_in("lt"))
    expect(page.locator("h1")).to_have_text("Rudens šventė")


# --- comments ----------------------------------------------------------------------


def test_a_comment_belongs_to_one_language_and_covers_nothing(admin_page):
    page = admin_page
    page.set_viewport_size({"width": 1440, "height": 900})
    made = make_lithuanian(summary_lt="Kviečiame")
    page.goto(edit_url(made))
    column = page.locator(".cms-translated__column[data-language=en]:has(#id_summary_en)")
    column.hover()
    column.locator("[data-comment-add]").click()
    page.locator(".comment textarea").fill("Patikrinti")
    page.locator(".comment__button--primary").click()
    expect(page.locator(".comment--mode-default")).to_have_count(1)  # it has joined what the form sends
    field, panel = page.locator("#id_summary_en").bounding_box(), page.locator(".form-side").bounding_box()
    assert field["x"] + field["width"] <= panel["x"]
    press(page)
    assert [comment.contentpath for comment in fresh(made).wagtail_admin_comments.all()] == ["summary_en"]


# --- a draft is on its way -----------------------------------------------------------


def test_a_form_sent_while_its_draft_is_being_saved_makes_one_page_and_one_comment(admin_page):
    page, held = admin_page, []
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(reverse("wagtailadmin_pages:add", args=["home", "standardpage", HomePage.objects.get().pk]))

    def hold(route):
        is_draft = route.request.method == "POST" and "json" in route.request.headers["accept"]
        held.append(route) if is_draft and not held else route.continue_()

    page.route(re.compile(r"/(add|edit)/"), hold)
    page.locator("#id_title").fill("Vienintelis")
    page.locator("#id_title").press("Tab")
    column = page.locator(".cms-translated__column[data-language=en]:has(#id_summary_en)")
    column.hover()
    column.locator("[data-comment-add]").click()
    page.locator(".comment textarea").fill("Patikrinti")
    page.locator(".comment__button--primary").click()
    for _tenth in range(100):
        page.wait_for_timeout(0 if held else 100)
    page.locator("footer .action-save").click()
    page.wait_for_timeout(500)  # a form sent beside the draft would have left by now
    with page.expect_navigation(url=re.compile("edit")):
        held[0].continue_()
    made = StandardPage.objects.get(title="Vienintelis")
    assert made.wagtail_admin_comments.count() == 1


# --- the session ends --------------------------------------------------------------


def test_nothing_typed_is_lost_when_the_session_has_ended(admin_page, log_in, editor):
    page = admin_page
    made = make_lithuanian()
    page.goto(edit_url(made))
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.locator("#id_summary_lt").fill("Ilgai rašytas tekstas")
    page.locator("footer [name='action-publish']").click()
    dialog = page.locator("#cms-session")
    expect(dialog).to_be_visible()
    assert page.url.endswith(edit_url(made))
    expect(page.locator("#id_summary_lt")).to_have_value("Ilgai rašytas tekstas")
    with page.context.expect_page() as opened:
        dialog.get_by_role("link").click()
    expect(opened.value.locator("#id_username")).to_be_visible()
    log_in(page, editor)
    opened.value.goto(reverse("wagtailadmin_home"))
    opened.value.close()
    page.bring_to_front()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(dialog).to_be_hidden()
    press(page, "publish")
    assert fresh(made).summary_lt == "Ilgai rašytas tekstas"


@pytest.fixture
def editor(site):
    return get_user_model().objects.create_superuser("redaktore", "redaktore@example.org", "not-typed")


def test_rows_start_closed_under_their_first_words_and_open_when_new_or_wrong(admin_page):
    page = admin_page
    made = make_lithuanian(model=AboutPage)
    for text in ("Sodinti medžius", "Taisyti suolus"):
        made.goals.add(Goal(text_lt=text))
    made.save_revision().publish()
    page.goto(edit_url(made))
    page.evaluate(f"{GOALS}.closest('section.collapsed').querySelector('[data-panel-toggle]').click()")
    rows = page.locator("#id_goals-FORMS > [data-inline-panel-child]")
    expect(rows.nth(0)).to_contain_text("– Sodinti medžius")
    expect(rows.nth(0).locator("textarea").first).to_be_hidden()
    page.locator("#id_goals-ADD").click()
    expect(rows.nth(2).locator("textarea").first).to_be_visible()
    rows.nth(2).locator("textarea").nth(1).fill("Only English")
    press(page, "publish")
    expect(rows.nth(2).locator("textarea").first).to_be_visible()
    expect(rows.nth(0).locator("textarea").first).to_be_hidden()
