"""A database of an earlier version: today's migrations make of it what a fresh one is, and nothing in it is lost."""

import re

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from cms import integrity
from cms.models import BasePage, TranslationUnit
from events.models import SeatPool
from tests.support import upgrade
from tests.support.registrations import states

NUMBERED = re.compile(r"^(fk|__unnamed_constraint)_\d+.*")
OWN = ("cms_", "home_", "events_", "news_", "search_")
# Django adds to these after migrating.
OF_DJANGO = {"django_migrations", "django_content_type", "auth_permission"}


def schema():
    """Return the columns and constraints of each table of this project, in whatever order they stand there.

    What has no name of its own, Django's introspection of SQLite numbers in that order.
    """
    inspect = connection.introspection
    with connection.cursor() as cursor:
        return {
            table: (
                {column.name: column for column in inspect.get_table_description(cursor, table)},
                sorted(
                    f"{NUMBERED.sub('', name)} {constraint}"
                    for name, constraint in inspect.get_constraints(cursor, table).items()
                ),
            )
            for table in inspect.table_names(cursor)
            if table.startswith(OWN)
        }


def sizes():
    with connection.cursor() as cursor:
        found = {}
        for table in set(connection.introspection.table_names(cursor)) - OF_DJANGO:
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")
            found[table] = cursor.fetchone()[0]
        return found


@pytest.mark.django_db(transaction=True)
def test_a_database_of_before_becomes_what_a_fresh_one_is_and_keeps_its_rows(client):
    fresh = schema()
    upgrade.restore()
    before = sizes()
    call_command("migrate", verbosity=0)
    assert schema() == fresh
    assert sizes() == before
    assert integrity.faults() == []
    for path, words in (("/lt/apie-mus/", "Apie mus"), ("/en/about-us/", "About us"), ("/lt/naujienos/", "Naujiena")):
        assert words in client.get(path).text
    for old, new in (("/lt/sena/", "/lt/nauja/"), ("/en/old/", "/en/new/")):
        assert client.get(old).headers["Location"] == new
    units = TranslationUnit.objects.filter(page=BasePage.objects.get(slug="apie-mus"))
    assert dict(units.values_list("key", "state")) == {"title": "outdated"}
    assert states(SeatPool.objects.get()) == ["cancelled", "confirmed", "confirmed", "waiting"]


@pytest.mark.once
@pytest.mark.django_db
def test_the_site_to_be_upgraded_can_be_made_anew():
    upgrade.fill()
    assert integrity.faults() == []


@pytest.mark.django_db
def test_a_database_with_some_of_the_replaced_migrations_is_refused():
    MigrationRecorder.Migration.objects.get(app="search", name="0006_reader_version").delete()
    with pytest.raises(SystemCheckError, match=r"too old for search\.0001_schema"):
        call_command("migrate", verbosity=0, skip_checks=False)
