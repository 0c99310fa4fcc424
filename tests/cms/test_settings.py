"""The environment is read strictly: what is wrong with it is said in one sentence, and the site does not start."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
from email.header import decode_header, make_header
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import EmailMessage
from django.db import connection

from cms.settings import environment as env
from cms.settings import media
from tests.support import database

ROOT = Path(__file__).resolve().parents[2]
KEY = "only-for-tests-and-opens-nothing-0123456789-abcdefghij"
SOUND = {
    "SECRET_KEY": KEY,
    "ALLOWED_HOSTS": "example.org",
    "SITE_URL": "https://example.org",
    "DATABASE_URL": "sqlite://:memory:",
}


def start(tmp_path, *command, settings="production", **environment):
    """Run a command of this project in an environment of its own; None takes a variable away."""
    variables = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), **SOUND, **environment}
    variables["DJANGO_SETTINGS_MODULE"] = f"cms.settings.{settings}"
    variables = {name: value for name, value in variables.items() if value is not None}
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=variables, capture_output=True, text=True)


WRONG = [
    ("SECRET_KEY", None, "Set SECRET_KEY to a random text of at least 50 characters."),
    ("SECRET_KEY", "short", "Set SECRET_KEY to a random text of at least 50 characters."),
    ("SECRET_KEY", "a" * 60, "Set SECRET_KEY to a random text of at least 50 characters."),
    ("ALLOWED_HOSTS", None, "Set ALLOWED_HOSTS to the host names of the site, separated by commas."),
    ("ALLOWED_HOSTS", " , ", "Set ALLOWED_HOSTS to the host names of the site, separated by commas."),
    ("SITE_URL", None, "Set SITE_URL to the address of the site, such as https://example.org."),
    ("SITE_URL", "example.org", "SITE_URL must be an address such as https://example.org, not 'example.org'."),
    ("SITE_URL", "https://example.org/page", "SITE_URL must be an address such as https://example.org"),
    ("DATABASE_URL", "nonsense", "DATABASE_URL must be sqlite:////path/to/file or postgres://"),
    ("DATABASE_URL", "postgres://user:secret@host:port/name", "DATABASE_URL must be sqlite:////path/to/file"),
    ("DATABASE_URL", "mysql://user:secret@host/name", "DATABASE_URL must be sqlite:////path/to/file"),
    ("CACHE_URL", "memory", "CACHE_URL must be redis://host:port/number, dbcache://table"),
    ("EMAIL_URL", "mail.example.org", "EMAIL_URL must be smtp+tls://user:password@host:587"),
    ("MAINTENANCE", "maybe", "MAINTENANCE must be 1 or 0 (or true, false, yes, no, on, off), not 'maybe'."),
    ("ADMIN_PATH", "media", "ADMIN_PATH must be one free word of letters, digits and hyphens, not 'media'."),
    ("ADMIN_PATH", "a/b", "ADMIN_PATH must be one free word of letters, digits and hyphens, not 'a/b'."),
    ("TRUSTED_PROXIES", "10.0.0.1", "TRUSTED_PROXIES must be a whole number, not '10.0.0.1'."),
    ("DEFAULT_FROM_EMAIL", "office", "DEFAULT_FROM_EMAIL must be an address such as Office <office@example.org>"),
    ("DEFAULT_FROM_EMAIL", "Group office@example.org", "DEFAULT_FROM_EMAIL must be an address such as"),
    ("DEFAULT_FROM_EMAIL", "Group <office@>", "DEFAULT_FROM_EMAIL must be an address such as"),
    ("DEFAULT_FROM_EMAIL", "a@example.org, b@example.org", "DEFAULT_FROM_EMAIL must be an address such as"),
    ("DEFAULT_FROM_EMAIL", "Group <ąžuolas@example.org>", "DEFAULT_FROM_EMAIL must be an address such as"),
    ("S3_BUCKET", "media", "S3_BUCKET is set, so set S3_ENDPOINT_URL too."),
]


@pytest.mark.parametrize(("name", "value", "sentence"), WRONG, ids=[f"{name}={value}"[:40] for name, value, _ in WRONG])
def test_what_is_missing_or_malformed_is_said_in_one_sentence(tmp_path, name, value, sentence):
    done = start(tmp_path, "manage.py", "migrate", **{name: value})
    assert done.returncode == 1
    assert done.stderr.startswith(sentence) and done.stderr.count("\n") == 1, done.stderr
    assert "secret" not in done.stderr


def test_a_folder_that_cannot_be_made_is_said_too(tmp_path):
    (tmp_path / "file").touch()
    done = start(tmp_path, "manage.py", "migrate", VAR_DIR=str(tmp_path / "file" / "var"))
    assert done.returncode == 1 and done.stderr.startswith("VAR_DIR: the folder "), done.stderr
    assert done.stderr.count("\n") == 1


def test_gunicorn_gets_the_sentence_and_the_word_not_to_try_again(tmp_path):
    done = start(tmp_path, "-c", "import cms.wsgi", SECRET_KEY=None)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert done.stderr.startswith("Set SECRET_KEY")


def test_a_sound_environment_starts_and_has_nothing_to_deplore(tmp_path):
    done = start(tmp_path, "manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert (done.returncode, done.stderr) == (0, "")
    assert "no issues (0 silenced)" in done.stdout


def test_the_deploy_check_would_notice(tmp_path):
    careless = "from cms.settings.production import *; SECURE_HSTS_SECONDS = 0; SESSION_COOKIE_SECURE = False"
    (tmp_path / "careless.py").write_text(careless)
    done = start(
        tmp_path, "manage.py", "check", "--deploy", "--settings=careless", PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}"
    )
    assert "security.W004" in done.stderr and "security.W012" in done.stderr


# --- One reader at a time ------------------------------------------------------------


@pytest.fixture
def given(monkeypatch):
    def give(value, name="NAME"):
        monkeypatch.setenv(name, value)
        return name

    return give


@pytest.mark.parametrize(("value", "result"), [("1", True), ("YES", True), ("off", False), ("", False), (" on ", True)])
def test_a_flag_is_yes_or_no(given, value, result):
    assert env.flag(given(value)) is result


@pytest.mark.parametrize("value", ["-1", "1.5", "²", "many"])
def test_a_number_is_whole(given, value):
    with pytest.raises(ImproperlyConfigured, match="NAME must be a whole number"):
        env.number(given(value))


def test_names_are_trimmed(given):
    assert env.names(given(" a.example , ,b.example")) == ["a.example", "b.example"]


@pytest.mark.parametrize("value", ["https://", "ftp://a.example", "https://a.example:port", "https://a.example?b"])
def test_an_address_is_whole(given, value):
    with pytest.raises(ImproperlyConfigured):
        env.address(given(value))


def test_mail_is_encrypted_as_the_address_says(given):
    starttls = env.email(given("smtp+tls://u:p@mail.example:587"), "")
    assert starttls["EMAIL_USE_TLS"] and "EMAIL_USE_SSL" not in starttls and starttls["EMAIL_TIMEOUT"]
    tls = env.email(given("smtps://u:p@mail.example"), "")
    assert (tls["EMAIL_USE_SSL"], tls["EMAIL_USE_TLS"], tls["EMAIL_PORT"]) == (True, False, 465)


def test_uploads_may_live_in_a_bucket(given):
    assert media.storage()[1] == ""
    for name, value in {
        "S3_BUCKET": "vvg",
        "S3_ENDPOINT_URL": "https://s3.example",
        "S3_ACCESS_KEY_ID": "k",
        "S3_SECRET_ACCESS_KEY": "s",
    }.items():
        given(value, name)
    storage, public = media.storage()
    assert storage["BACKEND"] == "cms.web.media_storage.MediaS3Storage" and public == "https://s3.example/vvg"
    from cms.web.media_storage import MediaS3Storage

    bucket = MediaS3Storage(**storage["OPTIONS"])
    assert bucket.url("images/ąžuolas.webp") == "https://s3.example/vvg/images/%C4%85%C5%BEuolas.webp"
    for private in ("documents/protokolas.pdf", "original_images/ąžuolas.jpg", "else/a.txt"):
        signed = parse_qs(urlsplit(bucket.url(private)).query)
        assert "X-Amz-Signature" in signed or "Signature" in signed, private


def test_cookies_of_a_public_site_belong_to_its_host_alone(tmp_path):
    code = "from cms.settings import production as p; print(p.SESSION_COOKIE_NAME, p.CSRF_COOKIE_NAME)"
    assert start(tmp_path, "-c", code).stdout.split() == ["__Host-sessionid", "__Host-csrftoken"]


def test_browsers_report_what_the_policy_blocked_where_the_operator_wants_it(tmp_path):
    code = (
        "import django; django.setup(); from django.test import Client; "
        "h = Client().get('/robots.txt', secure=True, headers={'host': 'example.org'}).headers; "
        "print(h.get('Reporting-Endpoints'), h['Content-Security-Policy'])"
    )
    silent, reporting = (start(tmp_path, "-c", code, CSP_REPORT_URL=url) for url in (None, "https://r.example/csp"))
    assert silent.stdout.startswith("None ") and "report" not in silent.stdout, silent.stderr
    assert reporting.stdout.startswith('csp="https://r.example/csp" '), reporting.stderr
    assert "report-uri https://r.example/csp" in reporting.stdout and "report-to csp" in reporting.stdout


def test_a_bucket_may_be_seen_but_not_run(tmp_path):
    code = "from cms.settings.security import CONTENT_SECURITY_POLICY as p; print(p['DIRECTIVES'])"
    bucket = {"S3_BUCKET": "v", "S3_ENDPOINT_URL": "https://s3.example", "S3_ACCESS_KEY_ID": "k"}
    done = start(tmp_path, "-c", code, S3_SECRET_ACCESS_KEY="s", **bucket)
    assert "'img-src': [\"'self'\", 'https://s3.example']" in done.stdout, done.stderr
    assert "'script-src': [\"'self'\"]" in done.stdout


@pytest.mark.sqlite
@pytest.mark.django_db
def test_sqlite_lets_readers_read_while_one_writes():
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert connection.transaction_mode == "IMMEDIATE"


def test_sqlite_of_a_site_is_durable_and_in_wal(tmp_path):
    code = (
        "import django; django.setup(); from django.db import connection as c; k = c.cursor();"
        "print(*(k.execute(f'PRAGMA {p}').fetchone()[0] for p in ('journal_mode', 'synchronous', 'busy_timeout')),"
        " c.transaction_mode)"
    )
    done = start(tmp_path, "-c", code, DATABASE_URL=None)
    assert done.stdout.split() == ["wal", "1", "20000", "IMMEDIATE"], done.stderr
    assert sqlite3.connect(tmp_path / "db.sqlite3").execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_connection_serves_more_than_one_request(tmp_path):
    code = (
        "import django; django.setup(); from django.db import close_old_connections, connection as c;"
        "c.ensure_connection(); first = c.connection; close_old_connections(); print(c.connection is first)"
    )
    assert start(tmp_path, "-c", code, DATABASE_URL=None).stdout.strip() == "True"


@pytest.mark.sqlite
def test_a_database_cache_gets_its_table_with_the_migrations(tmp_path, django_db_setup):
    shutil.copy(database.migrated(), tmp_path / "site.sqlite3")  # with this there is nothing else to do
    place = f"sqlite:///{tmp_path / 'site.sqlite3'}"
    done = start(tmp_path, "manage.py", "migrate", "-v0", DATABASE_URL=place, CACHE_URL="dbcache://shared_cache")
    assert done.returncode == 0, done.stderr
    tables = sqlite3.connect(tmp_path / "site.sqlite3").execute("SELECT name FROM sqlite_master").fetchall()
    assert ("shared_cache",) in tables


def test_several_workers_share_a_cache_without_any_set_up(tmp_path):
    code = "from cms.settings.production import CACHES; print(CACHES['default']['BACKEND'])"
    assert "FailOpenFileCache" in start(tmp_path, "-c", code).stdout
    assert "RedisCache" in start(tmp_path, "-c", code, CACHE_URL="redis://127.0.0.1:1/0").stdout


# --- Static files ------------------------------------------------------------------------

FETCH = """
import django; django.setup()
from django.core.management import call_command
from django.test import Client
from django.templatetags.static import static
call_command("collectstatic", interactive=False, verbosity=0)
client = Client(headers={"host": "example.org", "x-forwarded-proto": "https", "accept-encoding": "br"})
for path in (static("a.css"), "/static/a.css"):
    response = client.get(path)
    print(path, *(response.headers.get(name) for name in ("Cache-Control", "Content-Encoding", "Vary")), sep="|")
print(Client(headers={"host": "example.org"}).get("/lt/").headers["Location"])
Client(headers={"host": "evil.example"}).get("/lt/")
"""


def test_static_files_are_compressed_and_kept_for_ever(tmp_path):
    """With the settings of production, and one style sheet in place of Wagtail's thousand files."""
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.css").write_text("a { color: #123456 }\n" * 100)
    (tmp_path / "small.py").write_text(
        "from cms.settings.production import *\n"
        "STATICFILES_FINDERS = ['django.contrib.staticfiles.finders.FileSystemFinder']\n"
        f"STATICFILES_DIRS = [{str(tmp_path / 'source')!r}]\n"
    )
    done = start(
        tmp_path, "-c", "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'small'" + FETCH, PYTHONPATH=str(tmp_path)
    )
    assert done.returncode == 0, done.stderr
    assert "evil.example" not in done.stderr  # what strangers ask for does not fill the log
    hashed, plain, insecure = done.stdout.splitlines()
    path, *headers = hashed.split("|")
    assert path.startswith("/static/a.") and len(path) == len("/static/a.0123456789ab.css")
    assert headers == ["max-age=315360000, public, immutable", "br", "Accept-Encoding"]
    assert plain == "/static/a.css|max-age=60, public|br|Accept-Encoding"
    assert insecure == "https://example.org/lt/"


@pytest.mark.parametrize(("command", "stays"), [("", False), ("PRAGMA secure_delete=OFF;", True)])
def test_what_is_deleted_is_gone_from_the_file_of_sqlite(tmp_path, command, stays):
    """With a negative control: left to the build of SQLite, the text may stay readable in the file."""
    code = "from cms.settings import dev; print(dev.DATABASES['default']['OPTIONS']['init_command'])"
    ours = start(tmp_path, "-c", code, settings="dev", DATABASE_URL=None).stdout
    file = tmp_path / "table.sqlite3"
    with contextlib.closing(sqlite3.connect(file)) as database:
        database.executescript(f"{ours} {command} CREATE TABLE t (name text);")
        database.execute("INSERT INTO t VALUES ('Ona Ožkaitė')")
        database.commit()
        database.execute("DELETE FROM t")
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert (b"Ona O" in file.read_bytes()) == stays


SENDERS = [
    ("office@example.org", "", "office@example.org"),
    ("Group <office@example.org>", "Group", "office@example.org"),
    ("Group, office <office@example.org>", "Group, office", "office@example.org"),
    ('"Group, office" <office@example.org>', "Group, office", "office@example.org"),
    ("Grupė (biuras); VVG: <office@example.org>", "Grupė (biuras); VVG:", "office@example.org"),
    ("Group<office@ąžuolas.lt>", "Group", "office@xn--uolas-2wa16f.lt"),
    ("  <office@example.org>  ", "", "office@example.org"),
]


@pytest.mark.parametrize(("value", "name", "address"), SENDERS)
def test_a_sender_is_understood_as_people_write_it(given, value, name, address):
    message = EmailMessage("Labas", "Tekstas", env.sender(given(value), default=""), ["ona@example.org"]).message()
    shown, sent_from = parseaddr(message["From"])
    assert (str(make_header(decode_header(shown))), sent_from) == (name, address)


def test_a_command_without_its_environment_does_not_touch_a_public_site(tmp_path):
    assert start(tmp_path, "-c", "import cms.wsgi").returncode == 0
    variables = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "manage.py", "run_jobs"], cwd=ROOT, env=variables, capture_output=True, text=True
    )
    assert done.returncode == 1 and done.stderr.startswith("Set SECRET_KEY"), done.stderr
    assert "The environment of the public site is needed here" in done.stderr and done.stderr.count("\n") == 1
    assert not (tmp_path / "db.sqlite3").exists()
