"""The contact page: nothing a person writes is lost, nothing a robot writes reaches the office."""

import re
from datetime import timedelta
from smtplib import SMTPException

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from cms import jobs
from cms.mail import outbox
from cms.models import OutgoingMail, RateLimitCounter, SiteSettings
from cms.security import antispam
from cms.security.rate_limit import RateLimit
from home import forms, services
from home.models import ContactMessage, ContactPage
from tests.support.factories import make_home, make_page, make_site_settings

pytestmark = pytest.mark.django_db

WORDS = {"message": "Kieme trūksta suolo.\nAr galėtumėte padėti?", "name": "Eglė", "email": "egle@example.org"}


@pytest.fixture(autouse=True)
def page():
    home = make_home()
    page = make_page(
        home,
        ContactPage,
        title="Kontaktai",
        title_en="Contact",
        introduction_lt="<p>Rašykite</p>",
        introduction_en="<p>Write</p>",
        thank_you_lt="<p>Iki!</p>",
        thank_you_en="<p>Bye!</p>",
    )
    privacy = make_page(home, title="Privatumas", title_en="Privacy")
    make_site_settings(privacy_page=privacy)
    return page


@pytest.fixture
def later(monkeypatch):
    """Let time pass after a form was opened."""

    def later(**ago):
        then = timezone.now().timestamp() - timedelta(**ago).total_seconds()
        with monkeypatch.context() as patch:
            patch.setattr(antispam.time, "time", lambda: then)
            return forms.ContactForm.new_token()

    return later


def send(client, token, url="/lt/kontaktai/", **changes):
    """Send the form; within a minute the job sends the letters."""
    response = client.post(url, {**WORDS, "website": "", "opened": token, **changes})
    outbox.send_due()
    return response


@pytest.mark.parametrize("url", ["/lt/kontaktai/", "/en/contact/"])
def test_a_message_is_stored_mailed_and_thanked_for(client, later, url):
    html = client.get(url).content.decode()
    assert re.search(r'name="opened" value="[^"]+"', html)
    response = send(client, later(seconds=20), url)
    assert (response.status_code, response.headers["Location"]) == (302, f"{url}?sent")
    message = ContactMessage.objects.get()
    assert (message.message.replace("\r\n", "\n"), message.name) == (WORDS["message"], "Eglė")
    assert message.language == url[1:3] and message.mailed_at and not message.is_suspicious
    thanks = client.get(response.headers["Location"]).content.decode()
    assert ("Iki!" if message.language == "lt" else "Bye!") in thanks
    assert "<form" not in thanks.split("<main")[1]


def test_the_letter_is_in_the_offices_language_and_answers_the_visitor(client, later):
    with override("en"):
        send(client, later(seconds=20), "/en/contact/")
    letter = mail.outbox[0]
    assert (letter.to, letter.reply_to) == (["biuras@example.org"], ["egle@example.org"])
    assert "Eglė" in letter.subject
    assert "Ar galėtumėte padėti?" in letter.body
    assert "&" not in letter.body and "/contact-messages/edit/" in letter.body


@pytest.mark.parametrize("ways", [{"email": ""}, {"email": "", "name": ""}, {"email": "", "phone": "8 600 00000"}])
def test_a_person_may_leave_no_address(client, later, ways):
    send(client, later(seconds=20), **ways)
    assert ContactMessage.objects.get().mailed_at
    assert mail.outbox[0].reply_to == []


@pytest.mark.parametrize(
    ("url", "prefix"),
    [("/lt/kontaktai/", "Klaida:"), ("/en/contact/", "Error:")],
)
def test_errors_stand_first_and_beside_the_fields_and_keep_what_was_typed(client, later, url, prefix):
    response = send(client, later(seconds=20), url, message="  ", email="egle.example.org", phone="8 600 00000")
    html = response.content.decode()
    assert response.status_code == 200 and not ContactMessage.objects.exists()
    title = re.search(r"<title>(.*?)</title>", html)[1]
    assert re.match(f"{prefix}|Error:", title)  # the catalogue is made apart from the tests
    main = html[html.index("<main") :]
    assert main.index("error-summary") < main.index("<h1")
    assert 'href="#id_message"' in main and 'href="#id_email"' in main
    field = re.search(r"<input[^>]*id=\"id_email\"[^>]*>", main)[0]
    assert 'aria-invalid="true"' in field and "id_email_error" in field and "id_email_helptext" in field
    assert 'value="egle.example.org"' in field and 'value="Eglė"' in main and 'value="8 600 00000"' in main


@pytest.mark.parametrize("message", ["x" * 5001, ""])
def test_a_message_too_long_or_empty_is_refused_with_words(client, later, message):
    html = send(client, later(seconds=20), message=message).content.decode()
    assert "error-summary" in html and not ContactMessage.objects.exists()
    assert message in html


@pytest.mark.parametrize("url", ["/lt/kontaktai/", "/en/contact/"])
@pytest.mark.parametrize("phone", ["skambinkit vakare 12", "+370 (612) abc-34567", "12"])
def test_what_is_no_phone_number_is_refused(client, later, url, phone):
    response = send(client, later(seconds=20), url, email="", phone=phone)
    assert 'href="#id_phone"' in response.content.decode() and phone in response.content.decode()
    assert not ContactMessage.objects.exists()


def test_a_form_opened_yesterday_is_as_good_as_any(client, later):
    send(client, later(days=1))
    assert not ContactMessage.objects.get().is_suspicious
    assert len(mail.outbox) == 1


def test_the_same_form_sent_twice_is_one_message(client, later):
    token = later(seconds=20)
    first, second = send(client, token), send(client, token)
    assert first.headers["Location"] == second.headers["Location"]
    assert ContactMessage.objects.count() == len(mail.outbox) == 1


def test_going_back_and_writing_something_else_is_another_message(client, later):
    token = later(seconds=20)
    send(client, token)
    send(client, token, message="Ir dar vienas dalykas.")
    assert ContactMessage.objects.count() == len(mail.outbox) == 2


@pytest.mark.parametrize("trick", ["trap", "haste", "no form", "forged"])
def test_a_robot_is_thanked_and_kept_away_from_the_office(client, later, trick):
    token = {"haste": later(seconds=1), "no form": "", "forged": "abc:def"}.get(trick, later(seconds=20))
    response = send(client, token, website="https://spam.example" if trick == "trap" else "")
    assert response.status_code == 302
    assert ContactMessage.objects.get().is_suspicious  # nothing is lost, if it was a person after all
    assert mail.outbox == []


def test_nothing_is_lost_when_mail_fails_and_the_next_message_takes_it_along(client, later, monkeypatch, caplog):
    def fail(*args, **kwargs):
        raise SMTPException("no server")

    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", fail)
        assert send(client, later(seconds=20)).status_code == 302
    waiting = ContactMessage.objects.with_letters().get()
    assert waiting.letter_state == "queued" and waiting.mail_state in ("waiting to be sent", "laukia siuntimo")
    assert mail.outbox == [] and "Eglė" not in caplog.text
    send(client, later(seconds=20), message="Antra žinutė")
    outbox.send_due()
    assert len(mail.outbox) == 2
    assert set(OutgoingMail.objects.values_list("state", flat=True)) == {"sent"}
    outbox.send_due()
    assert len(mail.outbox) == 2


def test_letters_that_wait_follow_the_address_of_the_office(client, later):
    with override("lt"):
        client.post("/lt/kontaktai/", {**WORDS, "website": "", "opened": later(seconds=20)})
    SiteSettings.objects.update(email="naujas@example.org")
    outbox.send_due()
    assert [letter.to for letter in mail.outbox] == [["naujas@example.org"]]
    assert OutgoingMail.objects.get().to == "naujas@example.org"


def test_message_and_letter_are_written_together_or_not_at_all(client, later, monkeypatch):
    def fail(*rows):
        raise OSError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("home.services.outbox.enqueue", fail)
        with pytest.raises(OSError, match="full"):
            send(client, later(seconds=20))
    assert not ContactMessage.objects.exists() and not OutgoingMail.objects.exists()
    send(client, later(seconds=20))
    assert ContactMessage.objects.count() == OutgoingMail.objects.count() == 1


def test_a_letter_about_a_message_that_was_deleted_is_dropped(client, later):
    client.post("/lt/kontaktai/", {**WORDS, "website": "", "opened": later(seconds=20)})
    ContactMessage.objects.all().delete()
    outbox.send_due()
    assert mail.outbox == [] and OutgoingMail.objects.get().state == "dropped"


def test_an_office_without_an_address_is_told_once_it_has_one(client, later):
    settings = make_site_settings(email="")
    send(client, later(seconds=20))
    assert mail.outbox == [] and ContactMessage.objects.to_mail().exists()
    settings.email = "biuras@example.org"
    settings.save()
    assert jobs.run_due(only=["tell_office", "send_letters"])["tell_office"] == 1
    assert len(mail.outbox) == 1
    assert jobs.run_due(only=["tell_office", "send_letters"])["tell_office"] == ""
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("field", ["name", "email", "phone"])
def test_headers_of_a_letter_cannot_be_added(client, later, field):
    send(client, later(seconds=20), **{field: "a@example.org\r\nBcc: all@example.org"})
    for letter in mail.outbox:
        headers = letter.message().as_string().split("\n\n")[0]
        assert not re.search(r"^Bcc:", headers, re.M) and letter.bcc == []
        assert letter.recipients() == ["biuras@example.org"]


def test_a_flood_from_one_network_is_stopped_there_and_nowhere_else(client, later, monkeypatch):
    monkeypatch.setattr("cms.security.form_limits.FORMS", RateLimit("forms", 2))
    for number in range(2):
        send(client, later(seconds=20), message=f"Žinutė {number}")
    html = send(client, later(seconds=20), message="Trečia žinutė").content.decode()
    assert "error-summary" in html and "Trečia žinutė" in html
    assert ContactMessage.objects.count() == 2
    elsewhere = Client(REMOTE_ADDR="203.0.113.7")
    assert send(elsewhere, later(seconds=20), message="Trečia žinutė").status_code == 302


def test_robots_on_a_network_are_thanked_and_do_not_close_the_form_for_people_there(client, later, monkeypatch):
    monkeypatch.setattr("cms.security.form_limits.ROBOTS", RateLimit("robots", 2))
    for number in range(60):
        assert send(client, later(seconds=20), message=f"Pigu {number}", website="x").status_code == 302
    assert ContactMessage.objects.filter(is_suspicious=True).count() == 2
    assert send(client, later(seconds=20), message="Tikra žinutė").status_code == 302
    assert ContactMessage.objects.filter(is_suspicious=False).count() == 1


def test_a_flood_from_many_networks_is_kept_and_its_letters_follow_later(later, monkeypatch):
    monkeypatch.setattr("home.services.OFFICE", RateLimit("office", 2))
    for number in range(4):
        send(Client(REMOTE_ADDR=f"203.0.113.{number}"), later(seconds=20), message=f"Žinutė {number}")
    assert ContactMessage.objects.count() == 4 and OutgoingMail.objects.count() == 2
    assert services.tell_what_waits() == 0
    RateLimitCounter.objects.all().delete()
    assert services.tell_what_waits() == 2


def test_messages_do_not_stay_for_ever(client, later, capsys):
    ages = {"old": 400, "recent": 300, "robot": 40, "new robot": 20}
    for name, days in ages.items():
        is_suspicious = "robot" in name
        message = ContactMessage.objects.create(
            message=name, language="lt", is_suspicious=is_suspicious, submit_key=name
        )
        ContactMessage.objects.filter(pk=message.pk).update(created_at=timezone.now() - timedelta(days=days))
    call_command("purge_contact_messages")
    assert set(ContactMessage.objects.values_list("message", flat=True)) == {"recent", "new robot"}
    assert "Deleted: 2" in capsys.readouterr().out


def test_how_long_they_stay_is_a_setting(settings):
    settings.CONTACT_MESSAGES_KEPT_DAYS = 10
    ContactMessage.objects.create(message="x", language="lt", submit_key="x")
    assert not ContactMessage.objects.outdated().exists()
    assert ContactMessage.objects.outdated(timezone.now() + timedelta(days=11)).exists()


def test_the_form_leads_to_the_privacy_page_and_sets_one_cookie(client):
    response = client.get("/en/contact/")
    assert "/en/privacy/" in response.content.decode().split("<main")[1].split("</main")[0]
    assert list(response.cookies) == ["csrftoken"]


@pytest.mark.parametrize("url", ["/lt/kontaktai/", "/en/contact/"])
def test_a_browser_without_its_cookie_gets_its_words_back(later, url):
    """A tab of yesterday, a browser that forgets cookies when it closes. Another site's form ends here too."""
    client = Client(enforce_csrf_checks=True)
    response = send(client, later(days=1), url)
    html = response.content.decode()
    assert response.status_code == 403 and not ContactMessage.objects.exists()
    assert "error-summary" in html and "Ar galėtumėte padėti?" in html and 'value="egle@example.org"' in html
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', html)[1]
    assert send(client, later(days=1), url, csrfmiddlewaretoken=token).status_code == 302
    assert ContactMessage.objects.count() == 1


def test_other_forms_without_their_cookie_are_refused_as_ever(page):
    client = Client(enforce_csrf_checks=True)
    for url in ("/lt/", "/lt/nera/", "/admin/login/"):
        assert client.post(url, WORDS).status_code == 403
    page.live_en = False
    page.save()
    assert "egle@example.org" not in client.post("/en/contact/", WORDS).content.decode()


@pytest.mark.parametrize("url", ["/lt/kontaktai/", "/en/contact/"])
def test_contact_takes_at_most_ten_queries(client, django_assert_max_num_queries, url):
    client.get(url)
    with django_assert_max_num_queries(10):
        client.get(url)


def test_an_english_form_that_is_not_public_takes_nothing(client, later, page):
    page.live_en = False
    page.save()
    assert send(client, later(seconds=20), "/en/contact/").headers["Location"].startswith("/lt/")
    assert not ContactMessage.objects.exists()
