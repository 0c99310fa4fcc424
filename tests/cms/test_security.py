"""What a response lets a browser do, what an upload may do, and what is kept on a visitor's machine."""

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.http import http_date

from cms.middleware import HeadersMiddleware
from cms.web import views
from home.models import ContactPage
from tests.support.admin import form_of
from tests.support.factories import PASSWORD, make_admin, make_home, make_page

pytestmark = pytest.mark.django_db
UNSAFE = ("'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "data:", "*", "https:", "http:")


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def signed_in(client):
    client.force_login(make_admin(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def policy(response):
    directives = response.headers["Content-Security-Policy"].split("; ")
    return {name: sources.split() for name, _, sources in (directive.partition(" ") for directive in directives)}


# --- Content-Security-Policy ---------------------------------------------------------


@pytest.mark.parametrize("path", ["/lt/", "/en/", "/lt/nera-tokio/", "/robots.txt", "/sitemap.xml", "/healthz", "/"])
def test_public_pages_have_a_strict_policy(client, home, path):
    found = policy(client.get(path))
    assert found["default-src"] == found["base-uri"] == found["frame-ancestors"] == ["'none'"]
    assert found["script-src"] == found["style-src"] == found["form-action"] == ["'self'"]
    assert found["frame-src"] == ["https://www.youtube-nocookie.com", "https://player.vimeo.com"]
    assert not [source for sources in found.values() for source in sources if source in UNSAFE]


def test_the_strict_policy_is_not_what_the_admin_has(signed_in, home):
    """The negative of the test above: its eyes are open."""
    found = policy(signed_in.get(reverse("wagtailadmin_home")))
    assert "'unsafe-inline'" in found["script-src"]


def test_the_admin_allows_what_wagtail_writes_and_no_more(signed_in, home):
    found = policy(signed_in.get(reverse("wagtailadmin_pages:edit", args=[home.pk])))
    assert found["script-src"] == found["style-src"] == ["'self'", "'unsafe-inline'"]
    assert "'unsafe-inline'" not in found["script-src-attr"] and len(found["script-src-attr"]) == 2
    assert found["style-src-attr"] == ["'none'"]
    assert found["frame-ancestors"] == found["frame-src"] == ["'self'"]
    assert "'unsafe-eval'" not in str(found)


@pytest.mark.parametrize("view", ["wagtailadmin_login", "wagtailadmin_password_reset"])
def test_what_strangers_see_of_the_admin_is_as_strict_as_a_page(client, view):
    found = policy(client.get(reverse(view)))
    assert found["script-src"] == found["style-src"] == ["'self'"]
    assert found["frame-ancestors"] == ["'none'"]


def preview(client, page, **extra):
    """Do what the admin's script does: send the form, then ask for the page."""
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    form = form_of(client, reverse("wagtailadmin_pages:edit", args=[page.pk]), **extra)
    assert client.post(url, form, **extra).json()["is_available"]
    return client.get(f"{url}?mode=en", **extra)


def test_a_preview_keeps_the_public_policy_and_may_stand_in_the_admin(signed_in, home):
    response = preview(signed_in, make_page(home, title_en="Shown inside"))
    found = policy(response)
    assert "Shown inside" in response.text
    assert (found["frame-ancestors"], found["script-src"]) == (["'self'"], ["'self'"])
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_the_page_itself_may_stand_nowhere(client, home):
    response = client.get(make_page(home).url)
    assert policy(response)["frame-ancestors"] == ["'none'"]
    assert response.headers["X-Frame-Options"] == "DENY"


def test_previews_work_where_https_is_demanded_and_during_maintenance(signed_in, home, settings):
    page = make_page(home, title_en="Shown inside")
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SITE_URL = "https://example.org"
    settings.MAINTENANCE = True
    response = preview(signed_in, page, headers={"x-forwarded-proto": "https"})
    assert "Shown inside" in response.text
    assert signed_in.get(page.url, headers={"x-forwarded-proto": "https"}).status_code == 503


# --- Other headers ---------------------------------------------------------------------


def test_every_answer_says_what_it_may_not_be_used_for(client, home):
    headers = client.get("/lt/").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "X-Robots-Tag" not in headers


def test_no_search_engine_keeps_the_admin(client):
    assert client.get(reverse("wagtailadmin_login")).headers["X-Robots-Tag"] == "noindex, nofollow"


def test_a_view_that_knows_better_keeps_its_header():
    view = HeadersMiddleware(lambda request: HttpResponse(headers={"Permissions-Policy": "camera=(self)"}))
    assert view(RequestFactory().get("/")).headers["Permissions-Policy"] == "camera=(self)"


def test_what_is_made_for_one_visitor_no_shared_cache_keeps(client):
    for vary, expected in (("Cookie", "private"), ("Accept-Language", None)):
        answer = HttpResponse(headers={"Vary": vary})
        answer = HeadersMiddleware(lambda request, answer=answer: answer)(RequestFactory().get("/"))
        assert answer.headers.get("Cache-Control") == expected


def test_text_is_compressed_and_pictures_are_left_alone(client, home, media):
    for path, encoding in (("/lt/", "gzip"), ("/sitemap.xml", "gzip"), ("/media/images/a.webp", None)):
        response = client.get(path, headers={"accept-encoding": "gzip"})
        assert response.headers.get("Content-Encoding") == encoding, path
    assert "Content-Encoding" not in client.get("/lt/").headers


# --- The bar of those who are signed in --------------------------------------------------


def test_the_bar_is_for_those_who_are_signed_in_and_their_page_is_kept_by_nobody(client, signed_in, home):
    response = signed_in.get("/lt/")
    assert "<wagtail-userbar>" in response.text
    assert response.headers["Cache-Control"] == "private" and "Cookie" in response.headers["Vary"]
    assert policy(response)["script-src"] == ["'self'"]
    stranger = Client().get("/lt/")
    assert "userbar" not in stranger.text and "Cookie" not in stranger.headers["Vary"]


def test_an_old_session_shows_no_bar(client, home):
    client.cookies[settings.SESSION_COOKIE_NAME] = "forged"
    assert "userbar" not in client.get("/lt/").text


# --- Cookies -----------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/lt/", "/en/", "/lt/nera-tokio/", "/sitemap.xml", "/en/only-in-lithuanian/"])
def test_reading_leaves_no_cookie(client, home, path):
    make_page(home, title="Vien lietuviškai", title_en="", slug_en="only-in-lithuanian")
    response = client.get(path)
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


def test_only_a_page_with_a_form_leaves_its_token(client, home):
    page = make_page(home, ContactPage, title="Kontaktai", title_en="Contact")
    assert set(client.get(page.url).cookies) == {settings.CSRF_COOKIE_NAME}


def test_signing_in_does_leave_cookies_and_scripts_cannot_read_them(client):
    client.get(reverse("wagtailadmin_login"))
    make_admin(username="ona")
    response = client.post(reverse("wagtailadmin_login"), {"username": "ona", "password": PASSWORD})
    assert response.status_code == 302
    for name in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME):
        assert client.cookies[name]["httponly"] and client.cookies[name]["samesite"] == "Lax"


def test_a_stale_form_is_answered_kindly_in_its_language(home):
    strict = Client(enforce_csrf_checks=True)
    for path, word in (("/lt/", "nebuvo"), ("/en/", "not sent")):
        response = strict.post(path, {"a": "b"})
        assert response.status_code == 403
        assert f'lang="{path.strip("/")}"' in response.text
        assert word in response.text or path == "/lt/"
    assert strict.get("/en/").status_code == 200


# --- Uploads -------------------------------------------------------------------------------


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    for name in (
        "images/a.webp",
        "images/a.svg",
        "images/a.html",
        "images/a",
        "documents/a.pdf",
        "Documents/a.pdf",
        "original_images/a.jpg",
    ):
        path = settings.MEDIA_ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"<script>alert(1)</script>")
    (tmp_path / "secret").write_text("secret")
    return settings.MEDIA_ROOT


def test_a_picture_is_shown_but_can_do_nothing(client, media):
    response = client.get("/media/images/a.webp")
    assert response.headers["Content-Type"] == "image/webp"
    assert not response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "public, max-age=2592000"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert not response.cookies and "Vary" not in response.headers


@pytest.mark.parametrize("name", ["a.svg", "a.html", "a"])
def test_what_could_act_as_a_page_is_only_saved(client, media, name):
    response = client.get(f"/media/images/{name}")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"] == "attachment"
    assert "sandbox" in response.headers["Content-Security-Policy"]


def test_a_picture_that_has_not_changed_is_not_sent_again(client, media):
    date = http_date((media / "images" / "a.webp").stat().st_mtime + 1)
    response = client.get("/media/images/a.webp", headers={"if-modified-since": date})
    assert response.status_code == 304


@pytest.mark.parametrize(
    "path",
    ["../secret", "images/../../secret", "%2e%2e/secret", "..%2fsecret", "images/..%5c..%5csecret", "/etc/passwd", ""],
)
def test_no_path_leads_out_of_the_media(client, media, path):
    assert client.get(f"/media/{path}").status_code == 404


def test_folders_are_not_listed(client, media):
    assert client.get("/media/images/").status_code == 404


@pytest.mark.parametrize(
    "path", ["documents/a.pdf", "images/../documents/a.pdf", "./documents/a.pdf", "Documents/a.pdf"]
)
def test_documents_come_only_through_wagtail_s_view(signed_in, media, path):
    assert signed_in.get(f"/media/{path}").status_code == 404
    assert (media / "documents" / "a.pdf").exists()


def test_originals_are_for_those_who_edit(media):
    """A phone writes into them where it was."""
    stranger, editor = Client(), Client()
    editor.force_login(make_admin(), backend="django.contrib.auth.backends.ModelBackend")
    for path in ("original_images/a.jpg", "images/../original_images/a.jpg", "/original_images/a.jpg"):
        assert stranger.get(f"/media/{path}").status_code == 404
    response = editor.get("/media/original_images/a.jpg")
    assert (response.status_code, response.headers["Cache-Control"]) == (200, "private, no-cache")


def test_the_list_of_what_is_shown_names_no_page():
    assert not {"image/svg+xml", "text/html", "application/xhtml+xml", "text/xml"} & views.SHOWN_TYPES


@pytest.mark.parametrize("name", ["a" * 256 + ".webp", "ž" * 128 + ".webp", "a/" * 2100, "a.webp/b", "%00.webp", "%FF"])
@pytest.mark.parametrize("folder", ["images", "documents", "static/../images"])
def test_a_file_name_that_no_disk_knows_is_not_found(client, media, folder, name):
    assert client.get(f"/media/{folder}/{name}").status_code == 404
