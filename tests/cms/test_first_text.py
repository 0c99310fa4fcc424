"""A body is never a bare plus: its form begins with one empty text, which nobody has to write in."""

import json
import re
from html import unescape

import pytest
from django.urls import reverse

from cms.models import BasePage
from cms.translations.completeness import has_english
from events.models import EventPage
from home.models import AboutPage, StandardPage, StrategyPage
from news.models import NewsPage
from tests.support.admin import add_page, edit_page, rich_text, streamfield
from tests.support.factories import make_admin, make_event_index, make_home, make_news_index, make_page

pytestmark = pytest.mark.django_db

UNTOUCHED = ("paragraph", "null")  # what the browser sends for a text in which nothing was written
WRITTEN = ("paragraph", rich_text("<p>Labas</p>"))


@pytest.fixture
def home():
    return make_home()


@pytest.fixture(params=["lt", "en"])
def editor(request, client):
    client.force_login(make_admin(request.param))
    return client


def shown(response, field):
    """Return what the form shows of a stream: (type, id) of each block."""
    html = response.content.decode()
    arguments = re.search(rf'<div id="{field}" [^>]*data-w-block-arguments-value="([^"]*)"', html)
    return [(block["type"], block["id"]) for block in json.loads(unescape(arguments[1]))[0]]


def form(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))


def fresh(page):
    return type(page).objects.get(pk=page.pk)


@pytest.mark.parametrize(
    "model, make_parent",
    [
        (StandardPage, None),
        (AboutPage, None),
        (StrategyPage, None),
        (NewsPage, make_news_index),
        (EventPage, make_event_index),
    ],
)
def test_a_new_page_begins_with_one_text_in_each_language(client, home, model, make_parent):
    client.force_login(make_admin())
    parent = make_parent(home) if make_parent else home
    response = client.get(
        reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
    )
    (lithuanian,), (english,) = shown(response, "body_lt"), shown(response, "body_en")
    assert lithuanian[0] == english[0] == "paragraph"
    assert lithuanian[1] != english[1] and all(len(block_id) == 36 for _type, block_id in (lithuanian, english))


@pytest.mark.parametrize("action", [None, "publish"])
def test_a_text_nobody_wrote_in_is_not_part_of_the_page(editor, home, action):
    empty = streamfield([UNTOUCHED])
    assert add_page(editor, home, StandardPage, action, title="Apie", body_lt=empty, body_en=empty).status_code == 302
    page = StandardPage.objects.get()
    assert page.live is bool(action)
    for saved in (page, page.get_latest_revision_as_object()):
        assert (len(saved.body_lt), len(saved.body_en), has_english(saved)) == (0, 0, False)
    assert len(shown(form(editor, page), "body_lt")) == 1  # and the form is ready to be written in


def test_an_untouched_english_text_is_no_english(editor, home):
    page = make_page(home, title="Apie", title_en="")
    body = {"body_lt": streamfield([WRITTEN]), "body_en": streamfield([UNTOUCHED])}
    response = edit_page(editor, page, "publish", live_en="on", **body)
    assert {"title_en", "body_en"} <= set(response.context["form"].errors)
    assert not BasePage.objects.get(pk=page.pk).live_en


def test_only_texts_without_content_are_left_out(editor, home):
    page = make_page(home, title="Apie", title_en="")
    line, heading = ("paragraph", rich_text("<hr/>")), ("heading", {"text": "Kas", "level": "h2"})
    blocks = [UNTOUCHED, WRITTEN, ("paragraph", rich_text("<p> </p>")), line, heading, UNTOUCHED]
    assert edit_page(editor, page, "publish", body_lt=streamfield(blocks)).status_code == 302
    assert [block.block_type for block in fresh(page).body_lt] == ["paragraph", "paragraph", "heading"]
    assert "Labas" in str(fresh(page).body_lt[0]) and "<hr" in str(fresh(page).body_lt[1])
