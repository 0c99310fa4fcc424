"""The questions of an event: one on a page, in both languages."""

from django import forms
from django.db.models import Max
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.text import capfirst, slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.forms.models import formfield_for_dbfield

from cms.translations.completeness import has_english
from events.models import Choice, EventPage, Question

from .answers import in_words
from .parts import parts_of
from .permissions import SET_UP, needs

SEPARATOR = "|"
WITH_CHOICES = (Question.Type.CHOICE, Question.Type.CHOICES)
SELDOM = ["help_text_lt", "help_text_en", "condition", "condition_value", "keep_days", "position", "is_asked"]
RULES = {"choices": {"type": [str(kind) for kind in WITH_CHOICES]}}


class QuestionForm(forms.ModelForm):
    choices = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        label=gettext_lazy("choices"),
        help_text=gettext_lazy("One per line: Lithuanian | English."),
    )

    class Meta:
        model = Question
        formfield_callback = formfield_for_dbfield
        fields = [
            *("position", "label_lt", "label_en", "help_text_lt", "help_text_en", "type", "per", "is_required"),
            *("is_sensitive", "keep_days", "condition", "condition_value", "is_asked"),
        ]

    field_order = ["label_lt", "label_en", "type", "per", "choices", "is_required", "is_sensitive", *SELDOM]

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        others = Question.objects.filter(event=event, condition=None).exclude(pk=self.instance.pk)
        self.fields["condition"].queryset = others
        self.fields["choices"].label = capfirst(self.fields["choices"].label)
        self.fields["condition_value"].help_text = _(
            "As written in Lithuanian; for a yes-or-no question, “yes” or “no”."
        )
        if self.instance.pk:
            lines = [f"{one.label_lt} {SEPARATOR} {one.label_en or ''}".strip(f" {SEPARATOR}") for one in self.before()]
            self.initial["choices"] = "\n".join(lines)
        if self.instance.condition_id:
            self.initial["condition_value"] = condition_words(self.instance)

    def before(self):
        return list(self.instance.choices.all()) if self.instance.pk else []

    def clean(self):
        data = super().clean()
        lines = [line.partition(SEPARATOR) for line in data.get("choices", "").splitlines() if line.strip()]
        self.lines = [(lithuanian.strip(), english.strip()) for lithuanian, _bar, english in lines]
        if data.get("type") in WITH_CHOICES and len(self.lines) < 2:
            self.add_error("choices", _("Write at least two choices, one per line."))
        if data.get("condition") and not data.get("condition_value"):
            self.add_error("condition_value", _("Write the answer after which this is asked."))
        elif data.get("condition"):
            data["condition_value"] = self.key_of(data["condition"], data["condition_value"])
        if self.instance.pk and self.instance.answers.exists() and data.get("type") != self.initial.get("type"):
            self.add_error("type", _("This question has been answered: stop asking it and make a new one."))
        return data

    @staticmethod
    def key_of(question, value):
        """Return the key of a choice that an editor entered by its label, or of yes and no."""
        words = {str(one.label_lt).casefold(): one.key for one in question.choices.all()}
        return {_("yes"): "yes", _("no"): "no", **words}.get(value.strip().casefold(), value.strip())

    def save_choices(self):
        """Save the choices. One that is only translated or moved keeps its key, so existing answers stay valid."""
        lines = self.lines if self.instance.type in WITH_CHOICES else []
        known = {one.label_lt: one for one in self.before()}
        kept = []
        for position, (lithuanian, english) in enumerate(lines):
            one = known.get(lithuanian) or Choice(question=self.instance, key=self.free_key(lithuanian, kept))
            one.position, one.label_lt, one.label_en = position, lithuanian[:200], english[:200]
            one.save()
            kept.append(one.pk)
        self.instance.choices.exclude(pk__in=kept).delete()

    def free_key(self, label, kept):
        stem = slugify(label)[:50] or "choice"
        taken = set(Choice.objects.filter(question=self.instance).values_list("key", flat=True))
        numbers = ("", *(f"-{number}" for number in range(2, 100)))
        return next(f"{stem}{number}" for number in numbers if f"{stem}{number}" not in taken)


def condition_words(question):
    return in_words(question.condition, question.condition_value)


@needs(SET_UP)
def questions(request, pk):
    event = get_object_or_404(EventPage.objects.originals(), pk=pk)
    rows = Question.objects.filter(event=event).select_related("condition")
    for question in (rows := rows.prefetch_related("choices", "condition__choices")):
        question.condition_words = condition_words(question) if question.condition else ""
    return TemplateResponse(request, "events/admin/desk/questions.html", {"event": event, "questions": rows})


@needs(SET_UP)
def new_question(request, pk):
    event = get_object_or_404(EventPage.objects.originals(), pk=pk)
    last = event.questions.aggregate(last=Max("position"))["last"] or 0
    return edit(request, event, Question(event=event, position=last + 1), _("New question"))


@needs(SET_UP)
def edit_question(request, pk):
    question = get_object_or_404(Question.objects.select_related("event"), pk=pk)
    return edit(request, question.event, question, _("Question"))


def edit(request, event, question, heading):
    if question.pk and "remove" in request.POST:
        return remove(request, event, question)
    form = QuestionForm(request.POST or None, instance=question, event=event)
    if request.method == "POST" and form.is_valid():
        form.save()
        form.save_choices()
        messages.success(request, _("Saved."))
        if Question.objects.get(pk=question.pk).lacks_english and has_english(event):
            messages.warning(request, _("Some of the text has no English: the English form shows it in Lithuanian."))
        return redirect("desk:questions", event.pk)
    parts = parts_of(form, [(_("Explanation, condition, order"), SELDOM)], RULES)
    context = {"event": event, "form": form, "parts": parts, "heading": heading, "icon": "help"}
    context["deletable"] = question.pk and _("Delete")
    return TemplateResponse(request, "events/admin/desk/form.html", context)


def remove(request, event, question):
    """Delete a question. One that was answered is kept, but no longer asked."""
    if question.answers.exists():
        Question.objects.filter(pk=question.pk).update(is_asked=False)
        messages.warning(request, _("It has been answered, so it is kept and no longer asked."))
    else:
        question.delete()
        messages.success(request, _("Deleted."))
    return redirect("desk:questions", event.pk)
