"""Surveys: who is asked, what came of it, and nothing put away before it is said."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from cms.models import CustomDocument
from home.models import SurveyPage
from tests.support.admin import edit_page, rich_text
from tests.support.factories import make_admin, make_home
from tests.support.factories_ideas import make_survey, make_survey_index

pytestmark = pytest.mark.django_db


def day(days):
    return timezone.localdate() + timedelta(days=days)


@pytest.fixture
def index():
    return make_survey_index(make_home())


@pytest.fixture
def office(client):
    client.force_login(make_admin("en"))
    return client


def words(response):
    text = BeautifulSoup(response.content, "html.parser").get_text(" ").replace("\N{NO-BREAK SPACE}", " ")
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("opens", "closes", "results", "state"),
    [
        (None, None, "", "planned"),
        (1, 5, "", "planned"),
        (0, 0, "", "open"),
        (-5, None, "", "open"),
        (-5, -1, "", "closed"),
        (-5, -1, "<p>Taip</p>", "results"),
    ],
)
def test_the_state_follows_from_days_and_results(index, opens, closes, results, state):
    days = {"opens_on": None if opens is None else day(opens), "closes_on": None if closes is None else day(closes)}
    assert make_survey(index, results_lt=results, results_en=results, **days).state == state


@pytest.mark.parametrize(("url", "language"), [("/lt/apklausos/", "lt"), ("/en/surveys/", "en")])
def test_the_list_begins_with_what_can_be_answered(client, index, url, language):
    make_survey(
        index,
        title="Sena",
        title_en="Old",
        opens_on=day(-90),
        closes_on=day(-60),
        results_lt="<p>x</p>",
        results_en="<p>x</p>",
        is_archived=True,
    )
    make_survey(index, title="Būsima", title_en="Coming", opens_on=day(9))
    now = make_survey(
        index,
        title="Dabar",
        title_en="Now",
        opens_on=day(-1),
        closes_on=day(5),
        questionnaire_url="https://example.org/a",
    )
    page = words(client.get(url))
    names = ("Dabar", "Būsima", "Sena") if language == "lt" else ("Now", "Coming", "Old")
    assert page.index(names[0]) < page.index(names[1]) < page.index(names[2])
    html = BeautifulSoup(client.get(now.url_in(language)).content, "html.parser")
    assert html.select_one("main a.button")["href"] == "https://example.org/a"


def test_a_closed_survey_asks_nothing_more_and_tells_its_results(client, index):
    survey = make_survey(
        index,
        opens_on=day(-9),
        closes_on=day(-1),
        questionnaire_url="https://example.org/a",
        answers=268,
        title_en="",
        results_lt="<p>Daugiausia minėti suolai.</p>",
        changes_lt="<p>Pastatėme šešis.</p>",
    )
    page = client.get(survey.url_in("lt"))
    assert "example.org/a" not in page.content.decode()
    assert "268" in words(page) and "suolai" in words(page) and "šešis" in words(page)


def archive(office, survey, **changes):
    return edit_page(office, survey, "publish", is_archived="on", **changes)


def test_a_survey_is_not_put_away_without_results(office, index):
    survey = make_survey(index, opens_on=day(-9), closes_on=day(-1))
    for nothing in ("", "<p> </p>"):
        response = archive(office, survey, results_lt=rich_text(nothing), results_en=rich_text(""))
        assert response.status_code == 200
        assert "Publish the results first, as text or as a file" in words(response)
    survey.refresh_from_db()
    assert not survey.is_archived
    both = {"results_lt": rich_text("<p>Suolai.</p>"), "results_en": rich_text("<p>Benches.</p>")}
    assert archive(office, survey, **both).status_code == 302
    assert SurveyPage.objects.get().is_archived


def test_a_file_of_results_is_enough_and_is_not_deleted_with_them(office, index):
    document = CustomDocument(title="Rezultatai", file=ContentFile(b"x", "r.pdf"))
    document._set_document_file_metadata()
    document.save()
    survey = make_survey(index, opens_on=day(-9), closes_on=day(-1))
    assert archive(office, survey, results_file=str(document.pk)).status_code == 302
    office.post(reverse("wagtaildocs:delete", args=[document.pk]))
    assert SurveyPage.objects.get().results_file == document


def test_a_survey_that_is_still_open_is_not_put_away(office, index):
    survey = make_survey(index, opens_on=day(-9), closes_on=day(1))
    assert "The survey has not closed yet." in words(archive(office, survey, results_lt=rich_text("<p>Taip</p>")))


def test_the_database_refuses_it_too(index):
    survey = make_survey(index, opens_on=day(-9), closes_on=day(-1))
    with pytest.raises(IntegrityError), transaction.atomic():
        SurveyPage.objects.filter(pk=survey.pk).update(is_archived=True)


@pytest.mark.parametrize("view", ["unpublish", "delete"])
def test_nor_can_it_be_hidden_before_its_results_are_there(office, index, view):
    survey = make_survey(index, title="Parkas", opens_on=day(-9), closes_on=day(-1))
    url = reverse(f"wagtailadmin_pages:{view}", args=[survey.pk])
    response = office.post(url, follow=True)
    assert "“Parkas” cannot be archived before its results are published" in words(response)
    assert SurveyPage.objects.live().exists()
    SurveyPage.objects.update(results_lt="<p>Taip</p>")
    office.post(url)
    assert not SurveyPage.objects.live().exists()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"opens_on": "2026-05-02", "closes_on": "2026-05-01"}, "The survey must close after it opens."),
        (
            {"questionnaire_url": "https://example.org/", "questionnaire_page": "*"},
            "Enter either a page of this website or an address, not both.",
        ),
    ],
)
def test_what_is_wrong_is_refused_in_words(office, index, wrong, sentence):
    wrong = {name: str(index.pk) if value == "*" else value for name, value in wrong.items()}
    assert sentence in words(edit_page(office, make_survey(index), "publish", **wrong))


def test_nor_with_others_in_one_go(office, index):
    survey = make_survey(index, title="Parkas", opens_on=day(-9), closes_on=day(-1))
    url = reverse("wagtail_bulk_action", args=["cms", "basepage", "unpublish"])
    for page, is_left in ((index, True), (survey, True)):
        response = office.post(f"{url}?id={page.pk}&next=/admin/", {"include_descendants": "on"}, follow=True)
        assert "“Parkas” cannot be archived" in words(response)
        assert SurveyPage.objects.live().exists() == is_left


def test_what_nobody_has_answered_may_go(office, index):
    survey = make_survey(index, opens_on=day(-9), answers=0)
    office.post(reverse("wagtailadmin_pages:delete", args=[survey.pk]))
    assert not SurveyPage.objects.exists()
