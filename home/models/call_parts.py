"""Child rows of a call: files, published questions and answers, changes."""

from django.db import models
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from cms.editor.panels import translated
from cms.i18n import EN, content_language, localized

PAGE = "home.CallPage"


class CallDocument(Orderable):
    """One file, or the same file in two languages."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="documents")
    document = models.ForeignKey(
        "cms.CustomDocument", on_delete=models.CASCADE, related_name="+", verbose_name=_("document")
    )
    document_in_english = models.ForeignKey(
        "cms.CustomDocument",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("the same in English"),
        help_text=_("Without it, the English page leads to the Lithuanian file."),
    )
    is_form = models.BooleanField(_("a form to fill in"), default=False)

    panels = [FieldRowPanel([FieldPanel("document"), FieldPanel("document_in_english")]), FieldPanel("is_form")]

    class Meta(Orderable.Meta):
        verbose_name = _("document of the call")
        verbose_name_plural = _("documents of the call")

    @property
    def shown(self):
        return (self.document_in_english if content_language() == EN else None) or self.document


class CallQuestion(Orderable):
    """A question and its public answer, without the name of the person who asked."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="questions")
    published_on = models.DateField(_("published on"), default=timezone.localdate)
    question = models.TextField(_("question"), help_text=_("In general terms; never say who asked."))
    answer = models.TextField(_("answer"))

    required_in_english = ["question", "answer"]
    panels = [*translated("question"), *translated("answer"), FieldPanel("published_on")]

    class Meta(Orderable.Meta):
        verbose_name = _("question with its answer")
        verbose_name_plural = _("questions with answers")

    def __str__(self):
        return Truncator(self.question_lt or "").chars(60)


class CallChange(Orderable):
    """A public entry about what changed after publication, and when."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="changes")
    changed_on = models.DateField(_("date"), default=timezone.localdate)
    text = models.TextField(_("what changed"))

    required_in_english = ["text"]
    panels = [FieldPanel("changed_on"), *translated("text")]

    class Meta(Orderable.Meta):
        verbose_name = _("change of the call")
        verbose_name_plural = _("changes of the call")

    def __str__(self):
        return Truncator(self.text_lt or "").chars(60)

    @property
    def is_told(self):
        return bool(localized(self, "text"))
