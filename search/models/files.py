"""Text of files."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentText(models.Model):
    """The words read from a file in the background, or why there are none."""

    class State(models.TextChoices):
        READ = "read", _("Its text can be searched")
        NO_TEXT = "no_text", _("No text: pictures of pages, such as a scan")
        ENCRYPTED = "encrypted", _("Locked with a password")
        DAMAGED = "damaged", _("Damaged: it cannot be read")
        TOO_MUCH = "too_much", _("Too large, or it takes too long to read")
        OTHER = "other", _("A type of file whose text is not read")

    document = models.OneToOneField(
        "cms.CustomDocument", models.CASCADE, primary_key=True, related_name="+", verbose_name=_("document")
    )
    # Which file was read: another one under the same title is read anew.
    file = models.CharField(max_length=255)
    version = models.PositiveSmallIntegerField(default=1)  # of the reader, see search/reading
    state = models.CharField(_("status"), max_length=10, choices=State.choices)
    text = models.TextField()
    read_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")

    def __str__(self):
        return str(self.document)
