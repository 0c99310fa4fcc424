"""The storm as a server meets it: several workers, each visitor a browser in a process of its own."""

import contextlib
import http.client
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection, connections
from django.test import Client
from django.urls import reverse

from cms.i18n import LT
from events import services
from events.forms.guard import new_token
from events.kinds import REGISTER_WORDS
from tests.support.forms import fields_of
from tests.support.storm import PROCESSES, Visitor, storm

WORKERS, THREADS = 2, 4
CSRF = "s" * 32
OWN = re.compile(r"/([0-9a-f]{32})-")  # in the link to one's own registration


def database_url():
    """Where the database of the test is, for another process."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running_server():
    """Serve the database of the test in several processes, with the jobs beside them; yields the port."""
    connections.close_all()
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        own = {"DJANGO_SETTINGS_MODULE": "cms.settings.dev", "SECRET_KEY": settings.SECRET_KEY, "VAR_DIR": folder}
        own |= {"DATABASE_URL": database_url(), "REGISTRATIONS_PER_HOUR": "0", "EMAIL_URL": "dummymail://"}
        own["DATABASE_SECONDS"] = "60"  # a busy machine is slow, not wrong
        gunicorn = ["-m", "gunicorn", "cms.wsgi", "--bind", f"127.0.0.1:{port}", "--worker-class", "gthread"]
        commands = [
            [*gunicorn, "--workers", str(WORKERS), "--threads", str(THREADS), "--keep-alive", "0"],
            ["manage.py", "run_jobs", "--every", "2"],
        ]
        with contextlib.ExitStack() as stack:
            log = stack.enter_context(open(Path(folder) / "log", "w+"))
            for command in commands:
                process = subprocess.Popen(
                    [sys.executable, *command], env={**os.environ, **own}, stdout=log, stderr=log
                )
                stack.callback(stop, process)
            wait_for(port, log)
            yield port


def stop(process):
    process.terminate()
    process.wait(30)


def wait_for(port, log, seconds=60):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            browser = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            browser.request("GET", "/healthz")
            if browser.getresponse().status == 200:
                return
        time.sleep(0.2)
    log.seek(0)
    raise TimeoutError(log.read()[-2000:])


class Browser:
    """Keeps its connection and its cookies."""

    def __init__(self, port, **cookies):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        cookies["csrftoken"] = CSRF
        self.headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, values):
        """Return where the answer leads. Raises RegistrationError where the form came back, else what went wrong."""
        body = urlencode({**values, "csrfmiddlewaretoken": CSRF}, doseq=True)
        status, location, text = self.ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})
        if status == 302:
            return location
        if status == 200:
            raise services.Busy if str(services.Busy()) in text else services.RegistrationError
        raise AssertionError(status)

    def ask(self, method, path, body=None, headers=None):
        self.connection.request(method, path, body, {**self.headers, **(headers or {})})
        response = self.connection.getresponse()
        return response.status, response.headers["Location"], response.read().decode()


class HttpVisitor(Visitor):
    """Does through the public forms, and the office's, what the services do for the other storm."""

    port = None  # of the running server
    session = None  # of somebody from the office

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.browser, self.office = Browser(self.port), Browser(self.port, sessionid=self.session)
        self.urls = {pool.pk: f"{pool.event.url_in(LT)}{REGISTER_WORDS[LT]}/" for pool in self.pools}
        self.forms = {}

    def send(self, key, pool, size):
        values = {"name": f"Asmuo {key}", "email": f"asmuo-{key}@example.org", "party_size": size}
        values |= {
            "opened": SHARED.get(key) or opened_form(),
            "asked_people": size,
            "accepts_waiting": "on",
            "website": "",
        }
        own = self.browser.post(self.urls[pool.pk], values)
        self.report.kept.add(UUID(OWN.search(own)[1]))
        self.mine.append(own.partition("?")[0])

    def cancel(self, _number):
        if self.mine:
            self.browser.post(self.mine.pop(self.random.randrange(len(self.mine))), {"act": "cancel"})

    def change_party(self, _number):
        if self.mine:
            url = self.random.choice(self.mine)
            text = self.browser.get(url)[2]
            if 'id="id_party_size"' in text:  # not where it has ended meanwhile
                values = {"act": "change", "party_size": self.random.randint(1, 4)}
                self.browser.post(url, {**fields_of(text, "id_party_size"), **values})

    def promote(self, number):
        """The jobs do that by themselves; a reader looks at the page meanwhile."""
        status, _location, _text = self.browser.get(self.urls[self.pool(number).pk])
        assert status == 200, status

    def set_capacity(self, number):
        pool = self.pool(number)
        url = reverse("desk:pool", args=[pool.pk])
        if pool.pk not in self.forms:
            self.forms[pool.pk] = fields_of(self.office.get(url)[2], "id_capacity")
        self.office.post(url, {**self.forms[pool.pk], "capacity": self.random.randint(15, 40)})


SHARED = {}  # forms that several processes send: made before they part


def opened_form():
    """Return the token of a form that was opened a minute ago: a person needs seconds before sending it."""
    return new_token(age=60)


def http_storm(pools, operations, processes=PROCESSES, **options):
    """As `storm`, on a running server."""
    user = get_user_model().objects.create_superuser("office", "office@example.org", "not-typed")
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    HttpVisitor.session = client.cookies[settings.SESSION_COOKIE_NAME].value
    SHARED.update({f"shared-{n}": opened_form() for n in range(operations // processes // 4 + 1)})
    with running_server() as HttpVisitor.port:
        return storm(pools, operations, processes, visitor=HttpVisitor, **options)
