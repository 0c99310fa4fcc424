"""Glossary terms, and the page that lists them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin

from cms.i18n import EN, content_language, localized
from cms.l10n import glossary
from cms.l10n.collation import sort_key
from cms.models import BilingualRowMixin, SitePage
from cms.tree.slugs import to_slug


class Term(BilingualRowMixin, RevisionMixin, models.Model):
    term = models.CharField(
        _("term"),
        max_length=40,
        help_text=_("As it appears in texts, for example, VVG in Lithuanian and LAG in English."),
    )
    expansion = models.CharField(_("what it stands for"), max_length=200, blank=True)
    definition = models.TextField(_("explanation"), blank=True, max_length=1000)
    is_marked = models.BooleanField(
        _("explain it in texts"),
        default=True,
        help_text=_("Its first use on each page leads to the glossary and says what it stands for."),
    )

    preview_template = "home/glossary/term_preview.html"

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["term_lt"]
        constraints = [
            models.UniqueConstraint(
                fields=["term_lt"],
                name="unique_term_in_lithuanian",
                violation_error_message=_("The glossary already has this term in Lithuanian."),
            ),
            models.UniqueConstraint(
                fields=["term_en"],
                condition=~Q(term_en=""),
                name="unique_term_in_english",
                violation_error_message=_("The glossary already has this term in English."),
            ),
        ]

    def __str__(self):
        return self.term_lt or ""

    def clean(self):
        super().clean()
        if localized(self, "term", EN) and not localized(self, "expansion", EN):
            raise ValidationError({"expansion_en": _("Say what it stands for in English too.")})

    @property
    def anchor(self):
        return self.anchor_in(content_language())

    def anchor_in(self, language):
        """Return the anchor on the page of this language."""
        return to_slug(localized(self, "term", language)) or f"term-{self.pk}"

    def get_preview_context(self, request, mode_name):
        return {**super().get_preview_context(request, mode_name), "terms": [self]}


def terms_in(language):
    """Return the terms in one language, in its alphabetical order."""
    found = Term.objects.exclude(**{f"term_{language}": ""}).exclude(**{f"term_{language}": None})
    return sorted(found, key=lambda term: sort_key(localized(term, "term", language)))


class GlossaryPage(SitePage):
    explains_terms = False  # they are explained here
    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("glossary")
        verbose_name_plural = _("glossaries")

    def get_context(self, request, *args, **kwargs):
        return {**super().get_context(request, *args, **kwargs), "terms": terms_in(content_language())}

    @classmethod
    def public(cls, language):
        """Return the public glossary in one language, or None."""
        return cls.objects.visible(language).first()


@glossary.provide
def explained_terms(language):
    """Return the terms explained in texts; empty while there is no glossary page."""
    if not (page := GlossaryPage.public(language)):
        return
    for term in terms_in(language):
        if term.is_marked:
            url = f"{page.url_in(language)}#{term.anchor_in(language)}"
            yield glossary.Term(localized(term, "term", language), localized(term, "expansion", language), url)


for _model in (Term, GlossaryPage):
    receiver([post_save, post_delete], sender=_model)(glossary.forget)
