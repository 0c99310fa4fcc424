"""Images and documents with fields for two languages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.search import index

from cms.i18n import EN, LT, content_language, localized
from cms.indexing.admin_fields import found_by, without_words


class CustomImage(AbstractImage):
    alt_text = models.CharField(
        _("alternative text"),
        max_length=255,
        blank=True,
        help_text=_("What the picture shows, for people who cannot see it."),
    )
    credit = models.CharField(
        _("credit"), max_length=255, blank=True, help_text=_("As readers should see it, for example, “Photo: …”.")
    )

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "alt_text_lt",
        "alt_text_en",
        "credit_lt",
        "credit_en",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    shown_in_lithuanian = ["alt_text"]

    search_fields = [
        *without_words(AbstractImage.search_fields),
        *found_by("title"),  # in no language: usually the file name
        *found_by("alt_text_lt", LT),
        *found_by("alt_text_en", EN),
        index.RelatedFields("tags", found_by("name")),
    ]

    class Meta(Image.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_customimage", "Can choose image")]

    @property
    def default_alt_text(self):
        """Wagtail's `{% image %}` and `{% picture %}` ask for this; never the file's title."""
        return localized(self, "alt_text")


class CustomRendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition")
        ]


class CustomDocument(AbstractDocument):
    title_en = models.CharField(_("title in English"), max_length=255, blank=True)
    programmes = models.ManyToManyField(
        "cms.Programme",
        blank=True,
        related_name="documents",
        verbose_name=_("funders"),
        help_text=_(
            "Lists of documents show who funded it. The wording and the emblem inside the file are up to its author."
        ),
    )

    admin_form_fields = ("title", "title_en", "file", "collection", "tags", "programmes")

    search_fields = [
        *without_words(AbstractDocument.search_fields),
        *found_by("title", LT),
        *found_by("title_en", EN),
        index.RelatedFields("tags", found_by("name")),
    ]

    class Meta(Document.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_customdocument", "Can choose document")]

    def clean(self):
        if self.file:  # otherwise it has an error already
            super().clean()

    @property
    def localized_title(self):
        return (self.title_en if content_language() == EN else "") or self.title

    @property
    def foreign_language(self):
        """Return the language of `localized_title` if it differs from the active one; there may be no English title."""
        return LT if content_language() == EN and not self.title_en else ""
