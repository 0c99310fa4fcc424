"""A form with the questions of an event, once or for each person."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.translations.fallbacks import filled
from events.models import Question

from .questions import field_for, is_met, to_store

MOST_SHOWN = 30  # people of a party who are asked individually


class AskingForm(forms.Form):
    sensitive_consent = forms.BooleanField(
        label=gettext_lazy(
            "I agree that my answers about health and similar matters may be used to organise this event."
        ),
        required=False,
    )

    def ask(self, questions, people):
        """Add the fields of the questions; each field knows which person it is about."""
        self.questions = list(questions)
        self.by_key = {question.pk: question for question in self.questions}
        if not any(question.is_sensitive for question in self.questions):
            del self.fields["sensitive_consent"]
        self.whose = {}
        self.places = [(question, person) for person in range(people + 1) for question in self.asked_of(person)]
        for question, person in self.places:
            field = self.fields[self.key(question, person)] = field_for(question, self.by_key)
            if person and people > 1:
                self.whose[self.key(question, person)] = person
                sentence = _("Person %(number)s: %(question)s")
                field.label = filled(sentence, number=person, question=field.label)

    def add_error(self, field, error):
        """Name the person: otherwise two people asked the same question would get the same error twice."""
        if person := self.whose.get(field):
            error = error if isinstance(error, ValidationError) else ValidationError(error)
            sentence = _("Person %(number)s. %(error)s")
            error = ValidationError([sentence % {"number": person, "error": one} for one in error.messages])
        super().add_error(field, error)

    def asked_of(self, person):
        per = Question.Per.PERSON if person else Question.Per.REGISTRATION
        return [question for question in self.questions if question.per == per]

    @staticmethod
    def key(question, person):
        return f"q{question.pk}_{person}" if person else f"q{question.pk}"

    def clean(self):
        data = super().clean()
        self.ask_what_is_due()
        is_sensitive = any(self.by_key[pk].is_sensitive for pk, _person, _value in self.answers())
        if is_sensitive and not data.get("sensitive_consent"):
            self.add_error("sensitive_consent", _("Agree, or leave the sensitive questions unanswered."))
        return data

    def ask_what_is_due(self):
        for question, person in self.places:
            key = self.key(question, person)
            has_condition = question.condition_id in self.by_key and question.is_required
            is_unanswered = to_store(question, self.cleaned_data.get(key)) is None
            if has_condition and is_unanswered and key not in self.errors and self.is_due(question, person):
                self.add_error(key, self.fields[key].error_messages["required"])

    def is_due(self, question, person):
        first = self.by_key.get(question.condition_id)
        if first is None:
            return True
        of_whom = person if first.per == Question.Per.PERSON else 0
        return is_met(question, self.cleaned_data.get(self.key(first, of_whom)))

    def answers(self):
        """Return (question id, person, value) of the answers that apply."""
        rows = [
            (question, person, to_store(question, self.cleaned_data.get(self.key(question, person))))
            for question, person in self.places
            if self.is_due(question, person)
        ]
        return [(question.pk, person, value) for question, person, value in rows if value is not None]
