"""Lithuanian left in the English of a page is named in the form, by preflight and in the message after publishing."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from cms.models import TranslationUnit
from cms.preflight import Level, findings
from cms.translations.states import confirm
from home.models import AboutPage, Goal
from tests.support.admin import edit_page, rich_text, streamfield
from tests.support.factories import make_admin, make_home, make_page

pytestmark = pytest.mark.django_db
WORDS = {"lt": "tebėra lietuvišk", "en": "in Lithuanian"}
PARAGRAPH = "<p>Kviečiame kaimynus į talką.</p>"


@pytest.fixture
def page(db):
    page = make_page(make_home(), title="Talka", title_en="Clean-up", body_lt=[("paragraph", PARAGRAPH)], live_en=False)
    page.save_revision().publish()
    return page


def copied(page, client, action):
    stream = streamfield([("paragraph", rich_text(PARAGRAPH))])
    return edit_page(client, page, action, body_lt=stream, body_en=stream, live_en="on")


def warnings(response, client):
    html = client.get(response.url).content
    return [one.get_text(" ", strip=True) for one in BeautifulSoup(html, "html.parser").select(".messages .warning")]


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("action", ["publish", "publish-english", None])
def test_an_english_body_copied_from_lithuanian_is_not_confirmed_and_said_aloud(client, page, language, action):
    client.force_login(make_admin(language))
    response = copied(page, client, action)
    page = type(page).objects.get(pk=page.pk)
    assert page.live_en == bool(action)
    assert any(WORDS[language] in one for one in warnings(response, client))
    (row,) = page.translation_units.exclude(key="title")
    assert row.state == TranslationUnit.State.DRAFT
    form = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert WORDS[language] in BeautifulSoup(form, "html.parser").select_one(".cms-english").get_text()


def test_preflight_leads_to_each_field_that_repeats_and_is_silent_once_it_is_confirmed():
    page = make_page(make_home(), AboutPage, title="Apie mus", title_en="Apie mus", live_en=False)
    page.goals = [Goal(text_lt="Vienas", text_en="One"), Goal(text_lt="Antras tikslas", text_en="Antras tikslas")]
    page.body_lt = page.body_en = [("paragraph", PARAGRAPH), ("paragraph", PARAGRAPH)]
    draft = page.save_revision().as_object()
    found = [one for one in findings(draft) if one.check == "repeated"]
    block = draft.body_en[0].id
    anchors = ["id_title_en", f"block-{block}-section", "inline_child_goals-1"]
    assert [one.anchor for one in found] == anchors
    assert {one.level for one in found} == {Level.WARNS} and "2 lietuviški" in found[1].text
    confirm(draft, make_admin())
    assert not [one for one in findings(draft) if one.check == "repeated"]


@pytest.mark.parametrize("action", ["publish", "publish_english"])
def test_publishing_many_pages_names_those_with_lithuanian_in_english(client, page, action):
    client.force_login(make_admin("en"))
    page.live_en, page.body_en = True, [("paragraph", PARAGRAPH)]
    page.save_revision()
    url = reverse("wagtail_bulk_action", args=["cms", "basepage", action]) + f"?id={page.pk}&next=/admin/pages/"
    if action == "publish_english":
        assert WORDS["en"] in client.get(url).content.decode()
    response = client.post(url)
    assert any("Talka" in one and WORDS["en"] in one for one in warnings(response, client))
