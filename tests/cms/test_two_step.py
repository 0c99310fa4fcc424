"""Two-step sign-in: setting it up, signing in with it on both pages, and that nothing gets round it."""

import itertools
import re
import threading
import time

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry

from cms.dashboard import lines_for
from cms.mail import outbox
from cms.models import OutgoingMail
from cms.security.rate_limit import RateLimit
from cms.security.two_step import devices, pending
from tests.cms.test_rate_limit import at_once
from tests.support.factories import PASSWORD, make_admin, make_home, make_page
from tests.support.factories_rights import make_member

pytestmark = pytest.mark.django_db
KEY = "3132333435363738393031323334353637383930"
ADMIN, SITE = "/admin/login/", "/lt/_util/login/"
SET_UP = "/admin/account/two-step/"
# Pages, people's data, files, the account, an API, uploads: each with a view of its own kind.
INSIDE = ["/admin/", "/admin/pages/", "/admin/users/", "/admin/account/", SET_UP, "/admin/api/main/pages/"]
INSIDE += ["/admin/images/", "/admin/documents/", "/admin/reports/site-history/", "/admin/contact-messages/"]


def code(key=KEY, steps=0):
    """Return what the app shows now, or some steps of half a minute later."""
    totp = TOTP(bytes.fromhex(key))
    totp.time = time.time() + 30 * steps
    return f"{totp.token():06}"


@pytest.fixture
def ona():
    """Somebody with the second step; the codes are those of the app."""
    user = make_admin("en", username="ona", email="ona@example.org")
    user.recovery = devices.turn_on(user, KEY, code(steps=-1))
    return user


@pytest.fixture
def members_page():
    page = make_page(make_home(), title="Nariams")
    page.view_restrictions.create(restriction_type="login")
    return page


def password_step(page=ADMIN, password=PASSWORD, client=None, **data):
    client = client or Client(headers={"accept-language": "en"})
    client.answer = client.post(page, {"username": "ona", "password": password, **data})
    return client


def code_step(client, typed, page=ADMIN):
    return client.post(f"{page}code/", {"code": typed})


def is_signed_in(client):
    return "_auth_user_id" in client.session


def letters():
    return {letter.kind: letter for letter in OutgoingMail.objects.all()}


# --- Signing in -----------------------------------------------------------------------------


@pytest.mark.parametrize("page", [ADMIN, SITE])
def test_after_the_password_comes_the_code(ona, members_page, page):
    client = password_step(page, next="/lt/nariams/")
    assert client.answer.url == f"{page}code/" and not is_signed_in(client)
    assert 'autocomplete="one-time-code"' in client.get(client.answer.url).text
    assert "not right" in code_step(client, "000000", page).text or page == SITE
    assert not is_signed_in(client)
    before = client.session.session_key
    answer = code_step(client, f" {code()[:3]} {code()[3:]}", page)
    assert answer.status_code == 302 and answer.url == "/lt/nariams/" and is_signed_in(client)
    assert client.session.session_key != before and pending.KEY not in client.session


@pytest.mark.parametrize("page", [ADMIN, SITE])
def test_between_the_steps_nothing_is_open(ona, members_page, page):
    """Every address answers as it answers somebody without any password."""
    stranger, client = Client(), password_step(page)
    for path, method in itertools.product(INSIDE, ("get", "post")):
        known, unknown = (getattr(one, method)(path) for one in (client, stranger))
        assert known.status_code == unknown.status_code and known.status_code in (302, 403, 405)
        assert known.headers.get("Location") == unknown.headers.get("Location")


def test_after_both_steps_they_are_open(ona, members_page):
    """Negative control of the test above."""
    client = password_step()
    code_step(client, code())
    assert [client.get(path).status_code for path in INSIDE] == [200] * len(INSIDE)


def test_a_private_page_is_closed_between_the_steps(ona, members_page):
    client = password_step(SITE)
    assert client.get("/lt/nariams/").status_code == 302
    code_step(client, code(), SITE)
    assert client.get("/lt/nariams/").status_code == 200


def test_a_code_is_good_once(ona):
    typed = code()
    assert code_step(password_step(), typed).status_code == 302
    second = password_step()
    assert code_step(second, typed).status_code == 200 and not is_signed_in(second)
    assert code_step(second, code(steps=1)).status_code == 302


@pytest.mark.django_db(transaction=True)
def test_a_code_is_good_once_for_simultaneous_requests_too(ona):
    for typed in (code(), ona.recovery[0]):
        assert sorted(at_once(lambda typed=typed: devices.accepts(ona, typed), 4)) == [False] * 3 + [True]


@pytest.mark.django_db(transaction=True)
def test_without_a_lock_simultaneous_requests_share_a_code(ona):
    """Negative control of the test above."""
    typed, read = code(), threading.Barrier(4)

    def accepts_without_lock():
        device = TOTPDevice.objects.get(user=ona)
        read.wait(timeout=20)
        return device.verify_token(typed)

    assert at_once(accepts_without_lock, 4).count(True) > 1


def test_a_recovery_code_is_good_once_and_kept_only_as_a_hash(ona):
    first, *_others = ona.recovery
    assert len(set(ona.recovery)) == StaticToken.objects.count() == 10
    assert not StaticToken.objects.filter(token__in=[item.replace(" ", "") for item in ona.recovery]).exists()
    assert code_step(password_step(), first.replace(" ", "-")).status_code == 302
    assert code_step(password_step(), first).status_code == 200
    assert devices.recovery_codes_left(ona) == 9


def test_nobody_else_s_code_fits(ona):
    other = make_admin("en", username="jonas")
    others = devices.turn_on(other, KEY[::-1], code(KEY[::-1], -1))
    assert not any(devices.accepts(ona, typed) for typed in (code(KEY[::-1]), others[0], "", "x"))


def test_guessing_is_stopped_wherever_it_comes_from(ona, monkeypatch):
    monkeypatch.setattr("cms.security.two_step.forms.CODES", RateLimit("codes", 3))
    for number in range(3):
        client = Client(REMOTE_ADDR=f"192.0.2.{number}", headers={"accept-language": "en"})
        code_step(password_step(client=client), "000000")
    client = password_step()
    answer = code_step(client, code())
    assert "Too many attempts" in answer.text and not is_signed_in(client), "the right one too"


def test_a_wrong_password_is_answered_alike_with_and_without_a_second_step(ona):
    make_admin("en", username="jonas")

    def answer(name):
        text = password_step(password="wrong", username=name).answer.text.replace(name, "NAME")
        return re.sub(r'(csrfmiddlewaretoken|CSRF_TOKEN)"[^,>]*', "", text)

    assert answer("ona") == answer("jonas")


@pytest.mark.parametrize("what", ["nothing", "ten minutes", "new password", "inactive"])
def test_the_second_step_needs_the_first(ona, what):
    client = Client() if what == "nothing" else password_step()
    if what == "ten minutes":
        session = client.session
        session[pending.KEY] |= {"until": time.time() - 1}
        session.save()
    if what == "new password":
        ona.set_password("nauja-žinia-9-kartus")
    ona.is_active = what != "inactive"
    ona.save()
    answer = code_step(client, code())
    assert answer.url == ADMIN and not is_signed_in(client)


def test_a_new_password_does_not_replace_the_code(ona):
    Client().post(reverse("wagtailadmin_password_reset"), {"email": "ona@example.org"})
    outbox.send_due()
    link = re.search(r"http://localhost(/\S+reset\S+)", mail.outbox[-1].body)[1]
    client = Client()
    form = client.get(link, follow=True).redirect_chain[-1][0]
    new = {"new_password1": "nauja-žinia-9-kartus", "new_password2": "nauja-žinia-9-kartus"}
    assert client.post(form, new).status_code == 302 and not is_signed_in(client)
    assert client.get("/admin/").url.startswith(ADMIN)
    password_step(password=new["new_password1"], client=client)
    assert not is_signed_in(client) and code_step(client, code()).status_code == 302


@pytest.mark.parametrize(("data", "lasts"), [({}, False), ({"remember": "on"}, True)])
def test_remember_me_lasts_as_long_as_without_a_second_step(ona, data, lasts):
    client = password_step(**data)
    code_step(client, code())
    assert bool(client.cookies["sessionid"]["max-age"]) == lasts


def test_who_has_no_second_step_signs_in_as_before(members_page):
    make_admin("en", username="ona")
    assert all(is_signed_in(password_step(page)) for page in (ADMIN, SITE))
    assert Client().get(f"{SITE}code/").status_code == 302


# --- Setting up ------------------------------------------------------------------------------


def proposed(client):
    text = client.get(SET_UP).text
    return client.session["two_step_key"], text


@pytest.mark.parametrize(
    ("language", "words"), [("en", ("Two-step sign-in", "Turn on")), ("lt", ("Dviejų žingsnių", "Įjungti"))]
)
def test_setting_up_takes_a_code_and_gives_recovery_codes_once(language, words):
    user = make_admin(language, username="ona", email="ona@example.org")
    client, elsewhere = Client(), Client()
    client.force_login(user), elsewhere.force_login(user)
    key, text = proposed(client)
    assert all(word in text for word in words) and "<svg" in text and not TOTPDevice.objects.exists()
    assert client.post(SET_UP, {"code": "123"}).status_code == 200 and not TOTPDevice.objects.exists()
    page = BeautifulSoup(client.post(SET_UP, {"code": code(key)}).content, "html.parser")
    codes = page.select_one("textarea").text.split("\n")
    assert len(codes) == 10 and codes[0] not in client.get(SET_UP).text
    assert (client.get("/admin/").status_code, elsewhere.get("/admin/").status_code) == (200, 302)
    assert devices.accepts(user, codes[3]) and devices.recovery_codes_left(user) == 9
    assert list(letters()) == ["security.two_step_on"]
    assert ModelLogEntry.objects.get(action="cms.two_step.on").user == user


def test_the_key_is_shown_for_the_camera_and_for_the_keyboard(monkeypatch):
    shown = []
    monkeypatch.setattr("cms.security.two_step.views.qr_svg", lambda text, title: shown.append(text) or "")
    client = Client()
    client.force_login(make_admin("en", username="ona"))
    _key, text = proposed(client)
    secret = BeautifulSoup(text, "html.parser").select_one(".cms-two-step__secret").text.replace(" ", "")
    assert shown[0].startswith(f"otpauth://totp/127.0.0.1%3Aona?secret={secret}&")


@pytest.fixture
def inside(ona):
    client = Client()
    client.force_login(ona)
    return client


@pytest.mark.parametrize("act", ["codes", "off"])
def test_changing_it_takes_the_password(ona, inside, act):
    assert "not your password" in inside.post(SET_UP, {"password": "wrong", act: ""}).text
    assert TOTPDevice.objects.exists() and devices.accepts(ona, ona.recovery[0])
    inside.post(SET_UP, {"password": PASSWORD, act: ""})
    assert TOTPDevice.objects.exists() == (act == "codes")
    assert devices.recovery_codes_left(ona) == (10 if act == "codes" else 0)
    assert not devices.accepts(ona, ona.recovery[1])
    assert ("security.two_step_off" in letters()) == (act == "off")


def test_the_account_page_says_how_it_stands_and_still_saves(ona, inside):
    assert "You have 10 recovery codes left." in inside.get("/admin/account/").text
    names = {"name_email-first_name": "Ona", "name_email-last_name": "O", "name_email-email": "ona@example.org"}
    others = {"locale-preferred_language": "en", "theme-theme": "system", "theme-contrast": "system"}
    assert inside.post("/admin/account/", {**names, **others, "theme-density": "default"}).status_code == 302


# --- A lost phone ------------------------------------------------------------------------------


def test_an_administrator_removes_it_and_the_user_is_told(ona, inside):
    admin = make_admin("en", username="adminas")
    client = Client()
    client.force_login(admin)
    page = reverse("cms_remove_two_step", args=[ona.pk])
    assert page in client.get(reverse("wagtailusers_users:edit", args=[ona.pk])).text
    assert page not in client.get(reverse("wagtailusers_users:edit", args=[admin.pk])).text
    assert client.get(page).status_code == 200 and devices.uses_two_steps(ona)
    assert client.post(page).url == reverse("wagtailusers_users:edit", args=[ona.pk])
    assert not devices.uses_two_steps(ona) and devices.recovery_codes_left(ona) == 0
    assert inside.get("/admin/").status_code == 302 and client.get("/admin/").status_code == 200
    assert ModelLogEntry.objects.get(action="cms.two_step.removed").user == admin
    assert letters()["security.two_step_removed"].to == "ona@example.org"
    assert is_signed_in(password_step())


def test_who_manages_users_removes_it_from_colleagues_but_not_from_superusers_or_themselves(ona):
    manager, colleague = (make_member("Redaktoriai", "en", username=name) for name in ("vadovas", "kolega"))
    manager.user_permissions.add(Permission.objects.get(codename="change_user"))
    client = Client()
    client.force_login(manager)
    for user, status in ((ona, 302), (manager, 302), (colleague, 200)):
        assert client.get(reverse("cms_remove_two_step", args=[user.pk])).status_code == status
    client.post(reverse("cms_remove_two_step", args=[ona.pk]))
    assert devices.uses_two_steps(ona)


def test_the_command_line_removes_it_too(ona, capsys):
    call_command("remove_two_step", "ona")
    assert not devices.uses_two_steps(ona) and "security.two_step_removed" in letters()
    for name in ("ona", "nera"):
        with pytest.raises(CommandError):
            call_command("remove_two_step", name)


# --- Who should, who must -------------------------------------------------------------------------


def door_helper():
    user = make_member("Vertėjai", "en", username="durys")
    user.groups.clear()
    user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", "add_attendance"]))
    return user


def who_sees_names():
    user = door_helper()
    user.user_permissions.add(Permission.objects.get(codename="view_registration"))
    return user


def is_recommended_to(user):
    return SET_UP in [line.url for line in lines_for(user, timezone.now())]


PEOPLE = {
    "superuser": (lambda: make_admin("en"), True),
    "publisher": (lambda: make_member("Moderatoriai", "en"), True),
    "who sees names": (who_sees_names, True),
    "editor": (lambda: make_member("Redaktoriai", "en"), False),
    "door helper": (door_helper, False),
}


@pytest.mark.parametrize("who", PEOPLE)
def test_it_is_recommended_and_required_of_those_whose_password_opens_most(settings, who):
    make, should = PEOPLE[who]
    user, client = make(), Client()
    client.force_login(user)
    assert is_recommended_to(user) == should
    assert client.get("/admin/").status_code == 200, "not required unless the operator says so"
    settings.REQUIRE_TWO_STEP_SIGN_IN = True
    answers = [client.get(path) for path in ("/admin/", "/admin/account/", "/admin/pages/")]
    assert [answer.headers.get("Location") == SET_UP for answer in answers] == [should] * 3
    assert client.post("/admin/tag-autocomplete/").status_code == (302 if should else 200)
    if should:
        key, text = proposed(client)
        assert "needs two-step sign-in" in text
        client.post(SET_UP, {"code": code(key)})
        assert client.get("/admin/").status_code == 200
        assert not is_recommended_to(user)
        client.post(SET_UP, {"password": PASSWORD, "off": ""})
        assert client.get("/admin/").url == SET_UP
    assert client.post("/admin/logout/").status_code == 302 and not is_signed_in(client)


def test_removing_it_ends_no_visitor_s_session(ona):
    visitor = Client().session
    visitor["x"] = 1
    visitor.create()
    call_command("remove_two_step", "ona")
    assert Session.objects.filter(pk=visitor.session_key).exists()
