"""Programmes: sources of funding, described once for everything they pay for."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.html import format_html, strip_tags
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, RevisionMixin

from cms.blocks.legal_acts import LegalActsBlock
from cms.editor.panels import translated
from cms.fields import StreamField
from cms.funding.statements import EUROPEAN, Fund, fault_of_own_words
from cms.i18n import LANGUAGES
from cms.l10n.formatting import years
from cms.l10n.number_fields import PercentField
from cms.translations.fallbacks import in_either, marked

from .rows import BilingualRowMixin

YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def share_field(verbose_name, **kwargs):
    return PercentField(verbose_name, max_digits=5, decimal_places=2, null=True, blank=True, **kwargs)


def is_percentage(name):
    return models.Q(**{name: None}) | models.Q(**{f"{name}__gt": 0, f"{name}__lte": 100})


NO_PERCENTAGE = _("The European Union share must be more than 0 and at most 100 per cent.")


class Programme(BilingualRowMixin, DraftStateMixin, RevisionMixin, ClusterableModel):
    """A source of money. Fund and share determine statement and emblem; see cms/funding/statements.py."""

    Fund = Fund

    name = models.CharField(_("name"), max_length=200)
    fund = models.CharField(_("source of the money"), max_length=10, choices=Fund.choices)
    starts_in = models.PositiveSmallIntegerField(_("first year"), null=True, blank=True)
    ends_in = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True)
    eu_share = share_field(
        _("European Union share in per cent"),
        help_text=_("Leave empty if the Union provides no money. A page may state a different share."),
    )
    own_statement = models.CharField(
        _("wording the funder requires"),
        max_length=300,
        blank=True,
        help_text=_(
            "For programmes before 2021 and funders other than the Union; otherwise the website adds the wording."
        ),
    )
    legal_acts = StreamField(LegalActsBlock(), blank=True, verbose_name=_("legal acts"))

    shown_in_lithuanian = ["name", "own_statement"]
    own_words = [f"own_statement_{code}" for code, _name in LANGUAGES]
    preview_template = "cms/funding/preview.html"
    panels = [
        *translated("name"),
        MultiFieldPanel(
            [
                FieldPanel("fund"),
                FieldRowPanel([FieldPanel("starts_in"), FieldPanel("ends_in")]),
                FieldPanel("eu_share"),
            ],
            heading=_("Money"),
        ),
        *translated("own_statement"),
        InlinePanel(
            "logos",
            label=_("logo"),
            heading=_("Logos of partners"),
            help_text=_("Shown after the European Union emblem and never larger; the website draws the emblem itself."),
        ),
        *translated("legal_acts"),
    ]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = [models.F("starts_in").desc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_in=None) | models.Q(ends_in__gte=models.F("starts_in")),
                name="programme_ends_after_it_starts",
                violation_error_message=_("The programme must end after it starts."),
            ),
            models.CheckConstraint(
                condition=is_percentage("eu_share"),
                name="share_of_programme_is_a_percentage",
                violation_error_message=NO_PERCENTAGE,
            ),
            models.CheckConstraint(
                condition=models.Q(fund__in=EUROPEAN, eu_share__isnull=False)
                | (~models.Q(fund__in=EUROPEAN) & models.Q(eu_share=None)),
                name="only_money_of_the_union_has_a_share",
                violation_error_message=_("European Union money needs its share in per cent; other money has none."),
            ),
        ]

    def __str__(self):
        return self.with_years(self.name_lt or "")

    def clean(self):
        super().clean()
        own_words = {field: text for field in self.own_words if (text := getattr(self, field))}
        if not self.starts_in and (fault := self.why_years_are_needed(own_words)):
            raise ValidationError({"starts_in": fault})
        for field, text in own_words.items():
            if fault := fault_of_own_words(self.fund, self.starts_in, text):
                raise ValidationError({field: fault})
        if own_words and self.own_words[0] not in own_words:
            raise ValidationError({self.own_words[0]: _("Give the funder’s own wording in Lithuanian too.")})

    def why_years_are_needed(self, own_words):
        if self.ends_in:
            return _("Enter the first year too, or leave both empty.")
        if own_words and self.is_european:
            return _("Enter the first year: only European Union programmes from before 2021 have wording of their own.")
        return ""

    @property
    def is_european(self):
        return self.fund in EUROPEAN

    @property
    def period(self):
        """Return the years in words; "" if unknown."""
        return years(self.starts_in, self.ends_in)

    def with_years(self, name):
        """Return a name followed by the years, unless it contains them. HTML stays HTML."""
        known = {str(one) for one in (self.starts_in, self.ends_in) if one}
        is_said = known <= set(YEAR.findall(strip_tags(name)))
        return name if is_said else format_html("{}, {}", name, self.period)

    @property
    def marked_name(self):
        """Return the name with the years as HTML, marked if English readers get Lithuanian."""
        return self.with_years(marked(self, "name"))

    @property
    def plain_name(self):
        return in_either(self, "name")

    @cached_property
    def shown_logos(self):
        return list(self.logos.all())

    def get_preview_context(self, request, mode_name):
        """Preview it like a page with this programme as its only funder."""
        self.programme, self.share, self.project_number = self, self.eu_share, ""
        return {**super().get_preview_context(request, mode_name), "fundings": [self]}
