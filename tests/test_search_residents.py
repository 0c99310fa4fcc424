"""Sixty questions of residents of the demo's town, in both languages: see tests/resident_queries.py."""

import pytest

from tests.resident_queries import QUESTIONS
from tests.searching import index, titles

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
WELL_ENOUGH = 0.95


def test_sixty_questions_of_residents_are_answered_among_the_first_three(client):
    index()
    missed = []
    for language, question, page in QUESTIONS:
        found = [title.replace("\N{NO-BREAK SPACE}", " ") for title in titles(client, question, language)[:3]]
        if not any(title.startswith(page) for title in found):
            missed.append((question, page, found))
    share = 1 - len(missed) / len(QUESTIONS)
    print(f"success@3 {share:.3f}, missed: {missed}")
    assert len(QUESTIONS) == 60 and share >= WELL_ENOUGH, missed
