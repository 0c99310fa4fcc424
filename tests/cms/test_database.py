"""A test that commits leaves nothing behind: see tests/support/database.py and the hook in tests/conftest.py."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection

from cms.models import BasePage


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_what_migrations_made_is_there_again(time):
    """Django empties every table after such a test; Wagtail's root page would be gone in the second."""
    assert BasePage.objects.filter(depth=1).count() == 1
    assert not Group.objects.filter(name="left behind").exists()
    Group.objects.create(name="left behind")


@pytest.mark.django_db
def test_and_for_tests_that_roll_back():
    assert BasePage.objects.filter(depth=1).exists()
    assert not Group.objects.filter(name="left behind").exists()


@pytest.mark.sqlite
def test_this_runs_on_sqlite_only():
    assert connection.vendor == "sqlite"


@pytest.mark.postgresql
def test_this_runs_on_postgresql_only():
    assert connection.vendor == "postgresql"
