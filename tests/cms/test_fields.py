"""The StreamField that all apps share."""

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from wagtail import blocks

from cms.fields import StreamField
from news.models import NewsPage
from tests.support.factories import make_home, make_news, make_news_index

pytestmark = pytest.mark.django_db


def deconstructed(child_blocks):
    field = StreamField(child_blocks, blank=True)
    field.set_attributes_from_name("body")
    return field.deconstruct()


def test_a_new_block_changes_no_migration():
    before = deconstructed([("text", blocks.TextBlock())])
    after = deconstructed([("text", blocks.TextBlock()), ("quote", blocks.BlockQuoteBlock())])
    assert before == after == ("body", "cms.fields.StreamField", [], {"blank": True})


def test_a_data_migration_keeps_blocks_that_it_does_not_know():
    page = make_news(make_news_index(make_home()), title_en="", body_lt=[("paragraph", "<p>Išlieka</p>")])
    stored = NewsPage.objects.get(pk=page.pk).body_lt.get_prep_value()
    historical = MigrationLoader(connection).project_state().apps.get_model("news", "NewsPage")
    row = historical.objects.get(pk=page.pk)
    row.save()
    assert len(stored) == 1
    assert NewsPage.objects.get(pk=page.pk).body_lt.get_prep_value() == stored
