"""An e-mail when somebody signs in as a member of staff with a browser that has not been used for it before."""

from datetime import timedelta

import pytest
from django.conf import settings as django_settings
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.utils import timezone

from cms.mail import outbox
from cms.models import OutgoingMail
from cms.security import browsers
from tests.support.factories import PASSWORD, make_admin, make_home, make_page

pytestmark = pytest.mark.django_db
ADMIN, SITE = "/admin/login/", "/lt/_util/login/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture(autouse=True)
def _members_page():
    make_page(make_home(), title="Nariams").view_restrictions.create(restriction_type="login")


@pytest.fixture(params=["lt", "en"])
def ona(request):
    return make_admin(request.param, username="ona", email="ona@example.org", last_login=timezone.now())


def sign_in(client, page=ADMIN, username="ona", password=PASSWORD):
    response = client.post(
        page, {"username": username, "password": password}, headers={"user-agent": FIREFOX}, secure=False
    )
    client.session.flush()
    return response


def written():
    return OutgoingMail.objects.filter(kind="security.new_browser").count()


@pytest.mark.parametrize("page", [ADMIN, SITE])
def test_a_new_browser_is_told_once(ona, page):
    first, second = Client(), Client()
    for client in (first, first, second, first, second):
        assert sign_in(client, page).status_code == 302
    assert written() == 2


def test_the_e_mail_is_in_the_user_s_language_and_says_when_with_what_and_what_to_do(ona):
    sign_in(Client())
    outbox.send_due()
    (letter,) = mail.outbox
    words = {
        "lt": ("Naujas prisijungimas", "Firefox (Windows)", "nedelsdami"),
        "en": ("New sign-in", "Firefox on Windows", "at once"),
    }[ona.wagtail_userprofile.preferred_language]
    text = letter.subject + letter.body
    assert letter.to == ["ona@example.org"] and all(word in text for word in words)
    assert "http://localhost/admin/password_reset/" in text and str(timezone.localdate().year) in text
    assert "127.0.0.1" not in text.replace("http://127.0.0.1", "") and "Gecko" not in text
    assert OutgoingMail.objects.get().body.startswith(letter.body[:20])


@pytest.mark.parametrize("what", ["the first sign-in ever", "a wrong password", "a reader", "no address"])
def test_nobody_is_written_to_without_need(what):
    user = make_admin("en", username="ona", email="ona@example.org", last_login=timezone.now())
    if what == "the first sign-in ever":
        user.last_login = None
    if what == "a reader":
        user.is_superuser = False
    if what == "no address":
        user.email = ""
    user.save()
    client = Client()
    sign_in(client, password="wrong" if what == "a wrong password" else PASSWORD)
    assert not written()
    knows = what in ("the first sign-in ever", "no address")
    assert (django_settings.BROWSER_COOKIE_NAME in client.cookies) == knows


def test_several_people_share_a_browser_and_a_new_password_makes_it_new(client):
    for name in ("ona", "jonas"):
        make_admin("en", username=name, email=f"{name}@example.org", last_login=timezone.now())
    for name in ("ona", "jonas", "ona", "jonas"):
        sign_in(client, username=name)
    assert written() == 2
    ona = get_user_model().objects.get(username="ona")
    ona.set_password("nauja-žinia-9-kartus")
    ona.save()
    sign_in(client, password="nauja-žinia-9-kartus"), sign_in(client, username="jonas")
    assert written() == 3


def test_the_cookie_tells_nothing_cannot_be_forged_and_lasts_a_year(client, ona, settings, monkeypatch):
    settings.SESSION_COOKIE_SECURE = True
    settings.BROWSER_COOKIE_NAME = "__Host-browser"
    cookie = sign_in(client).cookies["__Host-browser"]
    assert cookie["secure"] and cookie["httponly"] and cookie["path"] == "/" and not cookie["domain"]
    assert cookie["samesite"] == "Strict" and cookie["max-age"] == 365 * 24 * 60 * 60
    assert "ona" not in cookie.value
    mark = browsers.mark(ona)
    client.cookies["__Host-browser"] = f"{mark}:1tXy0A:forged"
    sign_in(client)
    assert written() == 2
    monkeypatch.setattr(browsers, "KEPT_FOR", timedelta(seconds=-1))
    sign_in(client)
    assert written() == 3, "whatever the browser does with it"


def test_visitors_get_no_cookie():
    client = Client()
    for path in ("/lt/", "/en/", "/lt/nariams/", SITE):
        client.get(path)
    assert django_settings.BROWSER_COOKIE_NAME not in client.cookies


@pytest.mark.parametrize(
    ("user_agent", "browser", "system"),
    [
        (FIREFOX, "Firefox", "Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge", "Linux"),
        (
            "Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
            "Chrome",
            "Android",
        ),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile Safari/604.1", "Safari", "iPhone"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15", "Safari", "macOS"),
        ("curl/8", None, None),
        ("", None, None),
    ],
)
def test_browsers_are_named(user_agent, browser, system):
    assert browsers.named(user_agent) == {"browser": browser, "system": system}
