"""A fresh database has a front page; the way back leaves Wagtail's own."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Site

from cms.models import BasePage
from home.models import HomePage

BEFORE, AFTER = [("home", "0001_schema")], [("home", "0002_front_page_and_rights")]


def migrate(target):
    executor = MigrationExecutor(connection)
    executor.loader.build_graph()
    executor.migrate(target)


@pytest.mark.django_db
def test_a_fresh_site_answers_in_lithuanian_and_not_yet_in_english(client):
    home = HomePage.objects.get()
    assert Site.objects.get(is_default_site=True).root_page_id == home.pk
    assert client.get("/lt/").status_code == 200
    assert client.get("/en/").headers["Location"].startswith("/lt/")
    assert client.get("/", headers={"accept-language": "lt"}).headers["Location"] == "/lt/"


@pytest.mark.once
@pytest.mark.django_db(transaction=True)
def test_the_front_page_can_be_taken_back():
    before = BasePage.objects.get(depth=2).pk
    migrate(BEFORE)
    page = BasePage.objects.get(depth=2)
    assert (page.pk, page.specific_class, page.live_en) == (before, BasePage, False)
    migrate(AFTER)
    assert HomePage.objects.get().pk == before
    BasePage.objects.get(depth=2).specific.save()  # nothing is missing that saving needs
