"""The form saves itself while somebody types: what it read before a publishing may not undo that publishing."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.admin.views.pages.edit import EditView

from home.models import StandardPage
from tests.support.admin import form_of
from tests.support.factories import make_admin, make_home, make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    page = make_page(make_home(), title="Juodraštis", title_en="", live=False)
    page.save_revision()
    return page


def test_a_stale_draft_does_not_take_a_published_page_off_the_site(draft):
    stale = StandardPage.objects.get(pk=draft.pk)
    draft.title = "Paskelbta"
    draft.save_revision().publish()
    with pytest.raises(PermissionDenied):
        stale.save()
    now = StandardPage.objects.get(pk=draft.pk)
    assert (now.live, now.title) == (True, "Paskelbta")


def test_whoever_knows_of_the_publishing_may_undo_it(draft):
    draft.save_revision().publish()
    StandardPage.objects.get(pk=draft.pk).unpublish()
    assert not StandardPage.objects.get(pk=draft.pk).live


def test_the_form_that_saves_itself_is_told(client, draft, monkeypatch):
    """Another request publishes after the form was read and before it is written."""
    client.force_login(make_admin("en"))
    url = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    data = form_of(client, url)
    data = {name: value for name, value in data.items() if not name.startswith("action-")}
    save = EditView.save_action

    def publish_first(view):
        StandardPage.objects.get(pk=draft.pk).get_latest_revision().publish()
        return save(view)

    monkeypatch.setattr(EditView, "save_action", publish_first)
    response = client.post(url, {**data, "title": "Senesnis"}, headers={"accept": "application/json"})
    assert response.status_code in (400, 409) and response.json()["success"] is False
    now = StandardPage.objects.get(pk=draft.pk)
    assert (now.live, now.title) == (True, "Juodraštis")
