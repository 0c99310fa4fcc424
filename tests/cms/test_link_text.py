"""Links whose words say nothing are named to the editor at save and in a report; nothing is refused."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.rich_text import RichText

from cms.models import Programme
from cms.preflight.link_text import says_nothing, words_of_links
from home.models import StandardPage
from tests.support.admin import add_page, edit_page, form_of, inline_formset, nested_form_data, rich_text, streamfield
from tests.support.factories import make_admin, make_home, make_page
from tests.support.funders import make_programme

pytestmark = pytest.mark.django_db
SAID = "Saved, but this link does not say where it leads"


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def office(client, home):
    client.force_login(make_admin("en"))
    return client


def anchor(words, url="https://example.org/"):
    return f'<p>Sąlygos: <a href="{url}">{words}</a>.</p>'


def told(response):
    return [str(message) for message in response.context["messages"]]


def saved(client, response):
    assert response.status_code == 302
    return " ".join(told(client.get(reverse("wagtailadmin_home"))))


# --- What a link may be called -----------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "language"),
    [
        *[(words, "lt") for words in ("čia", "Čia.", "cia", " ČIA ", "spauskite čia!", "skaityti", "Daugiau…", "")],
        *[(words, "lt") for words in ("Skaityti daugiau »", "plačiau", "daugiau\u00a0informacijos", "ši nuoroda", "→")],
        *[(words, "en") for words in ("here", "Click here", "more", "Read more →", "“this link”", "download")],
        *[(words, language) for words in ("https://vvg.lt", "www.vvg.lt/kvietimai") for language in ("lt", "en")],
        ("e-tar.lt/portal/legalAct.html?documentId=1", "lt"),
    ],
)
def test_words_that_say_nothing(words, language):
    assert says_nothing(words, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        *[("čia", "en"), ("here", "lt"), ("more", "lt"), ("daugiau", "en"), ("skaityti", "en")],
        *[("Skaityti strategiją", "lt"), ("čia rasite įstatus", "lt"), ("more about the strategy", "en")],
        *[("vvg.lt", "lt"), ("biuras@vvg.lt", "lt"), ("2024 m.", "lt"), ("Kvietimas Nr. 9", "lt")],
    ],
)
def test_words_that_say_something_and_words_of_the_other_language(words, language):
    assert not says_nothing(words, language)


def test_addresses_that_are_no_links_are_found_too():
    html = '<p>Žr. https://vvg.lt/a <a href="https://b.lt/">Forma</a> <a href="mailto:a@b.lt">a@b.lt</a></p>'
    assert list(words_of_links(html)) == ["Forma", "a@b.lt", "https://vvg.lt/a"]


# --- At save -----------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_editor_is_told_the_words_and_the_field_in_his_own_language(client, home, language):
    client.force_login(make_admin(language))
    body = streamfield([("paragraph", rich_text(anchor("čia")))])
    response = add_page(client, home, StandardPage, "publish", title="Sąlygos", body_lt=body)
    text, field = saved(client, response), {"lt": "turinys (lietuviškai)", "en": "content (in Lithuanian)"}[language]
    assert "čia" in text and field in text and StandardPage.objects.get().live


@pytest.mark.parametrize("action", [None, "publish"])
def test_a_draft_and_a_published_page_are_saved_all_the_same(office, home, action):
    page = make_page(home, body_en=[("paragraph", RichText("<p>Old</p>"))])
    body = streamfield([("paragraph", rich_text(anchor("click here")))])
    text = saved(office, edit_page(office, page, action, body_en=body))
    assert SAID in text and "“click here” in “content (in English)”" in text
    assert "click here" in str(StandardPage.objects.get(pk=page.pk).get_latest_revision_as_object().body_en)


def test_each_language_has_its_own_words(office, home):
    streams = {
        f"body_{code}": streamfield([("paragraph", rich_text(anchor(w)))])
        for code, w in (("lt", "here"), ("en", "čia"))
    }
    assert "does not say" not in saved(office, add_page(office, home, StandardPage, title="Sąlygos", **streams))


def test_buttons_names_of_files_and_tables_are_read_too(office, home):
    blocks = [("button", {"text": "Plačiau", "page": "", "url": "https://example.org/"})]
    response = add_page(office, home, StandardPage, title="Sąlygos", body_lt=streamfield(blocks))
    assert "“Plačiau” in “content (in Lithuanian)”" in saved(office, response)


def test_nothing_is_said_of_links_that_say_enough(office, home):
    body = streamfield([("paragraph", rich_text(anchor("Paraiškos forma")))])
    assert "does not say" not in saved(office, add_page(office, home, StandardPage, title="Sąlygos", body_lt=body))


def test_nothing_is_said_while_the_draft_saves_itself(office, home):
    page = make_page(home, live_en=False, body_lt=[("paragraph", RichText(anchor("čia")))])
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    office.post(url, form_of(office, url), headers={"accept": "application/json"})
    assert not told(office.get(reverse("wagtailadmin_home")))


def test_a_snippet_is_read_as_a_page_is(office):
    acts = streamfield([("act", {"name": "čia", "url": "https://example.org/"})])
    empty = {"own_statement_lt": "", "own_statement_en": "", "logos": inline_formset([])}
    values = {"name_lt": "Fondas", "name_en": "Fund", "fund": "esf", "starts_in": "2021", "ends_in": "2027"}
    streams = {"legal_acts_lt": acts, "legal_acts_en": streamfield([])}
    data = nested_form_data({**values, **empty, **streams, "eu_share": "85", "action-publish": "1"})
    response = office.post(reverse(Programme.snippet_viewset.get_url_name("add")), data)
    assert "“čia” in" in saved(office, response) and Programme.objects.exists()


# --- The report --------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_office_finds_them_later(client, home, language):
    client.force_login(make_admin(language))
    empty = client.get(reverse("cms_link_words")).content.decode()
    page = make_page(home, title="Sąlygos", live_en=False, body_lt=[("paragraph", RichText(anchor("čia")))])
    make_page(home, title="Juodraštis", live=False, live_en=False, body_lt=[("paragraph", RichText(anchor("čia")))])
    acts = [("act", {"name": "here", "url": "https://example.org/"})]
    make_programme("Fondas", legal_acts_en=acts)
    html = client.get(reverse("cms_link_words")).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in html and "čia" in html and "Fondas" in html
    assert "Juodraštis" not in html and "Sąlygos" not in empty


def test_what_somebody_may_not_edit_is_not_listed(client, home):
    make_page(home, title="Sąlygos", live_en=False, body_lt=[("paragraph", RichText(anchor("čia")))])
    editor = get_user_model().objects.create_user("editor", password="slaptas-žodis")
    client.force_login(editor)
    assert client.get(reverse("cms_link_words")).status_code == 302
    editor.groups.add(Group.objects.get(name="Redaktoriai"))
    assert "Sąlygos" in client.get(reverse("cms_link_words")).content.decode()
    Group.objects.get(name="Redaktoriai").page_permissions.all().delete()
    assert "Sąlygos" not in client.get(reverse("cms_link_words")).content.decode()


def test_the_report_asks_no_more_for_more_pages_without_faults(office, home, django_assert_max_num_queries):
    for _number in range(20):
        make_page(home, live_en=False, body_lt=[("paragraph", RichText(anchor("Paraiškos forma")))])
    office.get(reverse("cms_link_words"))
    with django_assert_max_num_queries(40):
        office.get(reverse("cms_link_words"))
