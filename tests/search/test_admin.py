"""What the office sees of the search and changes in it: what is looked for, what comes first, synonyms, scans."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from cms.models import CustomDocument
from search.models import DocumentText, Promotion, SearchCount, SynonymSet
from tests.support.factories import make_admin, make_home, make_page
from tests.support.searching import index, look_for, said, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    home = make_home()
    make_page(home, title="Parama sumanymams", title_en="Support for ideas")
    make_page(home, title="Kvietimai", title_en="Calls")
    index()
    return home


@pytest.fixture
def editor(client, ui_language):
    user = make_admin(ui_language)
    user.is_superuser = False
    user.save()
    user.groups.add(Group.objects.get(name="Redaktoriai"))
    client.force_login(user)
    return client


def rows(client, name, **filters):
    response = client.get(reverse(name), filters)
    assert response.status_code == 200
    table = BeautifulSoup(response.content, "html.parser").select_one("table.listing")
    return [row.get_text(" ", strip=True) for row in table.select("tbody tr")] if table else []


def test_what_several_people_look_for_is_counted_by_day_and_shown_whatever_the_form(client, home, ui_language):
    for query in ("parama", "Paramos", "paramą", "parama"):
        titles(client, query)
    for _ in range(3):
        titles(client, "kosminiai laivai")
    titles(client, "Vardenis Pavardenis")
    client.force_login(make_admin(ui_language))
    found = rows(client, "search_searches")
    assert len(found) == 2 and found[0].startswith("par") and " 4 1 " in found[0]
    assert [row.split()[0] for row in rows(client, "search_searches", found_nothing="true")] == ["kosminiai"]


@pytest.mark.parametrize("text", ["vardas@example.org", "+370 600 00000", "39001010000", "8-600-00000"])
def test_what_looks_personal_is_not_counted_at_all(client, home, text):
    titles(client, f"parama {text}")
    assert not SearchCount.objects.exists()


def test_only_the_first_page_of_everything_counts(client, home):
    titles(client, "parama", kind="page")
    titles(client, "parama", page=1)
    assert SearchCount.objects.get().searches == 1


def test_rare_words_are_forgotten_after_a_month_and_all_after_a_year(home):
    today = timezone.localdate()
    for query, days, searches in (("retas", 31, 1), ("dažnas", 31, 5), ("šviežias", 3, 1), ("senas", 366, 50)):
        SearchCount.objects.create(
            day=today - timedelta(days=days), language="lt", canonical=query, query=query, searches=searches
        )
    SearchCount.purge()
    assert set(SearchCount.objects.values_list("query", flat=True)) == {"dažnas", "šviežias"}


def test_one_click_leads_from_the_words_to_their_first_result(editor, home):
    for _ in range(3):
        titles(editor, "pinigų")
    response = editor.get(reverse("search_searches"))
    link = BeautifulSoup(response.content, "html.parser").select_one('a[href*="first-results"]')
    form = BeautifulSoup(editor.get(link["href"]).content, "html.parser")
    assert form.find(id="id_query")["value"] == "pinigų"
    page = make_page(home, title="Lėšos", title_en="Funds")
    index()
    data = {"query": "pinigų", "language": "lt", "sort_order": 1, "page": page.pk, "document": ""}
    assert editor.post(link["href"], data).status_code == 302
    assert titles(editor, "pinigai") == titles(editor, "PINIGŲ") == ["Lėšos"]
    assert titles(editor, "pinigai", "en") == titles(editor, "pinigai parama")[1:] == []


def test_a_first_result_comes_first_once_and_only_while_it_is_public(client, home):
    page = make_page(home, title="Kita parama", title_en="")
    index()
    Promotion.objects.create(query="parama", language="lt", page=page)
    assert titles(client, "paramos") == ["Kita parama", "Parama sumanymams"]
    assert said(client, "paramos").startswith("2 ") or " 2 " in said(client, "paramos")
    assert len(look_for(client, "paramos").select(".hits__item")) == 2
    page.unpublish()
    assert titles(client, "paramos") == ["Parama sumanymams"]


def test_a_first_result_leads_to_one_thing(editor, home):
    url = reverse(Promotion.snippet_viewset.get_url_name("add"))
    response = editor.post(url, {"query": "x", "language": "lt", "sort_order": 1, "page": "", "document": ""})
    assert response.status_code == 200 and not Promotion.objects.exists()


def test_synonyms_work_both_ways_in_their_language_as_soon_as_they_are_saved(client, home):
    assert titles(client, "finansavimas") == []
    SynonymSet.objects.create(language="lt", terms="parama, finansavimas")
    assert titles(client, "finansavimą") == ["Parama sumanymams"]
    assert titles(client, "finansavimas", "en") == []


def test_one_word_has_no_synonym(client, ui_language):
    client.force_login(make_admin(ui_language))
    response = client.post(reverse(SynonymSet.snippet_viewset.get_url_name("add")), {"language": "lt", "terms": "x,"})
    assert response.status_code == 200 and not SynonymSet.objects.filter(terms="x,").exists()


def test_documents_without_text_are_listed_for_editors(editor):
    for state in ("read", "no_text", "encrypted"):
        document = CustomDocument.objects.create(title=f"Failas {state}", file=f"{state}.pdf")
        DocumentText.objects.create(document=document, file=document.file.name, state=state)
    found = rows(editor, "search_unread_documents")
    assert len(found) == 2 and not any("read" in row for row in found)


def test_a_stranger_sees_none_of_it(client):
    for name in ("search_searches", "search_unread_documents"):
        assert client.get(reverse(name)).status_code == 302
