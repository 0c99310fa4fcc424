"""Official documents: adopted when and by whom, versions, files in each language."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, RevisionMixin

from cms.fields import CodeOrderField
from cms.i18n import EN, LT, content_language
from cms.l10n.quotes import inner_quotes
from cms.models import BilingualRowMixin
from cms.translations.fallbacks import fallback_language, in_either
from cms.tree.slugs import to_slug
from home.documents.context import document_context
from home.documents.filters import Versions
from home.documents.kinds import AdoptedBy, Kind, identity
from home.panels.documents import OfficialDocumentForm

LONGEST_SLUG = 100
# Explicit, so that both databases sort rows without a date last.
LATEST_FIRST = [models.F("adopted_on").desc(nulls_last=True), "-pk"]


def file_field(verbose_name):
    """Return a foreign key that protects the file of an official document from deletion."""
    return models.ForeignKey(
        "cms.CustomDocument",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=verbose_name,
    )


class OfficialDocument(BilingualRowMixin, DraftStateMixin, RevisionMixin, ClusterableModel):
    Kind = Kind
    AdoptedBy = AdoptedBy

    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    title = models.CharField(_("title"), max_length=255)
    slug = models.SlugField(max_length=120, unique=True, blank=True, editable=False)
    number = models.CharField(pgettext_lazy("document", "number"), max_length=60, blank=True)
    number_order = CodeOrderField("number")
    adopted_by = models.CharField(_("adopted by"), max_length=12, choices=AdoptedBy.choices, blank=True)
    adopted_on = models.DateField(_("adopted on"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        help_text=_("For a report, the year it covers. If left empty, the year of adoption is used."),
    )
    period = models.CharField(
        _("period"), max_length=30, blank=True, help_text=_("If it covers more than one year, for example, 2023–2029.")
    )
    signatory = models.CharField(
        _("signed by"), max_length=120, blank=True, help_text=_("The position held, for example, chair of the board.")
    )
    file_lt = file_field(_("file in Lithuanian"))
    file_en = file_field(_("file in English"))
    supersedes = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="successors",
        verbose_name=_("supersedes"),
        help_text=_("The previous version. Visitors see the latest version as the valid one."),
    )
    calls = ParentalManyToManyField(
        "home.CallPage", blank=True, related_name="official_documents", verbose_name=_("valid for the calls")
    )

    shown_in_lithuanian = ["title"]
    base_form_class = OfficialDocumentForm
    preview_template = "home/document/preview.html"

    class Meta:
        verbose_name = _("official document")
        verbose_name_plural = _("official documents")
        ordering = LATEST_FIRST
        constraints = [
            models.UniqueConstraint(
                fields=["supersedes"],
                name="one_version_supersedes_another",
                violation_error_message=_("Another version already supersedes this one."),
            )
        ]

    def __str__(self):
        return ", ".join(part for part in (self.title_lt, self.number, str(self.year or "")) if part)

    def save(self, *args, **kwargs):
        self.slug = self.slug or self.free_slug()
        if not self.year and self.adopted_on:
            self.year = self.adopted_on.year
        super().save(*args, **kwargs)

    def free_slug(self):
        """Return the slug, which never changes, even if the title does."""
        base = slug = to_slug(self.title_lt or "")[:LONGEST_SLUG].strip("-") or "dokumentas"
        n = 1
        while OfficialDocument.objects.exclude(pk=self.pk).filter(slug=slug).exists():
            n += 1
            slug = f"{base}-{n}"
        return slug

    def clean(self):
        super().clean()
        older = OfficialDocument.objects.filter(pk=self.supersedes_id).first() if self.supersedes_id else None
        if older and (fault := self.fault_of_version(older)):
            raise ValidationError({"supersedes": fault})

    def fault_of_version(self, older):
        """Return why this cannot be the next version of another document; "" if it can."""
        names = {"old": inner_quotes(older.title_lt), "new": inner_quotes(self.title_lt or "")}
        if self.pk and self.pk in [version.pk for version in older.with_former()]:
            return _("“%(old)s” is itself a later version of “%(new)s”.") % names
        rival = OfficialDocument.objects.filter(supersedes=older).exclude(pk=self.pk).first()
        if rival:
            return _(
                "“%(old)s” is already superseded by “%(rival)s”, and two versions cannot be valid at once. "
                "Let this document supersede that one."
            ) % {**names, "rival": inner_quotes(rival)}
        if self.kind and older.kind != self.kind:
            return _("A version must be of the same kind as the previous one: “%(kind)s”.") % {
                "kind": older.get_kind_display()
            }
        if self.adopted_on and older.adopted_on and self.adopted_on < older.adopted_on:
            return _("“%(old)s” was adopted later than this document.") % names
        return ""

    def with_former(self):
        """Yield this document and those it supersedes, one after another."""
        document, seen = self, set()
        while document and document.pk not in seen:
            seen.add(document.pk)
            yield document
            document = document.supersedes

    def rivals(self):
        """Return public documents that would be valid at the same time as this one."""
        versions = Versions.of(OfficialDocument.objects.all())
        own = {version.pk for version in self.with_former()} | set(versions.later(self.pk))
        others = OfficialDocument.objects.filter(live=True, kind=self.kind).exclude(pk__in=own - {None})
        same = [other for other in others if identity(other) == identity(self)]
        return [other for other in same if not any(versions.later(other.pk))]

    @property
    def shown_title(self):
        return in_either(self, "title")

    @property
    def title_language(self):
        return fallback_language(self, "title")

    @cached_property
    def shown_file(self):
        """Return the file in the active language, or else in the other one."""
        first, second = (self.file_en, self.file_lt) if content_language() == EN else (self.file_lt, self.file_en)
        return first or second

    @property
    def files(self):
        return {language: file for language, file in ((LT, self.file_lt), (EN, self.file_en)) if file}

    def get_preview_context(self, request, mode_name):
        return {**super().get_preview_context(request, mode_name), **document_context(self, None, request)}
