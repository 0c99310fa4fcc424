"""How the ideas and surveys of the demo get into the database."""

from datetime import datetime, time, timedelta

from django.utils.timezone import localdate, make_aware

from cms.i18n import EN, LT
from home.ideas.states import PUBLIC
from home.models import Idea, IdeaSender, Measure

from .ideas import SUGGESTIONS, SURVEY_FACTS
from .typography import typeset


def fill_ideas(pages, places):
    for source in SUGGESTIONS:
        received = make_aware(datetime.combine(source.on, time(19, 40)))
        decided = make_aware(datetime.combine(source.answered or source.on + timedelta(days=1), time(10)))
        idea = Idea(state=source.state, language=source.language, created_at=received, answered_on=source.answered)
        for name in ("title", "text", "reply"):
            for language in (LT, EN):
                setattr(idea, f"{name}_{language}", typeset(getattr(getattr(source, name), language), language))
        idea.measure = Measure.objects.filter(code=source.measure).first() if source.measure else None
        idea.place = places.get(source.place)
        idea.call_id = pages[source.call].pk if source.call else None
        idea.project_id = pages[source.project].pk if source.project else None
        idea.decided_at = None if source.state == Idea.State.NEW else decided
        idea.published_at = received + timedelta(days=1) if source.state in PUBLIC else None
        idea.save()
        if source.state == Idea.State.NEW:
            IdeaSender.objects.create(idea=idea, name="Rasa", email="rasa@gijuvenai.example")


def fill_survey(page, key):
    first, last, page.answers, page.is_archived = SURVEY_FACTS[key]
    page.opens_on, page.closes_on = day_of(first), day_of(last)


def day_of(value):
    return localdate() + timedelta(days=value) if isinstance(value, int) else value
