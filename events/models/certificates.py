"""Certificates: the code opens a page that confirms one or says that it was revoked."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .registrations import ALPHABET


def new_certificate_code():
    return "".join(secrets.choice(ALPHABET) for _position in range(14))


class Certificate(models.Model):
    """A certificate of attendance. It has no name of its own: erasing the participant's name erases it here too."""

    attendee = models.ForeignKey("events.Attendee", on_delete=models.CASCADE, related_name="certificates")
    code = models.CharField(_("code"), max_length=14, unique=True, default=new_certificate_code, editable=False)
    issued_at = models.DateTimeField(_("issued at"), default=timezone.now)
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    revoked_at = models.DateTimeField(pgettext_lazy("certificate", "revoked at"), null=True, editable=False)

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        default_permissions = ("add",)
        constraints = [
            models.UniqueConstraint(
                fields=["attendee"], condition=models.Q(revoked_at=None), name="one_valid_certificate_a_person"
            )
        ]

    def __str__(self):
        return self.code
