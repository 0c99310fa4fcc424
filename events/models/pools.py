"""Places: how many there are and who may have one. Not on the page: an old revision would overwrite them."""

from datetime import timedelta

from django.apps import apps
from django.core.validators import MinValueValidator
from django.db import connection, models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.i18n import content_language
from cms.l10n.datetime_field import LocalDateTimeField
from cms.l10n.formatting import long_date
from events import announced

SEATS_PASS_BY_THEMSELVES_UNTIL = timedelta(hours=48)  # before the start; later, a free seat is offered instead


class SeatPoolQuerySet(models.QuerySet):
    def lock(self, pk, numbers=0):
        """Lock one pool until the end of the transaction, draw numbers and return it, in one statement.

        A transaction must begin with it: SQLite cannot wait for another writer once it has read, and PostgreSQL reads
        what was committed while this waited. Raises DoesNotExist.
        """
        table = connection.ops.quote_name(self.model._meta.db_table)
        sql = f"UPDATE {table} SET seq = seq + %s WHERE id = %s RETURNING *"  # noqa: S608 - a name, not a value
        pools = list(self.model.objects.raw(sql, [numbers, pk]))
        if not pools:
            raise self.model.DoesNotExist
        return pools[0]

    def of_event(self, event):
        """Return the pools in ascending order, in which several are locked."""
        return self.filter(event_id=event.pk).order_by("pk")

    def with_questions(self):
        """Annotate each pool with whether its event asks questions."""
        questions = apps.get_model("events.Question").objects.filter(event_id=OuterRef("event_id"), is_asked=True)
        return self.annotate(has_questions=Exists(questions))

    def ahead(self, at=None):
        """Select pools whose event has not started and is not cancelled."""
        return self.filter(starts_at__gt=at or timezone.now(), cancelled_at=None)


class SeatPool(models.Model):
    """One per event; one per session where people register for each session separately."""

    wagtail_reference_index_ignore = True  # the admin has no view of its own for it that could link to the event

    # Places go with their event; registrations protect their places, and so the event.
    event = models.ForeignKey(
        "events.EventPage", on_delete=models.CASCADE, related_name="pools", verbose_name=_("event")
    )
    session_uid = models.UUIDField(null=True, blank=True, editable=False)
    # What registrants were told; the page may briefly be ahead of it.
    starts_at = models.DateTimeField(editable=False)
    ends_at = models.DateTimeField(editable=False)
    announced = models.JSONField(default=dict, editable=False)  # see announced.py; empty for pools older than it
    cancelled_at = models.DateTimeField(null=True, editable=False)
    reminded_for = models.DateTimeField(null=True, editable=False)
    thanked_at = models.DateTimeField(null=True, editable=False)

    capacity = models.PositiveIntegerField(
        _("places"), null=True, blank=True, editable=False, help_text=_("If left empty, there is no limit.")
    )
    ceiling = models.PositiveIntegerField(null=True, editable=False)  # the capacity, or the seats taken beyond it
    taken = models.PositiveIntegerField(default=0, editable=False)
    seq = models.PositiveBigIntegerField(default=0, editable=False)

    opens_at = LocalDateTimeField(_("registration opens"), null=True, blank=True)
    closes_at = LocalDateTimeField(
        _("registration closes"), null=True, blank=True, help_text=_("If left empty, the start of the event.")
    )
    cancel_until = LocalDateTimeField(_("may be cancelled until"), null=True, blank=True)
    max_party = models.PositiveIntegerField(
        _("most people in one registration"), default=5, validators=[MinValueValidator(1)]
    )
    asks_guardian = models.BooleanField(
        _("ask for a parent or guardian"), default=False, help_text=_("If the event is for children.")
    )
    asks_names = models.BooleanField(_("ask for the names of companions"), default=False)
    has_waitlist = models.BooleanField(_("waiting list"), default=True)
    waitlist_limit = models.PositiveIntegerField(_("longest waiting list"), null=True, blank=True)
    waitlist_stops_at = LocalDateTimeField(_("waiting list ends"), null=True, blank=True)
    keeps_strict_order = models.BooleanField(
        _("nobody overtakes a large group"),
        default=False,
        help_text=_("Places then stay free until the first group on the waiting list fits."),
    )
    needs_approval = models.BooleanField(_("the office approves each registration"), default=False)
    pending_holds_seat = models.BooleanField(_("hold a place until then"), default=False)
    verifies_email = models.BooleanField(_("the e-mail must be confirmed"), default=False)
    contact_retention_days = models.PositiveIntegerField(
        _("contacts and answers are kept for (days)"), default=60, help_text=_("After the event.")
    )
    evidence_retention_days = models.PositiveIntegerField(
        _("who took part is kept for (days)"), default=1826, help_text=_("After the event; ask your funder.")
    )

    objects = SeatPoolQuerySet.as_manager()

    class Meta:
        verbose_name = _("registration for an event")
        verbose_name_plural = _("registrations for events")
        constraints = [
            models.CheckConstraint(
                condition=Q(taken__gte=0) & (Q(ceiling=None) | Q(taken__lte=F("ceiling"))),
                name="seats_taken_within_ceiling",
                violation_error_message=_("There are not that many places."),
            ),
            models.CheckConstraint(
                condition=Q(capacity=None, ceiling=None) | Q(capacity__isnull=False, ceiling__gte=F("capacity")),
                name="ceiling_at_least_capacity",
            ),
            models.CheckConstraint(
                condition=Q(max_party__gte=1),
                name="party_of_one_may_register",
                violation_error_message=_("At least one person must be able to register."),
            ),
            models.CheckConstraint(
                condition=Q(opens_at=None) | Q(closes_at=None) | Q(closes_at__gt=F("opens_at")),
                name="registration_closes_after_it_opens",
                violation_error_message=_("Registration must close after it opens."),
            ),
            models.UniqueConstraint(fields=["event"], condition=Q(session_uid=None), name="one_pool_an_event"),
            models.UniqueConstraint(fields=["event", "session_uid"], name="one_pool_a_session"),
        ]

    def __str__(self):
        return f"{self.event_id}: {self.taken}/{'∞' if self.capacity is None else self.capacity}"

    def save(self, *args, **kwargs):
        """Start from what the page says: registrants are notified of every later change."""
        if self._state.adding and not self.announced:
            sessions = [one for one in self.event.sessions.all() if one.uid == self.session_uid]
            self.announced = announced.snapshot(self.event, *sessions) if sessions or not self.session_uid else {}
        super().save(*args, **kwargs)

    @property
    def forgets_strangers_on(self):
        """Return the day by which the data of people who got no seat has been purged."""
        return timezone.localdate(
            self.ends_at + timedelta(days=min(self.contact_retention_days, self.evidence_retention_days) + 1)
        )

    @property
    def part_title(self):
        """Return the title of the pool's session in the active language; empty for a whole event."""
        parts = self.announced.get("parts", []) if self.session_uid else []
        return parts[0].get(f"title_{content_language()}", "") if parts else ""

    @property
    def part_day(self):
        return long_date(self.starts_at)

    @property
    def places_left(self):
        """Return the places left, None without a limit. Never negative, even if more people were admitted."""
        return None if self.capacity is None else max(self.capacity - self.taken, 0)

    @property
    def over_limit(self):
        return 0 if self.capacity is None else max(self.taken - self.capacity, 0)

    @property
    def last_moment(self):
        """Return when the form closes."""
        return min(self.closes_at or self.starts_at, self.starts_at)

    @property
    def queue_ends_at(self):
        return min(self.waitlist_stops_at or self.starts_at, self.starts_at)

    def takes_waiting(self, at):
        return self.has_waitlist and at < self.queue_ends_at

    @property
    def offers_from(self):
        return self.starts_at - SEATS_PASS_BY_THEMSELVES_UNTIL

    def has_opened(self, at):
        return self.opens_at is None or at >= self.opens_at

    def may_be_cancelled(self, at):
        return at <= min(self.cancel_until or self.starts_at, self.starts_at)

    def fits(self, seats):
        return self.capacity is None or self.taken + seats <= self.capacity

    # --- Writing: with the lock held, by the services only --------------------------------

    def take(self, seats, *unless):
        """Take seats if enough are free. The condition reads only the row it changes, so it is atomic.

        unless: querysets of which none may find anything, asked in the same statement; right only with the lock held.
        """
        free = Q(capacity=None) | Q(capacity__gte=F("taken") + seats)
        free &= Q(*(~Exists(queryset) for queryset in unless))
        done = SeatPool.objects.filter(free, pk=self.pk).update(taken=F("taken") + seats)
        self.taken += seats * done
        return bool(done)

    def take_beyond(self, seats):
        """Take seats even if none are free: the office's decision."""
        self.taken += seats
        self._write_taken()

    def release(self, seats):
        if seats:
            self.taken -= seats
            self._write_taken()

    def set_capacity(self, capacity):
        self.capacity = capacity
        self._write_taken()

    def _write_taken(self):
        self.ceiling = None if self.capacity is None else max(self.capacity, self.taken)
        SeatPool.objects.filter(pk=self.pk).update(taken=self.taken, ceiling=self.ceiling, capacity=self.capacity)
