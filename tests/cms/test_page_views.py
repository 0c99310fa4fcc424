"""Check 4 of multilingual.md: two editors send the same English address in the same moment."""

import threading
import time

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from cms.editor.forms import BasePageForm
from cms.tree.url_integrity import wrong_paths
from home.models import StandardPage
from tests.support.admin import form_of
from tests.support.factories import make_admin, make_home

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def race(monkeypatch):
    """Let two editors add a page at the same English address; return what each was answered."""
    really_valid = BasePageForm.is_valid

    def slowly_valid(form):
        valid = really_valid(form)
        time.sleep(0.5)  # between the look at the address and its taking
        return valid

    monkeypatch.setattr(BasePageForm, "is_valid", slowly_valid)

    def run():
        home = make_home()
        url = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
        answers = []

        def add(number, language):
            client = Client(raise_request_exception=False)
            client.force_login(make_admin(language), backend="django.contrib.auth.backends.ModelBackend")
            data = {**form_of(client, url), "title": f"Puslapis {number}", "slug": f"puslapis-{number}"}
            data |= {"title_en": f"Page {number}", "slug_en": "page", "action-publish": "1"}
            ready.wait()
            answers.append(client.post(url, data))
            connection.close()

        ready = threading.Barrier(2)
        threads = [threading.Thread(target=add, args=pair) for pair in ((1, "lt"), (2, "en"))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return sorted(answers, key=lambda answer: answer.status_code)

    return run


def test_one_gets_the_address_and_the_other_is_told_beside_the_field(race):
    refused, taken = race()
    assert (refused.status_code, taken.status_code) == (200, 302)
    assert list(refused.context["form"].errors) == ["slug_en"]
    assert list(StandardPage.objects.values_list("slug_en", flat=True)) == ["page"]
    assert wrong_paths() == []


def test_without_waiting_for_each_other_nobody_would_be_told(race, monkeypatch):
    monkeypatch.setattr("cms.tree.locking.run", lambda act: act())
    assert not any(answer.status_code == 200 for answer in race())
