"""Programmes as the office keeps them, and the tab of every page in which its funders are named."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

from cms.funding.statements import Fund
from cms.models import BasePage, CustomDocument, Programme
from events.models import EventIndexPage, EventPage
from home.models import AboutPage, ContactPage, HomePage, StandardPage
from news.models import Attachment, NewsIndexPage, NewsPage
from tests.support.admin import edit_page, inline_formset, nested_form_data, streamfield
from tests.support.factories import make_admin, make_home, make_image, make_news, make_news_index, make_page
from tests.support.funders import PART, fund, make_programme

pytestmark = pytest.mark.django_db

NEW = {
    "name_lt": "Miesto programa",
    "name_en": "City programme",
    "fund": "esf",
    "starts_in": "2021",
    "ends_in": "2027",
    "eu_share": "92.5",
    "own_statement_lt": "",
    "own_statement_en": "",
    "legal_acts_lt": streamfield([]),
    "legal_acts_en": streamfield([]),
    "logos": inline_formset([]),
}


@pytest.fixture
def home():
    return make_home()


@pytest.fixture(params=["lt", "en"])
def office(request, client, home):
    client.force_login(make_admin(request.param))
    return client


def address(name, *args):
    return reverse(Programme.snippet_viewset.get_url_name(name), args=args)


def add(client, **changes):
    return client.post(address("add"), nested_form_data({**NEW, "action-publish": "1", **changes}))


def errors(response):
    return BeautifulSoup(response.content, "html.parser").select(".error-message, .w-field__errors, .help-critical")


def test_a_programme_is_made_published_and_changed_in_any_admin(office):
    assert add(office).status_code == 302
    programme = Programme.objects.get()
    assert (programme.name_lt, programme.name_en, programme.live) == ("Miesto programa", "City programme", True)
    changes = {**NEW, "name_lt": "Pervadinta", "logos": inline_formset([])}
    office.post(address("edit", programme.pk), nested_form_data({**changes, "action-publish": "1"}))
    programme.refresh_from_db()
    assert (programme.name_lt, programme.name_en) == ("Pervadinta", "City programme")
    assert "Pervadinta" in office.get(address("list")).content.decode()


@pytest.mark.parametrize(
    "changes",
    [
        {"eu_share": ""},
        {"eu_share": "0"},
        {"eu_share": "101"},
        {"fund": "municipal"},
        {"ends_in": "2020"},
        {"starts_in": "", "ends_in": "2027"},
        {"own_statement_lt": "Remia fondas", "own_statement_en": "A fund"},
        {"fund": "municipal", "eu_share": "", "own_statement_lt": "Remia Europos Sąjunga", "own_statement_en": "Town"},
    ],
)
def test_what_would_say_the_wrong_thing_comes_back_with_words(office, changes):
    answer = add(office, **changes)
    assert answer.status_code == 200 and not Programme.objects.exists() and errors(answer)


def test_a_logo_too_long_for_the_emblem_comes_back_with_words(office):
    logo = {"image": make_image(2600, 500).pk, "name_lt": "Partneris", "name_en": "Partner", "url": ""}
    answer = add(office, logos=inline_formset([logo]))
    assert answer.status_code == 200 and not Programme.objects.exists() and errors(answer)
    logo["image"] = make_image(2000, 500).pk
    assert add(office, logos=inline_formset([logo])).status_code == 302
    assert Programme.objects.get().logos.get().name_en == "Partner"


def test_lithuanian_alone_without_years_is_enough_for_a_funder(office):
    words = {"own_statement_lt": "Parėmė rajonas", "own_statement_en": ""}
    assert add(office, fund="municipal", eu_share="", name_en="", starts_in="", ends_in="", **words).status_code == 302
    assert str(Programme.objects.get()) == "Miesto programa"
    assert "Miesto programa" in office.get(address("list")).content.decode()


@pytest.mark.parametrize(("mode", "name"), [("lt", "Miesto programa"), ("en", "City programme")])
def test_a_programme_is_previewed_in_both_languages(office, mode, name):
    url = address("preview_on_add")
    assert office.post(url, nested_form_data(NEW)).json()["is_valid"]
    shown = BeautifulSoup(office.get(url, {"mode": mode}).content, "html.parser")
    assert shown.select_one(".funding__statement").get_text() == PART[mode]
    assert name in shown.select_one(".funding").get_text()


def test_a_programme_in_use_is_neither_unpublished_nor_deleted(office, home):
    programme, page = make_programme(), make_page(home)
    fund(page, programme)
    answer = office.post(address("unpublish", programme.pk))
    assert answer.status_code == 302 and [str(message) for message in get_messages(answer.wsgi_request)]
    office.post(address("delete", programme.pk))
    programme.refresh_from_db()
    assert programme.live
    page.funders.all().delete()
    BasePage.objects.get(pk=page.pk).funders.all().delete()
    office.post(address("unpublish", programme.pk))
    programme.refresh_from_db()
    assert not programme.live


@pytest.mark.parametrize(
    "model", [HomePage, StandardPage, AboutPage, ContactPage, NewsIndexPage, NewsPage, EventIndexPage, EventPage]
)
def test_every_page_type_has_the_tab(model):
    panels = [panel for tab in model.get_edit_handler().children for panel in tab.children]
    names = [getattr(panel, "relation_name", "") for panel in panels]
    assert "funders" in names


@pytest.mark.parametrize("language", ["lt", "en"])
def test_an_editor_names_the_funder_of_a_page(office, home, language):
    page, programme = make_page(home, title="Kiemas", title_en="Courtyard"), make_programme()
    row = {"programme": programme.pk, "eu_share": "", "project_number": "ESF-7"}
    edit_page(office, page, "publish", live_en="on", funders=inline_formset([row]))
    shown = BeautifulSoup(Client().get(page.url_in(language)).content, "html.parser")
    assert PART[language] in shown.select_one(".funding").get_text() and "ESF-7" in shown.main.get_text()
    town = make_programme("Savivaldybė", "Town", fund=Fund.MUNICIPAL, eu_share=None)
    wrong = {"programme": town.pk, "eu_share": "50", "project_number": ""}
    answer = edit_page(office, page, "publish", funders=inline_formset([wrong]))
    assert answer.status_code == 200 and errors(answer)


def test_a_preview_and_a_copy_of_a_page_have_its_funders(home):
    page = make_page(home)
    fund(page, make_programme())
    draft = StandardPage.objects.get(pk=page.pk).save_revision().as_object()
    assert PART["lt"] in draft.make_preview_request(preview_mode="lt").render().content.decode()
    copy = page.copy(update_attrs={"title": "Kopija", "slug": "kopija"})
    assert copy.funders.count() == 1


@pytest.mark.parametrize(("group", "may_publish"), [("Redaktoriai", False), ("Moderatoriai", True)])
def test_editors_prepare_and_moderators_publish(django_user_model, home, group, may_publish):
    user = django_user_model.objects.create_user("a", "a@example.org", "x")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(address("list")).status_code == 200
    client.post(address("add"), nested_form_data({**NEW, "action-publish": "1"}))
    assert Programme.objects.filter(live=True).exists() == may_publish


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_list_of_documents_says_who_paid_for_which(client, home, language):
    post = make_news(make_news_index(home))
    for name in ("a", "b"):
        document = CustomDocument.objects.create(title=name, title_en=name, file=ContentFile(b"x", f"{name}.pdf"))
        Attachment.objects.create(page=post, document=document)
    document.programmes.add(make_programme(), make_programme("Kaimo", "Rural", fund=Fund.EAFRD, live=False))
    first, second = BeautifulSoup(client.get(post.url_in(language)).content, "html.parser").select(".documents__item")
    assert not first.select(".documents__funding")
    assert second.select_one(".documents__statement").get_text() == PART[language]
    assert second.select_one("img")["src"].endswith("eu-emblem.svg")


def test_the_form_of_a_document_offers_the_programmes(office):
    programme = make_programme()
    document = CustomDocument.objects.create(title="a", file=ContentFile(b"%PDF-1.4 %%EOF", "a.pdf"))
    url = reverse("wagtaildocs:edit", args=[document.pk])
    page = office.get(url).content.decode()
    assert "Miesto programa" in page
    forms = BeautifulSoup(page, "html.parser").select("form")
    index = next(number for number, form in enumerate(forms) if form.select("[name=programmes]"))
    data = querydict_from_html(page, form_index=index).dict()
    office.post(url, {**data, "programmes": [programme.pk]})
    assert list(document.programmes.all()) == [programme]
