"""The languages that each editor works in."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.i18n import LANGUAGES


class EditorPreferences(models.Model):
    """Which languages an editor wants to see in forms, and which e-mails they want."""

    class Languages(models.TextChoices):
        LITHUANIAN = LANGUAGES[0]
        ENGLISH = LANGUAGES[1]
        BOTH = "both", _("Both")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="editor_preferences"
    )
    languages = models.CharField(max_length=4, choices=Languages.choices, default=Languages.BOTH)
    wants_translation_digest = models.BooleanField(
        _("E-mail me once a week about missing or outdated English texts"), default=False
    )

    class Meta:
        verbose_name = _("languages of an editor")
        verbose_name_plural = _("languages of editors")
        # Not one of the page permissions, which Wagtail grants per page: see cms/translations/permissions.py.
        permissions = [("edit_lithuanian", _("May edit Lithuanian and what both languages share"))]

    def __str__(self):
        return f"{self.user}: {self.languages}"
