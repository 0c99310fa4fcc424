"""Questions as form fields. Without scripts all are shown, with their condition in words."""

from decimal import Decimal

from django import forms
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from cms.l10n.number_fields import NumberField
from cms.l10n.numbers import read
from cms.l10n.quotes import inner_quotes
from cms.translations.fallbacks import filled, in_either, marked
from events.models import Question

from .guard import TOO_LONG, one_line

LONGEST = {Question.Type.TEXT: 300, Question.Type.LONG_TEXT: 3000}
DECIMALS = 2  # decimal places of a number answer
YES, NO = "yes", "no"
MEANS_YES = (YES, "true", "1")


def words(thing, field):
    """Return a text of a question; without English it is shown in Lithuanian rather than left out."""
    return in_either(thing, field)


def text_field(question):
    is_long = question.type == Question.Type.LONG_TEXT
    widget = forms.Textarea(attrs={"rows": 4}) if is_long else forms.TextInput
    return forms.CharField(max_length=LONGEST[question.type], widget=widget, error_messages={"max_length": TOO_LONG})


def choice_field(question):
    choices = [(choice.key, marked(choice, "label", with_note=True)) for choice in question.choices.all()]
    if question.type == Question.Type.CHOICES:
        return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple)
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect)


def yes_no_field(question):
    return forms.TypedChoiceField(
        choices=[(YES, _("Yes")), (NO, _("No"))],
        coerce=lambda value: value == YES,
        empty_value=None,
        widget=forms.RadioSelect,
    )


def number_field(question):
    return NumberField(max_digits=12, decimal_places=DECIMALS)


def date_field(question):
    return forms.DateField(
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Write the date in digits: year, month and day, for example, 2026-12-31.")},
    )


MAKERS = {
    Question.Type.TEXT: text_field,
    Question.Type.LONG_TEXT: text_field,
    Question.Type.NUMBER: number_field,
    Question.Type.CHOICE: choice_field,
    Question.Type.CHOICES: choice_field,
    Question.Type.YES_NO: yes_no_field,
    Question.Type.DATE: date_field,
}


def field_for(question, asked):
    """Return the form field of a question; `asked`: {pk: question}, for the words of its condition."""
    field = MAKERS[question.type](question)
    field.label = marked(question, "label", with_note=True)
    hints = filter(None, [condition_words(question, asked), marked(question, "help_text")])
    field.help_text = format_html_join(" ", "{}", ((hint,) for hint in hints))
    sentence = _("Answer the question “%(question)s”.")
    field.error_messages["required"] = sentence % {"question": inner_quotes(words(question, "label"))}
    # If there is a condition, clean() decides whether an answer is required.
    field.required = question.is_required and question.condition_id not in asked
    return field


def condition_words(question, asked):
    first = asked.get(question.condition_id)
    if not first:
        return ""
    value = question.condition_value
    if first.type == Question.Type.YES_NO:
        value = _("Yes") if value.lower() in MEANS_YES else _("No")
    value = next((marked(choice, "label") for choice in first.choices.all() if choice.key == value), value)
    sentence = _("Only if you have answered “%(value)s” to “%(question)s”.")
    return filled(sentence, value=inner_quotes(value), question=inner_quotes(marked(first, "label")))


def is_met(question, answer):
    """Return whether the answer to the first question makes this one apply."""
    wanted = question.condition_value.lower()
    if isinstance(answer, bool):
        return answer == (wanted in MEANS_YES)
    if isinstance(answer, Decimal):
        return is_number(wanted, answer)
    given = answer if isinstance(answer, list) else [answer]
    return wanted in [str(value).lower() for value in given]


def is_number(text, value):
    try:
        return read(text, DECIMALS) == value
    except ValueError:
        return False


def to_type(question, value):
    """Return the form value of a stored answer."""
    if question.type == Question.Type.YES_NO:
        return YES if value else NO
    return value


def to_store(question, value):
    """Return the answer as JSON stores it; None if there is none."""
    if value is None or value in ("", []):
        return None
    if question.type == Question.Type.NUMBER:
        return int(value) if value == int(value) else float(value)
    if question.type == Question.Type.DATE:
        return value.isoformat()
    if question.type == Question.Type.TEXT:
        return one_line(value)
    return value
