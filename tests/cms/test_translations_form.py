"""The translation desk in the form of a page: what changed beside each text, still correct, small changes (37)."""

import re
import uuid

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageLogEntry

from cms.models import BasePage, TranslationUnit
from cms.translations.diff import ADDED, KEPT, REMOVED, word_diff
from cms.translations.pairing import twin
from cms.translations.states import confirm
from home.models import AboutPage, Goal
from tests.support.admin import edit_page, form_of, inline_formset
from tests.support.factories import make_admin, make_home, make_page

pytestmark = pytest.mark.django_db

State = TranslationUnit.State


@pytest.fixture(params=["lt", "en"])
def editor(request, client):
    client.user = make_admin(request.param)
    client.force_login(client.user)
    return client


@pytest.fixture
def page():
    values = {"title": "Apie", "title_en": "About", "summary_lt": "Trumpai apie mus", "summary_en": "Us in short"}
    page = make_page(make_home(), **values)
    page.save_revision().publish()
    return page


def states(page):
    return dict(TranslationUnit.objects.filter(page_id=page.pk).values_list("key", "state"))


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def notices(client, page):
    html = client.get(edit_url(page)).content.decode()
    return re.findall(r'<div class="cms-outdated".*?</div>', html, flags=re.DOTALL)


def values_of(notice):
    return {name: re.search(f'data-cms-outdated-{name}-value="(.*?)"', notice)[1] for name in ("key", "seen", "path")}


def autosave(client, page, **changes):
    data = {name: value for name, value in form_of(client, edit_url(page)).items() if value is not None}
    return client.post(edit_url(page), {**data, **changes}, headers={"accept": "application/json"})


def test_check_37_a_changed_text_shows_its_word_diff_and_one_click_settles_it(editor, page):
    assert notices(editor, page) == []
    edit_page(editor, page, "publish", live_en="on", summary_lt="Trumpai apie visus žmones")
    assert states(page) == {"title": State.CONFIRMED, "summary": State.OUTDATED}
    [notice] = notices(editor, page)
    assert re.search(r"<del>.*?</span><span lang=\"lt\">mus</span></del>", notice, flags=re.DOTALL)
    assert re.search(r"<ins>.*?</span><span lang=\"lt\">visus žmones</span></ins>", notice, flags=re.DOTALL)
    assert notice.count("w-sr-only") >= 4  # what is new and what is gone is also said
    url = reverse("cms_confirm_english", args=[page.pk])
    assert editor.post(url, values_of(notice)).status_code == 200
    assert states(page)["summary"] == State.CONFIRMED and notices(editor, page) == []
    entry = PageLogEntry.objects.filter(action="cms.confirm_english").get()
    assert (entry.user, entry.data) == (editor.user, {"texts": 1})


def test_check_37_a_small_change_keeps_english_valid(editor, page):
    opened = re.search(r'name="minor_edit" value="(.*?)"', editor.get(edit_url(page)).content.decode())[1]
    autosave(editor, page, summary_lt="Trumpai apie mus vis")  # the form saves itself before the tick is set
    assert states(page)["summary"] == State.OUTDATED
    edit_page(editor, page, summary_lt="Trumpai apie mus visus", minor_edit=opened)
    assert states(page) == {"title": State.CONFIRMED, "summary": State.CONFIRMED}
    edit_page(editor, page, summary_lt="Trumpai apie mus kitus")  # negative control: without the tick
    assert states(page)["summary"] == State.OUTDATED


def test_a_small_change_does_not_settle_what_was_outdated_before(editor, page):
    edit_page(editor, page, summary_lt="Visai kitaip")
    opened = re.search(r'name="minor_edit" value="(.*?)"', editor.get(edit_url(page)).content.decode())[1]
    edit_page(editor, page, summary_lt="Visai kitaip.", title="Apie mus", minor_edit=opened)
    assert states(page) == {"title": State.CONFIRMED, "summary": State.OUTDATED}


@pytest.mark.parametrize("tick", ["on", "yesterday", "2026-13-45", "2020-01-01T00:00:00"])
def test_a_tick_that_tells_no_moment_keeps_nothing(editor, page, tick):
    assert edit_page(editor, page, summary_lt="Kitaip", minor_edit=tick).status_code == 302
    assert states(page)["summary"] == State.OUTDATED


def test_editing_the_english_settles_it_when_somebody_saves(editor, page):
    edit_page(editor, page, summary_lt="Trumpai apie visus", title="Visi")
    assert autosave(editor, page, summary_en="All in sh").status_code == 200
    assert states(page)["summary"] == State.OUTDATED
    edit_page(editor, page, summary_en="All in short")
    assert states(page) == {"title": State.OUTDATED, "summary": State.CONFIRMED}


def test_both_languages_edited_at_once_are_right_at_once(editor, page):
    edit_page(editor, page, summary_lt="Trumpai apie visus", summary_en="All in short")
    assert states(page)["summary"] == State.CONFIRMED


def test_nobody_confirms_a_text_they_did_not_see(editor, page):
    edit_page(editor, page, summary_lt="Trumpai apie visus")
    seen = values_of(notices(editor, page)[0])
    edit_page(editor, page, summary_lt="Visai kitaip")
    assert editor.post(reverse("cms_confirm_english", args=[page.pk]), seen).status_code == 409
    assert states(page)["summary"] == State.OUTDATED


def test_the_page_as_a_whole_is_settled_at_once(editor, page):
    draft = make_page(page, title="Kitas", title_en="Other", live_en=False)
    url = reverse("cms_confirm_english", args=[draft.pk])
    assert url in editor.get(edit_url(draft)).content.decode()
    assert editor.post(url, {"drafts": "1"}).json() == {"confirmed": 1}
    assert states(draft) == {"title": State.CONFIRMED}
    assert editor.post(url, {"drafts": "1"}).status_code == 409


def test_who_may_not_edit_may_not_confirm(client, page):
    user = make_admin()
    user.is_superuser = False
    user.save()
    user.groups.add(Group.objects.create(name="Svečiai"))
    client.force_login(user)
    url = reverse("cms_confirm_english", args=[page.pk])
    assert client.post(url, {"drafts": "1"}).status_code in (302, 403)
    client.force_login(make_admin())
    assert client.get(url).status_code == 405
    assert client.post(reverse("cms_confirm_english", args=[10**6]), {}).status_code == 404


def test_a_block_has_its_notice_and_says_where_it_belongs(editor, page):
    item = {"type": "item", "id": str(uuid.uuid4()), "value": {"title": "Kas?", "text": "<p>Mes visi</p>"}}
    one = {"type": "accordion", "id": str(uuid.uuid4()), "value": {"items": [item]}}
    english = {**item, "id": twin(item["id"]), "value": {"title": "Who?", "text": "<p>All of us</p>"}}
    other = {**one, "id": twin(one["id"]), "value": {"items": [english]}}
    draft = BasePage.objects.get(pk=page.pk).specific
    stream = draft._meta.get_field("body").stream_block
    draft.body_lt, draft.body_en = stream.to_python([one]), stream.to_python([other])
    draft.save_revision().publish()
    changed = {**item, "value": {**item["value"], "text": "<p>Mes nedaugelis</p>"}}
    draft.body_lt = stream.to_python([{**one, "value": {"items": [changed]}}])
    draft.save_revision()
    [notice] = notices(editor, page)
    found = values_of(notice)
    assert found["key"] == f"body:{one['id']}:items.{item['id']}.text"
    assert found["path"] == f"{other['id']}.items.{english['id']}.text"
    assert "nedaugelis" in notice


def test_what_stands_on_the_page_has_its_notice_too(editor):
    page = make_page(make_home(), AboutPage, title_en="About", live_en=False)
    page.goals = [Goal(text_lt="Vienas tikslas", text_en="One goal")]
    page.live_en = True
    page.save_revision().publish()
    goal = Goal.objects.get()
    assert states(page)[f"goals.{goal.pk}:text"] == State.CONFIRMED
    rows = [{"id": goal.pk, "text_lt": "Du tikslai", "text_en": "One goal"}]
    assert edit_page(editor, page, "publish", live_en="on", goals=inline_formset(rows, initial=1)).status_code == 302
    assert states(page)[f"goals.{goal.pk}:text"] == State.OUTDATED
    [notice] = notices(editor, page)
    assert values_of(notice)["path"] == "" and "tikslai" in notice


def test_a_text_that_english_does_without_is_settled_until_it_changes(editor, page):
    edit_page(editor, page, seo_title_lt="Apie mus, žmones", summary_en="")
    html = editor.get(edit_url(page)).content.decode()
    listed = html[html.index("cms-english__units") :].partition("</details>")[0]
    assert listed.count("<li>") == 6 and listed.count("data-cms-outdated-without-value") == 2
    seen = re.search(r'key-value="seo_title".*?seen-value="(.*?)"', listed)[1]
    url = reverse("cms_confirm_english", args=[page.pk])
    assert editor.post(url, {"key": "seo_title", "seen": seen}).status_code == 409  # it is not there to be correct
    assert editor.post(url, {"key": "seo_title", "seen": "x", "without": "1"}).status_code == 409
    assert editor.post(url, {"key": "seo_title", "seen": seen, "without": "1"}).status_code == 200
    assert states(page)["seo_title"] == State.CONFIRMED and states(page)["summary"] == State.MISSING
    edit_page(editor, page, "publish", live_en="on", title="Apie visus")  # another text
    assert states(page)["seo_title"] == State.CONFIRMED
    edit_page(editor, page, seo_title_lt="Kitaip")
    assert states(page)["seo_title"] == State.MISSING


def test_english_written_where_none_was_needed_starts_unconfirmed(editor, page):
    edit_page(editor, page, seo_title_lt="Apie mus, žmones")
    draft = BasePage.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    confirm(draft, editor.user, does_without=lambda unit, row: unit.key == "seo_title")
    assert states(page)["seo_title"] == State.CONFIRMED
    edit_page(editor, page, seo_title_en="About us, people")
    assert states(page)["seo_title"] == State.DRAFT
    edit_page(editor, page, "publish", live_en="on", seo_title_en="About us, people")
    assert states(page)["seo_title"] == State.CONFIRMED


def test_what_publishing_asks_for_cannot_be_left_out(editor):
    page = make_page(make_home(), AboutPage, title_en="About", mission_lt="<p>Kartu</p>", live_en=False)
    html = editor.get(edit_url(page)).content.decode()
    assert "cms-english__units" in html and "data-cms-outdated-without-value" not in html


def test_the_form_counts_and_asks_once(editor, page):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            html = editor.get(edit_url(page)).content.decode()
        return html, [query for query in queries if "translationunit" in query["sql"]]

    html, _asked = asked()
    assert "cms-languages__outdated" not in html
    edit_page(editor, page, summary_lt="Trumpai apie visus", title="Visi")
    html, questions = asked()
    assert 'data-w-count-total-value="2"' in html and len(questions) == 2  # the form's and preflight's


# --- the diff itself --------------------------------------------------------------------


def test_the_diff_shows_words_and_what_stands_around_them():
    before = "<p>Viena du trys keturi penki šeši septyni aštuoni devyni</p><p>Pabaiga</p>"
    after = "<p>Viena du trys keturi penki šeši septyni aštuoni dešimt</p><p>Pabaiga čia</p>"
    assert [(piece.kind, piece.text) for piece in word_diff(before, after)] == [
        (KEPT, "… trys keturi penki šeši septyni aštuoni"),
        (REMOVED, "devyni"),
        (ADDED, "dešimt"),
        (KEPT, "Pabaiga"),
        (ADDED, "čia"),
    ]


def test_a_link_alone_changes_no_word():
    assert word_diff('<p><a href="https://a.lt">Čia</a></p>', '<p><a href="https://b.lt">Čia</a></p>') == []


def test_what_an_editor_typed_is_never_markup(editor, page):
    edit_page(editor, page, summary_lt="Trumpai <script>alert(1)</script> & apie mus")
    [notice] = notices(editor, page)
    assert "<script>" not in notice
