"""Wagtail's search: the admin's lists and choosers find titles of both languages, however they are typed."""

from importlib import import_module

import pytest
from django.core.checks import run_checks
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from modelsearch.query import MATCH_ALL, PlainText
from wagtail.search.backends import get_search_backend

from cms.models import BasePage, CustomDocument
from home.models import StandardPage
from news.models import NewsPage
from tests.support.factories import make_admin, make_home, make_image, make_news, make_news_index, make_page

pytestmark = pytest.mark.django_db
TITLES = {
    "Renginiai": "Events",
    "Šventės kaime": "Village fairs",
    "Naujoji Akmenė": "The town",
    "Akmenys prie upės": "Stones",
    "Nariai": "Members",
    "Narai jūroje": "Divers",
    "Mokymai": "Workshops about funding",
    "Vietos plėtros strategija": "Local development strategy",
    "VVG": "LAG",
}

STRANGE = ["!!!", "' OR 1=1 --", '"', "*", "AND OR NOT", "\x00", "😀", "a" * 5000, "(", ":*", "{x}"]
ASKED = {
    "Renginiai": ["renginiai", "renginių", "rengini", "renginys", "RENGINIŲ"],
    "Mokymai": ["mokymai", "mokymų", "mokymuose", "WORKSHOP", "fund"],
    "Šventės kaime": ["sventes", "šventės", "šventė", "sven", "Švenčių kaimuose", "kaime svent", "village fair"],
    "Naujoji Akmenė": ["Akmene", "Naujosios Akmenės", "naujoji akm"],
    "VVG": ["vvg"],
    "Vietos plėtros strategija": ["vietos pletros strategija"],
    "Nariai": ["nariu"],
}


@pytest.fixture
def home(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        home = make_home()
        for title, title_en in TITLES.items():
            make_page(home, title=title, title_en=title_en)
    return home


def typed(text):
    return [page.title for page in BasePage.objects.autocomplete(text)]


def test_a_page_is_found_by_either_title(home):
    asked = [(text, title) for title, texts in ASKED.items() for text in texts]
    assert [(text, typed(text)[:1]) for text, title in asked] == [(text, [title]) for text, title in asked]


def test_what_only_looks_alike_is_not_found(home):
    assert typed("akmenės") == ["Naujoji Akmenė"]
    assert typed("nariu") == ["Nariai"]


def test_nothing_that_is_typed_is_an_error(home):
    for text in STRANGE:
        assert typed(text) == list(BasePage.objects.search(text)) == [], text


def test_other_scripts_are_found(home, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        make_page(home, title="Ласкаво просимо", title_en="", slug="laskavo")
    assert typed("ласк") == ["Ласкаво просимо"]


def test_the_title_as_typed_and_the_shorter_come_first(home, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        make_page(home, title="Renginių kalendorius seniūnijose")
        make_page(home, title="Renginys")
    assert typed("renginiai") == ["Renginiai", "Renginys", "Renginių kalendorius seniūnijose"]
    assert typed("renginys")[0] == "Renginys"


def test_a_changed_title_is_found_and_the_old_one_is_not(home, django_capture_on_commit_callbacks):
    page = StandardPage.objects.get(title="Mokymai")
    with django_capture_on_commit_callbacks(execute=True):
        page.title, page.title_en = "Seminarai", "Seminars"
        page.save_revision().publish()
    assert typed("seminaru") == ["Seminarai"]
    assert typed("mokymai") == []


def test_a_title_that_is_only_a_draft_is_found(home, django_capture_on_commit_callbacks):
    page = StandardPage.objects.get(title="Mokymai")
    with django_capture_on_commit_callbacks(execute=True):
        page.title = "Pratybos"
        page.save_revision()
    assert typed("pratybų") == typed("mokymų") == ["Mokymai"]


def test_what_is_deleted_is_gone(home, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        BasePage.objects.get(title="Mokymai").delete()
    assert typed("mokymai") == []


@pytest.mark.parametrize("command", ["update_index", "rebuild_search"])
def test_the_index_can_be_made_anew(home, command):
    get_search_backend().reset_indexes()
    assert typed("mokymai") == []
    call_command(command, verbosity=0)
    assert typed("mokymai") == ["Mokymai"]


def test_a_check_asks_for_an_index_of_todays_normaliser(home, monkeypatch):
    def found():
        return [warning.id for warning in run_checks(tags=["database"], databases=["default"])]

    assert "search.W002" not in found()
    monkeypatch.setattr("cms.indexing.admin_fields.keys", lambda word, language: frozenset({f"{word}z"}))
    assert "search.W002" in found()
    call_command("rebuild_search", verbosity=0)
    assert "search.W002" not in found()


def test_a_search_keeps_what_it_is_narrowed_to(home, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        make_news(make_news_index(home), title="Renginys baigėsi")
    found = NewsPage.objects.autocomplete("rengin")
    assert [page.title for page in found] == ["Renginys baigėsi"]
    assert len(found) == found.count() == 1
    assert BasePage.objects.filter(title__startswith="V").autocomplete("vvg").count() == 1


def test_queries_that_wagtail_builds(home):
    def found(query, **kwargs):
        return {page.title for page in BasePage.objects.filter(depth__gt=2).search(query, **kwargs)}

    assert found(PlainText("renginiai") | PlainText("mokymai")) == {"Renginiai", "Mokymai"}
    assert found("renginiai mokymai", operator="or") == {"Renginiai", "Mokymai"}
    assert found(PlainText("vietos") & ~PlainText("strategija")) == set()
    assert found(MATCH_ALL & ~PlainText("renginiai")) == set(TITLES) - {"Renginiai"}
    assert found("rengi") == set()  # not a whole word
    assert BasePage.objects.search("renginiai").annotate_score("score")[0].score == 2


def test_an_ordering_that_is_asked_for_is_kept(home):
    pages = BasePage.objects.order_by("title").autocomplete("na", order_by_relevance=False)
    assert [page.title for page in pages] == ["Narai jūroje", "Nariai", "Naujoji Akmenė"]


def test_results_are_counted_by_type(home):
    assert list(BasePage.objects.autocomplete("na").facet("content_type_id").values()) == [3]


def test_one_statement_finds_and_one_counts(home):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        found = BasePage.objects.autocomplete("rengin")
        assert found.count() == len(found[:10]) == 1
    assert len(queries) == 2


@pytest.mark.parametrize(
    "address", ["wagtailadmin_pages:search", "wagtailadmin_choose_page_search", "wagtailadmin_explore_root"]
)
def test_the_admin_finds_pages(home, client, ui_language, address):
    client.force_login(make_admin(ui_language))
    response = client.get(reverse(address), {"q": "sventes"})
    assert "Šventės kaime" in response.content.decode()
    assert "Mokymai" not in response.content.decode()


def test_the_choosers_find_images_and_documents(client, django_capture_on_commit_callbacks):
    client.force_login(make_admin("lt"))
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image(title="Tiltas per Ventą", alt_text_lt="Žiūrovai", alt_text_en="A crowd of people")
        image.tags.add("vasara")
        image.save()
        document = CustomDocument.objects.create(
            title="Paramos sutartys", title_en="Agreements", file=ContentFile(b"x", name="x.txt")
        )
    for text in ("tilto", "Venta", "ziurov", "crowds", "vasaros"):
        content = client.get(reverse("wagtailimages_chooser:choose_results"), {"q": text}).content.decode()
        assert image.title in content, text
        assert image.title in client.get(reverse("wagtailimages:index"), {"q": text}).content.decode()
    for text in ("sutartis", "paramos sut", "agreement"):
        content = client.get(reverse("wagtaildocs_chooser:choose_results"), {"q": text}).content.decode()
        assert document.title in content, text
    assert (
        document.title not in client.get(reverse("wagtaildocs_chooser:choose_results"), {"q": "tilto"}).content.decode()
    )


@pytest.mark.parametrize("model", [BasePage, CustomDocument])
def test_no_text_is_indexed_unfolded(model):
    from cms.indexing.admin_fields import TypedField, WordsField

    assert model.get_searchable_search_fields() and model.get_autocomplete_search_fields()
    assert all(isinstance(field, WordsField) for field in model.get_searchable_search_fields())
    assert all(isinstance(field, TypedField) for field in model.get_autocomplete_search_fields())


@pytest.mark.postgresql
@pytest.mark.parametrize(("ask", "name"), [("autocomplete", "autocom"), ("search", "search_admin_words")])
def test_a_rare_word_is_found_through_the_index(home, ask, name):
    """Enough other pages that reading all of them is dearer."""
    from django.contrib.contenttypes.models import ContentType
    from wagtail.search.models import IndexEntry

    content_type = ContentType.objects.get_for_model(StandardPage)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {IndexEntry._meta.db_table} "
            "(content_type_id, object_id, title, body, autocomplete, title_norm, title_text, body_text) "
            "SELECT %s, 1000000 + n, v, '', v, 1, '', '' FROM generate_series(1, 5000) n, "
            "LATERAL to_tsvector('simple', 'puslapis ' || md5(n::text)) v",
            [content_type.pk],
        )
        cursor.execute("ANALYZE wagtailsearch_indexentry")
    results = getattr(BasePage.objects, ask)("strategija")
    assert [page.title for page in results] == ["Vietos plėtros strategija"]
    plan = results.query_compiler.matching().explain()
    assert "Bitmap Index Scan" in plan and name in plan, plan


@pytest.mark.postgresql
def test_what_the_search_has_of_its_own_can_be_taken_away_and_made_again():
    def own():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT indexname, indexdef FROM pg_indexes "
                "WHERE tablename IN ('wagtailsearch_indexentry', 'search_words') "
                "UNION SELECT proname, pg_get_functiondef(oid) FROM pg_proc WHERE proname = 'search_matching'"
            )
            return dict(cursor.fetchall())

    with_it = own()
    migration = import_module("search.migrations.0002_words_synonyms_and_rights")
    with connection.schema_editor() as editor:
        migration.drop_words(None, editor)
    without_it = own()
    gone = {"search_admin_words", "search_matching", "search_words_pkey", "search_words_gin", "search_words_title_gin"}
    assert with_it.keys() - without_it.keys() == gone
    assert "fastupdate" not in "".join(without_it.values())
    with connection.schema_editor() as editor:
        migration.create_words(None, editor)
    assert own() == with_it
