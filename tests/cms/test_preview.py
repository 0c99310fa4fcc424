"""Previews of both languages: of a page not yet saved, a draft and a public page (multilingual.md b, 28)."""

import pytest
from django.urls import reverse

from home.models import AboutPage, ContactPage, StandardPage
from news.models import NewsIndexPage, NewsPage
from tests.support.admin import form_of
from tests.support.factories import make_admin, make_home, make_news, make_news_index, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture(params=["lt", "en"])
def editor(request, client, home):
    client.force_login(make_admin(request.param))
    return client


def form_url(name, *args):
    return reverse(f"wagtailadmin_pages:{name}", args=args)


@pytest.mark.parametrize(("mode", "own", "foreign"), [("lt", "Labas", "Hello"), ("en", "Hello", "Labas")])
def test_a_page_not_yet_saved(editor, home, mode, own, foreign):
    typed = {"title": "Šventė", "title_en": "Fair", "slug": "svente", "summary_lt": "Labas", "summary_en": "Hello"}
    url = form_url("preview_on_add", "home", "standardpage", home.pk)
    data = form_of(editor, form_url("add", "home", "standardpage", home.pk))
    assert editor.post(url, {**data, **typed}).json()["is_valid"]
    html = editor.get(url, {"mode": mode}).content.decode()
    assert f'<html lang="{mode}"' in html.replace("'", '"')
    assert own in html and foreign not in html
    assert ("Fair" if mode == "en" else "Šventė") in html


@pytest.mark.parametrize("model", [StandardPage, AboutPage, ContactPage, NewsIndexPage, NewsPage])
@pytest.mark.parametrize("mode", ["lt", "en"])
def test_any_new_page_without_english(editor, home, model, mode):
    parent = make_news_index(home) if model is NewsPage else home
    args = (model._meta.app_label, model._meta.model_name, parent.pk)
    data = form_of(editor, form_url("add", *args))
    assert editor.post(form_url("preview_on_add", *args), {**data, "title": "Nauja"}).json()["is_valid"]
    response = editor.get(form_url("preview_on_add", *args), {"mode": mode})
    assert response.status_code == 200 and "Nauja" in response.content.decode()


@pytest.mark.parametrize("live", [True, False])
@pytest.mark.parametrize("mode", ["lt", "en"])
def test_a_draft_shows_what_is_typed_over_what_is_public(editor, home, live, mode):
    page = make_page(home, title="Sena", title_en="Old", live=live, live_en=live)
    url = form_url("preview_on_edit", page.pk)
    data = {**form_of(editor, form_url("edit", page.pk)), "title": "Nauja", "title_en": "New"}
    assert editor.post(url, data).json()["is_valid"]
    html = editor.get(url, {"mode": mode}).content.decode()
    assert {"lt": "Nauja", "en": "New"}[mode] in html
    assert {"lt": "Old", "en": "Sena"}[mode] not in html


@pytest.mark.parametrize("mode", ["lt", "en"])
def test_the_draft_of_every_kind_of_page_without_english(editor, home, mode):
    index = make_news_index(home, title_en="")
    pages = [home, index, make_news(index, title_en=""), make_page(home, title_en="")]
    pages += [make_page(home, AboutPage, title_en=""), make_page(home, ContactPage, title_en="")]
    for page in pages:
        response = editor.get(form_url("view_draft", page.pk), {"mode": mode})
        assert response.status_code == 200, (page, mode)
