"""Numbers of the strategy, of legal acts and documents stand as people count, wherever they are listed."""

import csv
import io
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from cms.l10n.collation import code_order, sort_key
from home.models import Indicator, LegalAct, Measure, Priority
from home.projects.opendata import STRATEGY_FILE
from tests.support.factories import make_admin, make_home
from tests.support.factories_documents import make_act, make_library
from tests.support.projects import (
    make_indicator,
    make_measure,
    make_priority,
    make_project,
    make_project_index,
    make_strategy,
)

pytestmark = pytest.mark.django_db
IN_ORDER = ["1.1", "1.2", "1.9", "1.10", "2.1", "10.1"]
TYPED = ["10.1", "2.1", "1.10", "1.1", "1.9", "1.2"]


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def measures(home):
    strategy = make_strategy(home)
    priorities = {code: make_priority(strategy, code) for code in ("10", "2", "1")}
    return [make_measure(priorities[code.split(".")[0]], code) for code in TYPED]


@pytest.mark.parametrize(
    "codes",
    [
        ["", "1", "1.1", "1.2", "1.10", "2", "10"],
        ["I", "II", "III", "IV", "V", "VIII", "IX", "X"],
        ["1a", "1b", "2"],
        ["2027-1", "2027-2", "2027-10"],
        ["A", "B", "C", "Č", "D"],
    ],
)
def test_codes_stand_as_people_count(codes):
    assert all(code_order(first) < code_order(second) for first, second in pairwise(codes))
    assert set("".join(map(code_order, codes))) <= set("0123456789")  # the same in every collation


def test_a_point_between_numbers_makes_no_larger_number():
    assert sorted(["2.1. Upė", "1.10. Kelias", "1.9. Aikštė"], key=sort_key)[0] == "1.9. Aikštė"


def test_measures_and_indicators_stand_by_their_numbers_in_every_query(measures):
    assert [measure.code for measure in Measure.objects.all()] == IN_ORDER
    assert [priority.code for priority in Priority.objects.all()] == ["1", "2", "10"]
    assert [measure.code for measure in Priority.objects.get(code="1").measures.all()] == IN_ORDER[:4]
    for measure in measures:
        for code in ("10", "9"):
            make_indicator(measure, code=code)
    found = [(one.measure.code, one.code) for one in Indicator.objects.select_related("measure")]
    assert found == [(code, number) for code in IN_ORDER for number in ("9", "10")]


@pytest.mark.parametrize("language", ["lt", "en"])
def test_pages_files_filters_and_the_admin_list_measures_by_their_numbers(client, home, measures, language):
    strategy = measures[0].priority.strategy
    index = make_project_index(home)
    for measure in measures:
        make_project(index, measure=measure)
    page = BeautifulSoup(client.get(index.url_in(language)).content, "html.parser")
    options = [option.get_text().split(" ")[0] for option in page.select("#find-measure option")][1:]
    assert options == [f"{code}." for code in IN_ORDER]
    text = client.get(strategy.url_in(language)).content.decode()
    word = {"lt": "Priemonė", "en": "Measure"}[language]
    places = [text.index(f"{word} {code}") for code in IN_ORDER]
    file = client.get(f"{strategy.url_in(language)}{STRATEGY_FILE[language]}.csv").content.decode("utf-8-sig")
    assert places == sorted(places)
    assert [row["measure"] for row in csv.DictReader(io.StringIO(file)) if row["measure"] in IN_ORDER] == IN_ORDER
    client.force_login(make_admin(language))
    for address in ("projects:index", "calls:index"):
        form = client.get(reverse(address)).context["filters"].form
        labels = [str(label).split(". ")[0] for _value, label in form.fields["measure"].choices][1:]
        assert [label for label in labels if label in IN_ORDER] == IN_ORDER


def test_legal_acts_are_sorted_by_their_numbers_in_the_admin(client, home):
    make_library(home)
    for number in ("Nr. 10-V", "Nr. 9-V", "Nr. 100-V"):
        make_act(number=number)
    client.force_login(make_admin("en"))
    url = reverse(LegalAct.snippet_viewset.get_url_name("list"))
    rows = client.get(url, {"ordering": "number_order"}).context["object_list"]
    assert [act.number for act in rows] == ["Nr. 9-V", "Nr. 10-V", "Nr. 100-V"]
