"""The audit log: what was done, by whom and when; never what a person wrote. Rows are only added."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Audit(models.Model):
    class What(models.TextChoices):
        REGISTERED = "registered", _("registered")
        VERIFIED = "verified", _("confirmed the e-mail")
        APPROVED = "approved", _("approved")
        REJECTED = "rejected", _("not approved")
        PROMOTED = "promoted", _("got a place from the waiting list")
        OFFERED = "offered", _("was offered a place")
        ACCEPTED = "accepted", _("took the place offered")
        DECLINED = "declined", _("declined the place offered")
        EXPIRED = "expired", _("missed the deadline")
        CANCELLED = "cancelled", _("cancelled")
        PARTY_CHANGED = "party_changed", _("changed the number of people")
        CONTACT_CHANGED = "contact_changed", _("changed the contact")
        DETAILS_CHANGED = "details_changed", _("changed names or answers")
        OVER_LIMIT = "over_limit", _("admitted over the limit")
        CAPACITY = "capacity", _("changed the number of places")
        EVENT_CANCELLED = "event_cancelled", _("cancelled the event")
        EVENT_MOVED = "event_moved", _("moved the event")
        EVENT_CHANGED = "event_changed", _("changed the place, the link or a session")
        ERASED = "erased", _("erased the personal data")
        CORRECTED = "corrected", _("corrected the contacts")
        WRITTEN = "written", _("sent an e-mail")
        EXPORTED = "exported", _("downloaded the list")
        NOT_THERE = "not_there", _("undid the check-in")
        CERTIFIED = "certified", _("issued a certificate")
        REVOKED = "revoked", _("revoked the certificate")

    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    what = models.CharField(max_length=16, choices=What.choices)
    pool = models.ForeignKey("events.SeatPool", on_delete=models.CASCADE, related_name="audits")
    registration = models.ForeignKey("events.Registration", on_delete=models.CASCADE, null=True, related_name="audits")
    letter_key = models.CharField(max_length=200, blank=True)  # of the e-mail that reported it, if any
    facts = models.JSONField(default=dict)  # only numbers and states

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["at", "pk"]
        default_permissions = ("view",)

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M} {self.what}"
