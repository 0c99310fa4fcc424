"""Child rows of a project: history, funding, partners, pictures and files."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from cms.editor.panels import translated
from cms.i18n import localized
from cms.l10n.date_precision import Precision, iso
from cms.l10n.formatting import dated, euros
from cms.l10n.number_fields import EuroField
from home.projects.states import State

PAGE = "home.ProjectPage"


class ProjectStep(Orderable):
    """A step of a project. The project's status is that of the last step that has one."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="steps")
    happened_on = models.DateField(
        _("date"),
        help_text=_("If only the month or the year is known, choose any day in it; it decides the order of the steps."),
    )
    precision = models.CharField(
        _("how exact the date is"), max_length=5, choices=Precision.choices, default=Precision.DAY
    )
    state = models.CharField(
        _("status from then on"),
        max_length=12,
        choices=State.choices,
        blank=True,
        help_text=_("If left empty, the status stays the same. A future date counts from that day."),
    )
    title = models.CharField(
        _("what happened"), max_length=200, blank=True, help_text=_("If left empty, the status is shown.")
    )
    text = models.TextField(_("text"), blank=True)

    required_in_english = ["title", "text"]
    panels = [
        FieldRowPanel([FieldPanel("happened_on"), FieldPanel("precision"), FieldPanel("state")]),
        *translated("title"),
        *translated("text"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("step of the project")
        verbose_name_plural = _("steps of the project")
        indexes = [models.Index(fields=["page", "happened_on"], name="project_step_date")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="") | (Q(title_lt__isnull=False) & ~Q(title_lt="")),
                name="a_step_says_something",
                violation_error_message=_("Say what happened, or choose the new status."),
            )
        ]

    def __str__(self):
        return self.title_lt or self.get_state_display()

    @property
    def in_time(self):
        return self.happened_on, self.sort_order or 0, self.pk or 0

    @property
    def date_in_words(self):
        return dated(self.happened_on, self.precision)

    @property
    def stamp(self):
        return iso(self.happened_on, self.precision)

    @property
    def localized_title(self):
        return localized(self, "title") or self.get_state_display()

    @property
    def state_beside(self):
        """Return the status in words, if the title says something else."""
        return self.get_state_display() if localized(self, "title") else ""


class ProjectBudget(Orderable):
    class Source(models.TextChoices):
        EU = "eu", _("European Union")
        STATE = "state", _("National budget")
        MUNICIPALITY = "municipality", _("Municipality")
        OWN = "own", _("Own contribution")
        OTHER = "other", _("Others")

    SUPPORT = (Source.EU, Source.STATE, Source.MUNICIPALITY)  # the sources a call provides

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="budget")
    source = models.CharField(_("source"), max_length=12, choices=Source.choices)
    amount = EuroField(_("sum in euros"), max_digits=12, decimal_places=2)
    spent = EuroField(_("of which spent"), max_digits=12, decimal_places=2, default=0)

    panels = [FieldRowPanel([FieldPanel("source"), FieldPanel("amount"), FieldPanel("spent")])]

    class Meta(Orderable.Meta):
        verbose_name = _("source of money")
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gte=0, spent__gte=0),
                name="money_is_not_negative",
                violation_error_message=_("A sum cannot be below zero."),
            ),
            models.CheckConstraint(
                condition=Q(spent__lte=F("amount")),
                name="no_more_is_spent_than_granted",
                violation_error_message=_("More has been spent than this source provides."),
            ),
        ]

    def clean(self):
        super().clean()
        if None not in (self.amount, self.spent) and self.spent > self.amount >= 0:
            sentence = _("%(source)s: %(spent)s is spent of %(amount)s. A project cannot spend more than it has.")
            sums = {"spent": euros(self.spent), "amount": euros(self.amount)}
            raise ValidationError({"spent": sentence % {"source": self.get_source_display(), **sums}})


class ProjectPartner(Orderable):
    """A partner organisation, never a person, because the name stays public."""

    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="partners")
    name = models.CharField(_("organisation"), max_length=200)
    is_group = models.BooleanField(_("a local action group"), default=False)
    is_lead = models.BooleanField(_("leads the project"), default=False)
    url = models.URLField(_("address on the internet"), blank=True)

    required_in_english = ["name"]
    panels = [*translated("name"), FieldRowPanel([FieldPanel("is_group"), FieldPanel("is_lead"), FieldPanel("url")])]

    class Meta(Orderable.Meta):
        verbose_name = _("partner")

    def __str__(self):
        return self.name_lt or ""


class ProjectPhoto(Orderable):
    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey("cms.CustomImage", on_delete=models.CASCADE, related_name="+", verbose_name=_("picture"))
    caption = models.CharField(_("caption"), max_length=255, blank=True)

    panels = [FieldPanel("image"), *translated("caption")]

    class Meta(Orderable.Meta):
        verbose_name = _("photograph")


class ProjectDocument(Orderable):
    page = ParentalKey(PAGE, on_delete=models.CASCADE, related_name="documents")
    document = models.ForeignKey(
        "cms.CustomDocument", on_delete=models.CASCADE, related_name="+", verbose_name=_("document")
    )

    panels = [FieldPanel("document")]

    class Meta(Orderable.Meta):
        verbose_name = _("document")
