"""Letters when a call opens: asked for and confirmed, one for each call and address, stopped with one click."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from cms import jobs
from cms.models import BasePage, OutgoingMail
from home.calls.alerts import services
from home.calls.alerts.addresses import CONFIRM, STOP, full_url, make_token, uid_of
from home.calls.alerts.forms import AlertForm
from home.models import CallAlert, CallPage, CallSubscriber
from tests.support.factories import make_home, make_site_settings
from tests.support.factories_calls import make_call, make_call_index
from tests.support.forms import text_of

pytestmark = pytest.mark.django_db
FORMS = {"lt": "/lt/kvietimu-pranesimai/", "en": "/en/call-alerts/"}
ONA = "ona@example.org"


@pytest.fixture
def index():
    index = make_call_index(make_home())
    make_site_settings()
    return index


def ask(client, language="en", email=ONA, **changes):
    return client.post(
        FORMS[language], {"email": email, "website": "", "opened": AlertForm.new_token(age=60), **changes}
    )


def subscriber(email=ONA, language="en", ago=timedelta(days=30), **kwargs):
    moment = timezone.now() - ago
    values = {"confirmed_at": moment, "asked_at": moment, **kwargs}
    return CallSubscriber.objects.create(email=email, key=email, language=language, **values)


def run():
    """Do what cron does every minute, and return the letters that left."""
    mail.outbox.clear()
    jobs.run_due()
    return mail.outbox


def link_in(letter):
    return next(line for line in letter.body.splitlines() if line.startswith("http"))


def path_of(url):
    return "/" + url.split("/", 3)[3]


# --- Asking and confirming -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "subject"),
    [("lt", "Patvirtinkite"), ("en", "Confirm that we may write to you about calls")],
)
def test_who_asks_and_confirms_is_told_in_the_same_language(client, index, language, subject):
    response = ask(client, language)
    assert response.status_code == 302 and client.get(FORMS[language] + response["Location"]).status_code == 200
    (letter,) = run()
    assert letter.to == [ONA] and (subject in letter.subject or language == "lt")
    url = path_of(link_in(letter))
    assert url.startswith(FORMS[language])
    client.get(url)
    assert not CallSubscriber.objects.get().confirmed_at, "looking confirms nothing: mail scanners look"
    assert client.post(url).status_code == 200
    one = CallSubscriber.objects.get()
    assert one.confirmed_at and one.language == language


def test_unconfirmed_addresses_get_nothing_and_are_forgotten(client, index):
    ask(client)
    run()
    make_call(index, 0, 20)
    assert run() == []
    late = timezone.now() + timedelta(days=7, minutes=1)
    confirmed = subscriber("rasa@example.org")
    assert services.purge(late - timedelta(minutes=2)) == 0
    assert services.purge(late) == 1
    assert list(CallSubscriber.objects.all()) == [confirmed]


def test_a_link_of_an_address_that_was_forgotten_says_so(client, index):
    one = subscriber(confirmed_at=None)
    url = path_of(full_url(CONFIRM, one, "en"))
    one.delete()
    assert "Ask again" in text_of(client.post(url))
    assert not CallSubscriber.objects.exists()


def test_the_same_address_is_one_subscriber_and_the_answer_does_not_tell(client, index):
    answers = [ask(client, email=email) for email in (ONA, "ONA@Example.org", "nauja@example.org")]
    assert len({(answer.status_code, answer["Location"]) for answer in answers}) == 1
    assert CallSubscriber.objects.count() == 2
    assert len(run()) == 3, "who is subscribed already gets the same letter as a newcomer"


def test_asking_again_does_not_undo_the_confirmation(client, index):
    one = subscriber()
    before = one.confirmed_at
    ask(client)
    client.post(path_of(full_url(CONFIRM, one, "lt")))
    one.refresh_from_db()
    assert (one.confirmed_at, one.language) == (before, "lt")


@pytest.mark.parametrize(
    "changes", [{"opened": ""}, {"opened": "made:up"}, {"opened": None}, {"website": "https://spam.example"}]
)
def test_robots_are_asked_to_send_once_more_and_nobody_is_written_to(client, index, changes):
    hasty = {name: AlertForm.new_token(age=-60) for name, value in changes.items() if value is None}
    response = ask(client, **{**changes, **hasty})
    assert response.status_code == 200 and "Please check what you wrote" in text_of(response)
    assert not CallSubscriber.objects.exists() and not OutgoingMail.objects.exists()


@pytest.mark.parametrize("email", ["", "ona", "ona@", "a@b.c\nBcc: x@y.z"])
def test_what_is_no_address_is_refused(client, index, email):
    assert ask(client, email=email).status_code == 200 and not CallSubscriber.objects.exists()


def test_nobody_is_flooded_with_letters(client, index):
    answers = [ask(client).status_code for _try in range(5)]
    assert answers == [302, 302, 302, 200, 200] and OutgoingMail.objects.count() == 3


def test_the_form_says_how_the_address_is_used_and_leads_back_to_its_own_word(client, index):
    page = text_of(client.get(FORMS["en"]))
    assert "only for these e-mails" in page and "within seven days is deleted" in page
    assert client.get("/lt/call-alerts/")["Location"] == FORMS["lt"]
    assert FORMS["en"] in client.get("/en/calls/").content.decode()


# --- Writing ----------------------------------------------------------------------------------------


def test_one_letter_for_each_call_and_subscriber_in_their_language(client, index):
    subscriber()
    subscriber("jonas@example.org", "lt")
    call = make_call(index, 0, 20, title="Kiemai", title_en="Courtyards", total=100, summary_lt="X", summary_en="Y")
    letters = {letter.to[0]: letter for letter in run()}
    assert letters[ONA].subject == "A call has opened: Courtyards"
    assert call.full_url_in("en") in letters[ONA].body and "EUR" in letters[ONA].body
    assert "Kiemai" in letters["jonas@example.org"].subject
    assert call.full_url_in("lt") in letters["jonas@example.org"].body
    assert run() == [] and CallAlert.objects.count() == 2


def test_a_letter_says_nothing_of_what_is_not_there(index):
    subscriber()
    make_call(index, 0)
    (letter,) = run()
    assert "None" not in letter.body and "until" not in letter.body and "Amount" not in letter.body


def test_the_row_keeps_a_letter_from_being_written_again(index):
    """The control: without the row, and without the letter that is deleted after a fortnight, it comes again."""
    subscriber()
    make_call(index, 0, 20)
    assert len(run()) == 1
    OutgoingMail.objects.all().delete()
    assert run() == []
    CallAlert.objects.all().delete()
    assert len(run()) == 1


def test_two_jobs_at_once_write_one_letter(index):
    """Both have read the same list of people before either has written."""
    one, call = subscriber(), make_call(index, 0, 20)
    for _job in range(2):
        services.write(call, "en", [one], timezone.now())
    assert CallAlert.objects.count() == OutgoingMail.objects.count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        CallAlert.objects.create(call=call, subscriber=one)


@pytest.mark.parametrize(
    "times", [{"opens_in": 1, "closes_in": 20}, {"opens_in": -20, "closes_in": -1}, {"planned_year": 2020}]
)
def test_only_an_open_call_is_told(index, times):
    subscriber()
    make_call(index, **times)
    assert run() == []


@pytest.mark.parametrize("changes", [{"live": False}, {"live_en": False}])
def test_only_what_is_public_in_the_language_is_told(index, changes):
    subscriber()
    call = make_call(index, 0, 20)
    BasePage.objects.filter(pk=call.pk).update(**changes)
    assert run() == []
    BasePage.objects.filter(pk=call.pk).update(live=True, live_en=True, first_published_en_at=timezone.now())
    assert len(run()) == 1, "told as soon as it is public"


def test_a_withdrawn_call_is_not_told_even_if_the_letter_is_written(index):
    subscriber()
    call = make_call(index, 0, 20)
    services.tell()
    CallPage.objects.filter(pk=call.pk).update(is_withdrawn=True)
    assert run() == [] and OutgoingMail.objects.get().state == "dropped"


def test_who_subscribes_to_a_call_already_open_waits_for_the_next(index):
    make_call(index, -3, 20)
    BasePage.objects.update(first_published_at=timezone.now() - timedelta(days=3))
    BasePage.objects.update(first_published_en_at=timezone.now() - timedelta(days=3))
    subscriber(ago=timedelta(hours=1))
    assert run() == []
    make_call(index, 0, 20)
    assert len(run()) == 1


# --- Stopping ------------------------------------------------------------------------------------------


def test_one_click_in_the_mail_program_stops_the_letters(index):
    """RFC 8058: a POST without a cookie, without our form, from the address in the header."""
    subscriber()
    make_call(index, 0, 20)
    (letter,) = run()
    url = letter.extra_headers["List-Unsubscribe"].strip("<>")
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click" and url in letter.body
    stranger = Client(enforce_csrf_checks=True)
    assert stranger.get(path_of(url)).status_code == 200 and CallSubscriber.objects.exists(), "looking stops nothing"
    response = stranger.post(path_of(url), {"List-Unsubscribe": "One-Click"})
    assert response.status_code == 200 and not CallSubscriber.objects.exists() and not CallAlert.objects.exists()
    assert stranger.post(path_of(url)).status_code == 200, "twice is the same"
    make_call(index, 0, 20)
    assert run() == []


def test_a_letter_that_waits_does_not_leave_after_somebody_has_stopped(index):
    one = subscriber()
    make_call(index, 0, 20)
    services.tell()
    services.stop(uid=one.uid)
    assert run() == []


def test_a_link_for_one_purpose_does_not_serve_another(client, index):
    one = subscriber(confirmed_at=None)
    confirm, stop = (make_token(purpose, one) for purpose in (CONFIRM, STOP))
    assert uid_of(STOP, stop) == one.uid and uid_of(STOP, confirm) is None
    for path in (f"{stop}/", f"{confirm}/stop/", f"{stop[:-2]}xx/stop/", f"{'0' * 32}.{stop.partition('.')[2]}/stop/"):
        assert client.post(f"/en/call-alerts/{path}").status_code == 404, path
    one.refresh_from_db()
    assert one.confirmed_at is None


def test_pages_behind_links_are_kept_nowhere(client, index):
    response = client.get(path_of(full_url(STOP, subscriber(), "lt")))
    assert "no-store" in response["Cache-Control"] and "noindex" in response["X-Robots-Tag"]
    assert response["Referrer-Policy"] == "no-referrer"


def test_no_address_stands_in_what_is_logged(index):
    assert ONA not in f"{subscriber()!r} {CallSubscriber.objects.get()}"
