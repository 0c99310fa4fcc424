"""Priorities of a strategy, their measures and indicators.

A measure is the row of the strategy's own table of actions. City groups call such a row an action and plan one project
for it, rural groups call it a measure and plan several: `planned_actions` serves both. What has become of the planned
actions is counted from the projects.
"""

import re

from django.db import models
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, RevisionMixin

from cms.editor.panels import translated
from cms.fields import CodeOrderField
from cms.l10n.collation import code_order
from cms.l10n.number_fields import EuroField
from cms.models import BilingualRowMixin
from cms.translations.fallbacks import marked
from home.panels import PriorityForm
from home.projects.progress import Progress


class Priority(BilingualRowMixin, RevisionMixin, ClusterableModel):
    strategy = models.ForeignKey(
        "home.StrategyPage", on_delete=models.CASCADE, related_name="priorities", verbose_name=_("strategy")
    )
    code = models.CharField(
        _("number in the strategy"), max_length=20, help_text=_("As in the strategy, for example, 1 or II.")
    )
    code_order = CodeOrderField("code")
    name = models.CharField(_("name"), max_length=255)
    description = models.TextField(_("description"), blank=True)

    preview_template = "home/strategy/priority_preview.html"
    base_form_class = PriorityForm

    class Meta:
        verbose_name = _("priority")
        verbose_name_plural = _("priorities")
        ordering = ["strategy", "code_order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["strategy", "code"],
                name="unique_priority_of_strategy",
                violation_error_message=_("The strategy already has a priority with this number."),
            )
        ]

    def __str__(self):
        return f"{self.code}. {self.name_lt or ''}"

    def get_preview_context(self, request, mode_name):
        """Add the measures as the strategy's page shows them; new ones have no projects yet."""
        return {**super().get_preview_context(request, mode_name), "rows": [Progress(self.strategy).line_of(self)]}

    @cached_property
    def in_order(self):
        """Return the measures by number: 1.10 comes after 1.9."""
        return sorted(self.measures.all(), key=lambda measure: code_order(measure.code))


class Measure(models.Model):
    priority = ParentalKey(Priority, on_delete=models.CASCADE, related_name="measures", verbose_name=_("priority"))
    code = models.CharField(
        _("number in the strategy"), max_length=20, help_text=_("As in the strategy, for example, 1.2.")
    )
    code_order = CodeOrderField("code")
    slug = models.SlugField(max_length=30, unique=True, blank=True, editable=False)
    name = models.CharField(_("name"), max_length=255)
    planned_actions = models.PositiveSmallIntegerField(
        _("planned actions"),
        default=1,
        help_text=_("How many projects the strategy plans here. Actual projects are counted automatically."),
    )
    budget = EuroField(
        _("sum in euros"), max_digits=12, decimal_places=2, null=True, blank=True, help_text=_("As in the strategy.")
    )

    panels = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("planned_actions"), FieldPanel("budget")]),
        *translated("name"),
    ]

    class Meta:
        verbose_name = _("measure")
        verbose_name_plural = _("measures")
        ordering = ["priority__strategy", "priority__code_order", "code_order", "pk"]

    def __str__(self):
        return f"{self.code}. {self.name_lt or ''}"

    def save(self, *args, **kwargs):
        self.slug = self.slug or self.free_slug()
        super().save(*args, **kwargs)

    def free_slug(self):
        """Return the slug used in filtered lists: 1-2; the next strategy's 1.2 is 1-2-2."""
        base = slug = slugify(self.code.replace(".", "-"))[:20] or "measure"
        n = 1
        while Measure.objects.exclude(pk=self.pk).filter(slug=slug).exists():
            n += 1
            slug = f"{base}-{n}"
        return slug


class Indicator(BilingualRowMixin, RevisionMixin, ClusterableModel):
    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="indicators", verbose_name=_("measure"))
    code = models.CharField(_("number in the strategy"), max_length=20, blank=True)
    code_order = CodeOrderField("code")
    name = models.CharField(_("name"), max_length=255)
    unit = models.CharField(
        _("unit"), max_length=60, blank=True, help_text=_("For example, people, places or per cent.")
    )
    target = models.DecimalField(_("target"), max_digits=14, decimal_places=2)
    target_on = models.DateField(_("to be reached by"), null=True, blank=True)

    preview_template = "home/strategy/indicator_preview.html"

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = [*(f"measure__{name}" for name in Measure._meta.ordering), "code_order", "pk"]

    def __str__(self):
        return self.name_lt or ""

    def get_preview_context(self, request, mode_name):
        return {**super().get_preview_context(request, mode_name), "rows": [self]}

    @cached_property
    def latest(self):
        """Return the last measured value, or None."""
        return max(self.values.all(), key=lambda value: (value.measured_on, value.pk or 0), default=None)

    @property
    def own_unit(self):
        """Return the unit, unless the name already contains it ("Jobs created", "jobs")."""
        words = set(re.findall(r"\w+", self.name.casefold()))
        return "" if set(re.findall(r"\w+", (self.unit or "").casefold())) <= words else self.unit

    @property
    def share(self):
        """Return how much of the target is reached, in per cent; None if that is meaningless."""
        return round(100 * self.latest.value / self.target) if self.latest and self.target > 0 else None


class IndicatorValue(Orderable):
    indicator = ParentalKey(Indicator, on_delete=models.CASCADE, related_name="values")
    measured_on = models.DateField(_("date"))
    value = models.DecimalField(_("value reached"), max_digits=14, decimal_places=2)
    source = models.CharField(_("source"), max_length=255, help_text=_("Where the figure comes from."))

    shown_in_lithuanian = ["source"]
    panels = [FieldRowPanel([FieldPanel("measured_on"), FieldPanel("value")]), *translated("source")]

    @property
    def marked_source(self):
        return marked(self, "source")

    class Meta(Orderable.Meta):
        verbose_name = _("value of an indicator")
