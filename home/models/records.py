"""The register of legal acts, and the yearly figures of the annual report."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import RevisionMixin

from cms.fields import CodeOrderField
from cms.l10n.number_fields import EuroField
from cms.models import BilingualRowMixin
from cms.translations.fallbacks import fallback_language, in_either, marked
from home.panels.documents import AnnualFactsForm

MONEY = {"max_digits": 12, "decimal_places": 2, "null": True, "blank": True}


class LegalAct(BilingualRowMixin, RevisionMixin, models.Model):
    class Level(models.TextChoices):
        EU = "eu", _("European Union")
        LITHUANIA = "national", _("Lithuania")
        INTERNAL = "internal", _("Our own")

    title = models.CharField(_("title"), max_length=400)
    issuer = models.CharField(_("issued by"), max_length=200, blank=True)
    number = models.CharField(pgettext_lazy("document", "number"), max_length=60, blank=True)
    number_order = CodeOrderField("number")
    issued_on = models.DateField(_("date"), null=True, blank=True)
    url = models.URLField(_("address of the text"), max_length=500, help_text=_("In the register of legal acts."))
    level = models.CharField(_("level"), max_length=8, choices=Level.choices, default=Level.LITHUANIA)
    checked_on = models.DateField(
        _("checked on"), null=True, blank=True, help_text=_("When somebody last checked that it is in force.")
    )
    superseded_by = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="former",
        verbose_name=_("superseded by"),
    )

    shown_in_lithuanian = ["title", "url"]
    preview_template = "home/document/acts_preview.html"

    class Meta:
        verbose_name = _("legal act")
        verbose_name_plural = _("legal acts")
        ordering = ["level", models.F("issued_on").desc(nulls_last=True), "pk"]

    def __str__(self):
        return ", ".join(part for part in (self.title_lt, self.number) if part)

    @property
    def localized_title(self):
        return in_either(self, "title")

    @property
    def marked_title(self):
        return marked(self, "title")

    @property
    def shown_url(self):
        """Return the address of the text in the active language, else of the Lithuanian text."""
        return in_either(self, "url")

    @property
    def url_language(self):
        return fallback_language(self, "url")

    def clean(self):
        super().clean()
        act, seen = self.superseded_by, set()
        while act and act.pk not in seen:
            seen.add(act.pk)
            act = act.superseded_by
        if self.pk and self.pk in seen:
            raise ValidationError({"superseded_by": _("That act is itself superseded by this one.")})

    def get_preview_context(self, request, mode_name):
        groups = [(self.get_level_display(), [self])]
        return {**super().get_preview_context(request, mode_name), "groups": groups}


class AnnualFacts(BilingualRowMixin, RevisionMixin, models.Model):
    """The figures that the Law on Associations requires in an annual report."""

    year = models.PositiveSmallIntegerField(_("year"), unique=True)
    members = models.PositiveSmallIntegerField(_("members at year end"))
    members_before = models.PositiveSmallIntegerField(
        _("members at the end of the previous year"),
        null=True,
        blank=True,
        help_text=_("If left empty, the figure entered for that year is used."),
    )
    legal_persons = models.PositiveSmallIntegerField(_("of which organisations"), null=True, blank=True)
    staff = models.PositiveSmallIntegerField(_("employees"), null=True, blank=True)
    received = EuroField(_("received in euros"), **MONEY)
    spent = EuroField(_("spent in euros"), **MONEY)
    plan = models.TextField(_("plan for the next year"), blank=True)

    base_form_class = AnnualFactsForm
    preview_template = "home/document/years_preview.html"

    class Meta:
        verbose_name = _("figures of a year")
        verbose_name_plural = _("figures of the years")
        ordering = ["-year"]
        constraints = [
            models.CheckConstraint(
                condition=Q(legal_persons=None) | Q(legal_persons__lte=models.F("members")),
                name="legal_persons_are_some_of_the_members",
                violation_error_message=_("This is more than the total number of members."),
            )
        ]

    def __str__(self):
        return str(self.year)

    @property
    def next_year(self):
        return self.year + 1

    def get_preview_context(self, request, mode_name):
        return {**super().get_preview_context(request, mode_name), "years": [self]}


def annual_figures(year=None):
    """Return the figures of all years or one, the latest first, each with the previous year's members."""
    found = list(AnnualFacts.objects.order_by("-year"))
    members = {facts.year: facts.members for facts in found}
    for facts in found:
        if facts.members_before is None:
            facts.members_before = members.get(facts.year - 1)
    return [facts for facts in found if year in (None, facts.year)]
