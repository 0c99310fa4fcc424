"""What the forms of the admin do with words that are not sent yet: see tests/e2e/test_recovery.py for the browser."""

import pytest
from django.urls import reverse
from wagtail.models import DraftStateMixin
from wagtail.snippets.models import get_snippet_models

from home.models import LegalAct
from tests.support.factories import make_admin, make_home

pytestmark = pytest.mark.django_db
SESSION = "cms_editor_session"


@pytest.fixture(params=["lt", "en"])
def office(request, client):
    client.user = make_admin(request.param)
    client.force_login(client.user)
    return client


def forms():
    return [model for model in get_snippet_models() if hasattr(model, "snippet_viewset")]


def test_rows_without_drafts_are_not_saved_while_somebody_types(office):
    """Wagtail saves every row that keeps revisions by itself, and one without drafts is public at once."""
    saved = set()
    for model in forms():
        answer = office.get(reverse(model.snippet_viewset.get_url_name("add")))
        if answer.status_code == 200 and "w-autosave#save" in answer.content.decode():
            saved.add(model)
    assert saved and all(issubclass(model, DraftStateMixin) for model in saved), saved
    act = LegalAct.objects.create(title_lt="Įstatymas", url="https://example.org/")
    edit = office.get(reverse("wagtailsnippets_home_legalact:edit", args=[act.pk])).content.decode()
    assert "w-autosave#save" not in edit and "cms-recovery-template" in edit


def test_the_session_says_whether_anything_was_saved_since(office):
    assert office.get(reverse(SESSION), {"ago": "60000"}).json()["saved"] is False
    home = make_home()
    home.save_revision(user=office.user, log_action=True)
    answer = office.get(reverse(SESSION), {"ago": "60000"}).json()
    assert (answer["saved"], answer["user"]) == (True, office.user.pk)
    other = make_admin("lt")
    office.force_login(other)
    assert office.get(reverse(SESSION), {"ago": "60000"}).json()["saved"] is False


@pytest.mark.parametrize("ago", ["", "-1", "x", "9" * 40])
def test_a_senseless_question_is_answered_too(office, ago):
    assert office.get(reverse(SESSION), {"ago": ago}).status_code == 200
