"""Preflight before the demo: it has something to say where something is to be said, and is silent elsewhere."""

import pytest
from django.utils import translation

from cms.models import BasePage
from cms.preflight import Level, findings

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture(scope="module", autouse=True)
def the_demo(demo):
    return demo


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_demo_shows_how_it_should_be(language):
    """Pages of every type: nothing to put right, and warnings so few that they will be read."""
    with translation.override(language):
        pages = BasePage.objects.filter(depth__gt=1).specific()
        found = [one for page in pages for one in findings(page.get_latest_revision_as_object())]
    levels = [one.level for one in found]
    assert Level.STOPS not in levels
    assert levels.count(Level.WARNS) <= 3, found
    assert {one.check for one in found if one.level == Level.NOTES} == {"english"}
