"""Ideas: what a resident types, what a robot types, and what everybody can read."""

import csv
import io
import json
import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client
from django.utils import timezone

from cms.mail import outbox
from cms.models import OutgoingMail
from cms.security import antispam
from cms.security.limits import FORMS
from home.ideas.forms import IdeaForm
from home.models import Idea, IdeaSender
from tests.support.factories import make_home, make_page, make_site_settings
from tests.support.factories_calls import make_call, make_call_index
from tests.support.factories_ideas import make_idea, make_idea_index
from tests.support.projects import make_measure, make_priority, make_project, make_project_index, make_strategy

pytestmark = pytest.mark.django_db

FORM = {"lt": "/lt/idejos/siulyti/", "en": "/en/ideas/suggest/"}
WORDS = {"title": "Suolai prie ežero", "text": "Prie ežero nėra kur prisėsti.", "name": "", "email": ""}


@pytest.fixture(autouse=True)
def index(settings):
    settings.TRUSTED_PROXIES = 1
    home = make_home()
    index = make_idea_index(home, thank_you_lt="<p>Iki!</p>", thank_you_en="<p>Bye!</p>")
    index.strategy = make_strategy(home)
    index.measure = make_measure(make_priority(index.strategy), "1.1", name_lt="Kiemai", name_en="Courtyards")
    make_site_settings(privacy_page=make_page(home, title="Privatumas", title_en="Privacy"))
    return index


def opened(ago=60):
    return IdeaForm.new_token(age=ago)


def send(client, language="lt", token=None, **changes):
    values = {**WORDS, "website": "", "opened": opened() if token is None else token, **changes}
    return client.post(FORM[language], values)


def words(response):
    main = BeautifulSoup(response.content, "html.parser").main.get_text(" ")
    return " ".join(main.replace("\N{NO-BREAK SPACE}", " ").split())


# --- The form ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["lt", "en"])
def test_an_idea_is_kept_in_the_language_it_is_typed_in_and_the_office_is_told_once(client, language):
    assert re.search(r'name="opened" value="[^"]+"', client.get(FORM[language]).content.decode())
    response = send(client, language, name="Eglė", email="egle@example.org")
    assert (response.status_code, response["Location"]) == (302, f"{FORM[language]}?sent")
    idea = Idea.objects.get()
    other = {"lt": "en", "en": "lt"}[language]
    assert (idea.state, idea.language, getattr(idea, f"title_{language}")) == ("new", language, WORDS["title"])
    assert not getattr(idea, f"title_{other}") and not getattr(idea, f"text_{other}")
    assert (idea.sender.name, idea.sender.email) == ("Eglė", "egle@example.org")
    assert ("Iki!" if language == "lt" else "Bye!") in words(client.get(FORM[language] + "?sent"))
    outbox.send_due()
    letter = mail.outbox[0]
    assert len(mail.outbox) == 1 and letter.to == ["biuras@example.org"] and letter.reply_to == ["egle@example.org"]
    assert WORDS["text"] in letter.body and f"/ideas/edit/{idea.pk}/" in letter.body


def test_nobody_has_to_give_a_name(client):
    send(client)
    assert Idea.objects.exists() and not IdeaSender.objects.exists()


def test_area_and_place_can_be_chosen_but_not_made_up(client, index):
    assert "Kiemai" in words(client.get(FORM["lt"]))
    send(client, measure=str(index.measure.pk))
    assert Idea.objects.get().measure == index.measure
    assert "error-summary" in send(client, title="Kita", measure="999999").content.decode()


def test_the_same_form_sent_twice_is_one_idea_and_other_words_are_another(client):
    token = opened()
    first, second = send(client, token=token), send(client, token=token)
    assert first["Location"] == second["Location"] and Idea.objects.count() == 1
    send(client, token=token, text="Ir dar šiukšlių dėžės.")
    assert Idea.objects.count() == OutgoingMail.objects.count() == 2


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "  "},
        {"text": ""},
        {"text": " \n\u200b "},
        {"text": "ž" * 5001},
        {"title": "x" * 121},
        {"title": "https://example.org"},
        {"text": "Pirkite! " + " https://example.org/a" * 20},
        {"text": "Pirkite! " + " www.example.org" * 20},
        {"email": "egle"},
        {"name": "Pirkite pigiau.example.com"},
    ],
)
def test_what_is_wrong_is_refused_in_words_and_nothing_typed_is_lost(client, language, wrong):
    response = send(client, language, **wrong)
    html = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 200 and not Idea.objects.exists()
    name, value = next(iter(wrong.items()))
    field = html.select_one(f"#id_{name}")
    assert field["aria-invalid"] == "true" and html.select_one(f".error-summary a[href='#id_{name}']")
    assert (field.get("value") or field.text).strip() == value.strip()
    assert html.title.text.startswith(("Klaida:", "Error:"))


def test_three_addresses_may_stand_in_an_idea_and_five_thousand_characters(client):
    send(client, text="ž" * 4900 + " https://example.org/a" * 3)
    assert Idea.objects.exists()


def test_a_script_is_text(client):
    send(client, title="<script>alert(1)</script>", text="<img src=x onerror=alert(1)> {{ 7|add:7 }}")
    Idea.objects.update(state="published")
    idea = Idea.objects.get()
    for url in ("/lt/idejos/", f"/lt/idejos/{idea.pk}/"):
        html = client.get(url).content.decode()
        assert "<script>alert" not in html and "<img src=x" not in html and "&lt;script&gt;" in html


def test_a_form_opened_yesterday_is_as_good_as_any(client):
    send(client, token=opened(ago=86_400))
    assert Idea.objects.exists()


@pytest.mark.parametrize("trick", ["trap", "haste", "no form", "forged", "another form"])
def test_a_robot_is_asked_to_send_once_more_and_a_person_can(client, trick):
    tokens = {"haste": opened(ago=-90), "no form": "", "forged": "abc:def"}
    tokens["another form"] = antispam.AntispamForm.new_token(age=60)
    response = send(client, token=tokens.get(trick), website="https://spam.example" if trick == "trap" else "")
    html = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 200 and not Idea.objects.exists() and not OutgoingMail.objects.exists()
    again = {field["name"]: field.get("value", "") for field in html.select("main input[name]")}
    assert again["title"] == WORDS["title"] and not again["website"]
    if trick != "haste":
        values = {**again, "text": WORDS["text"], "opened": opened() if trick != "trap" else again["opened"]}
        assert client.post(FORM["lt"], values).status_code == 302


def test_without_limits_the_same_robots_would_get_in(client, monkeypatch):
    """Negative control."""
    monkeypatch.setattr("home.ideas.taking.may_send", lambda request, target: True)
    monkeypatch.setattr("cms.security.antispam.AntispamForm.suspect", lambda form, token: None)
    for number in range(30):
        send(client, title=f"Nr. {number}", website="x")
    assert Idea.objects.count() == 30


def test_a_flood_from_one_place_is_stopped(client):
    answers = [send(client, title=f"Nr. {number}").status_code for number in range(FORMS.most + 3)]
    assert answers.count(302) == Idea.objects.count() == FORMS.most


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_browser_without_cookies_gets_the_words_back(language):
    client = Client(enforce_csrf_checks=True)
    response = send(client, language)
    assert response.status_code == 403 and WORDS["text"] in response.content.decode()
    assert not Idea.objects.exists()


def test_pages_set_no_cookie_before_the_form(client):
    make_idea()
    for url in ("/lt/idejos/", "/lt/idejos/kas-pasikeite/", f"/lt/idejos/{Idea.objects.get().pk}/"):
        assert not client.get(url).cookies
    assert client.get(FORM["lt"]).cookies


def test_no_address_of_who_wrote_is_kept(client):
    names = {field.name for model in (Idea, IdeaSender) for field in model._meta.get_fields()}
    assert not [name for name in names if "ip" in name.split("_") or "address" in name or "agent" in name]
    client.post(FORM["lt"], {**WORDS, "opened": opened()}, headers={"x-forwarded-for": "203.0.113.9"})
    rows = [list(Idea.objects.values_list()), list(OutgoingMail.objects.values_list())]
    assert Idea.objects.exists() and "203.0.113.9" not in str(rows)


# --- What everybody can read --------------------------------------------------------------------


@pytest.mark.parametrize("state", ["new", "withheld"])
def test_what_is_not_public_is_nowhere(client, state):
    idea = make_idea(state, title_lt="Paslaptis", title_en="Secret", sender=("Eglė", "egle@example.org"))
    for url in ("/lt/idejos/", "/en/ideas/", "/lt/idejos/kas-pasikeite/", "/lt/idejos/idejos.json"):
        html = client.get(url).content.decode()
        assert "Paslaptis" not in html and "Secret" not in html and "Eglė" not in html
    assert client.get(f"/lt/idejos/{idea.pk}/").status_code == 404


def test_who_wrote_is_on_no_page_and_in_no_file(client):
    idea = make_idea("answered", sender=("Eglė", "egle@example.org"), reply_lt="Bus.", reply_en="Yes.")
    urls = ["/lt/idejos/", f"/lt/idejos/{idea.pk}/", f"/en/ideas/{idea.pk}/", "/en/ideas/what-changed/"]
    for url in [*urls, "/lt/idejos/idejos.csv", "/en/ideas/ideas.json"]:
        response = client.get(url)
        assert response.status_code == 200 and "Eglė" not in response.content.decode()
        assert "egle@" not in response.content.decode(), url


def test_english_readers_meet_no_lithuanian_by_surprise(client):
    lithuanian = make_idea(title_lt="Suolai", title_en="", text_en="")
    make_idea(title_en="Swings")
    page = words(client.get("/en/ideas/"))
    assert "Swings" in page and "Suolai" not in page
    assert "1 more idea is in Lithuanian only" in page
    response = client.get(f"/en/ideas/{lithuanian.pk}/")
    assert (response.status_code, response["Location"]) == (302, f"/lt/idejos/{lithuanian.pk}/#no-english")
    html = client.get(f"/lt/idejos/{lithuanian.pk}/").content.decode()
    assert 'id="no-english"' in html and 'hreflang="en"' not in html.split("</head>")[0]


def test_lithuanian_readers_see_english_ideas_marked(client):
    idea = make_idea(language="en", title_lt="", text_lt="", title_en="Swings")
    html = BeautifulSoup(client.get("/lt/idejos/").content, "html.parser")
    assert html.select_one(".hits__title a")["lang"] == "en"
    html = BeautifulSoup(client.get(f"/lt/idejos/{idea.pk}/").content, "html.parser")
    assert html.h1["lang"] == "en" and html.title.text.startswith("Swings")
    assert client.get(f"/en/ideas/{idea.pk}/").status_code == 200


@pytest.mark.parametrize(
    ("lt", "en", "found"),
    [
        ("busena/atsakytos/", "state/answered/", ["Atsakyta"]),
        ("sritis/1-1/", "area/1-1/", ["Kieme"]),
        ("metai/2024/", "year/2024/", ["Sena"]),
        ("busena/svarstomos/sritis/1-1/", "state/being-considered/area/1-1/", ["Kieme"]),
        ("", "", ["Atsakyta", "Kieme", "Sena"]),
    ],
)
def test_lists_have_clean_addresses_in_both_languages(client, index, lt, en, found):
    make_idea("answered", title_lt="Atsakyta", reply_lt="Taip", reply_en="Yes")
    make_idea(title_lt="Kieme", measure=index.measure)
    make_idea("declined", title_lt="Sena", created_at=timezone.now().replace(year=2024, month=5, day=5))
    html = BeautifulSoup(client.get(f"/lt/idejos/{lt}").content, "html.parser")
    assert sorted(link.text for link in html.select(".hits__title a")) == found
    assert html.select_one("link[hreflang=en]")["href"].endswith(f"/en/ideas/{en}")
    if lt:
        assert client.get(f"/en/ideas/{lt}")["Location"] == f"/en/ideas/{en}"


def test_the_form_above_the_list_leads_to_a_clean_address(client, index):
    make_idea(measure=index.measure)
    response = client.get("/lt/idejos/", {"state": "svarstomos", "measure": "1-1", "year": ""})
    assert response["Location"] == "/lt/idejos/busena/svarstomos/sritis/1-1/"
    assert client.get("/lt/idejos/metai/1999/").status_code == 404
    assert client.get("/lt/idejos/busena/naujos/").status_code == 404


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_trace_from_idea_to_call_to_project_can_be_followed(client, index, language):
    home = index.get_parent()
    call = make_call(make_call_index(home), title="Kvietimas Nr. 6", title_en="Call No. 6")
    project = make_project(make_project_index(home), title="Suolų sodas", title_en="Garden of benches", call=call)
    idea = make_idea("project", project=project, answered_on=timezone.localdate())
    url = {"lt": f"/lt/idejos/{idea.pk}/", "en": f"/en/ideas/{idea.pk}/"}[language]
    links = [link["href"] for link in BeautifulSoup(client.get(url).content, "html.parser").select("main a")]
    assert project.url_in(language) in links and call.url_in(language) in links
    fitting = make_idea("matched", call=call)
    for page, address in ((project, url), (call, f"{index.url_in(language)}{fitting.pk}/")):
        html = BeautifulSoup(client.get(page.url_in(language)).content, "html.parser")
        assert address in [link["href"] for link in html.select("main a")]


def test_a_project_says_nothing_of_an_idea_that_is_not_public(client, index):
    project = make_project(make_project_index(index.get_parent()))
    make_idea("withheld", project=project, title_lt="Paslaptis")
    assert "Paslaptis" not in words(client.get(project.url_in("lt")))


@pytest.mark.parametrize("url", ["/lt/idejos/kas-pasikeite/", "/en/ideas/what-changed/"])
def test_what_changed_tells_answered_ideas_newest_first(client, url):
    today = timezone.localdate()
    for days, name in ((3, "Sena"), (1, "Nauja")):
        answer = {"answered_on": today - timedelta(days=days), "reply_lt": "Padaryta.", "reply_en": "Done."}
        make_idea("answered", title_lt=name, title_en=name, **answer)
    make_idea("published", title_lt="Svarstoma", title_en="Svarstoma")
    page = words(client.get(url))
    assert page.index("Nauja") < page.index("Sena") and "Svarstoma" not in page
    assert ("Padaryta." if url.startswith("/lt") else "Done.") in page
    wrong = url.replace("kas-pasikeite", "what-changed") if url.startswith("/lt") else "/en/ideas/kas-pasikeite/"
    assert client.get(wrong)["Location"] == url


def test_open_data_are_the_same_in_both_languages_and_run_nothing(client):
    make_idea(title_lt="=1+1", reply_lt="=HYPERLINK(1)")
    lt, en = client.get("/lt/idejos/idejos.csv"), client.get("/en/ideas/ideas.csv")
    rows = list(csv.DictReader(io.StringIO(lt.content.decode("utf-8-sig"))))
    assert lt.content == en.content and rows[0]["title_lt"] == "'=1+1" and rows[0]["reply_lt"] == "'=HYPERLINK(1)"
    data = json.loads(client.get("/en/ideas/ideas.json").content)
    assert data[0]["title_lt"] == "=1+1" and data[0]["url_lt"].endswith(f"/lt/idejos/{data[0]['number']}/")
    assert client.get("/en/ideas/idejos.csv")["Location"] == "/en/ideas/ideas.csv"
