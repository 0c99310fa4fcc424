"""Malformed requests, as a WSGI server hands them on: refused in one sentence, quickly, whatever the address."""

import contextlib
import http.client
import os
import subprocess
import sys
import time
from io import BytesIO

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_started
from django.db import close_old_connections
from django.urls import reverse

from cms.security.requests import LONGEST_PUBLIC_BODY
from cms.wsgi import application
from tests.cms.test_settings import ROOT
from tests.support.storm_http import free_port, stop

URLENCODED = "application/x-www-form-urlencoded"
ADDRESSES = ["/", "/lt/", "/nothing/", "/healthz", "/static/nothing.css", "/admin/login/"]
CODECS = ["punycode", "idna", "hex", "zlib", "bz2", "base64", "rot13", "utf-7", "utf-16", "latin-1", "unicode_escape"]
SPELT = [
    "{}; charset={}",
    '{}; Charset="{}"',
    "{};charset ={}",
    "{}; charset*=utf-8''{}",
    "{}; charset*0={}",
    "{}; boundary=x; charset={}; a=b",
]


@pytest.fixture(autouse=True)
def _keep_connection():
    """As Django's test client does: a request would close the connection, and with it the transaction of the test."""
    request_started.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)


def ask(path="/healthz", content_type="", body=b"", accept="*/*", handler=application, **environ):
    """Return the status of the answer."""
    statuses = []
    host, _, query = path.partition("?")
    given = {
        "REQUEST_METHOD": "POST" if body or content_type else "GET",
        "PATH_INFO": host,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "CONTENT_TYPE": content_type,
        "CONTENT_LENGTH": str(len(body)),
        "HTTP_ACCEPT": accept,
        "wsgi.input": BytesIO(body),
        "wsgi.url_scheme": "http",
        **environ,
    }
    list(handler(given, lambda status, headers, exc_info=None: statuses.append(int(status[:3]))))
    return statuses[0]


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("codec", CODECS)
def test_only_utf8_is_decoded(path, codec):
    assert ask(path, f"{URLENCODED}; charset={codec}", b"a=b") == 415


@pytest.mark.parametrize("spelt", SPELT)
def test_the_charset_is_found_however_it_is_spelt(spelt):
    assert ask(content_type=spelt.format("multipart/form-data", "punycode"), body=b"x") == 415


@pytest.mark.django_db
@pytest.mark.parametrize("spelt", ["", URLENCODED, *(spelt.format(URLENCODED, "UTF-8") for spelt in SPELT), "a/b; c=d"])
def test_what_browsers_send_passes(spelt):
    assert ask(content_type=spelt, REQUEST_METHOD="GET") == 200


@pytest.mark.django_db
def test_without_the_guard_it_is_a_fault_before_any_middleware():
    """Negative control."""
    with pytest.raises(Exception, match="hex|codec"):
        ask("/healthz?a=%20", f"{URLENCODED}; charset=hex", b"a=b", handler=WSGIHandler())
        ask("/healthz?a=%20", f"{URLENCODED}; charset=idna*0='", b"a=b", handler=WSGIHandler())


BROKEN = ["x*=1; x*0=2", "charset*=idna''ab", "charset*=nothing''ab", ";" * 3000, 'a="' + '\\"' * 3000]


@pytest.mark.parametrize("header", BROKEN)
@pytest.mark.parametrize("name", ["content_type", "accept"])
def test_headers_that_the_parser_cannot_read_are_refused(name, header):
    started = time.perf_counter()
    assert ask(**{name: f"text/html; {header}"}) == 400
    assert time.perf_counter() - started < 1


def part(header, value=b"b"):
    return b"--x\r\n" + header + b"\r\n\r\n" + value + b"\r\n"


PARTS = {
    "name*": b"Content-Disposition: form-data; name*=1; name*0=2",
    "charset of the part": b'Content-Disposition: form-data; name="a"\r\nContent-Type: text/plain; charset=punycode',
    "charset of a file": b'Content-Disposition: form-data; name="a"; filename="a"\r\nContent-Type: a/b; charset=hex',
    "charset of the name": b"Content-Disposition: form-data; name*=idna''ab",
    "charset of the file's name": b"Content-Disposition: form-data; name=a; filename*=hex''ab",
    "nothing": b"",
    "no text": b"Content-Disposition: form-data; name=\xff\xfe\x00",
    "transfer": b'Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64',
}


@pytest.mark.django_db
@pytest.mark.parametrize("kind", PARTS)
def test_odd_parts_of_a_form_are_the_sender_s_fault(kind):
    body = part(PARTS[kind]) + part(b'Content-Disposition: form-data; name="username"', b"ona") + b"--x--\r\n"
    path = reverse("wagtailadmin_login")
    assert ask(path, "multipart/form-data; boundary=x", body) in (200, 400, 403)


@pytest.mark.django_db
def test_a_megabyte_of_punycode_takes_no_time():
    started = time.perf_counter()
    assert ask("/lt/", f"{URLENCODED}; charset=punycode", b"a=" + b"\xc4" * 1_000_000) in (413, 415)
    assert ask("/admin/login/", f"{URLENCODED}; charset=punycode", b"a=" + b"\xc4" * 1_000_000) == 415
    assert time.perf_counter() - started < 1


@pytest.mark.django_db
def test_visitors_send_no_large_bodies_and_editors_may():
    assert ask("/lt/", URLENCODED, b"a" * (LONGEST_PUBLIC_BODY + 1)) == 413
    assert ask(reverse("wagtailadmin_login"), URLENCODED, b"a" * (LONGEST_PUBLIC_BODY + 1)) == 403


SERVERS = {
    "gunicorn": ["-m", "gunicorn", "cms.wsgi", "--bind", "127.0.0.1:{}"],
    "runserver": ["manage.py", "runserver", "--noreload", "127.0.0.1:{}"],
}


@pytest.mark.parametrize("server", SERVERS)
def test_both_servers_run_the_guard(server, tmp_path):
    port = free_port()
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.dev", "VAR_DIR": str(tmp_path)}
    command = [sys.executable, *(word.format(port) for word in SERVERS[server])]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            assert first_status(port, {"Content-Type": "text/plain; charset=hex"}) == 415
        finally:
            stop(process)


def first_status(port, headers, seconds=60):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            browser = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            browser.request("POST", "/lt/", b"a=b", headers)
            return browser.getresponse().status
        time.sleep(0.3)
    return None
