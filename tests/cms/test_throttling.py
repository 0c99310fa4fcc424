"""Signing in to the admin: who is stopped, for how long, in which words; and a new password by e-mail."""

import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.conf import settings as django_settings
from django.contrib.auth import get_user_model
from django.core import mail
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction

from cms.mail import outbox
from cms.middleware import SiteLocaleMiddleware
from cms.models import OutgoingMail
from cms.security.clients import UNKNOWN, client_address
from cms.security.limits import RESET_EMAILS, RESETS
from cms.security.rate_limit import RateLimit
from tests.support.factories import PASSWORD, make_admin, make_home, make_page

pytestmark = pytest.mark.django_db
LIMIT = django_settings.AXES_FAILURE_LIMIT
HERE, ELSEWHERE = "192.0.2.1", "198.51.100.7"


@pytest.fixture
def ona():
    return make_admin("en", username="ona", email="ona@example.org")


def sign_in(client, name="ona", password="wrong", address=HERE, language="en", **headers):
    return client.post(
        reverse("wagtailadmin_login"),
        {"username": name, "password": password},
        headers={"accept-language": language, **headers},
        REMOTE_ADDR=address,
    )


def lock_out(name="ona", **kwargs):
    return [sign_in(Client(), name, **kwargs).status_code for _ in range(LIMIT)]


# --- Locked out -------------------------------------------------------------------------


def test_five_wrong_passwords_are_enough(client, ona):
    assert lock_out() == [200] * (LIMIT - 1) + [429]
    response = sign_in(client, password=PASSWORD)
    assert response.status_code == 429
    assert "_auth_user_id" not in client.session


def test_four_are_not(client, ona):
    for _ in range(LIMIT - 1):
        sign_in(client)
    assert sign_in(client, password=PASSWORD).status_code == 302


def test_others_and_other_places_are_not_stopped(ona):
    make_admin(username="jonas")
    lock_out()
    assert sign_in(Client(), password=PASSWORD, address=ELSEWHERE).status_code == 302
    assert sign_in(Client(), "jonas", PASSWORD).status_code == 302
    assert sign_in(Client(), password=PASSWORD).status_code == 429


def test_success_forgives_what_was_mistyped_before(ona):
    for _ in range(3):
        for _ in range(LIMIT - 1):
            sign_in(Client())
        assert sign_in(Client(), password=PASSWORD).status_code == 302


@pytest.mark.parametrize(("minutes", "status"), [(14, 429), (16, 302)])
def test_after_a_quarter_of_an_hour_the_door_opens_again(ona, minutes, status):
    lock_out()
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=minutes))
    assert sign_in(Client(), password=PASSWORD).status_code == status


def test_trying_on_while_locked_does_not_lengthen_the_rest(ona):
    lock_out()
    before = AccessAttempt.objects.get().attempt_time
    sign_in(Client())
    assert AccessAttempt.objects.get().attempt_time == before


@pytest.mark.parametrize(("language", "words"), [("en", "15 minutes"), ("lt", "15 minu")])
def test_the_page_explains_kindly_in_the_reader_s_language(ona, language, words):
    lock_out()
    response = sign_in(Client(), language=language)
    assert f'lang="{language}"' in response.text and words in response.text
    assert response.headers["Retry-After"] == "900"
    assert "'unsafe-inline'" not in response.headers["Content-Security-Policy"]


def test_a_name_that_nobody_has_is_answered_alike(ona):
    """Whoever asks cannot learn from the answers which names exist."""

    def answers(name):
        texts = [sign_in(Client(), name).text.replace(name, "NAME") for _ in range(LIMIT + 1)]
        return [re.sub(r'(csrfmiddlewaretoken|CSRF_TOKEN)"[^,>]*', "", text) for text in texts]

    assert answers("ona") == answers("ieva")


def test_one_password_on_many_names_is_stopped_too(monkeypatch, ona):
    monkeypatch.setattr("cms.security.throttling.SIGN_IN", RateLimit("sign-in", 6))
    statuses = [sign_in(Client(), f"name{number}").status_code for number in range(6)]
    assert statuses == [200] * 6
    response = sign_in(Client(), password=PASSWORD)
    assert response.status_code == 200 and "Too many attempts" in response.text
    assert sign_in(Client(), password=PASSWORD, address=ELSEWHERE).status_code == 302


def test_the_form_speaks_lithuanian(client):
    text = client.get(reverse("wagtailadmin_login"), headers={"accept-language": "lt"}).text
    assert "Slaptažodis" in text and "Password" not in re.sub(
        r"<script.*?</script>|<svg.*?</svg>", "", text, flags=re.S
    )


SITE_LOGIN = "/lt/_util/login/"


@pytest.fixture
def members_page():
    page = make_page(make_home(), title="Nariams")
    page.view_restrictions.create(restriction_type="login")
    return page


def site_sign_in(name="ona", password="wrong", address=HERE):
    return Client().post(SITE_LOGIN, {"username": name, "password": password}, REMOTE_ADDR=address)


def test_both_sign_in_pages_share_one_limit_and_hash_nothing_beyond_it(monkeypatch, ona, members_page):
    monkeypatch.setattr("cms.security.throttling.SIGN_IN", RateLimit("sign-in", 4))
    checked = []
    monkeypatch.setattr(
        "django.contrib.auth.backends.ModelBackend.authenticate", lambda *args, **kwargs: checked.append(kwargs)
    )
    for number in range(6):
        site_sign_in(f"a{number}"), sign_in(Client(), f"b{number}")
    assert len(checked) == 4
    site_sign_in(address=ELSEWHERE)
    assert len(checked) == 5


def test_the_site_s_sign_in_page_pauses_for_a_guessed_name_too(ona, members_page):
    assert [site_sign_in().status_code for _ in range(LIMIT)] == [200] * (LIMIT - 1) + [429]
    response = site_sign_in(password=PASSWORD)
    assert response.status_code == 429 and int(response.headers["Retry-After"]) == 900
    assert "/admin/" not in response.text


def test_a_site_without_pages_for_members_has_no_second_sign_in_page():
    page = make_page(make_home(), title="Viešas")
    assert Client().get(SITE_LOGIN).status_code == site_sign_in().status_code == 404
    page.view_restrictions.create(restriction_type="login")
    assert Client().get(SITE_LOGIN).status_code == 200


@pytest.fixture(params=["page", "collection"])
def behind_password(request):
    """Return the address of the form and what makes another one like it."""
    home = make_home()

    def make(password):
        if request.param == "page":
            page = make_page(home)
            found = page.view_restrictions.create(restriction_type="password", password=password)
            return f"/lt/_util/authenticate_with_password/{found.pk}/{page.pk}/"
        collection = Collection.get_first_root_node().add_child(name=password)
        found = CollectionViewRestriction.objects.create(
            collection=collection, restriction_type="password", password=password
        )
        return f"/documents/authenticate_with_password/{found.pk}/"

    return make


def test_the_password_of_a_page_or_collection_cannot_be_guessed(behind_password, monkeypatch):
    monkeypatch.setattr("cms.security.private_pages.PRIVATE_PAGES", RateLimit("private-pages", 3))
    first, second = behind_password("vienas"), behind_password("du")

    def try_(url, password, address=HERE):
        return Client().post(url, {"password": password, "return_url": "/lt/"}, REMOTE_ADDR=address).status_code

    assert [try_(first, f"spėju{number}") for number in range(3)] == [200] * 3
    assert try_(first, "vienas") == 429, "the right one too, or guessing would go on"
    assert try_(first, "vienas", ELSEWHERE) == try_(second, "du") == 302


# --- Whose address ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, None, HERE),
        (0, ELSEWHERE, HERE),  # nobody's word is taken
        (1, ELSEWHERE, ELSEWHERE),
        (1, f"203.0.113.9, {ELSEWHERE}", ELSEWHERE),  # the forged one stands to the left
        (2, f"203.0.113.9, {ELSEWHERE}, 10.0.0.1", ELSEWHERE),
        (2, "10.0.0.1", HERE),  # fewer than there must be: it did not come through the proxies
        (1, "", HERE),
        (1, "nonsense", UNKNOWN),
        (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        (1, "::ffff:198.51.100.7", ELSEWHERE),
    ],
)
def test_the_address_is_what_the_outermost_trusted_proxy_saw(rf, settings, proxies, forwarded, expected):
    settings.TRUSTED_PROXIES = proxies
    headers = {} if forwarded is None else {"x-forwarded-for": forwarded}
    assert client_address(rf.get("/", headers=headers, REMOTE_ADDR=HERE)) == expected


def test_forging_the_header_does_not_escape_the_lock(settings, ona):
    settings.TRUSTED_PROXIES = 1
    for number in range(LIMIT):
        sign_in(Client(), **{"x-forwarded-for": f"203.0.113.{number}, {ELSEWHERE}"})
    locked = sign_in(Client(), password=PASSWORD, **{"x-forwarded-for": f"203.0.113.99, {ELSEWHERE}"})
    other = sign_in(Client(), password=PASSWORD, **{"x-forwarded-for": f"{ELSEWHERE}, {HERE}"})
    assert (locked.status_code, other.status_code) == (429, 302)


# --- A new password ------------------------------------------------------------------------


def ask(email, address=HERE, language="en"):
    return Client().post(
        reverse("wagtailadmin_password_reset"),
        {"email": email},
        headers={"accept-language": language},
        REMOTE_ADDR=address,
    )


def delivered():
    """Return what the outbox sends."""
    mail.outbox.clear()
    outbox.send_due()
    return mail.outbox


def test_the_letter_is_in_the_reader_s_language_and_leads_to_the_site(ona, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://vvg.example"
    make_admin("lt", username="jonas", email="jonas@example.org")
    ask("ona@example.org", language="lt")
    ask("jonas@example.org", language="en")
    english, lithuanian = delivered()
    assert english.subject == "Password reset"
    assert "Please follow the link" in english.body and "https://vvg.example/admin/password_reset/" in english.body
    assert lithuanian.subject != english.subject and "slaptažod" in (lithuanian.subject + lithuanian.body).lower()


def test_the_link_works_once(client, ona):
    ask("ona@example.org")
    link = re.search(r"http://localhost(/\S+)", delivered()[0].body)[1]
    page = client.get(link, follow=True)
    form = page.redirect_chain[-1][0]
    done = client.post(form, {"new_password1": "nauja-žinia-9-kartus", "new_password2": "nauja-žinia-9-kartus"})
    assert done.status_code == 302
    ona.refresh_from_db()
    assert ona.check_password("nauja-žinia-9-kartus")
    assert "new_password1" not in Client().get(link, follow=True).text


def test_nobody_learns_which_addresses_have_an_account(ona):
    ask("somebody@example.org")  # what only the first request reads
    with CaptureQueriesContext(connection) as known_queries:
        known = ask("ona@example.org")
    with CaptureQueriesContext(connection) as unknown_queries:
        unknown = ask("nobody@example.org")
    assert (known.status_code, known.headers["Location"]) == (unknown.status_code, unknown.headers["Location"])

    def kinds(queries):
        return [re.sub(r'"s\d+_x\d+"', "", query["sql"])[:50] for query in queries]

    assert not mail.outbox, "nothing is sent inside the request"
    assert kinds(known_queries) == kinds(unknown_queries), "the same work: no clock tells them apart"
    assert "auth_user" not in str(kinds(unknown_queries))
    assert [letter.to for letter in delivered()] == [["ona@example.org"]]


def test_two_accounts_with_one_address_get_one_letter_with_both_links(ona):
    make_admin("en", username="ona2", email="ona@example.org")
    ask("ona@example.org")
    (letter,) = delivered()
    assert letter.body.count("/password_reset/confirm/") == 2 and " ona2" in letter.body


@pytest.mark.parametrize("typed", ["ona@exampłe.org", "ona@EXAMPLE.ORG⁠", "öna@example.org"])
def test_an_address_that_only_looks_like_the_account_s_gets_nothing(ona, typed):
    ask(typed)
    assert not delivered()


def test_a_letter_like_ours_in_another_alphabet_is_another_mailbox(settings):
    make_admin("en", username="mike", email="mike@example.org")
    ask("mıke@example.org")  # dotless i: its capital is I
    assert not delivered()


def test_the_link_and_its_letter_are_good_for_an_hour(ona, monkeypatch):
    assert django_settings.PASSWORD_RESET_TIMEOUT == 3600
    ask("ona@example.org")
    outbox.send_due(timezone.now() + timedelta(minutes=61))
    assert not mail.outbox and OutgoingMail.objects.get().state == OutgoingMail.State.DROPPED


def test_one_mailbox_is_not_flooded(ona):
    names = ("Ona", "ona", "ONA") * 2
    answers = {ask(f"{name}@example.org", f"192.0.2.{place}").status_code for place, name in enumerate(names)}
    assert answers == {302}
    assert len(delivered()) == RESET_EMAILS.most


def test_one_place_cannot_write_to_everybody():
    for number in range(RESETS.most + 3):
        get_user_model().objects.create_user(f"u{number}", f"u{number}@example.org", PASSWORD)
        ask(f"u{number}@example.org")
    assert len(delivered()) == RESETS.most
    ask("u0@example.org", address=ELSEWHERE)
    assert len(delivered()) == 1


# --- Where the admin is --------------------------------------------------------------------------


def test_the_admin_is_where_the_environment_says(tmp_path):
    """The address is read when the addresses are built: in a process of its own."""
    from tests.cms.test_settings import start

    code = (
        "import django; django.setup();"
        "from django.urls import resolve, reverse, Resolver404; print(reverse('wagtailadmin_login'))\n"
        "try: resolve('/admin/')\n"
        "except Resolver404: print('nothing')"
    )
    assert start(tmp_path, "-c", code, ADMIN_PATH="kamara").stdout.split() == ["/kamara/login/", "nothing"]
    assert start(tmp_path, "-c", code).stdout.split() == ["/admin/login/"]


def test_where_it_was_nothing_tells_where_it_is(rf, settings):
    settings.ADMIN_PATH = "kamara/"
    middleware = SiteLocaleMiddleware(lambda request: HttpResponse(status=404))
    assert middleware(rf.get("/admin/nera/")).status_code == 404
    assert middleware(rf.get("/nera/")).status_code == 302  # as any old address
