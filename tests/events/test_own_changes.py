"""What people can put right themselves: who comes along, what they answered; and what they take home."""

import re
import zlib
from datetime import timedelta

import pytest
from django.utils import timezone, translation

from cms.mail import outbox
from cms.models import OutgoingMail
from events import certificates, services
from events.addresses import own_url
from events.integrity import breaches
from events.models import Answer, Audit, Certificate, Question, Registration, SeatPool
from tests.support.factories import make_event, make_event_index, make_home, make_site_settings
from tests.support.forms import fields_of, text_of, value_of
from tests.support.registrations import add_pool, fresh, person

pytestmark = pytest.mark.django_db
LETTERS = "ĄČĘĖĮŠŲŪŽąčęėįšųūž"


@pytest.fixture
def event():
    index = make_event_index(make_home())
    make_site_settings()
    event = make_event(index, title="Juostų dirbtuvės", title_en="Weaving workshop")
    add_pool(event, 5, asks_names=True)
    return event


@pytest.fixture(autouse=True)
def _nothing_is_broken():
    yield
    assert list(breaches()) == []


def register(event, party_size=1, companions=(), answers=(), **values):
    return services.register(
        pool=SeatPool.objects.get(event=event),
        submit_key=f"key-{Registration.objects.count()}",
        person=person(**values),
        party_size=party_size,
        companions=companions,
        answers=answers,
    )


def act(client, registration, name, language=None, **values):
    return client.post(own_url(registration, language=language), {"act": name, **values})


def change(client, registration, language=None, **values):
    """Send the form of the own page whole, as a browser does."""
    text = client.get(own_url(registration, language=language)).content.decode()
    typed = fields_of(text, "change") if 'value="change"' in text else {}
    whole = {name: value for name, value in (typed | values).items() if value is not None}
    return act(client, registration, "change", language, **whole)


def names(registration):
    return [one.name for one in registration.attendees.all()]


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_script_that_repeats_numbers_is_on_the_page_while_a_number_can_be_changed(client, event, language):
    one = register(event, 3, language=language)
    page = client.get(own_url(one, language=language)).content.decode()
    assert 'data-number="' in page and page.count("cms/js/numbers") == 1


# --- Names and answers ------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_names_of_companions_are_shown_and_put_right(client, event, language):
    one = register(event, 3, ["Ona", ""], language=language)
    letters = OutgoingMail.objects.count()
    page = client.get(own_url(one, language=language))
    assert (value_of(page, "name_2"), value_of(page, "name_3")) == ("Ona", None)
    answer = change(client, one, language, name_2="Ona Ąžuolė", name_3=" Rasa \n Ąžuolė ")
    assert answer.status_code == 302 and names(one) == [one.name, "Ona Ąžuolė", "Rasa Ąžuolė"]
    assert OutgoingMail.objects.count() == letters, "the page itself says it"
    assert Audit.objects.filter(what="details_changed", registration=one).count() == 1
    refused = change(client, one, language, name_2="www.spam.example", name_3="Kita")
    assert 'href="#id_name_2"' in refused.content.decode() and value_of(refused, "name_3") == "Kita"
    assert names(one)[1:] == ["Ona Ąžuolė", "Rasa Ąžuolė"]


def test_a_party_that_grows_is_asked_for_its_names_and_one_that_shrinks_forgets_them(client, event):
    question = Question.objects.create(event=event, label_lt="Ką valgote?", per="person")
    one = register(event, 2, ["Ona"], [(question.pk, 1, "viską"), (question.pk, 2, "nieko")])
    change(client, one, party_size="3")
    assert 'name="name_3"' in client.get(own_url(one)).content.decode()
    change(client, one, party_size="1")
    assert names(one) == [one.name]
    assert list(Answer.objects.values_list("person", "value")) == [(1, "viską")]


@pytest.mark.parametrize("language", ["lt", "en"])
def test_one_button_saves_all_that_was_changed_or_nothing(client, event, language):
    question = Question.objects.create(event=event, label_lt="Ką valgote?")
    one = register(event, 2, ["Ona"], [(question.pk, 0, "viską")], language=language)
    assert (
        client.get(own_url(one, language=language)).content.decode().count('type="submit"') == 2 + 1
    )  # save, erase; search
    changes = {"email": "nauja@example.org", "name_2": "Rasa", f"q{question.pk}": "žuvį"}
    refused = change(client, one, language, party_size="9", **changes)
    assert value_of(refused, "name_2") == "Rasa" and value_of(refused, "email") == "nauja@example.org"
    assert (fresh(one).email, names(one), Answer.objects.get().value) == (one.email, [one.name, "Ona"], "viską")
    assert change(client, one, language, party_size="3", **changes).status_code == 302
    changed = fresh(one)
    assert (changed.party_size, changed.email) == (3, "nauja@example.org")
    assert (names(one), Answer.objects.get().value) == ([one.name, "Rasa", ""], "žuvį")
    assert OutgoingMail.objects.filter(to="nauja@example.org").count() == 1


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_parent_of_a_child_can_be_corrected(client, event, language):
    SeatPool.objects.update(asks_guardian=True, asks_names=False)
    one = register(event, language=language, guardian_name="Ona", guardian_contact="8 600 11111")
    page = client.get(own_url(one, language=language))
    assert (value_of(page, "guardian_name"), value_of(page, "guardian_contact")) == ("Ona", "8 600 11111")
    refused = change(client, one, language, guardian_name="Rasa", guardian_contact="")
    assert 'href="#id_guardian_contact"' in refused.content.decode() and value_of(refused, "guardian_name") == "Rasa"
    change(client, one, language, guardian_name="Rasa", guardian_contact="8 600 22222")
    assert (fresh(one).guardian_name, fresh(one).guardian_contact) == ("Rasa", "8 600 22222")
    SeatPool.objects.update(asks_guardian=False, asks_names=True)
    assert "guardian" not in client.get(own_url(one, language=language)).content.decode()
    change(client, one, language, guardian_name="")
    assert fresh(one).guardian_name == "Rasa", "what is not asked is not changed"


def test_where_no_names_are_asked_there_is_nothing_to_put_right(client, event):
    SeatPool.objects.update(asks_names=False)
    one = register(event, 2, ["Ona"])
    assert 'value="details"' not in client.get(own_url(one)).content.decode()
    change(client, one, name_2="Kita")
    assert names(one) == [one.name, "Ona"]


def ask_everything(event):
    asked = {kind: Question.objects.create(event=event, label_lt=kind, type=kind) for kind in Question.Type.values}
    for kind in ("choice", "choices"):
        for key in ("mesa", "darzoves"):
            asked[kind].choices.create(key=key, label_lt=key)
    return asked


GIVEN = {
    "text": ("a", "b"),
    "long_text": ("a\nb", "c"),
    "number": (2.5, "3"),
    "choice": ("mesa", "darzoves"),
    "choices": (["mesa"], ["mesa", "darzoves"]),
    "yes_no": (False, "yes"),
    "date": ("2026-12-24", "2026-12-26"),
}
STORED = {"number": 3, "yes_no": True}


@pytest.mark.parametrize("language", ["lt", "en"])
def test_answers_stand_in_the_form_and_are_kept_as_they_are_sent(client, event, language):
    asked = ask_everything(event)
    one = register(event, answers=[(asked[kind].pk, 0, GIVEN[kind][0]) for kind in GIVEN], language=language)
    page = client.get(own_url(one, language=language)).content.decode()
    shown = re.findall(r'name="q\d+"[^>]*value="([^"]*)"[^>]*checked', page)
    assert shown == ["mesa", "mesa", "no"] and "2026-12-24" in page and "a\nb</textarea>" in page
    assert ("2,5" if language == "lt" else "2.5") in page
    values = {f"q{asked[kind].pk}": GIVEN[kind][1] for kind in GIVEN}
    assert change(client, one, language, **values).status_code == 302
    kept = {answer.question.type: answer.value for answer in Answer.objects.select_related("question")}
    assert kept == {kind: STORED.get(kind, sent) for kind, (_before, sent) in GIVEN.items()}


def test_an_answer_that_must_be_given_cannot_be_taken_away(client, event):
    question = Question.objects.create(event=event, label_lt="Iš kur?", is_required=True)
    one = register(event, answers=[(question.pk, 0, "Gijuvėnai")])
    refused = change(client, one, **{f"q{question.pk}": ""})
    assert f'href="#id_q{question.pk}"' in refused.content.decode() and Answer.objects.get().value == "Gijuvėnai"


def test_a_sensitive_answer_stays_only_with_consent_and_goes_without_one(client, event):
    question = Question.objects.create(event=event, label_lt="Alergijos?", is_sensitive=True)
    one = register(event, answers=[(question.pk, 0, "riešutai")])
    page = client.get(own_url(one)).content.decode()
    assert re.search(r'name="sensitive_consent"[^>]*checked', page)
    key = f"q{question.pk}"
    assert "id_sensitive_consent" in change(client, one, **{key: "medus", "sensitive_consent": None}).content.decode()
    assert change(client, one, **{key: "medus", "sensitive_consent": "on"}).status_code == 302
    assert Answer.objects.get().value == "medus"
    change(client, one, **{key: ""})
    assert not Answer.objects.exists()


def test_what_is_asked_no_more_keeps_its_answer(client, event):
    gone, asked = (Question.objects.create(event=event, label_lt=label) for label in "ab")
    one = register(event, answers=[(gone.pk, 0, "x"), (asked.pk, 0, "y")])
    Question.objects.filter(pk=gone.pk).update(is_asked=False)
    change(client, one, **{f"q{asked.pk}": "z", f"q{gone.pk}": "forged"})
    assert dict(Answer.objects.values_list("question", "value")) == {gone.pk: "x", asked.pk: "z"}


def test_nothing_changes_once_it_has_begun_or_after_giving_up(client, event):
    one, other = register(event, 2, ["Ona"]), register(event, 2, ["Rasa"])
    act(client, other, "cancel")
    SeatPool.objects.update(starts_at=timezone.now() - timedelta(minutes=1))
    for registration in (one, other):
        answer = change(client, registration, name_2="Kita")
        assert "error-summary" in answer.content.decode() and "Kita" not in names(registration)


# --- Being written to ----------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "words"), [("lt", "ona@example.org"), ("en", "was not delivered")])
def test_a_letter_that_came_back_is_said_until_the_address_is_another(client, event, language, words):
    one = register(event, email="ona@example.org", language=language)
    url = own_url(one, language=language)
    notice = re.compile(r'<p class="notice" role="note">(.*?)</p>', re.S)
    assert not notice.search(client.get(url).content.decode())
    OutgoingMail.objects.update(state=OutgoingMail.State.FAILED, error="SMTP 550")
    assert words in notice.search(client.get(url).content.decode())[1]
    change(client, one, email="rasa@example.org", phone="")
    assert not notice.search(client.get(own_url(fresh(one))).content.decode())


def test_an_address_that_was_proved_is_not_exchanged_for_one_that_was_not(client, event):
    SeatPool.objects.update(verifies_email=True)
    one = services.verify_email(registration=register(event))
    assert 'name="email"' not in client.get(own_url(one)).content.decode()
    change(client, one, email="kitas@example.org", phone="")
    assert fresh(one).email == one.email


def test_nobody_is_flooded_by_changes_somebody_else_makes(client, event):
    """Who registers a stranger's address sees the page of that registration: each change would be a letter."""
    one = register(event)
    for number in range(20):
        answer = change(client, fresh(one), party_size=str(2 - number % 2))
    assert "error-summary" in answer.content.decode()
    assert OutgoingMail.objects.filter(to=one.email).count() <= 1 + 5
    assert act(client, fresh(one), "cancel").status_code == 302, "giving up is always possible"
    for _click in range(5):
        (
            act(client, Registration.objects.latest("pk"), "again"),
            act(client, Registration.objects.latest("pk"), "cancel"),
        )
    assert Registration.objects.count() == 1


# --- The certificate --------------------------------------------------------------------------


def present(event, name, **values):
    """Return the registration of two, of whom the first was there; the event is over."""
    one = register(event, 2, ["Ona Absentė"], name=name, **values)
    services.check_in(attendee=one.attendees.first(), nonce=one.code)
    over = timezone.now() - timedelta(hours=1)
    event.starts_at, event.ends_at = over - timedelta(hours=2), over
    event.save()
    SeatPool.objects.update(starts_at=event.starts_at, ends_at=over)
    return one


def text_in(pdf):
    """Return the text of a PDF as a reader gets it: by the tables that say which letter each glyph is."""
    streams = [re.sub(rb"^\r?\n", b"", part) for part in re.split(rb"\bstream\b", pdf)[1:]]
    opened = []
    for stream in streams:
        try:
            opened.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            continue
    tables = b"".join(part for part in opened if b"beginbfchar" in part or b"beginbfrange" in part)
    return "".join(
        bytes.fromhex(code.decode()).decode("utf-16-be") for code in re.findall(rb"> <([0-9a-fA-F]+)>", tables)
    )


@pytest.mark.parametrize("language", ["lt", "en"])
def test_who_was_there_takes_the_certificate_from_the_own_page(client, event, language):
    one = present(event, LETTERS, language=language)
    url = own_url(one, language=language)
    page = client.get(url).content.decode()
    assert page.count('value="certificate"') == 1 and not Certificate.objects.exists(), "looking issues nothing"
    answers = [act(client, one, "certificate", language, position="1") for _click in range(2)]
    certificate = Certificate.objects.get()
    assert certificate.issued_by is None and certificate.attendee.name == LETTERS
    for answer in answers:
        assert answer.headers["Content-Type"] == "application/pdf"
        assert f"{certificate.code}.pdf" in answer.headers["Content-Disposition"]
        assert "no-store" in answer.headers["Cache-Control"]
    pdf = answers[0].content
    assert b"/StructTreeRoot" in pdf and b"/MarkInfo" in pdf and b"pdfuaid:part" in pdf and b"pdfaid:part" in pdf
    assert re.search(rf"/Lang ?\({language}".encode(), pdf)
    assert set(LETTERS) <= set(text_in(pdf))


def test_the_letters_of_the_file_would_be_missed(client, event):
    """Negative control: a certificate without them has none of them in its tables."""
    one = present(event, "Jonas Kalnas", language="en")
    pdf = act(client, one, "certificate", "en", position="1").content
    assert set("Jonas") <= set(text_in(pdf)) and "Ž" not in text_in(pdf)


def test_nobody_takes_the_certificate_of_who_was_not_there(client, event):
    one = present(event, "Jonas Kalnas")
    for position in ("2", "3", "x", ""):
        assert act(client, one, "certificate", position=position).headers["Content-Type"].startswith("text/html")
    assert not Certificate.objects.exists()


def test_before_the_end_there_is_no_certificate(client, event):
    one = present(event, "Jonas Kalnas")
    SeatPool.objects.update(ends_at=timezone.now() + timedelta(hours=1))
    assert 'value="certificate"' not in client.get(own_url(one)).content.decode()
    act(client, one, "certificate", position="1")
    assert not Certificate.objects.exists()


def test_what_the_office_revoked_is_not_issued_again_by_a_button(client, event):
    one = present(event, "Jonas Kalnas")
    act(client, one, "certificate", position="1")
    services.revoke(certificate=Certificate.objects.get())
    assert 'value="certificate"' not in client.get(own_url(one)).content.decode()
    act(client, one, "certificate", position="1")
    assert Certificate.objects.filter(revoked_at=None).count() == 0
    services.certify(attendee=one.attendees.first())
    assert 'value="certificate"' in client.get(own_url(one)).content.decode(), "the office has thought again"


@pytest.mark.parametrize(
    ("language", "genuine", "revoked"), [("lt", "tikras", "panaikintas"), ("en", "genuine", "revoked")]
)
def test_anybody_who_holds_the_paper_may_check_it(client, event, language, genuine, revoked):
    one = present(event, "Živilė Ona Šerkšnaitė-Ąžuolė", language=language)
    act(client, one, "certificate", language, position="1")
    certificate = Certificate.objects.get()
    with translation.override(language):
        address = "/" + certificates.verify_url(certificate).split("/", 3)[3]
    page = text_of(client.get(address))
    title = {"lt": "Juostų dirbtuvės", "en": "Weaving workshop"}[language]
    assert "Ž. O. Š. Ą." in page and title in page and genuine in page and revoked not in page
    assert "Živilė" not in page and "Šerkšnaitė" not in page
    services.revoke(certificate=certificate)
    page = text_of(client.get(address))
    assert revoked in page and genuine not in page


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_letter_of_thanks_says_where_the_certificate_is(event, language):
    one = present(event, "Jonas Kalnas", language=language)
    row = OutgoingMail.objects.get(about=one.about)
    row.kind = "events.thanks"
    there = outbox.render(row).body
    one.attendees.first().attendances.all().delete()
    without = outbox.render(row).body
    address = own_url(one, language=language)  # whose token may happen to hold the number
    assert "60" in there.replace(address, "") and address in there, "for how long, and where"
    assert "60" not in without.replace(address, "") and address in without
