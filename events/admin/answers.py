"""Answers in words, for one person and for the table of all."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from events.forms.questions import words
from events.models import Question


def questions_of(event, with_sensitive=False):
    """Return every question ever asked: a question no longer asked has been answered."""
    questions = Question.objects.filter(event=event).prefetch_related("choices")
    return list(questions if with_sensitive else questions.filter(is_sensitive=False))


def in_words(question, value):
    """Return an answer in words: choices by name, yes or no, numbers in the reader's notation."""
    if question.type == question.Type.YES_NO or isinstance(value, bool):
        return _("yes") if value in (True, "yes", "true", "True", "1", 1) else _("no")
    if question.type == question.Type.NUMBER and isinstance(value, int | float):
        return number_format(value, use_l10n=True)
    names = {choice.key: words(choice, "label") for choice in question.choices.all()}
    values = value if isinstance(value, list) else [value]
    return ", ".join(names.get(str(one), str(one)) for one in values if one is not None)


def answer_lines(registration, with_sensitive):
    """Yield (question, person's name or nothing, words)."""
    questions = {one.pk: one for one in questions_of(registration.pool.event, with_sensitive)}
    names = {one.position: one.name or str(one.position) for one in registration.attendees.all()}
    for answer in registration.answers.order_by("question__position", "question_id", "person"):
        if question := questions.get(answer.question_id):
            yield words(question, "label"), names.get(answer.person, ""), in_words(question, answer.value)
