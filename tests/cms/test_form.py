"""The form of a page: addresses made from titles, English that is not ready (multilingual.md b, 3, 43; bad input)."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from cms.editor.forms import address_fault
from cms.models import BasePage, EditorPreferences
from home.models import AboutPage, Goal, HomePage, StandardPage
from news.models import NewsPage
from tests.support.admin import add_page, edit_page, form_of, inline_formset, rich_text, streamfield
from tests.support.factories import make_admin, make_event_index, make_home, make_news_index, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture(params=["lt", "en"])
def editor(request, client, home):
    client.force_login(make_admin(request.param))
    client.language = request.param
    return client


def errors(response):
    assert response.status_code == 200, response.status_code
    return response.context["form"].errors


def latest(page):
    return type(page).objects.get(pk=page.pk).get_latest_revision_as_object()


# --- addresses ---------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["Šventė Gijuvėnuose", "šventė-gijuvėnuose", "SVENTE Gijuvenuose!"])
def test_an_address_is_written_in_plain_letters(editor, home, typed):
    add_page(editor, home, StandardPage, "publish", title="Šventė", slug=typed, title_en="Fair", slug_en=typed)
    page = StandardPage.objects.get()
    assert (page.slug, page.slug_en) == ("svente-gijuvenuose", "svente-gijuvenuose")


def test_an_empty_address_follows_its_title(editor, home):
    add_page(editor, home, StandardPage, "publish", title="Ąžuolų šalis", slug="", title_en="Country of oaks")
    page = StandardPage.objects.get()
    assert (page.slug, page.slug_en) == ("azuolu-salis", "country-of-oaks")


@pytest.mark.parametrize("word", ["rss", "atom", "2026"])
def test_no_page_takes_an_address_at_which_its_parent_answers(editor, home, word):
    """Its own address would show something else, never the page."""
    parent = make_news_index(home)
    refused = errors(add_page(editor, parent, NewsPage, title=word, slug=word, title_en="Free", slug_en="free"))
    assert word in str(refused["slug"]) and "slug_en" not in refused
    refused = errors(add_page(editor, parent, NewsPage, title="Laisva", slug="laisva", title_en="Free", slug_en=word))
    assert word in str(refused["slug_en"]) and "slug" not in refused
    assert NewsPage.objects.count() == 0


@pytest.mark.parametrize(
    ("make", "taken"),
    [
        (make_event_index, "mokymai training ics atom 2026-12 praeje past plakatas"),
        (make_news_index, "rss atom 2026 poster"),
        (make_page, "poster ekranas"),
    ],
)
def test_what_a_parent_answers_is_known_for_every_type(home, make, taken):
    parent = BasePage.objects.get(pk=make(home).pk)
    assert [word for word in taken.split() if not address_fault(word, parent)] == []
    assert [word for word in ("svente", "2026-metai", "mokymai-2") if address_fault(word, parent)] == []


@pytest.mark.parametrize("title", ["???", "—", "🎉", "שלום עולם", "Новости", "„Kabutės“ ‚ir‘ – brūkšniai"])
def test_any_title_makes_a_page(editor, home, title):
    add_page(editor, home, StandardPage, "publish", title=title, slug="", title_en=title)
    page = StandardPage.objects.get()
    assert page.title == page.title_en == title
    assert page.slug and page.slug.isascii() and page.slug_en


@pytest.mark.parametrize("field", ["title", "title_en"])
def test_a_title_too_long_is_said_beside_it(editor, home, field):
    response = add_page(editor, home, StandardPage, "publish", **{"title": "A", "slug": "a", field: "ž" * 300})
    assert list(errors(response)) == [field]
    assert response.context["form"][field].value() == "ž" * 300


@pytest.mark.parametrize("slug", ["lt", "en", "admin", "static", "media", "api", "search", "paieska"])
def test_an_address_of_the_website_itself_is_refused(editor, home, slug):
    response = add_page(editor, home, StandardPage, "publish", title="A", slug=slug, title_en="B", slug_en=slug)
    assert set(errors(response)) == {"slug", "slug_en"}
    assert f"“{slug}”" in errors(response)["slug"][0] or f"„{slug}“" in errors(response)["slug"][0]


def test_an_english_title_that_makes_such_an_address_is_refused(editor, home):
    assert list(errors(add_page(editor, home, StandardPage, title="Ieškoti", slug="ieskoti", title_en="Search"))) == [
        "slug_en"
    ]


def test_the_same_word_is_free_further_down(editor, home):
    parent = make_page(home)
    add_page(editor, parent, StandardPage, "publish", title="A", slug="search", title_en="B", slug_en="search")
    assert StandardPage.objects.child_of(parent).get().slug_en == "search"


def test_an_address_in_use_is_refused_beside_its_field(editor, home):
    make_page(home, slug="viena", slug_en="one")
    response = add_page(editor, home, StandardPage, "publish", title="A", slug="viena", title_en="B", slug_en="one")
    assert set(errors(response)) == {"slug", "slug_en"}
    assert add_page(editor, home, StandardPage, "publish", title="A", slug="one", slug_en="viena").status_code == 302


def test_a_title_used_twice_gets_a_number_in_its_address(editor, home):
    """Such as "Minutes": saving a draft on its own must not stop because of an address that nobody chose."""
    typed = {"title": "Posėdis", "slug": "posedis", "title_en": "Meeting", "slug_en": "meeting"}
    make_page(home, slug="posedis", slug_en="meeting")
    add_page(editor, home, StandardPage, **typed)
    page = StandardPage.objects.latest("pk")
    assert (page.slug, page.slug_en) == ("posedis-1", "meeting-2")
    for action in (None, "publish"):
        edit_page(editor, page, action, **typed)  # the open form still has the address without the number
        assert (latest(page).slug, latest(page).slug_en) == ("posedis-1", "meeting-2")


def test_the_address_of_a_public_page_gets_no_number(editor, home):
    make_page(home, slug="posedis", slug_en="meeting")
    page = make_page(home, slug="taryba", slug_en="board", title="Posėdis", title_en="Meeting", live_en=True)
    response = edit_page(editor, page, slug="posedis", slug_en="meeting")
    assert set(errors(response)) == {"slug", "slug_en"}


@pytest.mark.parametrize("action", [None, "publish", "submit"])
def test_a_draft_whose_address_was_taken_gets_another_one(editor, home, action):
    page = make_page(home, title="A", slug="a", title_en="A", slug_en="a-en")
    edit_page(editor, page, slug="nauja", slug_en="new")
    make_page(home, slug="nauja", slug_en="new")
    assert set(errors(edit_page(editor, page, "publish"))) == {"slug", "slug_en"}
    assert edit_page(editor, page, action, slug="kita", slug_en="other").status_code == 302
    assert (latest(page).slug, latest(page).slug_en) == ("kita", "other")


def test_the_front_page_has_one_address_in_both_languages(editor, home):
    assert "slug_en" not in form_of(editor, reverse("wagtailadmin_pages:edit", args=[home.pk]))
    assert edit_page(editor, home, "publish", slug="titulinis").status_code == 302
    assert (home.__class__.objects.get().slug_en, HomePage.objects.get().url_path_en) == ("titulinis", "/titulinis/")


# --- English that is not ready -----------------------------------------------------

BODY = {"body_lt": streamfield([("paragraph", rich_text("<p>Labas</p>"))])}


@pytest.mark.parametrize("action", ["publish", "submit"])
def test_publishing_english_that_is_not_ready_lists_what_is_missing(editor, home, action):
    page = make_page(home, title="Apie", title_en="")
    response = edit_page(editor, page, action, live_en="on", **BODY)
    found = errors(response)
    assert set(found) == {"live_en", "title_en", "body_en"} and len(found["live_en"]) == 2
    assert found["live_en"][0] in response.content.decode()
    assert not BasePage.objects.get(pk=page.pk).live_en


def test_a_new_page_is_refused_likewise(editor, home):
    response = add_page(editor, home, StandardPage, "publish", title="Apie", slug="apie", live_en="on")
    assert set(errors(response)) == {"live_en", "title_en"}
    assert not StandardPage.objects.exists()


def test_scheduling_is_publishing(editor, home):
    page = make_page(home, title="Apie", title_en="", live=False)
    response = edit_page(editor, page, "publish", live_en="on", go_live_at="2030-01-01 10:00")
    assert "live_en" in errors(response)


@pytest.mark.parametrize("live", [True, False])
def test_a_draft_may_lack_anything(editor, home, live):
    page = make_page(home, title="Apie", title_en="", live=live)
    assert edit_page(editor, page, live_en="on", **BODY).status_code == 302
    assert latest(page).live_en
    assert add_page(editor, home, StandardPage, title="Kita", slug="kita", live_en="on").status_code == 302


def test_lithuanian_alone_is_published(editor, home):
    page = make_page(home, title="Apie", title_en="")
    assert edit_page(editor, page, "publish", title="Apie mus", **BODY).status_code == 302
    assert BasePage.objects.get(pk=page.pk).title == "Apie mus"


def test_ready_english_is_published(editor, home):
    page = make_page(home, title="Apie", title_en="")
    body = {**BODY, "body_en": streamfield([("paragraph", rich_text("<p>Hello</p>"))])}
    assert edit_page(editor, page, "publish", title_en="About", live_en="on", **body).status_code == 302
    assert BasePage.objects.get(pk=page.pk).live_en


def test_what_search_engines_read_only_warns(editor, home):
    page = make_page(home, title_en="About", search_description_lt="Apie mus", live_en=False)
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    field = page._meta.get_field("search_description").verbose_name
    with override(editor.language):
        assert f" {field}.</p>" in html
    assert edit_page(editor, page, "publish", live_en="on").status_code == 302


def test_goals_are_judged_as_they_are_typed(editor, home):
    page = make_page(home, AboutPage, title_en="")
    page.goals.add(Goal(text_lt="Tikslas"))
    page.save_revision().publish()
    pk = Goal.objects.get().pk

    def goals(english):
        return inline_formset([{"id": str(pk), "text_lt": "Tikslas", "text_en": english, "area": ""}], initial=1)

    refused = edit_page(editor, page, "publish", live_en="on", title_en="About", goals=goals(""))
    assert set(errors(refused)) == {"live_en"}
    assert refused.context["form"].formsets["goals"].forms[0].errors["text_en"]
    done = edit_page(editor, page, "publish", live_en="on", title_en="About", goals=goals("A goal"))
    assert done.status_code == 302


# --- the switch --------------------------------------------------------------------


def test_the_chosen_languages_are_remembered(editor, home):
    url = reverse("wagtailadmin_pages:edit", args=[home.pk])
    assert 'data-languages="both"' in editor.get(url).content.decode()
    for chosen in ("lt", "en"):
        assert editor.post(reverse("cms_editor_languages"), {"languages": chosen}).status_code == 204
        html = editor.get(url).content.decode()
        assert f'data-languages="{chosen}"' in html
        assert 'name="title_en"' in html and 'name="title"' in html
    assert editor.post(reverse("cms_editor_languages"), {"languages": "pl"}).status_code == 400
    assert EditorPreferences.objects.get().languages == "en"


def test_the_preference_belongs_to_the_admin(client, home):
    assert client.post(reverse("cms_editor_languages"), {"languages": "lt"}).status_code == 302
    assert client.get(reverse("cms_editor_session")).status_code == 302


def test_no_field_stands_twice_in_the_form(editor, home):
    for model in (HomePage, StandardPage, AboutPage):
        fields = model.get_edit_handler().get_form_options()["fields"]
        assert len(fields) == len(set(fields)), model
        assert "summary" not in fields and {"summary_lt", "summary_en"} <= set(fields)


# --- copying a page ----------------------------------------------------------------


def copy_page(client, page, **typed):
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    form = client.get(url).context["form"]
    data = {name: field.initial or "" for name, field in form.fields.items() if name not in ("alias", "publish_copies")}
    data["new_parent_page"] = page.get_parent().pk
    return client.post(url, {**data, **typed})


def test_a_copy_is_asked_for_both_titles_and_addresses(editor, home):
    page = make_page(home, title="Apie", slug="apie", title_en="About", slug_en="about")
    page.save_revision()
    typed = {"new_title": "Kita", "new_slug": "Kitą dieną", "new_title_en": "Other", "new_slug_en": "another-day"}
    assert copy_page(editor, page, **typed).status_code == 302
    copy = StandardPage.objects.get(slug="kita-diena")
    for found in (copy, copy.get_latest_revision_as_object()):
        assert (found.title, found.title_en, found.slug_en) == ("Kita", "Other", "another-day")
        assert not found.live_en
    assert latest(page).title_en == "About"


def test_a_copy_without_an_english_address_takes_it_from_its_title(editor, home):
    page = make_page(home, slug="apie", title_en="About", slug_en="about")
    assert copy_page(editor, page, new_slug="kita", publish_copies="on").status_code == 302
    copy = StandardPage.objects.get(slug="kita")
    assert copy.slug_en == "about-2" and copy.live and not copy.live_en


@pytest.mark.parametrize("field", ["new_slug", "new_slug_en"])
@pytest.mark.parametrize("slug", ["apie", "search"])
def test_a_copy_at_an_address_in_use_or_reserved_is_refused(editor, home, field, slug):
    page = make_page(home, slug="apie", title_en="About", slug_en="apie")
    response = copy_page(editor, page, **{"new_slug": "kita", field: slug})
    assert field in errors(response)
    assert StandardPage.objects.count() == 1


def test_an_alias_keeps_the_titles_of_its_page(editor, home):
    page = make_page(home, title_en="About")
    copy_page(editor, page, new_slug="kita", new_title_en="Other", new_slug_en="other", alias="on")
    alias = StandardPage.objects.get(slug="kita")
    assert (alias.title_en, alias.slug_en, alias.alias_of_id) == ("About", "other", page.pk)


# --- lists, comparisons, search -----------------------------------------------------


def test_the_list_of_pages_shows_english_in_a_constant_number_of_queries(editor, home, django_assert_num_queries):
    url = reverse("wagtailadmin_explore", args=[home.pk])
    for number in range(3):
        make_page(home, title_en="" if number else "About")
    editor.get(url)
    with CaptureQueriesContext(connection) as few:
        assert editor.get(url).status_code == 200
    for _number in range(5):
        make_page(home, title_en="")
    with django_assert_num_queries(len(few)):
        editor.get(url)


def test_comparing_revisions_names_the_language(editor, home):
    page = make_page(home, summary_lt="Viena", summary_en="One")
    first = page.save_revision()
    page.summary_lt, page.summary_en, page.title_en = "Kita", "Other", "Renamed"
    second = page.save_revision()
    url = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, second.pk])
    labels = [str(change.field_label()) for change in editor.get(url).context["comparison"]]
    assert len(labels) == len(set(labels)) == 3
    assert all("[" not in label for label in labels)


@pytest.mark.parametrize("words", ["Šventė kieme", "Courtyard fair"])
def test_a_page_is_found_by_either_title(editor, home, words):
    page = make_page(home, title="Šventė kieme", title_en="Courtyard fair")
    for url in (reverse("wagtailadmin_pages:search"), reverse("wagtailadmin_choose_page_search")):
        assert page.title in editor.get(url, {"q": words}).content.decode()


# --- publishing by other roads ------------------------------------------------------


def unready(home):
    page = make_page(home, title="Apie", title_en="", live=False)
    page.live_en = True
    page.save_revision()
    return page


def test_publishing_many_at_once_refuses_unready_english(editor, home):
    page = unready(home)
    url = reverse("wagtail_bulk_action", args=["cms", "basepage", "publish"])
    response = editor.post(f"{url}?id={page.pk}&next=/", {"include_descendants": ""})
    assert response.status_code == 302
    assert not BasePage.objects.get(pk=page.pk).live


def test_approving_unready_english_says_what_is_missing(editor, home):
    page = unready(home)
    state = page.get_workflow().start(page, make_admin())
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.current_task_state.pk])
    response = editor.post(url, {"comment": ""})
    assert response.status_code == 302 and response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert not BasePage.objects.get(pk=page.pk).live


@pytest.mark.parametrize(
    ("language", "reason", "english"), [("lt", "nepaskelbtas", "Angliškai"), ("en", "not published", "English")]
)
def test_approving_a_page_whose_address_was_taken_names_the_address(client, home, language, reason, english):
    client.force_login(make_admin(language))
    page = make_page(home, title="Apie", title_en="About", slug="apie", live=False, live_en=True)
    page.slug = "mes"
    page.save_revision()
    state = page.get_workflow().start(page, make_admin())
    make_page(home, title="Mes", title_en="We", slug="mes")
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.current_task_state.pk])
    html = client.get(client.post(url, {"comment": ""}).url).content.decode()
    said = " ".join(one.get_text(" ") for one in BeautifulSoup(html, "html.parser").select(".messages .error"))
    assert reason in said and "mes" in said and english not in said
    assert not BasePage.objects.get(pk=page.pk).live
