"""Preflight beside the form: a panel that is drawn anew with every save, and a message for those without a script."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from home.models import StandardPage
from tests.support.admin import add_page, edit_page, form_of, nested_form_data, rich_text, streamfield
from tests.support.factories import make_admin, make_home, make_page
from tests.support.factories_today import member

pytestmark = pytest.mark.django_db
HERE = '<p><a href="https://example.org/">čia</a> ona@gmail.com</p>'


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def office(client, home):
    client.force_login(make_admin("en"))
    return client


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def panel_in(html):
    return BeautifulSoup(html, "html.parser").select_one(".cms-preflight")


def panel(client, page):
    response = client.get(edit_url(page))
    assert response.status_code == 200
    return panel_in(response.content)


def said(element):
    return " ".join(element.get_text(" ").split())


def faulty(home, **values):
    return make_page(home, body_lt=[("paragraph", HERE)], title_en="", **values)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["does not say where it leads", "looks like somebody's private address", "There is no English yet."]),
        ("lt", ["nepasako, kur veda", "panašu į asmeninį", "Angliško teksto dar nėra."]),
    ],
)
def test_the_panel_says_what_was_found_and_leads_to_the_block(client, home, language, words):
    client.force_login(make_admin(language))
    page = faulty(home)
    found = panel(client, page)
    assert all(word in said(found) for word in words), said(found)
    links = [link["href"] for link in found.select("li a")]
    assert links[:2] == [f"#block-{page.body_lt[0].id}-section"] * 2 and links[2] == "#id_title_en"


@pytest.mark.parametrize(
    ("language", "words"), [("en", "No problems found on this page."), ("lt", "Šiam puslapiui nieko netrūksta.")]
)
def test_a_page_without_faults_says_so(client, home, language, words):
    client.force_login(make_admin(language))
    assert words in said(panel(client, make_page(home, body_lt=[("paragraph", "<p>a</p>")], live_en=False)))
    page = make_page(home, body_lt=[("paragraph", "<p>a</p>")], body_en=[("paragraph", "<p>a</p>")])
    assert not panel(client, page).select("li") and words in said(panel(client, page))


def test_the_number_beside_publish_counts_what_is_wrong_not_what_is_noted(office, home):
    html = BeautifulSoup(office.get(edit_url(faulty(home))).content, "html.parser")
    assert said(html.select_one("[data-side-panel-toggle=preflight] [data-preflight-number]")) == "2"


def test_a_draft_that_saves_itself_brings_the_panel_anew(office, home):
    page = make_page(home, title_en="")
    assert "čia" not in said(panel(office, page))
    data = form_of(office, edit_url(page))
    data |= nested_form_data({"body_lt": streamfield([("paragraph", rich_text(HERE))])})
    data = {name: value for name, value in data.items() if value is not None and not name.startswith("action-")}
    response = office.post(edit_url(page), data, headers={"accept": "application/json"})
    assert response.status_code == 200 and response.json()["success"], response.content
    parts = BeautifulSoup(response.json()["html"], "html.parser")
    (part,) = parts.select("template[data-w-teleport-target-value=\"[data-side-panel='preflight']\"]")
    assert "“čia” does not say where it leads" in str(part)
    assert "[data-preflight-number]" in str(part)


def test_a_new_page_is_looked_through_once_it_is_saved(office, home):
    html = office.get(reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])).content
    assert "once its draft is saved" in said(panel_in(html))


def message_after(client, response):
    assert response.status_code == 302, response.content
    return " ".join(str(message) for message in client.get(reverse("wagtailadmin_home")).context["messages"])


def test_without_a_script_a_save_tells_the_same_words_and_keeps_nobody_from_publishing(office, home):
    body = streamfield([("paragraph", rich_text("<p>33309240064 ona@gmail.com</p>"))])
    page = make_page(home, title_en="")
    told = message_after(office, edit_page(office, page, "publish", body_lt=body))
    assert "2 things to check on this page" in told
    page.refresh_from_db()
    assert page.live and "33309240064" in str(page.body_lt)
    words = said(BeautifulSoup(told, "html.parser"))
    for item in panel(office, page).select("li")[:2]:
        sentence = item.select_one("span").next_sibling
        assert " ".join(sentence.split()) in words
        assert f"{edit_url(page)}{item.select_one('a')['href']}" in told


def test_what_was_typed_into_a_finding_is_shown_as_it_is(office, home):
    page = make_page(home, title="<script>alert(1)</script>", live=False)
    link = rich_text(f'<p><a linktype="page" id="{page.pk}">Žodžiai</a></p>')
    told = message_after(
        office, add_page(office, home, StandardPage, title="A", body_lt=streamfield([("paragraph", link)]))
    )
    assert "&lt;script&gt;" in told and "<script>" not in told
    assert "<script>alert" not in str(panel(office, StandardPage.objects.get(title="A")))


def test_links_without_words_are_told_once(office, home):
    body = streamfield([("paragraph", rich_text('<p><a href="https://example.org/">čia</a></p>'))])
    told = message_after(office, edit_page(office, make_page(home, title_en=""), body_lt=body))
    assert told.count("čia") == 1


def test_notes_and_a_clean_page_say_nothing_after_a_save(office, home):
    assert "to look at" not in message_after(office, edit_page(office, make_page(home, title_en="")))


def test_an_editor_without_the_right_to_publish_sees_it_too(client, home):
    client.force_login(member("e", "Redaktoriai"))
    assert "“čia” does not say" in said(panel(client, faulty(home))) or "nepasako" in said(panel(client, faulty(home)))


def test_the_form_costs_as_many_queries_with_many_findings(office, home):
    counts = []
    for number in (1, 9):
        page = make_page(home, title_en="", body_lt=[("paragraph", HERE)] * number)
        office.get(edit_url(page))
        with CaptureQueriesContext(connection) as queries:
            assert len(panel(office, page).select("li")) > number
        counts.append(len(queries))
    assert counts[0] == counts[1]
