"""The office's side of registration: who sees names, how things stand, what can be done with them."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.i18n import EN
from cms.models import OutgoingMail
from events import phone_calls, services
from events.admin import permissions as access
from events.models import Answer, Audit, Choice, EventPage, EventSession, Question, Registration, SeatPool
from events.privacy_notice import VERSION
from tests.support.factories import make_admin, make_event, make_event_index, make_home
from tests.support.registrations import NOON, add_pool, fresh, make_pool, person, register, states

pytestmark = pytest.mark.django_db


def make_member(*rights, language="en"):
    """Return somebody of the staff with these rights and no others."""
    user = make_admin(language)
    user.is_superuser = False
    user.save()
    names = ["access_admin", *(right.partition(".")[2] for right in rights)]
    group = Group.objects.create(name=f"Grupė {user.pk}")
    group.permissions.set(Permission.objects.filter(codename__in=names))
    user.groups.set([group])
    return user


@pytest.fixture(params=["lt", "en"])
def office(request, client):
    client.force_login(make_admin(request.param))
    client.speaks = request.param
    return client


@pytest.fixture
def admin(client):
    client.force_login(make_admin("en"))
    return client


def url(name, *args):
    return reverse(f"desk:{name}", args=[getattr(thing, "pk", thing) for thing in args])


def html(response, status=200):
    assert response.status_code == status, response.content[:800]
    return BeautifulSoup(response.content, "html.parser")


def text(response):
    return " ".join(html(response).get_text(" ").split())


def pages(pool, one):
    """Every address of the desk that can be looked at."""
    event = pool.event
    return [
        *(url("index"), url("calls"), url("roster", event), url("open", event), url("questions", event)),
        *(url("new_question", event), url("sheet", event), url("door", event), url("pool", pool), url("add", pool)),
        *(url("export", event, "csv"), url("export", event, "xlsx"), url("person", one), url("correct", one)),
        url("arrival", one.attendees.get().checkin_code),
    ]


# --- Who sees names ---------------------------------------------------------------------------


def test_every_page_answers_in_both_languages(office):
    pool = make_pool(2)
    one = register(pool)
    for address in pages(pool, one):
        assert office.get(address).status_code in (200, 302), address


def test_an_editor_without_the_right_gets_403_and_no_menu_item(client):
    pool = make_pool(2)
    one = register(pool)
    editor = make_admin("en")
    editor.is_superuser = False
    editor.save()
    editor.groups.set([Group.objects.get(name="Redaktoriai")])
    client.force_login(editor)
    for address in pages(pool, one):
        answer = client.get(address)
        assert answer.status_code == 403 and "Asmuo" not in answer.content.decode(), address
    for verb in ("approve", "reject", "let_in", "cancel", "erase"):
        assert client.post(url("act", one, verb)).status_code == 403
    assert client.post(url("selection", pool.event), {"chosen": one.pk, "verb": "cancel"}).status_code == 403
    assert url("index") not in client.get(reverse("wagtailadmin_home")).content.decode()
    assert states(pool) == ["confirmed"]


def test_a_stranger_is_asked_to_sign_in(client):
    pool = make_pool(2)
    for address in pages(pool, register(pool)):
        assert client.get(address).status_code == 302 and "login" in client.get(address)["Location"]


def test_moderators_have_all_the_rights_from_the_first_day(client):
    pool = make_pool(2)
    user = make_admin("en")
    user.is_superuser = False
    user.save()
    user.groups.set([Group.objects.get(name="Moderatoriai")])
    assert all(user.has_perm(right) for right in access.RIGHTS)
    client.force_login(user)
    for address in pages(pool, register(pool)):
        assert client.get(address).status_code in (200, 302), address
    assert url("index") in client.get(reverse("wagtailadmin_home")).content.decode()


def test_who_may_look_may_not_act(client):
    pool = make_pool(2)
    one = register(pool)
    client.force_login(make_member(access.SEE))
    assert client.get(url("person", one)).status_code == 200
    assert client.post(url("act", one, "cancel")).status_code == 403
    assert client.get(url("pool", pool)).status_code == 403 and client.get(url("door", pool.event)).status_code == 403


def test_the_rights_can_be_given_in_the_admin(admin):
    make_home()
    content = admin.get(reverse("wagtailusers_groups:add")).content.decode()
    for right in access.RIGHTS:
        permission = Permission.objects.get(codename=right.partition(".")[2], content_type__app_label="events")
        assert f'value="{permission.pk}"' in content, right


# --- How things stand ---------------------------------------------------------------------------


def test_the_numbers_say_invited_waiting_came_and_over_by(office):
    pool = make_pool(3)
    first = register(pool, 2)
    register(pool), register(pool, 2)
    services.check_in(attendee=first.attendees.first(), nonce="a", at=NOON)
    services.set_capacity(pool=pool, capacity=2, at=NOON)
    for address in (url("index"), url("roster", pool.event)):
        shown = office.get(address)
        assert "3/2" in text(shown) and len(html(shown).select(".desk-alarm")) == 1
        if office.speaks == EN:
            assert all(word in text(shown) for word in ("invited 3", "waiting 2", "came 1", "over by 1"))


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"q": "živilė"}, {"Živilė Ąžuolė"}),
        ({"q": "ŽIVILĖ"}, {"Živilė Ąžuolė"}),
        ({"q": "JONAS@example"}, {"Jonas Kelmas"}),
        ({"q": "0 600 11 222"}, {"Ona Upė"}),
        ({"state": "waiting"}, {"Ona Upė"}),
        ({"state": "confirmed"}, {"Živilė Ąžuolė", "Jonas Kelmas"}),
        ({"state": "present"}, {"Jonas Kelmas"}),
        ({"q": "niekas"}, set()),
    ],
)
def test_people_are_found_by_name_code_mail_phone_and_state(admin, query, names):
    pool = make_pool(2)
    register(pool, name="Živilė Ąžuolė")
    jonas = register(pool, name="Jonas Kelmas", email="jonas@example.org")
    register(pool, name="Ona Upė", email="", phone="+370 600 11222")
    services.check_in(attendee=jonas.attendees.get(), nonce="a", at=NOON)
    shown = html(admin.get(url("roster", pool.event), query))
    assert {link.get_text(strip=True) for link in shown.select("td.title a")} == names
    code = html(admin.get(url("roster", pool.event), {"q": jonas.code.lower()}))
    assert [link.get_text(strip=True) for link in code.select("td.title a")] == ["Jonas Kelmas"]


def test_a_thousand_people_take_few_queries(admin):
    pool = make_pool(None)
    Registration.objects.bulk_create(
        Registration(pool=pool, seq=n, submit_key=str(n), state="confirmed", seats_held=1, **person(n)).normalise()
        for n in range(1, 1001)
    )
    SeatPool.objects.filter(pk=pool.pk).update(taken=1000, seq=1000)
    admin.get(url("roster", pool.event))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        shown = html(admin.get(url("roster", pool.event), {"p": 2}))
    assert len(shown.select("td.title")) == 50 and "2 of 20" in shown.get_text(" ", strip=True)
    assert len(queries) <= 15, len(queries)


def test_a_letter_that_could_not_be_delivered_is_red_in_list_and_timeline(office):
    pool = make_pool(2)
    one, other = register(pool), register(pool)
    OutgoingMail.objects.filter(about=one.about).update(state="failed", error="SMTP 550")
    shown = html(office.get(url("roster", pool.event)))
    marks = shown.select("[data-mail-failed]")
    assert len(marks) == 1 and one.name in marks[0].find_parent("tr").get_text()
    assert "SMTP 550" in text(office.get(url("person", one))) and "SMTP 550" not in text(
        office.get(url("person", other))
    )


# --- Places, times, questions -------------------------------------------------------------------

POOL = {
    "capacity": "5",
    "max_party": "4",
    "contact_retention_days": "60",
    "evidence_retention_days": "1826",
    "has_waitlist": "on",
}


def test_registration_is_opened_for_an_event(office):
    event = make_event(make_event_index(make_home()))
    response = office.post(url("open", event), {**POOL, "opens_at": "2026-11-01 08:00"})
    assert response.status_code == 302, response.context["form"].errors
    pool = SeatPool.objects.get(event=event)
    assert (pool.capacity, pool.ceiling, pool.max_party, pool.taken) == (5, 5, 4, 0)
    assert (pool.starts_at, pool.ends_at) == (event.starts_at, event.ends_at)
    assert office.get(url("open", event)).status_code == 302 and SeatPool.objects.count() == 1


def test_more_places_go_to_those_who_wait_and_fewer_send_nobody_away(admin):
    pool = make_pool(1, starts_at=timezone.now() + timezone.timedelta(days=30))
    register(pool, at=timezone.now()), register(pool, at=timezone.now())
    assert admin.post(url("pool", pool), {**POOL, "capacity": "2"}).status_code == 302
    assert states(pool) == ["confirmed", "confirmed"]
    admin.post(url("pool", pool), {**POOL, "capacity": "1"})
    assert states(pool) == ["confirmed", "confirmed"] and fresh(pool).over_limit == 1 and fresh(pool).taken == 2
    assert Audit.objects.filter(what="capacity", by__isnull=False).count() == 2


def test_saving_places_gives_back_no_seat_taken_meanwhile(admin):
    pool = make_pool(5)
    admin.get(url("pool", pool))
    register(pool)
    admin.post(url("pool", pool), {**POOL, "max_party": "9"})
    assert (fresh(pool).taken, fresh(pool).max_party, fresh(pool).seq) == (1, 9, 1)


@pytest.mark.parametrize("name", ["asks_guardian", "asks_names", "needs_approval", "verifies_email"])
def test_what_is_asked_is_chosen_with_the_places(office, name):
    event = make_event(make_event_index(make_home()))
    assert html(office.get(url("open", event))).select_one(f"details [name={name}]")
    office.post(url("open", event), {**POOL, name: "on"})
    pool = SeatPool.objects.get(event=event)
    assert getattr(pool, name)
    office.post(url("pool", pool), POOL)
    assert not getattr(fresh(pool), name)


def test_a_part_that_is_folded_opens_where_something_is_wrong(office):
    pool = make_pool(5)
    folded = html(office.get(url("pool", pool))).select("details.desk-part")
    assert len(folded) == 4 and not [part for part in folded if part.has_attr("open")]
    wrong = html(office.post(url("pool", pool), {**POOL, "closes_at": "2030-11-19 10:00"}))
    opened = [part for part in wrong.select("details.desk-part") if part.has_attr("open")]
    assert len(opened) == 1 and opened[0].select_one("[name=closes_at]")


def make_sessions(event, number=2):
    for day in range(number):
        start = event.starts_at + timezone.timedelta(days=day)
        end = start + timezone.timedelta(hours=2)
        EventSession.objects.create(page=event, starts_at=start, ends_at=end, title_lt=f"Diena {day}")
    return list(EventPage.objects.get(pk=event.pk).shown_sessions)


def test_a_session_that_came_later_gets_places_like_the_first(office):
    event = make_event(make_event_index(make_home()))
    make_sessions(event)
    office.post(url("open", event), {**POOL, "for_each_session": "on", "closes_at": ""})
    assert SeatPool.objects.count() == 2 and not html(office.get(url("roster", event))).select(
        "[action*=open-sessions]"
    )
    added = make_sessions(event, 3)[-1]
    for _twice in range(2):
        shown = html(office.get(url("roster", event)))
        office.post(url("open_sessions", event))
    assert not shown.select("[action*=open-sessions]")
    pools = {pool.session_uid: pool for pool in SeatPool.objects.filter(event=event)}
    assert len(pools) == event.sessions.count() == 5
    assert (pools[added.uid].capacity, pools[added.uid].taken, pools[added.uid].starts_at) == (5, 0, added.starts_at)


def test_an_event_with_one_registration_for_all_sessions_offers_no_more(office):
    event = make_event(make_event_index(make_home()))
    make_sessions(event)
    office.post(url("open", event), POOL)
    office.post(url("open_sessions", event))
    assert SeatPool.objects.count() == 1


def test_a_window_that_makes_no_sense_is_refused(admin):
    pool = make_pool(5)
    values = {**POOL, "opens_at": "2026-11-20 10:00", "closes_at": "2026-11-19 10:00"}
    response = admin.post(url("pool", pool), values)
    assert response.status_code == 200 and response.context["form"].errors
    response = admin.post(url("pool", pool), {**POOL, "closes_at": "2030-11-19 10:00"})
    assert "closes_at" in response.context["form"].errors


QUESTION = {
    "position": "1", "label_lt": "Koks maistas?", "label_en": "Which food?", "type": "choice", "per": "registration",
    "choices": "Su mėsa | With meat\nBe mėsos | Without meat", "is_asked": "on", "condition_value": "",
}  # fmt: skip


def test_a_question_is_written_in_both_languages_and_keeps_its_keys(office):
    pool = make_pool(2)
    assert office.post(url("new_question", pool.event), QUESTION).status_code == 302
    question = Question.objects.get()
    keys = dict(question.choices.values_list("label_lt", "key"))
    values = {**QUESTION, "choices": "Be mėsos | No meat\nSu mėsa | With meat\nNevalgysiu | None"}
    assert office.post(url("question", question), values).status_code == 302
    labels = list(question.choices.values_list("label_lt", "label_en"))
    assert labels == [("Be mėsos", "No meat"), ("Su mėsa", "With meat"), ("Nevalgysiu", "None")]
    assert keys.items() <= dict(question.choices.values_list("label_lt", "key")).items()
    assert "Su mėsa | With meat" in office.get(url("question", question)).content.decode()


def test_a_question_that_was_answered_is_kept(admin):
    pool = make_pool(2)
    question = Question.objects.create(event=pool.event, label_lt="Kas?", label_en="What?")
    register(pool, answers=[(question.pk, 0, "Tas")])
    assert "type" in admin.post(url("question", question), QUESTION).context["form"].errors
    admin.post(url("question", question), {"remove": "1"})
    assert not fresh(question).is_asked and Answer.objects.count() == 1
    unanswered = Question.objects.create(event=pool.event, label_lt="Kur?")
    admin.post(url("question", unanswered), {"remove": "1"})
    assert Question.objects.count() == 1


def test_a_condition_is_written_as_it_is_read(admin):
    pool = make_pool(2)
    first = Question.objects.create(event=pool.event, label_lt="Maistas?", type="choice")
    Choice.objects.create(question=first, key="be-mesos", label_lt="Be mėsos")
    values = {**QUESTION, "type": "text", "choices": "", "condition": first.pk, "condition_value": "be Mėsos"}
    assert admin.post(url("new_question", pool.event), values).status_code == 302
    assert Question.objects.latest("pk").condition_value == "be-mesos"


# --- One person ---------------------------------------------------------------------------------


def test_the_timeline_tells_steps_and_letters(office):
    pool = make_pool(1)
    first, second = register(pool), register(pool)
    services.cancel(registration=first, at=NOON)
    shown = html(office.get(url("person", second)))
    assert len(shown.select("table.listing tbody tr")) == 4  # registered, its letter, promoted, its letter
    assert "Asmuo" not in str(shown.select_one("table.listing"))


def test_the_office_approves_rejects_lets_in_and_cancels(admin):
    pool = make_pool(1, needs_approval=True)
    one, two, three = register(pool), register(pool), register(pool)
    (
        admin.post(url("act", one, "approve")),
        admin.post(url("act", two, "reject")),
        admin.post(url("act", three, "approve")),
    )
    assert states(pool) == ["confirmed", "rejected", "waiting"]
    assert admin.post(url("act", three, "let_in")).status_code == 302
    assert fresh(three).state == "waiting"  # no place, and no reason
    admin.post(url("act", three, "let_in"), {"reason": "Pranešėja"})
    assert fresh(three).state == "confirmed" and fresh(pool).over_limit == 1
    assert Audit.objects.filter(what="over_limit", registration=three).exists()
    admin.post(url("act", one, "cancel"))
    assert states(pool) == ["cancelled", "rejected", "confirmed"] and fresh(pool).taken == 1
    assert admin.post(url("act", one, "cancel")).status_code == 302  # again: a sentence, no error
    assert admin.get(url("act", one, "cancel")).status_code == 405


def test_a_misspelt_address_is_corrected_and_the_letter_sent_again_once(admin):
    pool = make_pool(2)
    one = register(pool, email="blogas@example.org")
    mail = OutgoingMail.objects.get(about=one.about)
    OutgoingMail.objects.filter(pk=mail.pk).update(state="failed", error="SMTP 550")
    values = {"name": one.name, "email": "geras@example.org"}
    assert admin.post(url("correct", one), values).status_code == 302
    for _twice in range(2):
        admin.post(url("send_again", mail), {"nonce": "7"})
    again = OutgoingMail.objects.filter(about=one.about).exclude(pk=mail.pk)
    letter = ("geras@example.org", mail.kind, "confirmed")
    by_itself_and_by_the_button = [letter, letter]
    assert [(one.to, one.kind, one.context["state"]) for one in again] == by_itself_and_by_the_button
    assert fresh(one).email_norm == "geras@example.org"


def test_a_correction_that_makes_two_of_one_is_refused(admin):
    pool = make_pool(3)
    one, other = register(pool), register(pool)
    response = admin.post(url("correct", other), {"name": one.name, "email": one.email})
    assert response.status_code == 200 and response.context["form"].errors
    assert admin.post(url("correct", other), {"name": "A", "email": "", "phone": ""}).status_code == 200
    assert fresh(other).email == other.email


# --- Somebody calls -----------------------------------------------------------------------------


def caller(client, pool, **values):
    form = client.get(url("add", pool)).context["form"]
    data = {name: form[name].value() for name in form.fields if form[name].value() not in (None, False)}
    data = {"name": "Stasė Kalnė", "phone": "+370 600 33444", **data, **values}
    return client.post(url("add", pool), {name: value for name, value in data.items() if value is not None})


def test_a_caller_is_added_with_the_same_questions(office):
    pool = make_pool(2)
    question = Question.objects.create(event=pool.event, label_lt="Iš kur?", label_en="From?", is_required=True)
    assert "Iš kur?" in text(office.get(url("add", pool))) or "From?" in text(office.get(url("add", pool)))
    assert caller(office, pool).context["form"].errors[f"q{question.pk}"]
    response = caller(office, pool, **{f"q{question.pk}": "Iš Gijuvėnų"})
    one = Registration.objects.get()
    assert response["Location"] == url("person", one)
    assert (one.state, one.source, one.phone, one.answers.get().value) == (
        "confirmed",
        "staff",
        "+370 600 33444",
        "Iš Gijuvėnų",
    )
    assert OutgoingMail.objects.to_call().get().about == one.about
    assert one.notice_version == VERSION and one.notice_hash and "60" in text(office.get(url("add", pool)))
    again = caller(office, pool, **{f"q{question.pk}": "Kitur", "name": "Kita Kalnė", "again": "1"})
    assert again["Location"] == url("add", pool)


def test_a_callers_form_begins_with_name_and_telephone_and_offers_nothing_of_the_officers_own(office):
    shown = html(office.get(url("add", make_pool(2))))
    fields = [field["name"] for field in shown.select(".desk-fields [name]")]
    assert fields[:3] == ["name", "phone", "email"] and shown.select_one("[name=name]").has_attr("autofocus")
    assert {field.get("autocomplete") for field in shown.select(".desk-fields input[type=text], [type=email]")} == {
        "off"
    }
    assert shown.select_one("details [name=reason]")  # only where no place is free it stands open
    assert not html(office.get(url("add", make_pool(0)))).select("details [name=reason]")


def test_over_the_limit_only_with_a_reason(admin):
    pool = make_pool(1)
    register(pool)
    refused = caller(admin, pool, waits=None)
    assert "reason" in refused.context["form"].errors and fresh(pool).taken == 1
    caller(admin, pool)
    assert states(pool) == ["confirmed", "waiting"]
    caller(admin, pool, name="Kita Viešnia", reason="Pranešėja")
    assert states(pool) == ["confirmed", "waiting", "confirmed"] and fresh(pool).over_limit == 1
    assert "is already registered" in text(caller(admin, pool))


SOON = timezone.now() + timedelta(days=4)


def test_people_to_call_are_ticked_off_once(office):
    pool = make_pool(1, SOON)
    register(pool, name="Stasė Kalnė", email="", phone="+370 600 33444")
    mail = OutgoingMail.objects.to_call().get()
    assert "Stasė Kalnė" in text(office.get(url("calls"))) and "tel:" in office.get(url("calls")).content.decode()
    office.post(url("called", mail)), office.post(url("called", mail))
    assert not OutgoingMail.objects.to_call().exists() and "Stasė Kalnė" not in text(office.get(url("calls")))


def test_a_person_is_called_once_about_what_is_so_now(admin):
    """Registered, cancelled, registered again in another notation: one call, about the last two of three letters."""
    pool, other = make_pool(3, SOON), make_pool(3, SOON)
    first = register(pool, name="Stasė Kalnė", email="", phone="8 600 33444")
    services.cancel(registration=first, at=timezone.now())
    register(other, name="Stasė Kalnė", email="", phone="+370 600 33444")
    (mails,) = admin.get(url("calls")).context["page"].object_list
    assert sorted(mail.kind for mail in mails) == ["events.cancelled", "events.confirmed"]
    assert "1 person to call" in text(admin.get(url("index")))
    admin.post(url("called", mails[0]), {"with": [mails[1].pk]})
    assert not admin.get(url("calls")).context["page"].object_list


def test_nobody_is_called_about_an_event_that_is_over(admin):
    pool = make_pool(3, SOON)
    one = register(pool, name="Stasė Kalnė", email="", phone="8 600 33444")
    write(admin, pool, [one], subject_lt="Nuotraukos", body_lt="Jau yra.", nonce="n7", sure="1")
    late = pool.ends_at + timedelta(days=1)
    assert [[mail.kind for mail in mails] for mails in phone_calls.people(late)] == [["events.message"]]
    assert phone_calls.drop_obsolete(late) == 1
    assert [mail.kind for mail in OutgoingMail.objects.to_call()] == ["events.message"]


# --- Several at once ----------------------------------------------------------------------------


def write(client, pool, people, **values):
    data = {"chosen": [one.pk for one in people], "verb": "mail", **values}
    return client.post(url("selection", pool.event), data)


LETTER = {"subject_lt": "Salė kita", "body_lt": "Renkamės mokykloje.", "nonce": "n1"}


def test_a_letter_to_a_selection_is_shown_before_it_is_sent_and_sent_once(office):
    pool = make_pool(5)
    one, two, three = register(pool), register(pool, language="en"), register(pool, email="", phone="+37060033444")
    outsider = register(pool)
    assert "body_lt" in write(office, pool, [one]).content.decode()
    assert write(office, pool, [one], nonce="n1").context["form"].errors  # nothing written
    preview = write(office, pool, [one, two, three], **LETTER)
    assert "Renkamės mokykloje." in text(preview) and not OutgoingMail.objects.filter(kind="events.message").exists()
    english = {"subject_en": "Another hall", "body_en": "We meet at the school."}
    for _twice in range(2):
        write(office, pool, [one, two, three], **LETTER, **english, sure="1")
    mails = {mail.about: mail for mail in OutgoingMail.objects.filter(kind="events.message")}
    assert set(mails) == {one.about, two.about, three.about} and outsider.about not in mails
    assert mails[two.about].subject == "Another hall" and mails[one.about].body == "Renkamės mokykloje."
    assert mails[three.about].state == "to_call"


def test_everybody_found_can_be_chosen_and_cancelled_only_after_a_look(admin):
    pool = make_pool(5)
    one, two = register(pool, name="Ona Upė"), register(pool, name="Ona Ežerė")
    other = register(pool, name="Petras Kelmas")
    values = {"all": "1", "q": "ona", "verb": "cancel"}
    shown = text(admin.post(url("selection", pool.event), values))
    assert "Ona Upė" in shown and "Petras" not in shown and states(pool) == ["confirmed"] * 3
    admin.post(url("selection", pool.event), {"chosen": [one.pk, two.pk], "verb": "cancel", "sure": "1"})
    assert states(pool) == ["cancelled", "cancelled", "confirmed"] and fresh(pool).taken == 1
    assert fresh(other).state == "confirmed"


def test_those_who_wait_for_the_office_are_approved_together_after_a_look(office):
    pool = make_pool(2, needs_approval=True)
    people = [register(pool) for _number in range(3)]
    assert html(office.get(url("roster", pool.event))).select("[name=verb][value=approve]")
    values = {"chosen": [one.pk for one in people], "verb": "approve"}
    office.post(url("selection", pool.event), values)
    assert states(pool) == ["pending"] * 3
    for _twice in range(2):
        office.post(url("selection", pool.event), {**values, "sure": "1"})
    assert states(pool) == ["confirmed", "confirmed", "waiting"]
    assert OutgoingMail.objects.filter(kind="events.confirmed").count() == 2
    assert not html(office.get(url("roster", pool.event))).select("[name=verb][value=approve]")


def test_people_of_another_event_cannot_be_chosen(admin):
    pool = make_pool(5)
    index = pool.event.get_parent().specific
    stranger = register(add_pool(make_event(index)), at=timezone.now())
    admin.post(url("selection", pool.event), {"chosen": [stranger.pk], "verb": "cancel", "sure": "1"})
    assert fresh(stranger).state == "confirmed"
