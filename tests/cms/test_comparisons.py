"""What two versions of a page differ in, as a person reads it."""

from datetime import UTC, datetime

import pytest
from django.utils.translation import override

from cms.editor.comparisons import WordsComparison
from cms.models import BasePage
from events.models import EventPage

pytestmark = pytest.mark.django_db


def difference(name, before, after):
    field = EventPage._meta.get_field(name)
    return WordsComparison(field, EventPage(**{name: before}), EventPage(**{name: after})).htmldiff()


@pytest.mark.parametrize(("language", "words"), [("lt", ("Ne", "Taip")), ("en", ("No", "Yes"))])
def test_a_tick_is_compared_in_words(language, words):
    with override(language):
        html = difference("is_all_day", False, True)
    assert html == '<span class="deletion">{}</span> <span class="addition">{}</span>'.format(*words)


def test_a_day_that_was_empty_is_not_called_none():
    with override("lt"):
        html = difference("go_live_at", None, datetime(2026, 12, 4, 15, 30, tzinfo=UTC))
    assert "None" not in html and "17:30" in html.replace(".", ":")


def test_wagtail_asks_this_comparison_for_ticks():
    from wagtail.admin.compare import comparison_class_registry

    assert comparison_class_registry.get(BasePage._meta.get_field("live")) is WordsComparison
