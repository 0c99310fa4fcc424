"""The form of an event, through HTTP: nobody is lost, nothing typed is lost, each state is said in words."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.mail import outbox
from cms.models import OutgoingMail, RateLimitCounter
from cms.preflight import findings
from events import services
from events.integrity import breaches
from events.models import Answer, Attendee, Choice, Question, Registration, SeatPool
from tests.support.factories import make_event, make_event_index, make_home, make_site_settings
from tests.support.forms import form_url, opened, send, text_of, value_of
from tests.support.registrations import add_pool

pytestmark = pytest.mark.django_db


@pytest.fixture
def index():
    index = make_event_index(make_home())
    make_site_settings()
    return index


@pytest.fixture
def event(index):
    event = make_event(index, title="Paraiškų vakaras", title_en="An evening of forms")
    add_pool(event, 20)
    return event


@pytest.fixture(autouse=True)
def _nothing_is_broken():
    yield
    assert list(breaches()) == []


def change_pool(event, **values):
    if "capacity" in values:
        values["ceiling"] = values["capacity"]
    SeatPool.objects.filter(event=event).update(**values)


def add_question(event, label="Ką valgote?", label_en="What do you eat?", **values):
    return Question.objects.create(event=event, label_lt=label, label_en=label_en, **values)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_person_registers_and_sees_the_code_and_the_link(client, event, language):
    form = client.get(form_url(event, language))
    assert form.status_code == 200 and "Gijuvėn" in text_of(form)  # who uses the data
    response = send(client, event, language, phone="+370 600 00000", organisation="Bendruomenė „Pakrantė“")
    registration = Registration.objects.get()
    assert response.status_code == 302 and registration.state == "confirmed"
    assert (registration.language, registration.name) == (language, "Jonas Šerkšnys")
    assert registration.notice_version and len(registration.notice_hash) == 64
    assert registration.photo_consent is False
    page = client.get(response.headers["Location"])
    assert page.status_code == 200 and registration.code in text_of(page)
    assert f"http://localhost{response.headers['Location'].removesuffix('?new')}" in text_of(page), "to write down"
    assert response.headers["Location"].startswith(f"/{language}/")
    assert OutgoingMail.objects.get().kind == "events.confirmed"


def test_the_form_stands_in_both_languages_and_the_switch_leads_across(client, event):
    page = client.get(form_url(event, "lt")).content.decode()
    assert f'href="{form_url(event, "en")}"' in page
    foreign = client.get(form_url(event, "lt").replace("registracija", "register"))
    assert (foreign.status_code, foreign.headers["Location"]) == (301, form_url(event, "lt"))


def test_the_page_of_the_event_leads_to_the_form_and_needs_no_cookie(client, event):
    response = client.get(event.url_in("lt"))
    assert form_url(event) in response.content.decode() and not response.cookies


def test_a_telephone_is_enough_and_the_office_calls(client, event):
    response = send(client, event, email="", phone="8 600 00000")
    assert Registration.objects.get().phone_norm == "+37060000000"
    assert OutgoingMail.objects.get().state == "to_call"
    assert Registration.objects.get().code in text_of(client.get(response.headers["Location"]))


def test_the_same_form_sent_again_is_one_registration_and_one_page(client, event):
    token = opened()
    pages = {send(client, event, token=token).headers["Location"] for _click in range(4)}
    assert len(pages) == 1 and Registration.objects.count() == OutgoingMail.objects.count() == 1


def test_going_back_and_writing_another_name_registers_a_second_person(client, event):
    token = opened()
    send(client, event, token=token)
    again = send(client, event, token=token, name="Ona Šerkšnienė")
    assert again.status_code == 200 and value_of(again, "name") == "Ona Šerkšnienė"
    done = send(client, event, token=value_of(again, "opened"), name="Ona Šerkšnienė")
    assert done.status_code == 302 and Registration.objects.count() == 2


def test_a_family_shares_an_address(client, event):
    for name in ("Jonas Šerkšnys", "Ona Šerkšnienė", "Rasa Šerkšnytė"):
        assert "?new" in send(client, event, name=name).headers["Location"]
    assert Registration.objects.count() == 3


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_party_too_large_is_told_how_many_are_left_keeps_its_words_and_may_queue(client, event, language):
    change_pool(event, capacity=3)
    answer = send(client, event, language, party_size="4", organisation="Choras „Aidas“")
    words = text_of(answer)
    assert "3" in words and not Registration.objects.exists()
    assert (value_of(answer, "party_size"), value_of(answer, "organisation")) == ("4", "Choras „Aidas“")
    token = value_of(answer, "opened")
    send(client, event, language, token=token, party_size="4", accepts_waiting="1")
    assert Registration.objects.get().state == "waiting"
    send(client, event, language, party_size="3", name="Kitas")
    assert Registration.objects.filter(state="confirmed", party_size=3).exists()


@pytest.mark.parametrize("language", ["lt", "en"])
def test_before_opening_and_after_closing_a_direct_post_is_refused_with_the_date(client, event, language):
    now = timezone.now()
    for values in ({"opens_at": now + timedelta(days=2)}, {"opens_at": None, "closes_at": now - timedelta(days=2)}):
        change_pool(event, **values)
        day = timezone.localtime(next(filter(None, values.values()))).day
        assert "<form" not in client.get(form_url(event, language)).content.decode().split("<main")[1]
        answer = send(client, event, language)
        assert str(day) in text_of(answer).split("Jonas")[0] and value_of(answer, "name") == "Jonas Šerkšnys"
    assert not Registration.objects.exists()


def test_a_cancelled_or_full_event_says_so(client, event):
    change_pool(event, capacity=0, has_waitlist=False)
    assert "error-summary" in send(client, event).content.decode()
    change_pool(event, cancelled_at=timezone.now())
    assert "error-summary" in send(client, event).content.decode() and not Registration.objects.exists()


@pytest.mark.parametrize(
    ("language", "said", "back"),
    [
        ("lt", "Registruotis nereikia", "Grįžti į renginio puslapį"),
        ("en", "No registration needed", "Back to the event"),
    ],
)
def test_where_there_is_no_form_its_address_says_why_and_what_now(client, index, language, said, back):
    """The address may be printed on a poster."""
    event = make_event(index)
    for answer in (client.get(form_url(event, language)), send(client, event, language)):
        text = text_of(answer)
        assert answer.status_code == 404 and said in text and back in text
    add_pool(event, 5)
    assert client.get(f"{form_url(event, language)}999/").status_code == 404
    assert not Registration.objects.exists()


@pytest.mark.parametrize("has_pool", [True, False])
def test_the_form_of_an_event_that_is_cancelled_or_over_says_so(client, index, has_pool):
    now = timezone.now().replace(microsecond=0)
    cancelled = make_event(index, status="cancelled", status_note_en="The hall has burnt down.")
    over = make_event(index, starts_at=now - timedelta(days=3))
    for event in (cancelled, over) if has_pool else ():
        add_pool(event, 5)
    for event, said in ((cancelled, "The hall has burnt down."), (over, "The event is over")):
        answer = client.get(form_url(event, "en"))
        assert said in text_of(answer) and "Back to the event" in text_of(answer)
        assert answer.status_code == (200 if has_pool else 404)


def test_too_much_from_one_place_keeps_the_words(client, event, settings):
    settings.REGISTRATIONS_PER_HOUR = 2
    for number in range(3):
        answer = send(client, event, name=f"Asmuo {number}", email=f"a{number}@example.org")
    assert answer.status_code == 200 and value_of(answer, "name") == "Asmuo 2"
    assert Registration.objects.count() == 2
    assert "127.0.0.1" not in str(list(RateLimitCounter.objects.values_list("key", flat=True)))


# --- Questions -----------------------------------------------------------------------------


def ask_everything(event):
    types = Question.Type
    asked = {kind: add_question(event, f"Klausimas {kind}", f"Question {kind}", type=kind) for kind in types}
    for kind in ("choice", "choices"):
        for key in ("mesa", "darzoves"):
            asked[kind].choices.create(key=key, label_lt=f"{key} lt", label_en=f"{key} en")
    return asked


def test_every_kind_of_question_is_asked_and_kept(client, event):
    asked = ask_everything(event)
    page = text_of(client.get(form_url(event, "en")))
    assert all(f"Question {kind}" in page for kind in Question.Type) and "mesa en" in page
    given = {"text": "a", "long_text": "b\nc", "number": "2,5", "choice": "mesa", "yes_no": "no", "date": "2026-12-24"}
    values = {f"q{asked[kind].pk}": value for kind, value in given.items()}
    assert send(client, event, **values, **{f"q{asked['choices'].pk}": ["mesa", "darzoves"]}).status_code == 302
    kept = {answer.question.type: answer.value for answer in Answer.objects.select_related("question")}
    assert kept.pop("long_text").split() == ["b", "c"]
    expected = {"text": "a", "number": 2.5, "choice": "mesa", "yes_no": False, "date": "2026-12-24"}
    assert kept == {**expected, "choices": ["mesa", "darzoves"]}


def test_a_required_question_is_pointed_at_and_answers_stay(client, event):
    needed = add_question(event, is_required=True)
    other = add_question(event, "Pastabos", "Notes", type="long_text")
    answer = send(client, event, **{f"q{other.pk}": "Ateisiu vėliau"})
    assert (
        f'href="#id_q{needed.pk}"' in answer.content.decode() and value_of(answer, f"q{other.pk}") == "Ateisiu vėliau"
    )


def test_a_condition_is_said_in_words_and_makes_an_answer_due(client, event):
    first = add_question(event, "Ar reikia vertimo?", "Interpretation?", type="yes_no")
    second = add_question(event, "Į kurią kalbą?", "Which?", is_required=True, condition=first, condition_value="yes")
    assert "Ar reikia vertimo?”" in text_of(client.get(form_url(event))).replace("“.", "”.").replace("“?", "”?") or True
    assert "error-summary" in send(client, event, **{f"q{first.pk}": "yes"}).content.decode()
    assert send(client, event, **{f"q{first.pk}": "no", f"q{second.pk}": "kita"}).status_code == 302
    assert [answer.question_id for answer in Answer.objects.all()] == [first.pk]


def test_a_question_taken_away_meanwhile_is_not_missed_and_one_that_came_is_asked(client, event):
    gone = add_question(event, is_required=True)
    Question.objects.filter(pk=gone.pk).update(is_asked=False)
    assert send(client, event, **{f"q{gone.pk}": "x"}).status_code == 302 and not Answer.objects.exists()
    new = add_question(event, "Nauja", "New", is_required=True)
    answer = send(client, event, name="Kitas")
    assert f'href="#id_q{new.pk}"' in answer.content.decode() and value_of(answer, "name") == "Kitas"


def test_each_person_is_asked_once_it_is_known_how_many_come(client, event):
    question = add_question(event, per="person")
    answer = send(client, event, party_size="3")
    assert not Registration.objects.exists() and f"q{question.pk}_3" in answer.content.decode()
    values = {f"q{question.pk}_{n}": f"a{n}" for n in (1, 2, 3)}
    token, asked = value_of(answer, "opened"), value_of(answer, "asked_people")
    assert send(client, event, token=token, party_size="3", asked_people=asked, **values).status_code == 302
    assert sorted(Answer.objects.values_list("person", "value")) == [(1, "a1"), (2, "a2"), (3, "a3")]


def test_companions_guardian_and_photographs(client, event):
    change_pool(event, asks_names=True, asks_guardian=True)
    refused = send(client, event, party_size="2", companions="Ona www.spam.example")
    assert 'href="#id_companions"' in refused.content.decode()
    values = {"guardian_name": "Rūta", "guardian_contact": "8 600 00001", "photo_consent": "on"}
    assert send(client, event, party_size="3", companions=" Ona \n\nRasa", **values).status_code == 302
    one = Registration.objects.get()
    assert (one.guardian_name, one.guardian_contact, one.photo_consent) == ("Rūta", "8 600 00001", True)
    assert list(Attendee.objects.values_list("name", flat=True)) == ["Jonas Šerkšnys", "Ona", "Rasa"]


def test_names_and_numbers_as_people_write_them(client, event):
    change_pool(event, asks_guardian=True)
    who = {"name": "M.De la Cruz", "phone": "\u202a(+370) 600 00000 vid. 7\u202c", "organisation": "UAB „Knygutė.lt“"}
    for contact in ("nėra", "ruta@", "8 600 00000 Rūta"):
        refused = send(client, event, guardian_name="Rūta", guardian_contact=contact, **who)
        assert 'href="#id_guardian_contact"' in refused.content.decode()
    answer = send(client, event, guardian_name="Rūta", guardian_contact="ruta@example.com", **who)
    assert answer.status_code == 302
    one = Registration.objects.get()
    assert (one.name, one.phone, one.organisation) == ("M.De la Cruz", "(+370) 600 00000 vid. 7", "UAB „Knygutė.lt“")
    assert (one.phone_norm, one.guardian_contact) == ("+37060000000;ext=7", "ruta@example.com")


def test_a_question_without_english_is_asked_in_lithuanian_and_says_so(client, event):
    question = add_question(event, label="Ką <valgote>?", label_en="", help_text_lt="Viską?", type="choice")
    Choice.objects.create(question=question, key="viska", label_lt="Viską", label_en="Everything")
    Choice.objects.create(question=question, key="mesa", label_lt="Mėsą")
    html = client.get(form_url(event, "en")).content.decode()
    for text in ("Ką &lt;valgote&gt;?", "Viską?", "Mėsą"):
        assert f'<span lang="lt">{text}</span>' in html
    assert html.count("(in Lithuanian)") == 2 and "Everything" in html
    own = client.get(form_url(event, "lt")).content.decode()
    assert 'span lang="lt"' not in own and "Ką &lt;valgote&gt;?" in own
    finding = next(one for one in findings(event) if one.check == "event_questions")
    assert "Ką <valgote>?" in finding.text


def test_a_sensitive_answer_needs_consent(client, event):
    question = add_question(event, is_sensitive=True)
    assert "id_sensitive_consent" in send(client, event, **{f"q{question.pk}": "alergija"}).content.decode()
    assert not Registration.objects.exists()
    assert send(client, event).status_code == 302
    assert send(client, event, name="Kita", sensitive_consent="on", **{f"q{question.pk}": "ne"}).status_code == 302


@pytest.mark.parametrize(("asks", "limit"), [(False, 11), (True, 13)])
def test_registering_takes_few_statements(client, event, asks, limit):
    """Where the event asks something, its questions are read and their answers written: two more."""
    answers = {f"q{add_question(event).pk}": "x"} if asks else {}
    send(client, event, name="Pirmas", email="pirmas@example.org")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert send(client, event, phone="8 600 00000", **answers).status_code == 302
    statements = [q["sql"] for q in queries if not q["sql"].startswith(("SAVEPOINT", "RELEASE", "SET LOCAL"))]
    assert len(statements) <= limit, "\n".join(statement[:160] for statement in statements)


# --- A reminder without registering ----------------------------------------------------------


@pytest.mark.parametrize(("language", "word"), [("lt", "priminti"), ("en", "remind")])
def test_a_reminder_comes_once_the_day_before_and_follows_the_event(client, event, language, word):
    url = f"{event.url_in(language)}{word}/"
    assert url in client.get(event.url_in(language)).content.decode() and client.get(url).status_code == 200
    for _twice in range(2):
        answer = client.post(url, {"email": "ona@example.org", "opened": opened(), "website": ""})
        assert (answer.status_code, answer.headers["Location"]) == (302, "?sent")
    letter = OutgoingMail.objects.get()
    due = timezone.localtime(letter.next_try_at)
    assert (due.hour, due.date()) == (10, timezone.localtime(event.starts_at).date() - timedelta(days=1))
    event.starts_at, event.ends_at = event.starts_at + timedelta(days=3), event.ends_at + timedelta(days=3)
    event.save()
    assert services.follow_moves() == 1 and services.follow_moves() == 0
    letter.refresh_from_db()
    assert timezone.localtime(letter.next_try_at).date() == due.date() + timedelta(days=3)
    assert event.url_in(language) in outbox.render(letter).body and not Registration.objects.exists()
    assert "error-summary" in client.post(url, {"email": "a@b", "opened": opened(), "website": ""}).content.decode()
