"""What every test stands on: the markers of the two databases, and nothing left over from the test before."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.utils import translation


def pytest_collection_modifyitems(config, items):
    """Leave out what concerns only the other database: unlike a skip, that hides nothing."""
    other = "sqlite" if settings.DATABASES["default"]["ENGINE"].endswith("postgresql") else "postgresql"
    left_out = [item for item in items if item.get_closest_marker(other)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker(other)]


@pytest.fixture(autouse=True)
def _clean_slate():
    """Wagtail caches site roots, Django remembers the thread's language: neither is rolled back with the database."""
    cache.clear()
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(params=["lt", "en"])
def ui_language(request):
    """Run the test twice: with the interface in Lithuanian and in English."""
    with translation.override(request.param):
        yield request.param
