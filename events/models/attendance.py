"""Who was present: facts, not states."""

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .registrations import new_checkin_code


class AttendeeQuerySet(models.QuerySet):
    def certifiable(self):
        """Select people who attended and have a name. After a revocation only the office can issue a certificate."""
        there = Exists(Attendance.objects.filter(attendee=OuterRef("pk")))
        papers = apps.get_model("events.Certificate").objects.filter(attendee=OuterRef("pk"))
        is_valid, was_revoked = Exists(papers.filter(revoked_at=None)), Exists(papers.filter(revoked_at__isnull=False))
        return self.exclude(name="").filter(there).filter(is_valid | ~was_revoked)


class Attendee(models.Model):
    """One person of a registration; the first is the one who registered. Names of companions may be empty."""

    registration = models.ForeignKey("events.Registration", on_delete=models.CASCADE, related_name="attendees")
    position = models.PositiveIntegerField(default=1)
    name = models.CharField(_("name"), max_length=120, blank=True)
    # Only for check-in; independent of the tokens in e-mail links.
    checkin_code = models.CharField(max_length=24, unique=True, default=new_checkin_code, editable=False)

    objects = AttendeeQuerySet.as_manager()

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["registration", "position"], name="attendee_once_a_seat")]

    def __str__(self):
        return self.name or f"{self.registration_id}/{self.position}"


class Attendance(models.Model):
    class How(models.TextChoices):
        CODE = "code", _("QR code")
        LIST = "list", _("from the list")
        SHEET = "sheet", _("signed sheet")

    attendee = models.ForeignKey(Attendee, on_delete=models.CASCADE, related_name="attendances")
    session_uid = models.UUIDField(null=True, blank=True, editable=False)
    nonce = models.CharField(max_length=64, unique=True, editable=False)  # a tap sent twice counts once
    at = models.DateTimeField(_("at"), default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    how = models.CharField(_("how"), max_length=5, choices=How.choices, default=How.LIST)

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendances")
        constraints = [
            models.UniqueConstraint(fields=["attendee"], condition=Q(session_uid=None), name="attends_an_event_once"),
            models.UniqueConstraint(fields=["attendee", "session_uid"], name="attends_a_session_once"),
        ]

    def __str__(self):
        return f"{self.attendee_id} {self.at:%Y-%m-%d %H:%M}"
