"""Deleting: it works, or it says what keeps the thing and what to do instead. It never ends in an error."""

from html import unescape

import pytest
from django.contrib.admin.utils import quote
from django.db import transaction
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, ReferenceIndex, Site, get_page_models
from wagtail.snippets.models import get_snippet_models

from cms.models import BasePage, CustomDocument, CustomImage, FooterLink
from events.models import EventPage, Question, SeatPool
from home.models import HomePage, Priority, StandardPage
from tests.support.factories import make_admin, make_event, make_event_index, make_home, make_page, make_site_settings
from tests.support.factories_rights import make_member
from tests.support.projects import make_measure, make_priority, make_project, make_project_index, make_strategy
from tests.support.registrations import add_pool, register

pytestmark = pytest.mark.django_db

ROLES = ["administrator", "Moderatoriai", "Redaktoriai", "Vertėjai"]


@pytest.fixture
def home():
    return make_home()


def signed_in(client, role, language="lt"):
    user = make_admin(language) if role == "administrator" else make_member(role, language)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def editor(client, ui_language):
    return signed_in(client, "administrator", ui_language)


def delete_url(page):
    return reverse("wagtailadmin_pages:delete", args=[page.pk])


def bulk_url(*pages):
    url = reverse("wagtail_bulk_action", args=["cms", "basepage", "delete"])
    return f"{url}?next=/admin/" + "".join(f"&id={page.pk}" for page in pages)


def exists(page):
    return BasePage.objects.filter(pk=page.pk).exists()


def text(response):
    return unescape(response.content.decode())


def one_of_each_type(home, with_children=False):
    """Return a draft of every page type, on request each with a page below it."""
    pages = []
    for model in get_page_models():
        if model is BasePage:
            continue
        times = {"starts_at": timezone.now(), "ends_at": timezone.now()} if model is EventPage else {}
        page = make_page(home, model, title_en="", live=False, **times)
        if with_children:
            make_page(page, title_en="", live=False)
        pages.append(page)
    return pages


@pytest.mark.parametrize("role", ROLES)
def test_every_page_type_is_deleted_or_refused_alone(client, home, role):
    signed_in(client, role)
    for page in one_of_each_type(home, with_children=role == "administrator"):
        may = page.permissions_for_user(client.get("/admin/").wsgi_request.user).can_delete()
        response = client.post(delete_url(page))
        assert response.status_code == 302, (page, response.status_code)
        assert exists(page) is not may
    assert may is (role != "Vertėjai")


@pytest.mark.parametrize("role", ROLES)
def test_every_page_type_is_deleted_or_refused_together(client, home, role):
    signed_in(client, role)
    pages = one_of_each_type(home)
    question = client.get(bulk_url(*pages))
    assert question.status_code == 200
    response = client.post(bulk_url(*pages), {"wagtail_site_name": "VVG", "confirm_site_name": "VVG"})
    assert response.status_code in (200, 302)
    assert [page for page in pages if exists(page)] in ([], pages)


def test_an_event_goes_with_its_places_and_questions(editor, home):
    alone, together = [make_event(make_event_index(home, slug=slug, title_en="")) for slug in ("a", "b")]
    for event in (alone, together):
        make_places(event)
    assert editor.get(delete_url(alone)).status_code == 200
    assert editor.post(delete_url(alone)).status_code == 302
    assert editor.post(bulk_url(together)).status_code == 302
    assert not EventPage.objects.exists()
    assert not SeatPool.objects.exists()


def make_places(event):
    Question.objects.create(event=event, label_lt="Koks batų dydis?")
    return add_pool(event)


WORDS = {
    "registered": {"lt": "1 registracija", "en": "1 registration"},
    "front": {"lt": "prasideda svetainė", "en": "The website begins with"},
    "goes": {"lt": "įrašas taip pat bus ištrintas", "en": "this entry is deleted too"},
    "words": {"lt": "tekstas liks", "en": "the text stays"},
    "button": {"lt": "mygtuko ar nuorodos nebebus", "en": "the button or link disappears"},
}


def test_an_event_with_registrations_stays_and_says_why(editor, home, ui_language):
    event = make_event(make_event_index(home))
    register(make_places(event), at=timezone.now())
    why = WORDS["registered"][ui_language]
    for response in (editor.get(delete_url(event)), editor.post(delete_url(event)), editor.get(bulk_url(event))):
        assert why in text(response)
    assert why in text(editor.post(bulk_url(event), follow=True))
    index = event.get_parent()
    assert why in text(editor.post(delete_url(index)))
    assert exists(event)


def test_the_front_page_stays_and_says_why(editor, home, ui_language):
    why = WORDS["front"][ui_language]
    assert why in text(editor.post(delete_url(home)))
    assert why in text(editor.post(bulk_url(home), follow=True))
    assert Site.objects.get().root_page == BasePage.objects.get(pk=HomePage.objects.get().pk)


def test_what_projects_need_stays_and_names_them(editor, home):
    strategy = make_strategy(home)
    priority = make_priority(strategy)
    project = make_project(make_project_index(home), measure=make_measure(priority))
    assert project.title in text(editor.post(delete_url(strategy)))
    url = reverse(Priority.snippet_viewset.get_url_name("delete"), args=[priority.pk])
    assert priority.name_lt in text(editor.post(url, follow=True))
    assert Priority.objects.exists()
    project.delete()
    assert editor.post(delete_url(strategy)).status_code == 302


def test_who_links_to_a_page_is_listed_with_what_becomes_of_the_link(editor, home, ui_language):
    page = make_page(home)
    below = make_page(page)
    stream = [
        {"type": "button", "value": {"text": "Spausti", "page": below.pk, "url": ""}},
        {"type": "paragraph", "value": f'<p><a linktype="page" id="{page.pk}">čia</a></p>'},
    ]
    other = make_page(home, title="Rodyklė", title_en="", body_lt=stream)
    home.hero_button_page_id = page.pk
    home.save()
    FooterLink.objects.create(site_settings=make_site_settings(), page_id=page.pk)
    for one in (other, home, make_site_settings()):
        ReferenceIndex.create_or_update_for_object(one)
    for response in (editor.get(delete_url(page)), editor.get(bulk_url(page))):
        shown = text(response)
        assert other.title in shown
        assert home.title in shown
        for word in ("goes", "words", "button"):
            assert WORDS[word][ui_language] in shown
    assert editor.post(delete_url(page)).status_code == 302
    assert editor.get(other.url_in("lt")).status_code == 200
    assert editor.get(home.url_in("lt")).status_code == 200


def rows_with_delete_views():
    for model in get_snippet_models():
        yield model, model.snippet_viewset.get_url_name("delete")
    yield CustomImage, "wagtailimages:delete"
    yield CustomDocument, "wagtaildocs:delete"
    yield Redirect, "wagtailredirects:delete"
    yield Collection, "wagtailadmin_collections:delete"


def test_every_row_of_the_demo_is_deleted_or_refused(demo, client):
    """Alone and together; each is brought back before the next."""
    signed_in(client, "administrator")
    tried = 0
    for model, name in rows_with_delete_views():
        for row in model.objects.order_by("pk")[:3]:
            urls = [reverse(name, args=[quote(row.pk)])]
            try:
                bulk = reverse("wagtail_bulk_action", args=[model._meta.app_label, model._meta.model_name, "delete"])
                urls.append(f"{bulk}?id={row.pk}&next=/admin/")
            except NoReverseMatch:
                pass
            for url in urls:
                with transaction.atomic():
                    response = client.post(url)
                    assert response.status_code in (200, 302, 404), (url, response.status_code)
                    tried += 1
                    transaction.set_rollback(True)
    assert tried > 40


def test_every_page_of_the_demo_is_deleted_or_refused(demo, client):
    signed_in(client, "administrator")
    for page in BasePage.objects.filter(depth__gt=1):
        for url in (delete_url(page), bulk_url(page)):
            with transaction.atomic():
                response = client.post(url, {"wagtail_site_name": "VVG", "confirm_site_name": "VVG"})
                assert response.status_code in (200, 302), (url, response.status_code)
                transaction.set_rollback(True)
    assert StandardPage.objects.exists()
