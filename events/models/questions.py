"""Questions of an event, and answers."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cms.translations.completeness import is_untranslated


class QuestionQuerySet(models.QuerySet):
    def asked(self, event):
        """Return the questions that the form asks now, with their choices."""
        asked = list(self.filter(event_id=event.pk, is_asked=True).order_by("position", "pk"))
        of_several = [one for one in asked if one.type in (Question.Type.CHOICE, Question.Type.CHOICES)]
        models.prefetch_related_objects(of_several, "choices")
        return asked


class Question(models.Model):
    class Type(models.TextChoices):
        TEXT = "text", _("text")
        LONG_TEXT = "long_text", _("long text")
        NUMBER = "number", _("number")
        CHOICE = "choice", _("one of several")
        CHOICES = "choices", _("some of several")
        YES_NO = "yes_no", _("yes or no")
        DATE = "date", _("date")

    class Per(models.TextChoices):
        REGISTRATION = "registration", _("once")
        PERSON = "person", _("of each person")

    event = models.ForeignKey(
        "events.EventPage", on_delete=models.CASCADE, related_name="questions", verbose_name=_("event")
    )
    position = models.PositiveIntegerField(_("position"), default=0)
    label = models.CharField(_("question"), max_length=250)
    help_text = models.CharField(_("explanation"), max_length=250, blank=True)
    type = models.CharField(_("kind of answer"), max_length=10, choices=Type.choices, default=Type.TEXT)
    per = models.CharField(_("asked"), max_length=12, choices=Per.choices, default=Per.REGISTRATION)
    is_required = models.BooleanField(_("must be answered"), default=False)
    is_sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_("Health, beliefs and similar matters: asked with consent, seen by few."),
    )
    keep_days = models.PositiveIntegerField(
        _("answers are kept for (days)"),
        null=True,
        blank=True,
        help_text=_("After the event. If left empty, as long as the contacts."),
    )
    # One level only: "which?" after "do you need…?".
    condition = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("asked only if")
    )
    condition_value = models.CharField(_("was answered with"), max_length=60, blank=True)
    is_asked = models.BooleanField(_("asked"), default=True)  # a choice that was given as an answer is not deleted

    shown_in_lithuanian = ["label", "help_text"]

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(condition=None) | ~Q(condition=models.F("pk")), name="question_is_not_its_own_condition"
            )
        ]

    def __str__(self):
        return self.label or ""

    @property
    def lacks_english(self):
        """Return whether any text is shown in Lithuanian on the English form."""
        rows = [self, *self.choices.all()] if self.type in (self.Type.CHOICE, self.Type.CHOICES) else [self]
        return any(is_untranslated(row, name) for row in rows for name in row.shown_in_lithuanian)


class Choice(models.Model):
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="choices")
    position = models.PositiveIntegerField(default=0)
    key = models.SlugField(max_length=60)
    label = models.CharField(_("choice"), max_length=200)

    shown_in_lithuanian = ["label"]

    class Meta:
        verbose_name = _("choice")
        verbose_name_plural = _("choices")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["question", "key"], name="choice_once_a_question")]

    def __str__(self):
        return self.label or self.key


class Answer(models.Model):
    registration = models.ForeignKey("events.Registration", on_delete=models.CASCADE, related_name="answers")
    person = models.PositiveIntegerField(default=0)  # 0: the registration; else the position of the attendee
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="answers")
    value = models.JSONField()

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [
            models.UniqueConstraint(fields=["registration", "question", "person"], name="one_answer_a_question")
        ]

    def __str__(self):
        return f"{self.registration_id}/{self.question_id}"

    @classmethod
    def why_it_stays(cls, objects):
        return ""  # the registration says it
