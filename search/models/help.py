"""Synonyms, promoted results, spelling."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.i18n import LANGUAGES, LT


class SynonymSet(models.Model):
    """Words and phrases of which each finds the others, such as an acronym and what it stands for."""

    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES, default=LT)
    terms = models.TextField(
        _("words that mean the same"),
        max_length=1000,
        help_text=_("Separated by commas, in upper or lower case: “VVG, vietos veiklos grupė”."),
    )

    class Meta:
        verbose_name = _("set of synonyms")
        verbose_name_plural = _("synonyms")

    def __str__(self):
        return self.terms

    def clean(self):
        if len(self.listed) < 2:
            raise ValidationError({"terms": _("Give at least two, separated by commas.")})

    @property
    def listed(self):
        return [term for term in (" ".join(part.split()) for part in self.terms.replace("\n", ",").split(",")) if term]


class Promotion(models.Model):
    """A page or a document that comes first whenever these words are looked for."""

    query = models.CharField(
        _("words"), max_length=100, help_text=_("As visitors type them; every form of the words counts.")
    )
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES, default=LT)
    page = models.ForeignKey(
        "cms.BasePage", models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("page")
    )
    document = models.ForeignKey(
        "cms.CustomDocument", models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("document")
    )
    sort_order = models.PositiveSmallIntegerField(
        _("place"), default=1, help_text=_("If several results come first for the same words.")
    )

    class Meta:
        verbose_name = _("first result")
        verbose_name_plural = _("first results")
        ordering = ["sort_order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(page=None, document__isnull=False) | models.Q(page__isnull=False, document=None),
                name="promotion_leads_to_one_thing",
                violation_error_message=_("Choose either a page or a document."),
            )
        ]

    def __str__(self):
        return self.query


class SearchTerm(models.Model):
    """A word of the public texts as it is mostly spelt, for “Did you mean”."""

    language = models.CharField(max_length=2)
    folded = models.CharField(max_length=64)
    initial = models.CharField(max_length=1)
    length = models.PositiveSmallIntegerField()
    spelling = models.CharField(max_length=64)
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "folded"], name="one_term_a_language")]
        indexes = [models.Index(fields=["language", "length", "initial"], name="search_term_near")]

    def __str__(self):
        return self.spelling
