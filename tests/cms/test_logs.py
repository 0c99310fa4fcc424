"""What logs keep: nothing that opens somebody's own page, and nothing that a visitor typed."""

import logging
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.test import Client
from gunicorn.config import Config

from cms.indexing.sources import SEARCH_WORDS
from cms.web.gunicorn_logger import GunicornLogger
from cms.web.logs import redacted
from events.addresses import own_url
from events.qr import checkin_url
from events.tokens import ACCEPT, MANAGE, VERIFY, make_token
from home.calls.alerts import addresses
from home.models import CallSubscriber
from search.models import SearchCount
from tests.support.factories import make_admin, make_home
from tests.support.registrations import make_pool, register

pytestmark = pytest.mark.django_db


@pytest.fixture
def secrets():
    """Return every kind of secret that stands in an address, each with an address that holds it."""
    one, user = register(make_pool(2)), make_admin()
    subscriber = CallSubscriber.objects.create(email="ona@example.org", key="ona@example.org", language="lt")
    found = {
        make_token(purpose, one): f"/lt/mano-registracija/{make_token(purpose, one)}/ics/"
        for purpose in (MANAGE, VERIFY, ACCEPT)
    }
    for purpose in (addresses.CONFIRM, addresses.STOP):
        token = addresses.make_token(purpose, subscriber)
        found[token] = f"/en/call-alerts/{token}/stop/"
    reset = default_token_generator.make_token(user)
    found[reset] = f"/admin/password_reset/confirm/MQ/{reset}/"
    code = one.attendees.get().checkin_code
    found[code] = checkin_url(one.attendees.get()).removeprefix(settings.SITE_URL)
    return {**found, "Petras": "/lt/paieska/?q=Petras&puslapis=2", "ona%40example.org": "/lt/?e=ona%40example.org"}


def test_the_access_log_keeps_no_secret_of_an_address_or_of_where_somebody_came_from(secrets, tmp_path):
    file = tmp_path / "access.log"
    config = Config()
    config.set("accesslog", str(file))
    logger = GunicornLogger(config)
    headers = [("USER-AGENT", "Naršyklė")]
    for secret, address in secrets.items():
        assert secret in address
        environ = {
            "REQUEST_METHOD": "GET",
            "RAW_URI": address,
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_REFERER": f"https://example.org{address}",
        }
        response = SimpleNamespace(status="200 OK", sent=5, headers=[])
        logger.access(response, SimpleNamespace(headers=headers), environ, timedelta(seconds=1))
    kept = file.read_text()
    assert kept.count("GET /") == len(secrets) and "/lt/mano-registracija/" in kept
    assert [secret for secret in secrets if secret in kept] == []


def test_the_error_log_keeps_no_secret_of_an_address(secrets, capfd):
    formatter = logging.getLogger("django").handlers[0].formatter
    for secret, address in secrets.items():
        try:
            raise ValueError(f"no such thing: {address}")
        except ValueError:
            record = logging.LogRecord(
                "django.request", logging.ERROR, "x", 1, "Not Found: %s", (address,), logging.sys.exc_info()
            )
            kept = formatter.format(record)
        assert "Not Found: /" in kept and "ValueError" in kept
        assert secret not in kept


def test_gunicorn_reads_the_file_beside_the_project():
    config = Config()
    code = (settings.BASE_DIR / "gunicorn.conf.py").read_text()
    names = {}
    exec(code, names)
    config.set("logger_class", names["logger_class"])
    assert config.logger_class is GunicornLogger


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_link_to_an_own_page_pasted_into_the_search_is_not_counted(client, language):
    make_home()
    url = f"/{language}/{SEARCH_WORDS[language]}/"
    client.get(url, {"q": own_url(register(make_pool(2)))})
    assert not SearchCount.objects.exists()
    client.get(url, {"q": "mokymai"})
    assert SearchCount.objects.count() == 1


def test_words_of_the_site_are_left_as_they_are():
    text = "GET /lt/naujienos/2026-metu-mokymai-vietos-bendruomenems-pradedami/?tema=projektai&metai=2026"
    assert redacted(text) == text


def test_a_link_to_sign_out_changes_nothing(client):
    """Wagtail's own drops the cookie and leaves the session to whoever has a copy of it."""
    client.force_login(make_admin())
    for method in ("get", "head", "options", "put"):
        response = getattr(client, method)("/admin/logout/")
        assert response.url == "/admin/" and not response.cookies
    assert client.get("/admin/").status_code == 200
    stolen = Client()
    stolen.cookies[settings.SESSION_COOKIE_NAME] = client.cookies[settings.SESSION_COOKIE_NAME].value
    assert client.post("/admin/logout/").url == "/admin/login/"
    assert stolen.get("/admin/").status_code == 302
