"""Whatever is wrong with a form: one clear answer in the visitor's language, everything typed is still there, and what
was meant can be sent right after. One table, both languages."""

import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core import signing
from django.utils import timezone

from cms.models import OutgoingMail
from events import services, tokens
from events.addresses import own_url
from events.forms.guard import SALT
from events.integrity import breaches
from events.models import Answer, Question, Registration, SeatPool
from tests.support.factories import make_event, make_event_index, make_home, make_site_settings
from tests.support.forms import WORDS, form_url, opened, send, text_of, value_of
from tests.support.registrations import add_pool, person

pytestmark = pytest.mark.django_db
LATER, EARLIER = timezone.now() + timedelta(days=2), timezone.now() - timedelta(days=2)
TYPED = {**WORDS, "phone": "8 611 22333", "organisation": "Choras „Aidas“", "party_size": "2"}


@pytest.fixture
def event():
    index = make_event_index(make_home())
    make_site_settings()
    event = make_event(index, title="Paraiškų vakaras", title_en="An evening of forms")
    add_pool(event, 20)
    Question.objects.create(event=event, label_lt="Pastabos", label_en="Notes", type="long_text")
    return event


@pytest.fixture(autouse=True)
def _nothing_is_broken():
    yield
    assert list(breaches()) == []


def pool(**values):
    """Change the places between the opening of the form and its sending."""
    if "capacity" in values:
        values["ceiling"] = values["capacity"]
    return lambda event: SeatPool.objects.update(**values)


def three_are_left(event):
    SeatPool.objects.update(capacity=4, ceiling=4)
    services.register(pool=SeatPool.objects.get(), submit_key="first", person=person())


def ask_more(event):
    Question.objects.create(event=event, label_lt="Iš kur?", label_en="From?", is_required=True)


# What is wrong: what was typed, where the answer points to, what it says, what has happened meanwhile.
HASTE = "Please check what you wrote and send it again: the form was sent unusually quickly."
REFUSED = {
    "nobody comes": ({"party_size": "0"}, "party_size", "At least one person must come.", None),
    "fewer than nobody": ({"party_size": "-1"}, "party_size", "At least one person must come.", None),
    "a crowd": ({"party_size": "10000"}, "party_size", "people at most", None),
    "a number in words": ({"party_size": "du"}, "party_size", "Write a whole number in digits", None),
    "a number of another kind": ({"party_size": "1e3"}, "party_size", "Write a whole number in digits", None),
    "no number": ({"party_size": ""}, "party_size", "Write how many people are coming.", None),
    "no name": ({"name": ""}, "name", "Write your name and surname.", None),
    "a name without end": ({"name": "ž" * 2000}, "name", "Too long", None),
    "a name that sells": ({"name": "Pigu https://spam.example"}, "name", "A name cannot contain a web address.", None),
    "a name that leads away": (
        {"name": "Visit www.spam.example"},
        "name",
        "A name cannot contain a web address.",
        None,
    ),
    "a team that sells": (
        {"organisation": "spam.example.com"},
        "organisation",
        "A name cannot contain a web address.",
        None,
    ),
    "half an address": ({"email": "a@b"}, "email", "Enter the full e-mail address", None),
    "no at": ({"email": "jonas.example.org"}, "email", "Enter the full e-mail address", None),
    "letters mail servers refuse": (
        {"email": "ąžuolas@example.org"},
        "email",
        "Enter the full e-mail address",
        None,
    ),
    "an address without end": (
        {"email": f"{'a' * 300}@example.org"},
        "email",
        "Too long",
        None,
    ),
    "no telephone": ({"phone": "nėra"}, "phone", "Write the phone number in digits", None),
    "nobody to reach": ({"email": "", "phone": ""}, "email", "Enter an e-mail address or a phone number", None),
    "too early": ({}, None, "Registration opens on", pool(opens_at=LATER)),
    "too late": ({}, None, "Registration closed on", pool(closes_at=EARLIER)),
    "cancelled": ({}, None, "The event is cancelled", pool(cancelled_at=EARLIER)),
    "no places, no queue": ({}, None, "No places are left.", pool(capacity=0, has_waitlist=False)),
    "fewer places meanwhile": ({"party_size": "4"}, "party_size", "places are left", three_are_left),
    "another question meanwhile": ({}, "q", "Answer the question", ask_more),
    "no token": ({"opened": ""}, None, HASTE, None),
    "a forged token": ({"opened": "abc:def"}, None, HASTE, None),
    "a token without end": ({"opened": "x" * 5000}, None, HASTE, None),
    "a token of something else": ({"opened": signing.dumps([0, "x", ""], salt="other")}, None, HASTE, None),
    "a token of the wrong shape": ({"opened": signing.dumps(["x"], salt=SALT)}, None, HASTE, None),
    "unusually quick": ({"opened": "now"}, None, HASTE, None),
    "a trap": ({"website": "https://spam.example"}, None, HASTE, None),
}


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("case", REFUSED)
def test_it_is_answered_clearly_and_everything_typed_is_kept(client, event, language, case):
    values, field, says, meanwhile = REFUSED[case]
    notes = Question.objects.get()
    if meanwhile:
        meanwhile(event)
    typed = {**TYPED, f"q{notes.pk}": "Ateisiu\nvėliau", **values}
    if typed.get("opened") == "now":
        typed["opened"] = opened(ago=-60)
    before = Registration.objects.count()
    answer = send(client, event, language, **typed)
    page = BeautifulSoup(answer.content, "html.parser")
    summary = page.select_one("main .error-summary")
    assert answer.status_code == 200 and page.title.get_text().strip().startswith(("Klaida", "Error"))
    assert says_in(language, says, summary.get_text(" ", strip=True))
    if field:
        link = summary.select_one(f'a[href^="#id_{field}"]')
        assert page.select_one(link["href"]).get("aria-invalid") == "true"
    kept = {name: value_of(answer, name) or "" for name in typed if name not in ("opened", "website")}
    assert {name: value.replace("\r", "") for name, value in kept.items()} == {
        name: value for name, value in typed.items() if name in kept
    }
    assert Registration.objects.count() == before and page.html["lang"] == language


def says_in(language, says, summary):
    """Whether the answer is the sentence, in the language: the start of it, up to the first number or name."""
    if language == "en":
        return says in summary.replace("\N{NO-BREAK SPACE}", " ")
    return says not in summary and bool(re.search("[ąčęėįšųūž]", summary))


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("case", ["nobody comes", "half an address", "a forged token", "unusually quick", "a trap"])
def test_what_was_put_right_is_taken(client, event, language, case):
    values = {**TYPED, **REFUSED[case][0]}
    values |= {"opened": opened(ago=-60)} if values.get("opened") == "now" else {}
    answer = send(client, event, language, **values)
    right = {**TYPED, "opened": value_of(answer, "opened"), "website": value_of(answer, "website") or ""}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cms.security.antispam.SECONDS_A_PERSON_NEEDS", -90)
        assert send(client, event, language, **right).status_code == 302
    assert Registration.objects.get().name == TYPED["name"]


# --- What is unusual, and right ---------------------------------------------------------------


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_form_opened_yesterday_is_as_good_as_any(client, event, language):
    assert send(client, event, language, token=opened(ago=86_400)).status_code == 302


@pytest.mark.parametrize("language", ["lt", "en"])
def test_an_internationalised_domain_is_an_address(client, event, language):
    send(client, event, language, email="jonas@ąžuolynas.lt")
    assert Registration.objects.get().email_norm == "jonas@" + "ąžuolynas.lt".encode("idna").decode()


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("way", ["no longer asked", "deleted"])
def test_a_question_taken_away_meanwhile_is_not_missed(client, event, language, way):
    gone = Question.objects.create(event=event, label_lt="Iš kur?", label_en="From?", is_required=True)
    client.get(form_url(event, language))
    Question.objects.filter(pk=gone.pk).update(is_asked=False) if way == "no longer asked" else gone.delete()
    notes = Question.objects.get(label_en="Notes")
    answers = {f"q{gone.pk}": "Gijuvėnai", f"q{notes.pk}": "Ateisiu vėliau"}
    assert send(client, event, language, **answers).status_code == 302
    assert [answer.value for answer in Answer.objects.all()] == ["Ateisiu vėliau"]


@pytest.mark.parametrize("language", ["lt", "en"])
def test_places_lost_meanwhile_lead_to_the_queue(client, event, language):
    client.get(form_url(event, language))
    pool(capacity=0)(event)
    page = client.get(send(client, event, language).headers["Location"])
    assert Registration.objects.get().state == "waiting" and "1." in text_of(page)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_link_that_is_not_ones_own_leads_nowhere_in_words(client, event, language):
    send(client, event, language)
    one = Registration.objects.get()
    mine = tokens.make_token(tokens.MANAGE, one)
    start = own_url(one, language=language).replace(f"{mine}/", "")
    for foreign in (tokens.make_token(tokens.VERIFY, one), mine[:-3] + "AAA", one.attendees.get().checkin_code):
        answer = client.get(f"{start}{foreign}/")
        page = BeautifulSoup(answer.content, "html.parser")
        assert (
            answer.status_code == 404 and page.html["lang"] == language and page.h1 and one.code not in page.get_text()
        )


def test_what_a_refusal_costs_nobody_else(client, event):
    """No letter, no number drawn, no seat taken by anything that was refused."""
    for values, _field, _says, meanwhile in REFUSED.values():
        if meanwhile is None and "opened" not in values:
            send(client, event, **{**TYPED, **values})
    found = SeatPool.objects.get()
    assert (found.taken, found.seq) == (0, 0) and not OutgoingMail.objects.exists()
