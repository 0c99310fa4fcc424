"""A real browser before a real server that has the demo. What its console complains of fails the test."""

import os
import re
import shutil

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect, sync_playwright
from pytest_django.live_server_helper import LiveServer
from wagtail.users.models import UserProfile

from tests.support import database

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The browser must not talk to its maker, nor need a sandbox where tests run as root.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1280, "height": 900}
PATIENCE = 30_000  # milliseconds: a busy machine is slow, not wrong
# A form that saves itself while something in it is still half typed is refused with 400, and tries again.
AUTOSAVED = re.compile(r"/(add|edit)/([\w/]+/)?$")
PHONE = {"width": 320, "height": 640}


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(os.path.dirname(__file__)):
            item.add_marker("e2e")


@pytest.fixture(scope="session")
def browser():
    """Start one browser for the whole run: the system's, else the one that Playwright installed."""
    # Playwright's loop runs in this thread; Django would take every query after it for an asynchronous one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    expect.set_options(timeout=PATIENCE)
    system = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        server = LiveServer("localhost")
        yield server
        server.stop()


@pytest.fixture(scope="module")
def seen_demo(demo, django_db_blocker):
    """The demo after its first visitor: the renditions of its busiest pages are made once, not before every test."""
    with django_db_blocker.unblock():
        if database.taken("seen"):
            database.restore("seen")
        else:
            for path in ("/lt/", "/lt/naujienos/", "/lt/apie-mus/"):
                Client().get(path, headers={"host": "localhost"})
            database.take("seen")
    return demo


@pytest.fixture
def site(seen_demo, server, django_db_blocker):
    """Return the address of a running site with the demo; what the test changes is undone after it."""
    with django_db_blocker.unblock():
        yield server.url


class Watch:
    """Collects what a page complains about. Append to `allowed` a piece of the text of what a test expects."""

    def __init__(self):
        # A busy machine shows the next page before the browser has begun to move to it: it then skips the movement.
        self.found, self.allowed = [], ["Transition was aborted"]

    def on(self, page):
        page.on("console", self.note)
        page.on("pageerror", lambda error: self.found.append(f"uncaught: {error}"))

    def note(self, message):
        is_unready_draft = "400" in message.text and AUTOSAVED.search(message.location.get("url", ""))
        if message.type in ("error", "warning") and not is_unready_draft:
            self.found.append(message.text)

    def assert_quiet(self):
        unexpected = [text for text in self.found if not any(piece in text for piece in self.allowed)]
        assert not unexpected, "\n".join(unexpected)


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def open_browser(browser, site, watch):
    """Return a function that opens a fresh page: viewport=, java_script_enabled=, locale=, color_scheme= …"""
    contexts = []

    def open_browser(**options):
        context = browser.new_context(**{"base_url": site, "viewport": DESKTOP, "locale": "lt-LT", **options})
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.on("page", watch.on)
        return context.new_page()

    yield open_browser
    for context in contexts:
        context.close()
    watch.assert_quiet()


@pytest.fixture
def page(open_browser):
    return open_browser()


@pytest.fixture
def phone(open_browser):
    return open_browser(viewport=PHONE, has_touch=True, is_mobile=True)


@pytest.fixture
def page_without_js(open_browser):
    return open_browser(java_script_enabled=False)


@pytest.fixture
def log_in(site):
    """Return a function that gives a page's browser the session of a user, without typing."""

    def log_in(page, user):
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": site}])

    return log_in


def pytest_generate_tests(metafunc):
    """Scripts and forms do the same in either language: the admin is Lithuanian, and English too where it matters."""
    if "admin_page" in metafunc.fixturenames:
        both = metafunc.definition.get_closest_marker("both_languages")
        metafunc.parametrize("admin_page", ["lt", "en"] if both else ["lt"], indirect=True)


@pytest.fixture
def admin_page(request, open_browser, log_in):
    """Return a page at the admin's home, logged in, with the interface in Lithuanian or English."""
    user = get_user_model().objects.create_superuser(f"editor-{request.param}", "editor@example.org", "not-typed")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": request.param})
    page = open_browser()
    page.ui_language = request.param
    log_in(page, user)
    page.goto(reverse("wagtailadmin_home"))
    return page
