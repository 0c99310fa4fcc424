"""What every test stands on: the markers of the two databases, and nothing left over from the test before."""

import gc

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.test import TestCase, TransactionTestCase
from django.test.utils import setup_databases, teardown_databases
from django.utils import translation
from pytest_django.plugin import blocking_manager_key

from tests.support import database, once, soundness


def pytest_collection_modifyitems(config, items):
    """Leave out what concerns only the other database, and on the second one what concerns none.

    Unlike a skip, that hides nothing.
    """
    is_second = settings.DATABASES["default"]["ENGINE"].endswith("postgresql")
    other = "sqlite" if is_second else "postgresql"
    left_out = [item for item in items if item.get_closest_marker(other) or (is_second and runs_once(item))]
    if is_second:
        left_out += once.english_twins(items)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]


def pytest_collection_finish(session):
    """What is loaded by now stays: looking through all of it for garbage again and again is a tenth of a run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


def runs_once(item):
    return item.get_closest_marker("once") or item.nodeid.partition("::")[0] in once.MODULES or not has_database(item)


def has_database(item):
    case = getattr(item, "cls", None) or object
    return (
        item.get_closest_marker("django_db")
        or {"db", "transactional_db", "live_server", "site", "demo", "django_db_setup"} & set(item.fixturenames)
        or issubclass(case, TransactionTestCase)
    )


def commits(item):
    """Say whether a test works without a transaction around it, and so leaves the database changed or empty."""
    marker = item.get_closest_marker("django_db")
    case = getattr(item, "cls", None) or object
    return (
        {"transactional_db", "live_server", "site"} & set(getattr(item, "fixturenames", ()))
        or (marker and marker.kwargs.get("transaction"))
        or (issubclass(case, TransactionTestCase) and not issubclass(case, TestCase))
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    try:
        return (yield)
    finally:
        bring_back(item)


def bring_back(item):
    if commits(item) and database.taken(database.current):
        with item.config.stash[blocking_manager_key].unblock():
            database.restore(database.current)


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """Make the test database for whoever asks; pytest-django's own makes none for fixtures like `demo` alone."""
    with django_db_blocker.unblock():
        is_migrated = database.start_migrated()
        made = setup_databases(verbosity=0, interactive=False, serialized_aliases=(), keepdb=is_migrated)
        database.keep_migrated()
        database.take(database.PRISTINE)
        yield
        database.forget()
        teardown_databases(made, verbosity=0)


@pytest.fixture(autouse=True)
def _clean_slate():
    """Wagtail caches site roots, Django remembers the thread's language: neither is rolled back with the database."""
    cache.clear()
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(autouse=True)
def _registrations_are_sound(request, monkeypatch, django_db_blocker):
    """Whatever a test did with registrations, its invariants hold; `@pytest.mark.breaks("I1")` says which need not."""
    yield
    monkeypatch.undo()  # some tests take the database away
    if request.node.get_closest_marker("django_db") or "site" in request.fixturenames:
        marker = request.node.get_closest_marker("breaks")
        with django_db_blocker.unblock():
            soundness.check(marker.args if marker else ())


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """Give all tests of a module the demo: loaded once, copied after that."""
    with django_db_blocker.unblock():
        if database.taken("demo"):
            database.restore("demo")
        else:
            call_command("load_demo", verbosity=0)
            database.take("demo")
        yield
        database.restore(database.PRISTINE)


@pytest.fixture(params=["lt", "en"])
def ui_language(request):
    """Run the test twice: with the interface in Lithuanian and in English."""
    with translation.override(request.param):
        yield request.param
