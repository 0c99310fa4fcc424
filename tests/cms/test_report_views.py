"""What is public in Lithuanian only: the report and the panel on the admin's first page."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupPagePermission

from tests.support.factories import make_admin, make_home, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture(params=["lt", "en"])
def editor(request, client, home):
    client.force_login(make_admin(request.param))
    return client


def report(client, **query):
    response = client.get(reverse("cms_english"), {"english": "not-public", **query})
    assert response.status_code == 200
    return response


def test_public_pages_without_public_english_are_listed(editor, home):
    missing = make_page(home, title="Be anglų", title_en="")
    drafted = make_page(home, title="Juodraštis", title_en="Draft", live_en=False)
    make_page(home, title="Abi", title_en="Both")
    make_page(home, title="Neskelbta", title_en="", live=False)
    assert {page.pk for page in report(editor).context["object_list"]} == {missing.pk, drafted.pk}
    assert "Be anglų" in editor.get(reverse("wagtailadmin_home")).content.decode()
    assert "Abi" not in editor.get(reverse("wagtailadmin_home")).content.decode()


def test_nothing_missing_is_said_so(editor, home):
    assert not report(editor).context["object_list"]
    assert editor.get(reverse("wagtailadmin_home")).status_code == 200


def test_english_pages_that_lead_to_lithuanian_ones_are_listed(editor, home):
    target = make_page(home, title="Tik lietuviškai", title_en="")
    link = f'<p><a linktype="page" id="{target.pk}">here</a></p>'
    source = make_page(home, title="Apie", title_en="About", body_en=[("paragraph", link)])
    links = report(editor).context["links"]
    assert [(page.pk, other.pk) for page, other in links] == [(source.pk, target.pk)]
    assert "About" in report(editor).content.decode()


def test_the_report_asks_no_more_for_more_pages(editor, home, django_assert_num_queries):
    make_page(home, title_en="")
    report(editor)
    with CaptureQueriesContext(connection) as few:
        report(editor)
    for _number in range(8):
        make_page(home, title_en="")
    with django_assert_num_queries(len(few)):
        report(editor)


def test_an_editor_sees_only_what_they_may_edit(client, home):
    mine, other = make_page(home, title_en=""), make_page(home, title_en="")
    editor = make_admin("lt")
    editor.is_superuser = False
    editor.save()
    group = Group.objects.create(name="Vienas puslapis")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    permission = Permission.objects.get(codename="change_basepage", content_type__app_label="cms")
    GroupPagePermission.objects.create(group=group, page=mine, permission=permission)
    editor.groups.add(group)
    client.force_login(editor)
    assert [page.pk for page in report(client).context["object_list"]] == [mine.pk]
    panel = client.get(reverse("wagtailadmin_home")).content.decode()
    assert mine.title in panel and other.title not in panel


def test_a_stranger_sees_neither(client, home):
    assert client.get(reverse("cms_english")).status_code == 302


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_report_can_be_taken_away(editor, home, kind):
    make_page(home, title_en="")
    assert report(editor, export=kind)["Content-Disposition"].startswith("attachment")
