"""An editor enters strategy and projects: what is wrong is refused or flagged in words, with both sums."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse

from home.models import Indicator, Measure, Priority, ProjectPage
from tests.support.admin import add_page, edit_page, inline_formset, nested_form_data
from tests.support.factories import make_admin, make_home, make_image
from tests.support.factories_calls import make_call, make_call_index
from tests.support.projects import make_measure, make_priority, make_project, make_project_index, make_strategy

pytestmark = pytest.mark.django_db
NBSP = "\N{NO-BREAK SPACE}"
STEP = {"happened_on": "2025-03-01", "state": "running", "title_lt": "", "title_en": "", "text_lt": "", "text_en": ""}


@pytest.fixture
def index():
    home = make_home()
    index = make_project_index(home)
    index.strategy = make_strategy(home)
    index.measure = make_measure(make_priority(index.strategy), "1.1", name_lt="Kiemai", name_en="Courtyards")
    return index


@pytest.fixture
def office(client):
    client.force_login(make_admin("en"))
    return client


def typed(index, money=(("eu", "1000", "0"),), **changes):
    rows = [{"source": source, "amount": amount, "spent": spent} for source, amount, spent in money]
    empty = {name: inline_formset([]) for name in ("partners", "photos", "documents")}
    values = {"title": "Krosnis", "kind": "local", "measure": str(index.measure.pk), **empty, **changes}
    return {"steps": inline_formset([STEP]), "budget": inline_formset(rows), **values}


def words(response):
    text = BeautifulSoup(response.content, "html.parser").get_text(" ").replace(NBSP, " ")
    return " ".join(text.split())


def publish(office, index, money=(("eu", "1000", "0"),), **changes):
    return add_page(office, index, ProjectPage, "publish", **typed(index, money, **changes))


def test_a_project_is_entered_and_takes_the_strategy_of_its_measure(office, index):
    response = publish(office, index, total="1000")
    assert response.status_code == 302, words(response)[:3000]
    project = ProjectPage.objects.get()
    assert (project.strategy, project.state, project.live) == (index.strategy, "running", True)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (
            {"money": [("eu", "1000", "1200.50")]},
            "European Union: EUR 1,200.50 is spent of EUR 1,000.00. A project cannot spend more than it has.",
        ),
        (
            {"money": [("eu", "1000", "0"), ("own", "250.10", "0")], "total": "1500"},
            "The sources add up to EUR 1,250.10, but the contract says EUR 1,500.00. Correct one of them.",
        ),
        ({"money": [("eu", "-5", "0")]}, "A sum cannot be below zero."),
        ({"measure": "", "strategy": "*"}, "Say which measure of the strategy this project is for."),
        ({"kind": "running"}, "Running costs belong to no measure: leave this empty."),
        ({"latitude": "55.1"}, "A place on the map needs both latitude and longitude."),
        ({"latitude": "95.1", "longitude": "24"}, "There is no such place: the maximum is 90."),
        ({"planned_start": "2025-05-01", "planned_end": "2025-04-01"}, "The project must end after it starts."),
        ({"steps": inline_formset([{**STEP, "state": ""}])}, "Say what happened, or choose the new status."),
        ({"steps": inline_formset([])}, "Please submit at least 1 form."),
    ],
)
def test_what_is_wrong_is_refused_in_words(office, index, wrong, sentence):
    wrong = {name: str(index.strategy.pk) if value == "*" else value for name, value in wrong.items()}
    response = publish(office, index, **wrong)
    assert response.status_code == 200 and sentence in words(response), words(response)[:4000]
    assert not ProjectPage.objects.exists()


def test_a_draft_may_still_disagree_with_the_contract(office, index):
    assert add_page(office, index, ProjectPage, **typed(index, total="1500")).status_code == 302
    assert not ProjectPage.objects.get().live


def test_a_picture_that_says_nothing_is_refused(office, index):
    response = publish(office, index, listing_image=str(make_image().pk))
    assert "This picture has no alternative text." in words(response)


def test_more_than_the_measure_has_is_flagged(office, index):
    Measure.objects.update(budget=900)
    response = publish(office, index)
    messages = words(office.get(response["Location"]))
    sentence = "“1.1. Kiemai”: EUR 1,000.00 has been granted, but the strategy allocates EUR 900.00."
    assert sentence in messages
    form = words(office.get(reverse("wagtailadmin_pages:edit", args=[index.strategy.pk])))
    assert "Figures that disagree" in form and sentence in form


@pytest.mark.parametrize(
    ("money", "is_flagged"),
    [
        ([("eu", "900", "0"), ("state", "100.01", "0")], True),
        ([("eu", "900", "0"), ("state", "100", "0"), ("own", "500", "0")], False),
    ],
)
def test_more_than_the_call_gives_to_one_project_is_flagged(office, index, money, is_flagged):
    call = make_call(make_call_index(index.get_parent()), opens_in=-9, closes_in=-1, total=5000, highest=1000)
    response = publish(office, index, money, call=str(call.pk))
    assert response.status_code == 302
    sentence = "“Krosnis” receives EUR 1,000.01, but the call grants at most EUR 1,000.00 per project."
    assert (sentence in words(office.get(response["Location"]))) == is_flagged


@pytest.mark.parametrize(
    ("total", "running", "sentence"),
    [
        ("2000", "100", "Measures and running costs add up to EUR 1,100.00, but the strategy says EUR 2,000.00."),
        ("1500", "500", "Running costs exceed 25% of the strategy"),
        ("1300", "300", None),
    ],
)
def test_totals_of_the_strategy_that_disagree_are_flagged(office, index, total, running, sentence):
    Measure.objects.update(budget=1000)
    response = edit_page(office, index.strategy, "publish", total=total, running_costs=running)
    assert response.status_code == 302
    messages = words(office.get(response["Location"]))
    assert (sentence in messages) if sentence else ("add up" not in messages and "25 %" not in messages)


def test_a_strategy_that_ends_before_it_starts_is_refused(office, index):
    response = edit_page(office, index.strategy, "publish", starts_on="2025-01-02", ends_on="2025-01-01")
    assert response.status_code == 200 and "The strategy must end after it starts." in words(response)


def test_a_strategy_with_projects_is_not_deleted(office, index):
    project = make_project(index, ("running", date(2025, 1, 1)), measure=index.measure)
    url = reverse("wagtailadmin_pages:delete", args=[index.strategy.pk])
    assert project.title in words(office.post(url))
    index.strategy.refresh_from_db()


# --- Priorities, measures, indicators ----------------------------------------------------------


def measure_row(code="1.1", **changes):
    return {"code": code, "planned_actions": "2", "budget": "", "name_lt": "Kiemai", "name_en": "Yards", **changes}


def priority_form(index, rows, initial=0, **changes):
    both = {"name_lt": "Kaimynystė", "name_en": "Neighbours", "description_lt": "", "description_en": ""}
    measures = inline_formset(rows, initial=initial)
    values = {"strategy": str(index.strategy.pk), "code": "2", **both, **changes, "measures": measures}
    return nested_form_data(values)


def test_a_priority_is_entered_with_its_measures(office, index):
    rows = [measure_row("2.1"), measure_row("2.2")]
    response = office.post(reverse("wagtailsnippets_home_priority:add"), priority_form(index, rows))
    assert response.status_code == 302, words(response)[:3000]
    priority = Priority.objects.get(code="2")
    assert [measure.slug for measure in priority.in_order] == ["2-1", "2-2"] and priority.latest_revision


@pytest.mark.parametrize(
    ("rows", "changes", "sentence"),
    [
        ([measure_row("2.1"), measure_row("2.1")], {}, "Two measures have the number 2.1."),
        ([measure_row(name_en="")], {}, "This field is required."),
        ([], {"name_en": ""}, "This field is required."),
        ([], {"code": "1"}, "The strategy already has a priority with this number."),
    ],
)
def test_a_priority_that_is_not_right_is_refused(office, index, rows, changes, sentence):
    response = office.post(reverse("wagtailsnippets_home_priority:add"), priority_form(index, rows, **changes))
    assert response.status_code == 200 and sentence in words(response)
    assert Priority.objects.count() == 1


def test_a_measure_with_projects_is_not_deleted(office, index):
    make_project(index, ("running", date(2025, 1, 1)), measure=index.measure)
    priority = index.measure.priority
    rows = [{**measure_row(), "id": str(index.measure.pk), "DELETE": "on", "ORDER": "1"}]
    url = reverse("wagtailsnippets_home_priority:edit", args=[priority.pk])
    response = office.post(url, priority_form(index, rows, initial=1, code="1"))
    assert "“1.1. Kiemai” has projects: move them to another measure before deleting it." in words(response)
    response = office.post(reverse("wagtailsnippets_home_priority:delete", args=[priority.pk]), follow=True)
    assert "has projects: move them first." in words(response) and Measure.objects.exists()


@pytest.mark.parametrize("pk", ["\0", "measure", "1,2", "1" * 25, "-1", "999"])
def test_a_row_with_an_impossible_id_is_refused(office, index, pk):
    rows = [{**measure_row(), "id": pk, "ORDER": "1"}]
    url = reverse("wagtailsnippets_home_priority:edit", args=[index.measure.priority_id])
    assert office.post(url, priority_form(index, rows, initial=1, code="1")).status_code in (200, 400)
    assert edit_page(office, index.strategy, funders=inline_formset([{"id": pk}], initial=1)).status_code in (200, 400)
    assert Measure.objects.get() == index.measure


def test_an_indicator_is_entered_with_its_values(office, index):
    value = {"measured_on": "2025-12-31", "value": "12.5", "source_lt": "Ataskaita", "source_en": "Report"}
    data = {
        "measure": str(index.measure.pk),
        "name_lt": "Vietos",
        "name_en": "Jobs",
        "unit_lt": "",
        "unit_en": "",
        "code": "",
        "target": "40",
        "values": inline_formset([value]),
    }
    response = office.post(reverse("wagtailsnippets_home_indicator:add"), nested_form_data(data))
    assert response.status_code == 302, words(response)[:3000]
    indicator = Indicator.objects.get()
    assert (indicator.latest.value, indicator.share) == (12.5, 31)


@pytest.mark.parametrize(("group", "may_delete"), [("Redaktoriai", False), ("Moderatoriai", True)])
def test_editors_keep_the_strategy_and_moderators_may_delete(group, may_delete, django_user_model):
    user = django_user_model.objects.create_user("x")
    user.groups.add(Group.objects.get(name=group))
    for model in ("priority", "indicator", "place"):
        assert user.has_perm(f"home.add_{model}") and user.has_perm(f"home.change_{model}")
        assert user.has_perm(f"home.delete_{model}") == may_delete


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("name", ["home_priority", "home_indicator", "home_place"])
def test_the_lists_of_the_admin_open(client, index, language, name):
    client.force_login(make_admin(language))
    assert client.get(reverse(f"wagtailsnippets_{name}:list")).status_code == 200
