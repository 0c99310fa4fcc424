"""Whoever wants to join: one application, two letters, nothing for robots, nothing kept for ever."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry
from wagtail.test.utils.form_data import querydict_from_html

from cms.mail import outbox
from cms.models import OutgoingMail
from cms.security.rate_limit import RateLimit
from home import forms
from home.models import Application, Organisation
from tests.support.factories import make_admin, make_home, make_page, make_site_settings
from tests.support.factories_people import make_about, make_members_page

pytestmark = pytest.mark.django_db

URLS = {"lt": "/lt/apie-mus/nariai/tapti-nariu/", "en": "/en/about-us/members/join/"}
WORDS = {
    "organisation": "Senjorų choras „Vakarė“",
    "sector": "community",
    "name": "Eglė Testė",
    "email": "egle@example.org",
    "message": "Dainuojame.",
}


@pytest.fixture(autouse=True)
def page():
    home = make_home()
    privacy = make_page(home, title="Privatumas", title_en="Privacy")
    make_site_settings(privacy_page=privacy)
    return make_members_page(make_about(home), thank_you_lt="<p>Iki!</p>", thank_you_en="<p>Bye!</p>")


@pytest.fixture
def opened():
    """Return the token of a form that was opened some seconds ago."""
    return lambda seconds=20: forms.JoinForm.new_token(age=seconds)


def send(client, token, language="lt", **changes):
    return client.post(URLS[language], {**WORDS, "phone": "", "website": "", "opened": token, **changes})


def main_of(response):
    return BeautifulSoup(response.content, "html.parser").main


@pytest.mark.parametrize("language", ["lt", "en"])
def test_an_application_is_stored_and_two_letters_leave(client, opened, language):
    form = main_of(client.get(URLS[language]))
    assert form.select_one("input[name=opened]")["value"] and form.select_one("select[name=sector]")
    response = send(client, opened(), language)
    assert (response.status_code, response["Location"]) == (302, f"{URLS[language]}?sent")
    application = Application.objects.get()
    assert (application.organisation, application.state) == (WORDS["organisation"], "new")
    outbox.send_due()
    office, applicant = sorted(mail.outbox, key=lambda letter: letter.to != ["biuras@example.org"])
    assert office.reply_to == ["egle@example.org"] and "Dainuojame." in office.body
    assert WORDS["organisation"] in office.subject and "/people/applications/edit/" in office.body
    assert applicant.to == ["egle@example.org"] and applicant.reply_to == ["biuras@example.org"]
    assert "Senjorų choras ‚Vakarė‘" in applicant.body and "Dainuojame." not in applicant.body
    assert OutgoingMail.objects.get(to="egle@example.org").language == language
    thanks = main_of(client.get(response["Location"]))
    assert ("Iki!" if language == "lt" else "Bye!") in thanks.get_text() and not thanks.find("form")


@pytest.mark.parametrize("language", ["lt", "en"])
def test_errors_stand_first_and_keep_what_was_typed(client, opened, language):
    wrong = {"organisation": "  ", "sector": "", "email": "egle.example.org", "phone": ""}
    response = send(client, opened(), language, **wrong)
    assert response.status_code == 200 and not Application.objects.exists()
    main = main_of(response)
    links = {link["href"] for link in main.select(".error-summary a")}
    assert links == {"#id_organisation", "#id_sector", "#id_email"}
    assert main.select_one("#id_email")["value"] == "egle.example.org"
    assert main.select_one("#id_name")["value"] == "Eglė Testė" and "Dainuojame." in main.select_one("textarea").text


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": ""},
        {"organisation": "x" * 2000},
        {"name": "x" * 2000},
        {"organisation": "Pirk www.spam.example"},
        {"phone": "skambinkite"},
        {"sector": "mafia"},
        {"message": "x" * 5001},
    ],
)
def test_what_is_wrong_is_refused_in_words(client, opened, wrong):
    main = main_of(send(client, opened(), **wrong))
    assert main.select(".error-summary li") and not Application.objects.exists() and not OutgoingMail.objects.exists()


def test_a_telephone_is_enough_and_nobody_is_written_to(client, opened):
    assert send(client, opened(), email="", phone="+370 600 00000").status_code == 302
    assert [letter.to for letter in OutgoingMail.objects.all()] == ["biuras@example.org"]


@pytest.mark.parametrize("trick", ["trap", "haste", "no form", "forged"])
def test_a_robot_is_thanked_and_nobody_is_written_to(client, opened, trick):
    token = {"haste": opened(1), "no form": "", "forged": "abc:def"}.get(trick, opened())
    response = send(client, token, website="https://spam.example" if trick == "trap" else "")
    assert response.status_code == 302
    assert Application.objects.get().is_suspicious and not OutgoingMail.objects.exists()


def test_the_same_form_sent_twice_is_one_application_with_one_letter_each(client, opened):
    token = opened()
    send(client, token), send(client, token)
    assert (Application.objects.count(), OutgoingMail.objects.count()) == (1, 2)


def test_a_stranger_cannot_flood_an_address(client, opened):
    for number in range(3):
        send(client, opened(), message=f"Žinutė {number}", email="Egle@example.org" if number else "egle@example.org")
    assert Application.objects.count() == 3
    assert OutgoingMail.objects.filter(to__iexact="egle@example.org").count() == 1


def test_a_flood_is_stopped_and_the_words_are_kept(client, opened, monkeypatch):
    monkeypatch.setattr("cms.security.form_limits.FORMS", RateLimit("forms", 1))
    send(client, opened())
    response = send(client, opened(), message="Antra žinutė")
    assert main_of(response).select_one(".error-summary") and "Antra žinutė" in response.content.decode()
    assert Application.objects.count() == 1


def test_only_the_form_sets_a_cookie_and_leads_to_the_notice(client):
    for url in ("/lt/apie-mus/nariai/", "/en/about-us/members/"):
        assert not client.get(url).cookies
    response = client.get(URLS["en"])
    assert list(response.cookies) == ["csrftoken"] and "/en/privacy/" in str(main_of(response))


def test_a_browser_without_its_cookie_gets_its_words_back(opened):
    client = Client(enforce_csrf_checks=True)
    response = send(client, opened())
    assert response.status_code == 403 and not Application.objects.exists()
    html = response.content.decode()
    assert "Dainuojame." in html
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', html)[1]
    assert send(client, opened(), csrfmiddlewaretoken=token).status_code == 302
    assert client.post("/lt/apie-mus/nariai/", WORDS).status_code == 403


def test_the_list_itself_takes_no_form(client, opened):
    client.post("/lt/apie-mus/nariai/", {**WORDS, "opened": opened()})
    assert not Application.objects.exists()


def test_the_address_of_the_form_follows_the_language(client):
    switch = BeautifulSoup(client.get(URLS["lt"]).content, "html.parser").select_one('a[hreflang="en"]')
    assert switch["href"] == URLS["en"]
    moved = client.get("/en/about-us/members/tapti-nariu/")
    assert (moved.status_code, moved["Location"]) == (301, URLS["en"])


def test_applications_do_not_stay_for_ever():
    for name, days in {"old": 400, "recent": 300, "robot": 40}.items():
        one = Application.objects.create(
            organisation=name, language="lt", submit_key=name, is_suspicious=name == "robot"
        )
        Application.objects.filter(pk=one.pk).update(created_at=timezone.now() - timedelta(days=days))
    call_command("purge_contact_messages")
    assert list(Application.objects.values_list("organisation", flat=True)) == ["recent"]


# --- The office -----------------------------------------------------------------------------


def make_application(**kwargs):
    values = {"organisation": "Vakarė", "sector": "community", "name": "Eglė Testė", "language": "lt"}
    return Application.objects.create(submit_key=str(Application.objects.count()), **{**values, **kwargs})


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_office_notes_the_decision_and_cannot_change_the_words(client, language):
    client.force_login(make_admin(language))
    application = make_application(email="egle@example.org")
    assert "Vakarė" in client.get(reverse("applications:index")).content.decode()
    url = reverse("applications:edit", args=[application.pk])
    assert client.get(url).status_code == 200
    assert client.post(url, {"state": "accepted", "organisation": "Kita"}).status_code == 302
    application.refresh_from_db()
    assert (application.state, application.organisation) == ("accepted", "Vakarė")
    assert not any(
        "Eglė" in label or "Vakarė" in label for label in ModelLogEntry.objects.values_list("label", flat=True)
    )
    found = client.get(f"{reverse('applications:index')}?state=new").content.decode()
    assert "Eglė Testė" not in found
    assert client.get(reverse("applications:add")).status_code == 302


@pytest.mark.parametrize("formula", ['=HYPERLINK("http://x")', "+1+cmd", "@SUM(A1)"])
def test_a_spreadsheet_runs_nothing_an_applicant_wrote(client, formula):
    client.force_login(make_admin("en"))
    make_application(message=formula, organisation=formula)
    response = client.get(f"{reverse('applications:index')}?export=xlsx")
    content = b"".join(response.streaming_content) if response.streaming else response.content
    cells = [cell for cell in load_workbook(BytesIO(content)).active[2] if cell.value]
    assert all(cell.data_type != "f" for cell in cells) and f"'{formula}" in [cell.value for cell in cells]


# --- What follows from a decision ---------------------------------------------------------------


def decide(client, application, state):
    return client.post(reverse("applications:edit", args=[application.pk]), {"state": state})


def letter_url(application):
    return reverse("applications:letter", args=[application.pk])


def words(response):
    return " ".join(BeautifulSoup(response.content, "html.parser").get_text(" ").split())


@pytest.fixture
def office(client):
    client.force_login(make_admin("en"))
    return client


@pytest.mark.parametrize("language", ["lt", "en"])
def test_whoever_is_accepted_is_told_once_in_their_language(office, language):
    application = make_application(email="egle@example.org", language=language)
    assert decide(office, application, "accepted").url == reverse("applications:edit", args=[application.pk])
    assert letter_url(application) in office.get(reverse("applications:edit", args=[application.pk])).content.decode()
    assert not OutgoingMail.objects.exists()
    seen = BeautifulSoup(office.get(letter_url(application)).content, "html.parser").select_one(f"div[lang={language}]")
    shown = BeautifulSoup(office.post(letter_url(application), {"words": "Iki balandžio!"}).content, "html.parser")
    assert "Iki balandžio!" not in seen.get_text() and not OutgoingMail.objects.exists()
    for _click in range(2):
        office.post(letter_url(application), {"words": "Iki balandžio!", "send": "1"})
    outbox.send_due()
    [sent] = mail.outbox
    assert sent.to == ["egle@example.org"] and sent.reply_to == ["biuras@example.org"] and "Vakarė" in sent.subject
    assert ("Sveiki," in sent.body) == (language == "lt") and "Iki balandžio!" in sent.body
    assert " ".join(sent.body.split()) in " ".join(shown.select_one(f"div[lang={language}]").get_text(" ").split())
    assert (
        letter_url(application) not in office.get(reverse("applications:edit", args=[application.pk])).content.decode()
    )


def test_whoever_is_declined_learns_why(office):
    application = make_application(email="egle@example.org", language="en")
    decide(office, application, "declined")
    refused = office.post(letter_url(application), {"words": " ", "send": "1"})
    assert "Say why the board has declined." in words(refused) and not OutgoingMail.objects.exists()
    assert office.post(letter_url(application), {"words": "You are from another town.", "send": "1"}).status_code == 302
    outbox.send_due()
    assert "not accepted" in mail.outbox[0].body and "another town" in mail.outbox[0].body


def test_a_decision_changed_before_the_letter_left_is_told_as_it_is_now(office):
    application = make_application(email="egle@example.org", language="en")
    decide(office, application, "accepted")
    office.post(letter_url(application), {"send": "1"})
    decide(office, application, "declined")
    office.post(letter_url(application), {"words": "A mistake.", "send": "1"})
    outbox.send_due()
    assert len(mail.outbox) == 1 and "not accepted" in mail.outbox[0].body
    assert set(OutgoingMail.objects.values_list("state", flat=True)) == {"dropped", "sent"}


@pytest.mark.parametrize("state", ["new", "accepted"])
def test_without_a_decision_or_an_address_there_is_no_letter(office, state):
    application = make_application(phone="+370 600 00000", email="egle@example.org" if state == "new" else "")
    decide(office, application, state)
    for answer in (office.get(letter_url(application)), office.post(letter_url(application), {"send": "1"})):
        assert answer.status_code == 302
    assert not OutgoingMail.objects.exists()
    assert ("+370 600 00000" in words(office.get(reverse("applications:edit", args=[application.pk])))) is True


def test_one_click_opens_the_new_member_with_the_facts_of_the_application(office):
    application = make_application(email="egle@example.org", phone="+370 600 00000", message="Dainuojame.")
    decide(office, application, "accepted")
    html = BeautifulSoup(office.get(reverse("applications:edit", args=[application.pk])).content, "html.parser")
    [link] = [link["href"] for link in html.select("main a") if "?application=" in link["href"]]
    form = querydict_from_html(office.get(link).content.decode(), form_id="w-editor-form")
    assert (form["name_lt"], form["sector"]) == ("Vakarė", "community")
    assert form["joined_on"] == timezone.localdate().isoformat()
    assert not form["email"] and not form["phone"]  # a person's, and visitors would see them
    assert not Organisation.objects.exists()  # nothing is half a member
    assert office.post(link, form).status_code == 302
    member = Organisation.objects.get()
    application.refresh_from_db()
    assert application.member == member and member.is_member()
    again = office.post(link, {**form.dict(), "name_lt": "Antra"})
    assert again.url == reverse("wagtailsnippets_home_organisation:edit", args=[member.pk])
    assert Organisation.objects.count() == 1


def test_only_what_was_accepted_becomes_a_member_and_only_for_who_may_read_it(office):
    declined, accepted = make_application(organisation="Ne"), make_application(organisation="Taip")
    decide(office, declined, "declined"), decide(office, accepted, "accepted")
    url = reverse("wagtailsnippets_home_organisation:add")
    assert 'value="Taip"' in office.get(f"{url}?application={accepted.pk}").content.decode()
    for key in (declined.pk, 999999, "x"):
        assert 'value="Ne"' not in office.get(f"{url}?application={key}").content.decode()
    editor = make_admin("en", username="redaktore")
    editor.is_superuser = False
    editor.save()
    editor.groups.add(Group.objects.get(name="Redaktoriai"))
    office.force_login(editor)
    assert 'value="Taip"' not in office.get(f"{url}?application={accepted.pk}").content.decode()
    assert office.get(letter_url(accepted)).status_code == 302
