"""An editor enters a call: what cannot be true is refused in words, what changes later is told to visitors."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission

from home.models import CallPage
from tests.support.admin import add_page, edit_page, inline_formset, rich_text
from tests.support.factories import make_admin, make_home
from tests.support.factories_calls import make_call_index
from tests.support.projects import make_measure, make_priority, make_strategy

pytestmark = pytest.mark.django_db
NBSP = "\N{NO-BREAK SPACE}"
TIMES = {"opens_at": "2030-11-09 08:00", "closes_at": "2030-12-11 16:00"}
EMPTY = {name: inline_formset([]) for name in ("documents", "questions", "changes")}


@pytest.fixture
def index():
    home = make_home()
    index = make_call_index(home)
    index.measure = make_measure(make_priority(make_strategy(home)), "1.1")
    return index


@pytest.fixture
def office(client):
    client.force_login(make_admin("en"))
    return client


def words(response):
    text = BeautifulSoup(response.content, "html.parser").get_text(" ").replace(NBSP, " ")
    return " ".join(text.split())


def publish(office, index, action="publish", **changes):
    values = {"title": "Kiemai", **TIMES, **EMPTY, **changes}
    return add_page(office, index, CallPage, action, **values)


def changed(office, call, action="publish", **changes):
    response = edit_page(office, call, action, **{"changes": inline_formset([]), **changes})
    assert response.status_code == 302, words(response)[:3000]
    return CallPage.objects.get(pk=call.pk)


def test_five_answers_make_a_call(office, index):
    response = publish(office, index, measure=str(index.measure.pk), total="60000", applicants="ngo")
    assert response.status_code == 302, words(response)[:3000]
    call = CallPage.objects.get()
    assert (call.live, call.applicants, call.state) == (True, ["ngo"], "planned")
    assert timezone.localtime(call.closes_at).hour == 16


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"closes_at": "2030-11-01 16:00"}, "The call must close after it opens."),
        ({"closes_at": TIMES["opens_at"]}, "The call must close after it opens."),
        (
            {"total": "1000", "highest": "1000.01"},
            "One project cannot get more than the budget of the call: EUR 1,000.01 of EUR 1,000.00.",
        ),
        ({"intensity": "100.5"}, "Ensure this value is less than or equal to 100."),
        ({"total": "-1"}, "Ensure this value is greater than or equal to 0."),
        (
            {"questions_until": "2030-12-11 16:01"},
            "The call will be closed by then: questions must end before it closes.",
        ),
        ({"opens_at": "", "closes_at": ""}, "Say when the call opens, or for which year it is planned."),
        ({"opens_at": ""}, "Also say when the call opens."),
        ({"planned_part": "q1"}, "Which year does the month or quarter belong to?"),
        ({"is_withdrawn": "on"}, "Say why the call was withdrawn."),
        ({"opens_at": "2030-03-31 03:30"}, "that night the clocks go one hour forward"),
        ({"slug": "ics"}, "“ics” is reserved by the website: choose another address."),
        ({"applicants": "nobody"}, "Select a valid choice."),
    ],
)
def test_what_is_wrong_is_refused_in_words(office, index, wrong, sentence):
    response = publish(office, index, **wrong)
    assert response.status_code == 200 and sentence in words(response), words(response)[:4000]
    assert not CallPage.objects.exists()


def test_a_draft_may_still_have_no_date(office, index):
    assert publish(office, index, action=None, opens_at="", closes_at="").status_code == 302
    assert not CallPage.objects.get().live


def test_results_are_dated_by_themselves(office, index):
    publish(office, index, opens_at="2020-01-01 08:00", closes_at="2020-02-01 08:00")
    call = changed(office, CallPage.objects.get(), results_lt=rich_text("<p>Parėmėme keturis.</p>"))
    assert (call.results_on, call.state) == (timezone.localdate(), "results")


def test_a_moved_deadline_is_told_in_both_languages_though_nobody_wrote_anything(office, index):
    publish(office, index, total="60000")
    call = changed(office, CallPage.objects.get(), closes_at="2030-12-18 16:00", total="70000")
    (entry,) = call.changes.all()
    assert entry.text_en.replace(NBSP, " ").splitlines() == [
        "Closes: 18 December 2030, 16:00 (before: 11 December 2030, 16:00).",
        "Sum of the call in euros: EUR 70,000.00 (before: EUR 60,000.00).",
    ]
    assert "2030 m. gruodžio 18 d." in entry.text_lt.replace(NBSP, " ")
    assert changed(office, call).changes.count() == 1, "publishing again tells nothing new"


def test_what_the_editor_writes_is_told_instead(office, index):
    publish(office, index)
    row = {"changed_on": "2030-11-20", "text_lt": "Savaite ilgiau: serveris neveikė.", "text_en": ""}
    call = changed(office, CallPage.objects.get(), closes_at="2030-12-18 16:00", changes=inline_formset([row]))
    assert [entry.text_lt for entry in call.changes.all()] == ["Savaite ilgiau: serveris neveikė."]


def test_nothing_is_told_of_what_was_not_public(office, index):
    publish(office, index, action=None)
    call = changed(office, CallPage.objects.get(), closes_at="2030-12-18 16:00")
    assert call.live and not call.changes.exists()
    call = changed(office, call, title="Kiti kiemai")
    assert not call.changes.exists(), "only what visitors plan by"


def test_a_draft_of_a_public_call_tells_nothing_yet(office, index):
    publish(office, index)
    call = changed(office, CallPage.objects.get(), action=None, closes_at="2030-12-18 16:00")
    assert not call.changes.exists()
    call = changed(office, call)
    assert call.changes.count() == 1 and timezone.localtime(call.closes_at).day == 18


def test_questions_and_answers_need_both_languages_before_english(office, index):
    row = {"published_on": "2030-11-20", "question_lt": "Ar?", "answer_lt": "Taip.", "question_en": "", "answer_en": ""}
    english = {"title_en": "Yards", "live_en": "on", "questions": inline_formset([row])}
    response = publish(office, index, **english)
    assert response.status_code == 200 and "Required before English can be published." in words(response)


def test_a_copy_for_next_year_begins_without_what_happened(office, index):
    publish(office, index, number="6")
    call = changed(
        office, CallPage.objects.get(), closes_at="2030-12-18 16:00", results_lt=rich_text("<p>Parėmėme.</p>")
    )
    copy = call.copy(update_attrs={"title": "Kitas", "slug": "kitas", "slug_en": "kitas"}, keep_live=False)
    assert not copy.number and not copy.results_lt and not copy.changes.exists() and copy.closes_at == call.closes_at


@pytest.mark.parametrize("group", ["Redaktoriai", "Moderatoriai"])
def test_editors_may_write_calls_as_other_pages(client, index, group, django_user_model):
    user = django_user_model.objects.create_user("x")
    user.groups.add(Group.objects.get(name=group))
    assert GroupPagePermission.objects.filter(group__name=group).exists()
    client.force_login(user)
    for page in (index.get_parent(), index):
        GroupPagePermission.objects.filter(group__name=group).update(page=index.get_parent())
        assert client.get(reverse("wagtailadmin_explore", args=[page.pk])).status_code == 200
    assert client.get(reverse("wagtailadmin_pages:add", args=["home", "callpage", index.pk])).status_code == 200


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_list_of_the_admin_shows_states(client, index, language):
    client.force_login(make_admin(language))
    publish(client, index)
    page = words(client.get(reverse("calls:index")))
    assert "Kiemai" in page and ("Planned" in page or language == "lt")


def test_a_preview_of_a_new_call_shows_its_state(office, index):
    publish(office, index, action=None)
    call = CallPage.objects.get()
    call.closes_at += timedelta(days=1)
    response = call.make_preview_request(preview_mode="en")
    assert response.status_code == 200 and "Planned" in words(response)
