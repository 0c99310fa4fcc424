"""What residents ask is answered: the words in any form, with or without diacritics, the same on both databases."""

import pytest

from tests.support.factories import make_event, make_event_index, make_home, make_page
from tests.support.searching import index, look_for, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    """Pages in which the words of the goal queries stand in different forms, and their doubles."""
    home = make_home(title="Pradžia", hero_title_lt="Kartu")
    events = make_event_index(home)
    make_event(events, title="Mokymai bendruomenėms", title_en="Training for communities")
    texts = {
        "Savaitės renginys": "Kviečiame visus.",
        "Kas vyksta": "Daug renginių ir mokymų.",
        "Vaikų šventė": "Bus muzikos.",
        "Miesto šventės": "Visos metų šventės.",
        "Naujosios Akmenės kelionė": "Aplankėme kaimynus.",
        "Akmenys prie kelio": "Akmenų daug.",
        "Apie VVG": "Kas mes tokie.",
        "Vietos veiklos grupės nariai": "Sąrašas.",
        "Vietos plėtros strategija": "Ką darysime.",
        "Strategija": "Vietos plėtros strategijos santrauka.",
        "Grupė": "Vietos gyventojų veikla.",
    }
    for title, text in texts.items():
        make_page(home, title=title, title_en="", body_lt=[("paragraph", f"<p>{text}</p>")])
    index()


EVENTS = {"Renginiai", "Savaitės renginys", "Kas vyksta"}
TRAINING = {"Mokymai bendruomenėms", "Kas vyksta"}
AKMENE = {"Naujosios Akmenės kelionė"}
HOLIDAYS = {"Vaikų šventė", "Miesto šventės"}
GROUP = {"Apie VVG", "Vietos veiklos grupės nariai", "Grupė"}  # has the three words, far apart
STRATEGY = {"Vietos plėtros strategija", "Strategija"}


GOALS = [
    ("renginiai", "Renginiai", EVENTS),
    ("renginių", "Renginiai", EVENTS),
    ("rengini", "Renginiai", EVENTS),
    ("renginys", "Savaitės renginys", EVENTS),
    ("RENGINIUOSE", "Renginiai", EVENTS),
    ("mokymai", "Mokymai bendruomenėms", TRAINING),
    ("mokymų", "Mokymai bendruomenėms", TRAINING),
    ("mokymuose", "Mokymai bendruomenėms", TRAINING),
    ("Akmene", "Naujosios Akmenės kelionė", AKMENE),
    ("Akmenė", "Naujosios Akmenės kelionė", AKMENE),
    ("Naujosios Akmenės", "Naujosios Akmenės kelionė", AKMENE),
    ("naujoji akmene", "Naujosios Akmenės kelionė", AKMENE),
    ("akmenys", "Akmenys prie kelio", {"Akmenys prie kelio"}),
    ("sventes", "Miesto šventės", HOLIDAYS),
    ("šventės", "Miesto šventės", HOLIDAYS),
    ("šventė", "Vaikų šventė", HOLIDAYS),
    ("VVG", "Apie VVG", GROUP),
    ("vvg", "Apie VVG", GROUP),
    ("vietos veiklos grupė", "Apie VVG", GROUP),
    ("vietos plėtros strategija", "Vietos plėtros strategija", STRATEGY),
    ("vietos pletros strategijos", "Vietos plėtros strategija", STRATEGY),
    ('"vietos plėtros strategija"', "Vietos plėtros strategija", {"Vietos plėtros strategija"}),
    ("apie", "Apie VVG", {"Apie VVG"}),
]


@pytest.mark.usefixtures("town")
def test_goal_queries_find_the_same_on_both_databases(client):
    found = [(query, *(titles(client, query) or [""])) for query, _first, _all in GOALS]
    faults = [
        (query, results)
        for (query, *results), (_query, first, expected) in zip(found, GOALS, strict=True)
        if results[0] != first or set(results) != expected
    ]
    assert not faults


@pytest.mark.usefixtures("town")
def test_words_are_marked_as_the_visitor_meant_them(client):
    marks = {mark.get_text() for mark in look_for(client, "sventes metai").find_all("mark")}
    assert {"šventės", "metų"} <= marks
    assert {mark.get_text() for mark in look_for(client, "VVG").find_all("mark")} >= {"VVG", "Vietos", "grupės"}


@pytest.mark.usefixtures("town")
def test_few_results_with_all_words_are_followed_by_those_that_lack_one(client):
    assert titles(client, "muzika vaikai kosmosas") == ["Vaikų šventė"]
    assert len(look_for(client, "muzika vaikai kosmosas").find(role="status").find_all("p")) == 2
    assert len(look_for(client, "muzika vaikai").find(role="status").find_all("p")) == 1
    first, *others = titles(client, "miesto šventės")
    assert first == "Miesto šventės" and "Vaikų šventė" in others
    assert "Vaikų šventė" not in titles(client, '"miesto šventės"')


@pytest.mark.usefixtures("town")
def test_a_misspelt_word_is_answered_with_the_right_one(client):
    right = {"rengniai": "renginiai", "strtegija": "strategija", "Akmenee": "Akmenės", "mokimai": "mokymai"}
    for typed, meant in right.items():
        link = look_for(client, typed).find(role="status").find("a")
        assert link.get_text() == meant
        assert client.get(f"/lt/paieska/{link['href']}").content.decode().count('class="hits__item"') >= 1


@pytest.mark.usefixtures("town")
def test_what_is_right_or_like_nothing_is_left_alone(client):
    for typed in ("renginiuose", "ir", "xyzzyplugh", "1234567"):
        assert look_for(client, typed).find(role="status").find("a") is None


def test_a_word_of_a_hidden_page_is_never_suggested(client, town):
    from home.models import StandardPage

    make_page(StandardPage.objects.first().get_parent(), title="Slaptažodynas", title_en="")
    index()
    assert look_for(client, "slaptazodinas").find(role="status").find("a")
    StandardPage.objects.get(title="Slaptažodynas").unpublish()
    assert look_for(client, "slaptazodinas").find(role="status").find("a") is None
