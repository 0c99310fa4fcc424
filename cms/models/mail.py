"""The outbox and the last run of each job: rows, so that they share a transaction with what caused them."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.i18n import LANGUAGES
from cms.mail.outages import OUTAGES

KEPT_FOR = timedelta(days=14)
LONGEST_PAUSE = timedelta(hours=1)  # between two attempts


class OutgoingMailQuerySet(models.QuerySet):
    def due(self, at=None):
        """Select e-mails to send now: queued and due, or leased by a sender that died.

        A lease further in the future than possible comes from a wrong clock.
        """
        at = at or timezone.now()
        states = OutgoingMail.State
        return self.filter(
            Q(state=states.QUEUED, next_try_at__lte=at)
            | Q(state=states.QUEUED, attempts__gt=0, next_try_at__gt=at + LONGEST_PAUSE)
            | Q(state=states.SENDING, lease_until__lt=at)
            | Q(state=states.SENDING, lease_until__gt=at + LONGEST_PAUSE)
        ).order_by("next_try_at", "pk")

    def held_up(self):
        """Select e-mails held up by an outage, the longest waiting first."""
        return self.filter(state=OutgoingMail.State.QUEUED, error__in=OUTAGES).order_by("created_at", "pk")

    def to_call(self):
        """Select messages for people without e-mail, oldest first, to be read out by phone."""
        return self.filter(state=OutgoingMail.State.TO_CALL).order_by("created_at", "pk")

    def undelivered(self):
        return self.filter(state=OutgoingMail.State.FAILED)

    def outdated(self, at=None):
        """Select closed e-mails past their retention period. Queued e-mails and open calls are kept."""
        states = OutgoingMail.State
        settled = [states.SENT, states.PRINTED, states.FAILED, states.CALLED, states.DROPPED]
        return self.filter(state__in=settled, created_at__lt=(at or timezone.now()) - KEPT_FOR)


class OutgoingMail(models.Model):
    """One e-mail to one person, with the time after which it must not be sent; see cms/mail/outbox.py."""

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting to be sent")
        SENDING = "sending", _("being sent")
        SENT = "sent", _("sent")
        PRINTED = "printed", _("printed to the log, not sent")
        FAILED = "failed", _("could not be delivered")
        DROPPED = "dropped", _("no longer needed")
        TO_CALL = "to_call", _("to call")
        CALLED = "called", _("called")

    kind = models.CharField(_("kind"), max_length=60)
    # One e-mail per event, even if it is reported twice.
    dedupe_key = models.CharField(max_length=200, unique=True, editable=False)
    about = models.CharField(max_length=80, db_index=True, blank=True, editable=False)
    to = models.EmailField(_("to"), blank=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    context = models.JSONField(default=dict, editable=False)  # the renderer's input: ids, not texts
    subject = models.CharField(_("subject"), max_length=250, blank=True)
    body = models.TextField(_("text"), blank=True)  # deleted once the e-mail is sent
    state = models.CharField(_("status"), max_length=10, choices=State.choices, default=State.QUEUED)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    created_at = models.DateTimeField(_("written at"), default=timezone.now)
    next_try_at = models.DateTimeField(_("next attempt at"), default=timezone.now)
    not_after = models.DateTimeField(_("not to be sent after"), null=True, blank=True)
    lease_until = models.DateTimeField(null=True, editable=False)
    message_id = models.CharField(max_length=200, editable=False)
    settled_at = models.DateTimeField(_("completed at"), null=True, editable=False)
    error = models.CharField(_("what the mail server said"), max_length=250, blank=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("e-mail message")
        verbose_name_plural = _("e-mail messages")
        ordering = ["-created_at", "-pk"]
        default_permissions = ("view", "change")  # created by the site only
        indexes = [
            models.Index(fields=["next_try_at"], name="cms_mail_due", condition=Q(state__in=["queued", "sending"]))
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(to="") | ~Q(phone=""),
                name="letter_reaches_somebody",
                violation_error_message=_("A message needs an e-mail address or a phone number."),
            )
        ]

    def __str__(self):
        return self.subject or self.kind

    @property
    def reason(self):
        """Return why it was not sent, translated if the outbox knows the error."""
        return self.error and gettext(self.error)

    def make_attempt(self, at, lease):
        """Lease the e-mail for one attempt; False if another sender was faster. Attempts of dead senders count."""
        taken = (
            OutgoingMail.objects.due(at)
            .order_by()
            .filter(pk=self.pk, attempts=self.attempts)
            .update(state=self.State.SENDING, lease_until=at + lease, attempts=self.attempts + 1)
        )
        self.attempts += taken
        return bool(taken)

    def settle(self, state, **values):
        """Store the outcome, unless the lease expired and another sender has taken the e-mail."""
        own = OutgoingMail.objects.filter(pk=self.pk, attempts=self.attempts, state=self.State.SENDING)
        return own.update(state=state, lease_until=None, **values)


class JobQuerySet(models.QuerySet):
    def free(self, at, lock):
        """Select jobs that are not running. A lock that ends later than `lock` from now comes from a wrong clock."""
        return self.filter(Q(locked_until=None) | Q(locked_until__lt=at) | Q(locked_until__gt=at + lock))


class JobRun(models.Model):
    """A job's last run, and the lock that lets one process run it at a time."""

    name = models.CharField(_("job"), max_length=60, unique=True)
    locked_until = models.DateTimeField(null=True, editable=False)
    lock = models.CharField(max_length=32, blank=True, editable=False)
    started_at = models.DateTimeField(_("started at"), null=True)
    finished_at = models.DateTimeField(_("finished at"), null=True)
    outcome = models.CharField(_("outcome"), max_length=250, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        ordering = ["name"]
        default_permissions = ("view",)

    def __str__(self):
        return self.name

    def has_started_since(self, since, at):
        """Return whether it started after `since`. A start later than `at` comes from a wrong clock."""
        return self.started_at is not None and since < self.started_at <= at
