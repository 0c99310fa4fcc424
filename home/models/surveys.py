"""Surveys and consultations: whom, until when, and with what result."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager

from cms.editor.panels import translated
from cms.indexing.sources import kind
from cms.models import CountedOnceMixin, SitePage
from cms.models.pages import BasePageQuerySet
from cms.models.site import page_link
from home.ideas.facts import survey_facts
from home.panels import SurveyPageForm

SEARCH_KIND = kind("survey", _("Survey"), _("Surveys"))


class SurveyState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("survey", "Planned")
    OPEN = "open", pgettext_lazy("survey", "Open")
    CLOSED = "closed", pgettext_lazy("survey", "Closed, the results are being prepared")
    RESULTS = "results", pgettext_lazy("survey", "Results published")


class SurveyIndexPage(SitePage):
    max_count = 1
    parent_page_types = ["home.HomePage", "home.IdeaIndexPage"]
    subpage_types = ["home.SurveyPage"]

    class Meta:
        verbose_name = _("list of surveys")
        verbose_name_plural = _("lists of surveys")

    def get_context(self, request, *args, **kwargs):
        surveys = list(SurveyPage.objects.child_of(self).visible().latest_first())
        order = [SurveyState.OPEN, *SurveyState]
        current = [survey for survey in surveys if not survey.is_archived]
        return {
            **super().get_context(request, *args, **kwargs),
            "current": sorted(
                current, key=lambda survey: (survey.state != SurveyState.OPEN, order.index(survey.state))
            ),
            "archived": [survey for survey in surveys if survey.is_archived],
        }


class SurveyQuerySet(CountedOnceMixin, BasePageQuerySet):
    def latest_first(self):
        return self.order_by(F("opens_on").desc(nulls_last=True), "-pk")


class SurveyPage(SitePage):
    State = SurveyState

    aim = models.TextField(_("aim"), blank=True)
    audience = models.CharField(_("who is asked"), max_length=255, blank=True)
    opens_on = models.DateField(_("opens on"), null=True, blank=True)
    closes_on = models.DateField(_("closes on"), null=True, blank=True, help_text=_("The last day for answers."))
    method = models.CharField(
        _("method"), max_length=255, blank=True, help_text=_("For example: questionnaire on the internet and on paper.")
    )
    questionnaire_page = page_link(_("questionnaire on this website"))
    questionnaire_url = models.URLField(_("or its address elsewhere"), blank=True, max_length=500)
    answers = models.PositiveIntegerField(_("number of answers"), null=True, blank=True)
    results = RichTextField(_("results"), blank=True)
    results_file = models.ForeignKey(
        "cms.CustomDocument",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("results as a file"),
    )
    changes = RichTextField(
        _("what changed"), blank=True, help_text=_("What the group has done differently since then.")
    )
    is_archived = models.BooleanField(
        _("archived"), default=False, help_text=_("Listed among past surveys, and only with its results.")
    )

    objects = PageManager.from_queryset(SurveyQuerySet)()

    served_with = ["questionnaire_page", "results_file"]
    parent_page_types = ["home.SurveyIndexPage"]
    subpage_types = []
    required_in_english = ["summary", "aim", "audience", "method", "results", "changes"]
    base_form_class = SurveyPageForm
    content_panels = [
        *SitePage.content_panels,
        MultiFieldPanel(
            [
                *translated("aim"),
                *translated("audience"),
                *translated("method"),
                FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_on")]),
                PageChooserPanel("questionnaire_page"),
                FieldPanel("questionnaire_url"),
            ],
            heading=_("The survey"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("answers"),
                *translated("results"),
                FieldPanel("results_file"),
                *translated("changes"),
                FieldPanel("is_archived"),
            ],
            heading=_("What came of it"),
        ),
    ]

    class Meta:
        verbose_name = _("survey")
        verbose_name_plural = _("surveys")
        constraints = [
            models.CheckConstraint(
                condition=Q(opens_on=None) | Q(closes_on=None) | Q(closes_on__gte=F("opens_on")),
                name="survey_closes_after_it_opens",
                violation_error_message=_("The survey must close after it opens."),
            ),
            models.CheckConstraint(
                condition=Q(is_archived=False)
                | Q(results_file__isnull=False)
                | (Q(results_lt__isnull=False) & ~Q(results_lt=""))
                | (Q(results_en__isnull=False) & ~Q(results_en="")),
                name="archived_survey_has_results",
                violation_error_message=_(
                    "Publish the results first, as text or as a file: respondents want to know them."
                ),
            ),
        ]

    @property
    def has_results(self):
        return bool(self.results_file_id or self.results_lt or self.results_en)

    @property
    def state(self):
        today = timezone.localdate()
        if self.opens_on is None or self.opens_on > today:
            return SurveyState.PLANNED
        if self.closes_on is None or self.closes_on >= today:
            return SurveyState.OPEN
        return SurveyState.RESULTS if self.has_results else SurveyState.CLOSED

    @property
    def owes_results(self):
        """Return whether the survey may have answers but no published results."""
        is_asked = self.state in (SurveyState.OPEN, SurveyState.CLOSED) and self.answers != 0
        return is_asked and not self.has_results

    def search_facts(self):
        return {"kind": SEARCH_KIND, "dated_on": self.opens_on, "state": str(self.state.label)}

    def get_context(self, request, *args, **kwargs):
        return {
            **super().get_context(request, *args, **kwargs),
            "facts": survey_facts(self),
            "documents": [self.results_file] if self.results_file else [],
        }
