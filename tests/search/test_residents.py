"""Eighty questions of residents of the demo's town, in both languages: support/resident_queries.py and its sequel."""

import pytest

from tests.support.resident_queries import QUESTIONS
from tests.support.resident_queries_more import MORE_QUESTIONS
from tests.support.searching import index, titles

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


def test_questions_of_residents_are_answered_among_the_first_three(client):
    sixty = [(language, question, [page]) for language, question, page in QUESTIONS]
    assert len(sixty) == 60 and len(MORE_QUESTIONS) == 20
    faults = missed(client, [*sixty, *MORE_QUESTIONS])
    assert 1 - len(faults) / 80 >= WELL_ENOUGH, faults
