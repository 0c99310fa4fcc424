"""Subscribers of call alerts and the e-mails they had. Nobody sees them, not even in the admin."""

import uuid
from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.i18n import LANGUAGES

# Unconfirmed addresses are deleted after this.
UNCONFIRMED_KEPT_FOR = timedelta(days=7)


class CallSubscriberQuerySet(models.QuerySet):
    def waiting_for(self, call, language, since):
        """Return subscribers in this language who subscribed before the call opened and got no e-mail about it."""
        people = self.filter(language=language, confirmed_at__lte=since)
        return people.exclude(alerts__call=call).order_by("pk")

    def outdated(self, at=None):
        return self.filter(confirmed_at=None, asked_at__lt=(at or timezone.now()) - UNCONFIRMED_KEPT_FOR)


class CallSubscriber(models.Model):
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-mail"))
    # The normalised address: one e-mail, however it was typed.
    key = models.CharField(max_length=254, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True)

    objects = CallSubscriberQuerySet.as_manager()

    class Meta:
        verbose_name = _("subscriber to calls")
        verbose_name_plural = _("subscribers to calls")
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=~Q(key=""), name="subscriber_has_an_address")]

    def __str__(self):
        """Contains no address, because logs keep such texts."""
        return f"{self.pk}"


class CallAlert(models.Model):
    """Records that an e-mail was queued. It is kept longer than the e-mail, which is deleted after two weeks."""

    call = models.ForeignKey("home.CallPage", on_delete=models.CASCADE, related_name="alerts")
    subscriber = models.ForeignKey(CallSubscriber, on_delete=models.CASCADE, related_name="alerts")

    class Meta:
        verbose_name = _("alert about a call")
        verbose_name_plural = _("alerts about calls")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["call", "subscriber"], name="one_alert_a_call")]

    def __str__(self):
        return f"{self.call_id}: {self.subscriber_id}"
