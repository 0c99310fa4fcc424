"""Builders of ideas and surveys."""

import itertools

from django.utils import timezone

from home.models import Idea, IdeaIndexPage, IdeaSender, SurveyIndexPage, SurveyPage
from tests.support.factories import make_page

_number = itertools.count(1)


def make_idea_index(home, **kwargs):
    return make_page(home, IdeaIndexPage, **{"title": "Idėjos", "title_en": "Ideas", **kwargs})


def make_idea(state="published", sender=None, **kwargs):
    """Return an idea in both languages; `sender` is a name and an e-mail address."""
    number = next(_number)
    words = {"title_lt": f"Suolas {number}", "text_lt": "Prie ežero trūksta suolo."}
    words |= {"title_en": f"Bench {number}", "text_en": "There is no bench by the lake."}
    times = {} if state == "new" else {"published_at": timezone.now(), "decided_at": timezone.now()}
    if state == "declined":
        words |= {"reply_lt": "Suolas jau yra.", "reply_en": "There is one already."}
    idea = Idea.objects.create(state=state, **{**words, **times, **kwargs})
    if sender:
        IdeaSender.objects.create(idea=idea, name=sender[0], email=sender[1])
    return idea


def make_survey_index(home, **kwargs):
    return make_page(home, SurveyIndexPage, **{"title": "Apklausos", "title_en": "Surveys", **kwargs})


def make_survey(index, **kwargs):
    number = next(_number)
    return make_page(index, SurveyPage, **{"title": f"Apklausa {number}", "title_en": f"Survey {number}", **kwargs})
