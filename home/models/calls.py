"""A call for applications, from the yearly timetable to the decision, on one page."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.search import index

from cms.editor.panels import promote_panels
from cms.i18n import EN, LANGUAGES, LT, content_language
from cms.l10n.datetime_field import LocalDateTimeField
from cms.l10n.number_fields import EuroField, PercentField
from cms.models import BasePage, SitePage
from cms.web.calendars import FORMATS, entries_response
from home.calls.caching import keep_until
from home.calls.calendar import calendar_entries
from home.calls.fields import ChoicesField
from home.calls.states import Applicant, Part
from home.panels import CallPageForm
from home.panels.calls import call_panels
from home.structured_data import call_data

from .call_facts import CallFacts
from .call_querysets import CallQuerySet

# What belongs to one call: a copy, for the next year's, starts without it. The field itself stands for the language
# that is active, so it is named beside those of both.
OF_THIS_CALL = ["number", "is_withdrawn", "results_on", "changes", "questions"]
OF_THIS_CALL += [f"{name}{end}" for name in ("results", "withdrawn_text") for end in ("", f"_{LT}", f"_{EN}")]
MONEY = {"max_digits": 12, "decimal_places": 2, "null": True, "blank": True, "validators": [MinValueValidator(0)]}


class CallPage(RoutablePageMixin, CallFacts, SitePage):
    number = models.CharField(
        _("number of the call"), max_length=30, blank=True, help_text=_("For example, 6 or 2027-1.")
    )
    measure = models.ForeignKey(
        "home.Measure",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="calls",
        verbose_name=_("measure of the strategy"),
    )
    opens_at = LocalDateTimeField(_("opens"), null=True, blank=True, help_text=_("Lithuanian time, to the minute."))
    closes_at = LocalDateTimeField(_("closes"), null=True, blank=True)
    planned_year = models.PositiveSmallIntegerField(
        _("planned for the year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(2014), MaxValueValidator(2100)],
        help_text=_("While there is no date yet."),
    )
    planned_part = models.CharField(_("month or quarter"), max_length=2, choices=Part.choices, blank=True)
    questions_until = LocalDateTimeField(_("questions are answered until"), null=True, blank=True)
    total = EuroField(_("sum of the call in euros"), **MONEY)
    highest = EuroField(_("maximum per project"), **MONEY)
    intensity = PercentField(
        _("support in per cent of the costs"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    applicants = ChoicesField(_("who may apply"), options=Applicant.choices)
    applicants_text = models.TextField(_("more about applicants"), blank=True)
    objective = models.TextField(_("objective"), blank=True)
    conditions = RichTextField(_("what is supported, and how to apply"), blank=True)
    criteria = RichTextField(_("selection criteria"), blank=True)
    apply_url = models.URLField(
        _("where applications go"), blank=True, max_length=500, help_text=_("If they are made on a website.")
    )
    info_event = models.ForeignKey(
        "events.EventPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("information day"),
    )
    contact_name = models.CharField(_("whom to ask"), max_length=120, blank=True)
    contact_email = models.EmailField(_("e-mail for questions"), blank=True)
    contact_phone = models.CharField(_("phone for questions"), max_length=40, blank=True)
    results_on = models.DateField(
        _("results published on"),
        null=True,
        blank=True,
        help_text=_("If left empty, today’s date is used once there is a text."),
    )
    results = RichTextField(_("decision and results"), blank=True)
    is_withdrawn = models.BooleanField(_("withdrawn"), default=False)
    withdrawn_text = models.TextField(_("why it was withdrawn"), blank=True, max_length=400)

    objects = PageManager.from_queryset(CallQuerySet)()

    served_with = ["measure", "info_event"]
    served_flags = ["documents", "official_documents", "questions", "changes", "projects", "ideas"]
    parent_page_types = ["home.CallIndexPage"]
    subpage_types = []
    image_fields = ["listing_image"]
    exclude_fields_in_copy = [*BasePage.exclude_fields_in_copy, *OF_THIS_CALL]
    required_in_english = [
        *("summary", "objective", "applicants_text", "conditions", "criteria", "results", "withdrawn_text"),
    ]
    base_form_class = CallPageForm
    content_panels = [*SitePage.content_panels, *call_panels]
    promote_panels = promote_panels("listing_image")
    search_fields = [
        *SitePage.search_fields,
        index.SearchField("number"),
        *(index.SearchField(f"objective_{language}") for language, _name in LANGUAGES),
    ]

    class Meta:
        verbose_name = _("call")
        verbose_name_plural = _("calls")
        indexes = [models.Index(fields=["opens_at", "closes_at"], name="call_opens_and_closes")]
        constraints = [
            models.CheckConstraint(
                condition=Q(opens_at=None) | Q(closes_at=None) | Q(closes_at__gt=F("opens_at")),
                name="call_closes_after_it_opens",
                violation_error_message=_("The call must close after it opens."),
            ),
            models.CheckConstraint(
                condition=Q(total=None) | Q(highest=None) | Q(highest__lte=F("total")),
                name="one_project_gets_no_more_than_the_call",
                violation_error_message=_("One project cannot get more than the budget of the call."),
            ),
            models.CheckConstraint(
                condition=Q(intensity=None) | Q(intensity__gte=0, intensity__lte=100),
                name="support_is_at_most_a_hundred_per_cent",
                violation_error_message=_("Support is between 0 and 100 per cent of the costs."),
            ),
        ]

    def clean(self):
        super().clean()
        taken = {name: _("The list of calls itself uses this address.") for name in ("slug", "slug_en")}
        if errors := {name: text for name, text in taken.items() if getattr(self, name) in FORMATS}:
            raise ValidationError(errors)

    # --- Addresses -----------------------------------------------------------------------

    @path("")
    def page(self, request):
        return keep_until(self, request, self.render(request), self.timetable.next_change())

    @re_path(r"^ics/$", name="calendar")
    def calendar(self, request):
        """Serve opening and closing as an iCalendar file."""
        slug = self.slug_en if content_language() == EN else self.slug
        return entries_response(request, calendar_entries([self], request), self.localized_title, slug)

    def get_context(self, request, *args, **kwargs):
        return {
            **super().get_context(request, *args, **kwargs),
            **self.shown(request),
            "structured_data": call_data(self, request),
        }
