"""How the English of each text of a page stands against its Lithuanian: see cms/translations/."""

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _


class TranslationUnit(models.Model):
    """One text of a page, as its draft was last saved, and the Lithuanian that its English was last confirmed for."""

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
    # As last confirmed; empty if that never was.
    source_hash = models.CharField(max_length=64, blank=True)
    target_hash = models.CharField(max_length=64, blank=True)
    source_text = models.TextField(blank=True)
    is_left_out = models.BooleanField(default=False)  # somebody said that English does without this text as it is
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)

    wagtail_reference_index_ignore = True  # nobody asks where a page's own bookkeeping is used

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


class TranslatedMixin:
    """A page whose units are noted whenever it, or a draft of it, is saved by whoever."""

    @transaction.atomic
    def save(self, *args, update_fields=None, **kwargs):
        super().save(*args, update_fields=update_fields, **kwargs)
        if update_fields is None and not self.latest_revision_id and self.has_units:
            from cms.translations.states import note_saved

            note_saved(self)

    @transaction.atomic
    def save_revision(self, *args, **kwargs):
        from cms.translations.states import note_draft

        revision = super().save_revision(*args, **kwargs)
        note_draft(self)
        return revision

    @property
    def has_units(self):
        """An alias says what its page says; what stands above the sites says nothing."""
        return self.depth > 1 and not self.alias_of_id and self.specific_class is type(self)
