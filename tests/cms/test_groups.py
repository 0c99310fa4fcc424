"""Editors write and submit, moderators publish: with the rights a fresh database gives, through the forms they use."""

from io import BytesIO

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, GroupPagePermission, Task, Workflow, WorkflowPage

from cms.models import BasePage, CustomImage
from home.models import StandardPage
from tests.support.admin import add_page, edit_page
from tests.support.factories import PASSWORD, make_home, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


def member(django_user_model, group):
    user = django_user_model.objects.create_user(group.lower(), f"{group.lower()}@example.org", PASSWORD)
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    answer = client.post(reverse("wagtailadmin_login"), {"username": user.username, "password": PASSWORD})
    assert answer.status_code == 302
    return client


@pytest.fixture
def editor(django_user_model):
    return member(django_user_model, "Redaktoriai")


@pytest.fixture
def moderator(django_user_model):
    return member(django_user_model, "Moderatoriai")


def rights(name):
    found = GroupPagePermission.objects.filter(group__name=name).values_list("permission__codename", "page__depth")
    assert {depth for _, depth in found} == {1}
    return {codename for codename, _ in found}


def test_the_rights_are_those_of_our_page_model():
    assert rights("Redaktoriai") == {"add_basepage", "change_basepage"}
    assert rights("Moderatoriai") >= {"add_basepage", "change_basepage", "publish_basepage"}
    content_types = GroupPagePermission.objects.values_list("permission__content_type", flat=True).distinct()
    assert list(content_types) == [ContentType.objects.get_for_model(BasePage).pk]


def test_the_workflow_stands_over_the_whole_tree(home):
    assert WorkflowPage.objects.get(page__depth=1).workflow.name == "Moderatoriaus patvirtinimas"
    assert make_page(home).get_workflow() == Workflow.objects.get()


def test_an_editor_writes_and_submits_but_cannot_publish(editor, moderator, home):
    assert add_page(editor, home, StandardPage, title="Naujas", slug="naujas", action="publish").status_code == 302
    page = StandardPage.objects.get(slug="naujas")
    assert not page.live  # asked to publish by a forged button: saved as a draft
    edit_page(editor, page, action="submit")
    page.refresh_from_db()
    assert page.current_workflow_state.status == "in_progress"
    task = page.current_workflow_task_state
    approve = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    editor.post(approve, {"comment": ""})
    page.refresh_from_db()
    assert not page.live
    moderator.post(approve, {"comment": ""})
    page.refresh_from_db()
    assert page.live
    assert Client().get(page.url).status_code == 200


def test_a_moderator_publishes_at_once(moderator, home):
    add_page(moderator, home, StandardPage, title="Skubus", slug="skubus", action="publish")
    assert StandardPage.objects.get(slug="skubus").live


def test_an_editor_cannot_unpublish_or_delete_what_is_live(editor, moderator, home):
    page = make_page(home)
    for view in ("unpublish", "delete"):
        url = reverse(f"wagtailadmin_pages:{view}", args=[page.pk])
        assert "/login/" not in editor.post(url).headers.get("Location", "")
        page.refresh_from_db()
        assert page.live
    moderator.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    page.refresh_from_db()
    assert not page.live


def picture():
    file = BytesIO()
    Image.new("RGB", (40, 30), "green").save(file, "PNG")
    return SimpleUploadedFile("sodas.png", file.getvalue(), "image/png")


def test_an_editor_adds_pictures(editor):
    response = editor.get(reverse("wagtailimages:add_multiple"))
    assert response.status_code == 200
    response = editor.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Sodas", "files[]": picture(), "collection": "1"},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    assert response.json()["success"], response.text
    assert CustomImage.objects.count() == 1


def test_documents_are_open_to_editors_too(editor):
    assert editor.get(reverse("wagtaildocs:add_multiple")).status_code == 200


@pytest.mark.parametrize("name", ["wagtailusers_users:index", "wagtailadmin_workflows:index", "wagtailsites:index"])
def test_neither_manages_people_or_the_machinery(editor, moderator, name):
    for client in (editor, moderator):
        assert client.get(reverse(name)).status_code == 302


def test_moderators_keep_the_settings_and_redirects(editor, moderator, home):
    settings_url = reverse("wagtailsettings:edit", args=["cms", "sitesettings"])
    redirects_url = reverse("wagtailredirects:index")
    assert moderator.get(settings_url, follow=True).status_code == 200
    assert moderator.get(redirects_url).status_code == 200
    for url in (settings_url, redirects_url):
        answer = editor.get(url)
        assert answer.status_code == 302 and answer.headers["Location"] == reverse("wagtailadmin_home")


def test_a_stranger_and_a_user_without_a_group_stay_out(django_user_model, home):
    stranger = Client()
    assert "/login/" in stranger.get(reverse("wagtailadmin_home")).headers["Location"]
    django_user_model.objects.create_user("svečias", "s@example.org", PASSWORD)
    stranger.force_login(django_user_model.objects.get(), backend="django.contrib.auth.backends.ModelBackend")
    assert "/login/" in stranger.get(reverse("wagtailadmin_home")).headers["Location"]


def ready_made():
    groups = set(Group.objects.values_list("name", flat=True))
    others = (Workflow.objects.get().name, Task.objects.get().name, Collection.get_first_root_node().name)
    return groups, others, BasePage.objects.filter(depth=1).values_list("title", "draft_title", "title_en").get()


def test_ready_made_rows_have_lithuanian_names():
    approval = "Moderatoriaus patvirtinimas"
    assert ready_made() == (
        {"Redaktoriai", "Moderatoriai", "Vertėjai"},
        (approval, approval, "Pagrindinė kolekcija"),
        ("Svetainės šaknis", "Svetainės šaknis", "Root"),
    )
