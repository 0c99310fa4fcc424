"""Registrations. Only events/services writes them."""

import secrets
import uuid

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from cms.i18n import LANGUAGES
from cms.l10n.identity import norm_email, norm_name, norm_phone

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no characters that are misread or misheard


def new_code():
    return "".join(secrets.choice(ALPHABET) for _position in range(8))


def new_checkin_code():
    return secrets.token_urlsafe(15)


class State(models.TextChoices):
    UNVERIFIED = "unverified", _("e-mail not confirmed")
    PENDING = "pending", _("waiting for approval")
    CONFIRMED = "confirmed", _("confirmed")
    WAITING = "waiting", _("on the waiting list")
    OFFERED = "offered", _("a place is offered")
    CANCELLED = "cancelled", _("cancelled")
    DECLINED = "declined", _("declined")
    REJECTED = "rejected", _("not approved")
    EXPIRED = "expired", pgettext_lazy("registration", "expired")


ACTIVE = [State.UNVERIFIED, State.PENDING, State.CONFIRMED, State.WAITING, State.OFFERED]
SEATED = [State.UNVERIFIED, State.CONFIRMED, State.OFFERED]


class RegistrationQuerySet(models.QuerySet):
    def active(self):
        return self.filter(state__in=ACTIVE)

    def confirmed(self):
        return self.filter(state=State.CONFIRMED)

    def concerned(self, pool):
        """Select registrations notified of event changes, in order of registration."""
        return self.active().filter(pool_id=pool.pk, is_proven=True).order_by("seq")

    def queued(self):
        """Select the waiting registrations, in queue order."""
        return self.filter(state=State.WAITING, is_proven=True).order_by("seq")

    def overdue(self, at=None):
        """Select offers and unconfirmed addresses that have expired."""
        return self.filter(expires_at__lt=at or timezone.now(), state__in=ACTIVE)

    def reachable_at(self, email_norm, at=None):
        """Select the registrations of an address whose event is not over."""
        return self.active().filter(email_norm=email_norm, pool__ends_at__gt=at or timezone.now()).order_by("pk")

    def same_person(self, *, pool_id, email, phone, name):
        """Return active registrations with the same address and name; a family may share an address."""
        contact = {"email_norm": norm_email(email)} if email else {"email_norm": "", "phone_norm": norm_phone(phone)}
        return self.active().filter(pool_id=pool_id, name_norm=norm_name(name), **contact)


class Registration(models.Model):
    State = State

    class Source(models.TextChoices):
        WEB = "web", _("on the website")
        STAFF = "staff", _("by the office")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    code = models.CharField(_("code"), max_length=8, unique=True, default=new_code, editable=False)
    pool = models.ForeignKey("events.SeatPool", on_delete=models.PROTECT, related_name="registrations")
    state = models.CharField(_("status"), max_length=10, choices=State.choices, editable=False)
    party_size = models.PositiveIntegerField(_("people"), default=1)
    seats_held = models.PositiveIntegerField(default=0, editable=False)
    seq = models.PositiveBigIntegerField(editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)  # incremented with every change

    name = models.CharField(_("name"), max_length=120, blank=True)
    organisation = models.CharField(_("organisation or team"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    name_norm = models.CharField(max_length=120, blank=True, editable=False)
    email_norm = models.CharField(max_length=254, blank=True, editable=False)
    phone_norm = models.CharField(max_length=40, blank=True, editable=False)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    guardian_name = models.CharField(_("parent or guardian"), max_length=120, blank=True)
    guardian_contact = models.CharField(_("how to reach them"), max_length=254, blank=True)
    photo_consent = models.BooleanField(_("may be photographed"), null=True, blank=True)
    staff_note = models.CharField(_("note of the office"), max_length=250, blank=True)

    submit_key = models.CharField(max_length=64, unique=True, editable=False)
    token_version = models.PositiveIntegerField(default=0, editable=False)  # incrementing it revokes all links
    source = models.CharField(_("registered"), max_length=5, choices=Source.choices, default=Source.WEB)
    notice_version = models.CharField(max_length=20, blank=True, editable=False)
    notice_hash = models.CharField(max_length=64, blank=True, editable=False)
    # False until the address is confirmed: such a registration waits without a turn.
    is_proven = models.BooleanField(default=True, editable=False)
    expires_at = models.DateTimeField(null=True, editable=False)  # of an offer or an unconfirmed address
    created_at = models.DateTimeField(_("registered at"), default=timezone.now, editable=False)
    changed_at = models.DateTimeField(_("changed at"), default=timezone.now, editable=False)
    anonymised_at = models.DateTimeField(null=True, editable=False)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        ordering = ["seq"]
        default_permissions = ("view", "change")
        indexes = [
            models.Index(fields=["pool", "state", "seq"], name="registration_queue"),
            models.Index(fields=["expires_at"], name="registration_overdue", condition=Q(expires_at__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(party_size__gte=1),
                name="at_least_one_person_comes",
                violation_error_message=_("At least one person must come."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=[*SEATED, State.PENDING], seats_held=F("party_size"))
                | (~Q(state__in=SEATED) & Q(seats_held=0)),
                name="seats_are_held_as_the_state_says",
            ),
            models.CheckConstraint(
                condition=~Q(email="") | ~Q(phone="") | Q(anonymised_at__isnull=False),
                name="somebody_can_be_reached",
                violation_error_message=_("Write an e-mail address or a phone number."),
            ),
            models.CheckConstraint(condition=~Q(state=State.OFFERED, expires_at=None), name="offer_has_an_end"),
            models.UniqueConstraint(
                fields=["pool", "email_norm", "name_norm"],
                condition=Q(state__in=ACTIVE) & ~Q(email_norm=""),
                name="registered_once_by_email",
            ),
            models.UniqueConstraint(
                fields=["pool", "phone_norm", "name_norm"],
                condition=Q(state__in=ACTIVE, email_norm="") & ~Q(phone_norm=""),
                name="registered_once_by_phone",
            ),
            models.UniqueConstraint(fields=["pool", "seq"], name="number_drawn_once"),
        ]

    def __str__(self):
        return self.code

    @classmethod
    def why_it_stays(cls, objects):
        """Return why an event cannot be deleted (see cms/editor/deletion.py)."""
        text = ngettext(
            "It has %(count)s registration, which is kept as evidence. Cancel the event or unpublish its page instead.",
            "It has %(count)s registrations, which are kept as evidence. Cancel the event or unpublish its page "
            "instead.",
            len(objects),
        )
        return text % {"count": len(objects)}

    @property
    def is_active(self):
        return self.state in ACTIVE

    @property
    def holds_seats(self):
        return self.seats_held > 0

    @property
    def about(self):
        """Return the reference that e-mails store in `about`."""
        return f"registration:{self.uuid}"

    @property
    def place_in_queue(self):
        """Return the place on the waiting list: 1 is next, None if not waiting."""
        if self.state != State.WAITING:
            return None
        return Registration.objects.queued().filter(pool_id=self.pool_id, seq__lt=self.seq).count() + 1

    def normalise(self):
        self.name_norm, self.email_norm = norm_name(self.name), norm_email(self.email)
        self.phone_norm = norm_phone(self.phone)
        return self
