"""The translation status of each text of a page: see cms/translations/."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class TranslationUnit(models.Model):
    """One text of a page's last saved draft, and the Lithuanian for which its English was last confirmed."""

    class State(models.TextChoices):
        MISSING = "missing", _("Missing")
        DRAFT = "draft", _("Not confirmed")
        CONFIRMED = "confirmed", _("Confirmed")
        OUTDATED = "outdated", _("Outdated")

    page = models.ForeignKey(settings.WAGTAIL_PAGE_MODEL, on_delete=models.CASCADE, related_name="translation_units")
    key = models.CharField(max_length=255)
    english_key = models.CharField(max_length=255, blank=True)  # the key with the ids of the English blocks
    state = models.CharField(_("status"), max_length=9, choices=State.choices)
    since = models.DateTimeField(_("since"))
    # As last confirmed; empty if never.
    source_hash = models.CharField(max_length=64, blank=True)
    target_hash = models.CharField(max_length=64, blank=True)
    source_text = models.TextField(blank=True)
    is_left_out = models.BooleanField(default=False)  # somebody confirmed that English needs no text here
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)

    wagtail_reference_index_ignore = True  # internal bookkeeping, not a use of the page

    FACTS = [
        *("english_key", "state", "since", "source_hash", "target_hash", "source_text"),
        *("is_left_out", "confirmed_by", "confirmed_at"),
    ]

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "key"], name="one_unit_for_each_text_of_a_page")]
        indexes = [models.Index(fields=["state", "page"], name="translation_state")]

    def __str__(self):
        return f"{self.page_id} {self.key}: {self.state}"

    @property
    def facts(self):
        return [getattr(self, self._meta.get_field(name).attname) for name in self.FACTS]
