"""What ideas and surveys ask of the database: ten queries a page, however many there are."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.models import BasePage, SiteSettings
from home.models import Idea, Place
from tests.support import database
from tests.support.costs import assert_within
from tests.support.factories import make_home, make_page
from tests.support.factories_calls import make_call, make_call_index
from tests.support.factories_ideas import make_idea, make_idea_index, make_survey, make_survey_index
from tests.support.projects import make_measure, make_priority, make_project, make_project_index, make_strategy

pytestmark = pytest.mark.django_db
BUDGET = 10
STATES = ["published", "matched", "project", "answered", "declined"]


@pytest.fixture
def index():
    home = make_home()
    index = make_idea_index(home, show_in_menus=True)
    for number in range(6):
        make_page(home, show_in_menus=True, title=f"Skyrius {number}", title_en=f"Section {number}")
    settings = SiteSettings.for_site(home.get_site())
    settings.organisation_name_lt, settings.organisation_name_en = "Grupė", "Group"
    settings.save()
    settings.footer_links.create(page=BasePage.objects.child_of(home).first())
    return index


def add_ideas(index, number):
    home = index.get_parent()
    strategy, place = make_strategy(home), Place.objects.create(name_lt="Linmarka", name_en="Linmarka")
    measures = [make_measure(make_priority(strategy, str(code))) for code in range(1, 5)]
    call = make_call(make_call_index(home))
    projects = make_project_index(home)
    projects = [make_project(projects, call=call) for _number in range(20)]
    Idea.objects.bulk_create(
        Idea(
            title_lt=f"Suolas {n}",
            text_lt="Reikia. " * 50,
            title_en=f"Bench {n}" if n % 2 else "",
            text_en="Needed." if n % 2 else "",
            reply_lt="Taip.",
            reply_en="Yes.",
            state=STATES[n % 5],
            measure=measures[n % 4],
            place=place,
            project=projects[n % 20] if n % 5 == 2 else None,
            answered_on=timezone.localdate(),
            created_at=timezone.now() - timedelta(days=n),
        )
        for n in range(number)
    )
    database.gather_statistics()


LISTS = [
    "/lt/idejos/",
    "/en/ideas/?page=3",
    "/lt/idejos/busena/atsakytos/",
    "/en/ideas/place/linmarka/",
    "/lt/idejos/kas-pasikeite/",
    "/en/ideas/what-changed/?page=2",
    "/lt/idejos/siulyti/",
    "/en/ideas/suggest/",
    "/lt/idejos/idejos.csv",
    "/en/ideas/ideas.json",
]


def test_lists_of_five_hundred_ideas_take_ten_queries(client, index):
    add_ideas(index, 500)
    assert_within(BUDGET, client, *LISTS)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_an_idea_and_the_project_it_became_take_ten_queries(client, index, language):
    add_ideas(index, 5)
    idea = Idea.objects.filter(state="project").get()
    idea.title_en = idea.text_en = "Bench"
    idea.save()
    for url in (f"{index.url_in(language)}{idea.pk}/", idea.project.url_in(language)):
        assert_within(BUDGET, client, url)


@pytest.mark.parametrize("language", ["lt", "en"])
def test_surveys_take_ten_queries(client, index, language):
    surveys = make_survey_index(index.get_parent())
    for _number in range(30):
        survey = make_survey(surveys, opens_on=timezone.localdate(), questionnaire_page=index)
    for page in (surveys, survey):
        assert_within(BUDGET, client, page.url_in(language))


def test_the_list_of_the_office_does_not_ask_for_each_idea(client, index, admin_client):
    def count():
        with CaptureQueriesContext(connection) as found:
            assert admin_client.get("/admin/ideas/").status_code == 200
        return len(found)

    add_ideas(index, 2)
    count()
    few = count()
    for _number in range(15):
        make_idea("new", place=Place.objects.first(), sender=("Eglė", "egle@example.org"))
    assert count() <= few + 2
