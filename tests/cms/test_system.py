"""What stands outside the page tree: errors, maintenance, the files robots look for, the health of the site."""

import json
import re
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.urls import reverse

from cms import middleware
from cms.models import SiteSettings
from cms.web import health, views
from tests.support.factories import make_admin, make_home, make_page

pytestmark = pytest.mark.django_db
WORDS = {"lt": re.compile(r"[ąčęėįšųūž]"), "en": re.compile(r"\b(the|page|please|may)\b")}


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def calm():
    """A client that sees the error page of a view that broke, where the usual one raises."""
    return Client(raise_request_exception=False)


def soup(response):
    return BeautifulSoup(response.content, "html.parser")


def speaks(response, language):
    found = soup(response)
    return found.html["lang"] == language and response.headers["Content-Language"] == language and found.h1


# --- Errors ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("wanted", ["lt", "en"])
def test_a_missing_page_is_missed_in_the_language_of_its_address(client, home, language, wanted):
    make_page(home, title="Apie", title_en="About", show_in_menus=True)
    response = client.get(f"/{language}/nera/tokio/", headers={"accept-language": wanted})
    assert response.status_code == 404
    assert speaks(response, language)
    links = {link["href"] for link in soup(response).main.find_all("a", href=True)}
    assert links & {f"/{language}/", f"/{language}/apie/", f"/{language}/about/"}, links


@pytest.mark.parametrize("path", ["/wp-login.php", "/static/nera.css", "/media/nera.webp", "/.well-known/nera"])
def test_a_missing_file_is_simply_missing(client, home, path):
    response = client.get(path, headers={"accept-language": "en"})
    assert response.status_code == 404
    assert not response.has_header("Location") and "Accept-Language" not in response.headers.get("Vary", "")


def break_down(*args, **kwargs):
    raise DatabaseError("the disk is gone")


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_broken_page_is_answered_without_the_database(calm, home, monkeypatch, language):
    monkeypatch.setattr("wagtail.views.serve", break_down)
    monkeypatch.setattr(connection, "cursor", break_down)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.db.backends.utils.CursorWrapper.execute", break_down)
        response = calm.get(f"/{language}/")
    assert response.status_code == 500
    assert speaks(response, language)
    assert "disk" not in response.text


def test_an_error_page_that_breaks_leaves_a_sentence(rf, monkeypatch):
    monkeypatch.setattr("django.template.loader.render_to_string", break_down)
    response = views.server_error(rf.get("/lt/"))
    assert response.status_code == 500 and response.text.startswith("<!doctype html>")


def test_a_forged_host_gets_a_plain_refusal(home, settings):
    settings.ALLOWED_HOSTS = ["example.org"]
    client = Client(headers={"host": "evil.example"})
    response = client.get("/en/")
    assert response.status_code == 400
    assert "evil" not in response.text and soup(response).h1
    assert Client(headers={"host": "example.org"}).get("/en/").status_code == 200


@pytest.mark.parametrize("name", ["bad_request", "permission_denied", "page_not_found"])
def test_error_pages_say_their_number(rf, home, name):
    request = rf.get("/lt/")
    response = getattr(views, name)(request)
    assert f">{response.status_code}<" in response.text


@pytest.mark.parametrize("language", ["lt", "en"])
def test_what_is_missing_in_the_admin_is_missed_in_the_user_s_language(client, language):
    client.force_login(make_admin(language), backend="django.contrib.auth.backends.ModelBackend")
    response = client.get(f"{reverse('wagtailadmin_home')}nera/", headers={"accept-language": "pl"})
    assert response.status_code == 404
    assert soup(response).html["lang"] == language


# --- Maintenance -------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["lt", "en"])
def test_during_maintenance_visitors_are_asked_to_come_back(client, home, settings, language):
    assert client.get(f"/{language}/").status_code == 200
    settings.MAINTENANCE = True
    response = client.get(f"/{language}/")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "600"
    assert speaks(response, language)
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


def test_during_maintenance_editors_and_watchers_go_on(client, home, settings):
    settings.MAINTENANCE = True
    assert client.get("/healthz").status_code == 200
    assert client.get(reverse("wagtailadmin_login")).status_code == 200
    assert client.get("/static/cms/img/favicon.svg").status_code == 200
    assert client.get("/sitemap.xml").status_code == 503


def test_maintenance_asks_nothing_of_the_database(rf, settings, monkeypatch):
    settings.MAINTENANCE = True
    monkeypatch.setattr("django.db.backends.utils.CursorWrapper.execute", break_down)
    assert middleware.MaintenanceMiddleware(break_down)(rf.get("/en/")).status_code == 503


# --- robots.txt, the sitemap, small files ----------------------------------------------------


def test_robots_may_read_all_but_the_admin_and_the_search(client):
    response = client.get("/robots.txt")
    lines = response.text.splitlines()
    assert response.headers["Content-Type"].startswith("text/plain")
    assert [line for line in lines if line.startswith("Disallow")] == [
        "Disallow: /admin/",
        "Disallow: /lt/paieska/",
        "Disallow: /en/search/",
    ]
    assert "Sitemap: http://localhost/sitemap.xml" in lines


def test_robots_txt_does_not_tell_where_a_hidden_admin_is(client, settings):
    settings.ADMIN_PATH = "kamara/"
    assert "kamara" not in client.get("/robots.txt").text


def entries(client):
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {entry.findtext("{*}loc"): entry for entry in tree}


def test_the_sitemap_asks_as_often_for_sixty_pages_as_for_five(client, home, django_assert_max_num_queries):
    client.get("/sitemap.xml")  # warms the cache of site roots
    for more, pages in ((4, 5), (55, 60)):
        parent = type(home).objects.get(pk=home.pk)
        for _ in range(more):
            make_page(parent)
        with django_assert_max_num_queries(3):
            assert len(entries(client)) == 2 * pages


def test_each_language_has_a_date_of_its_own(client, home):
    page = make_page(home, title="Apie", title_en="About")
    days = {"lt": datetime(2026, 3, 1, 12, tzinfo=UTC), "en": datetime(2026, 5, 9, 12, tzinfo=UTC)}
    type(page).objects.filter(pk=page.pk).update(last_published_lt_at=days["lt"], last_published_en_at=days["en"])
    found = entries(client)
    assert found["http://localhost/lt/apie/"].findtext("{*}lastmod") == "2026-03-01"
    assert found["http://localhost/en/about/"].findtext("{*}lastmod") == "2026-05-09"


def test_private_and_unpublished_pages_are_not_on_the_map(client, home):
    page = make_page(home, title="Slapta")
    page.view_restrictions.create(restriction_type="login")
    make_page(page, title="Po slapta")
    make_page(home, title="Juodraštis", live=False)
    assert sorted(entries(client)) == ["http://localhost/en/", "http://localhost/lt/"]


def test_the_icon_is_where_every_browser_looks(client):
    response = client.get("/favicon.ico")
    assert response.headers["Content-Type"] == "image/x-icon"
    assert response.content[:4] == b"\0\0\1\0"


def test_the_manifest_names_the_site_and_files_that_exist(client, home):
    site_settings = SiteSettings.for_site(home.get_site())
    site_settings.organisation_name_lt = "Gijuvėnų vietos veiklos grupė"
    site_settings.save()
    response = client.get("/manifest.webmanifest")
    assert response.headers["Content-Type"] == "application/manifest+json"
    manifest = json.loads(response.content)
    assert manifest["name"] == "Gijuvėnų vietos veiklos grupė"
    for icon in manifest["icons"]:
        assert finders.find(icon["src"].removeprefix("/static/"))
        assert re.fullmatch(r"(\d+)x\1", icon["sizes"])


def test_security_txt_says_whom_to_tell_and_never_runs_out(client, home):
    site_settings = SiteSettings.for_site(home.get_site())
    site_settings.email = "rastine@example.org"
    site_settings.save()
    fields = dict(line.split(": ", 1) for line in client.get("/.well-known/security.txt").text.splitlines())
    assert fields["Contact"] == "mailto:rastine@example.org"
    assert fields["Canonical"] == "http://localhost/.well-known/security.txt"
    assert fields["Preferred-Languages"] == "lt, en"
    left = datetime.fromisoformat(fields["Expires"]) - datetime.now(UTC)
    assert timedelta(days=363) < left <= timedelta(days=365)


def test_files_without_a_language_claim_none(client, home):
    for path in ("/robots.txt", "/sitemap.xml", "/favicon.ico", "/manifest.webmanifest", "/healthz"):
        headers = client.get(path, headers={"accept-language": "en"}).headers
        assert "Content-Language" not in headers, path
        assert headers.get("Vary", "Accept-Encoding") == "Accept-Encoding", path


# --- Health ------------------------------------------------------------------------------------


def test_a_sound_site_says_so(client):
    response = client.get("/healthz")
    assert (response.status_code, response.text) == (200, "site: ok\ndatabase: ok\nmigrations: ok\n")
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("names", [{}, {"name": "0006_reader_version"}])  # all of an app; one that another replaces
def test_pending_migrations_are_told(client, names):
    MigrationRecorder.Migration.objects.filter(app="search", **names).delete()
    response = client.get("/healthz")
    assert response.status_code == 503
    assert "migrations: some are not applied" in response.text
    assert "Content-Language" not in response.headers


def test_a_dead_database_is_told_without_details(client, monkeypatch):
    monkeypatch.setattr(health, "connection", type("Gone", (), {"cursor": break_down}))
    response = client.get("/healthz")
    assert response.status_code == 503
    assert response.text == "site: not ready\ndatabase: does not answer\nmigrations: unknown\n"
