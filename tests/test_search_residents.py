"""Sixty questions of residents of the demo's town, in both languages, and twenty others: tests/resident_queries*.py."""

import pytest

from tests.resident_queries import QUESTIONS
from tests.resident_queries_more import MORE_QUESTIONS
from tests.searching import index, titles

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
WELL_ENOUGH = 0.95


def missed(client, questions):
    """Return the questions of which no answer stands among the first three results, with what does."""
    index()
    faults = []
    for language, question, pages in questions:
        found = [title.replace("\N{NO-BREAK SPACE}", " ") for title in titles(client, question, language)[:3]]
        if not any(title.startswith(tuple(pages)) for title in found):
            faults.append((question, pages, found))
    print(f"success@3 {1 - len(faults) / len(questions):.3f}, missed: {faults}")
    return faults


def test_sixty_questions_of_residents_are_answered_among_the_first_three(client):
    faults = missed(client, [(language, question, [page]) for language, question, page in QUESTIONS])
    assert len(QUESTIONS) == 60 and 1 - len(faults) / 60 >= WELL_ENOUGH, faults


def test_so_are_twenty_that_were_asked_later(client):
    faults = missed(client, MORE_QUESTIONS)
    assert len(MORE_QUESTIONS) == 20 and 1 - len(faults) / 20 >= 0.5, faults
