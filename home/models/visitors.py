"""What visitors send by a form: stored once however often it is sent, and deleted in time."""

from datetime import timedelta

from django.conf import settings
from django.contrib.admin import display
from django.db import models
from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from cms.i18n import LANGUAGES
from cms.l10n.formatting import long_date
from cms.models import OutgoingMail

SUSPICIOUS_KEPT_FOR = timedelta(days=30)


class FromVisitorQuerySet(models.QuerySet):
    def with_letters(self):
        """Annotate `letter_state`, the state of the e-mail about it; None if there is none (any more)."""
        key = Concat(Value(f"{self.model._meta.model_name}:"), Cast(OuterRef("pk"), models.CharField()))
        letters = OutgoingMail.objects.order_by().filter(dedupe_key=key)
        return self.annotate(letter_state=Subquery(letters.values("state")[:1]))

    def to_mail(self):
        """Select what the office got no e-mail about because it had no address, the oldest first."""
        return self.filter(mailed_at=None, is_suspicious=False).order_by("created_at")

    def outdated(self, at=None):
        """Select rows past their retention period: messages per the settings, robots' after a month."""
        at = at or timezone.now()
        kept_for = timedelta(days=settings.CONTACT_MESSAGES_KEPT_DAYS)
        return self.filter(
            Q(created_at__lt=at - kept_for) | Q(is_suspicious=True, created_at__lt=at - SUSPICIOUS_KEPT_FOR)
        )


class FromVisitor(models.Model):
    name = models.CharField(_("written by"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    message = models.TextField(_("message"))
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    created_at = models.DateTimeField(_("written at"), auto_now_add=True)
    mailed_at = models.DateTimeField(_("e-mail to the office written at"), null=True, editable=False)
    is_suspicious = models.BooleanField(
        _("looks like a robot's"),
        default=False,
        help_text=_("Such messages are not e-mailed and are deleted after a month."),
    )
    # Sending a form twice (double click, reload) stores one message.
    submit_key = models.CharField(max_length=64, unique=True, editable=False)

    objects = FromVisitorQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-created_at", "-pk"]
        default_permissions = ("view", "change", "delete")  # created by visitors only

    @property
    def letter_key(self):
        """Return the dedupe key of the e-mail about it."""
        return f"{self._meta.model_name}:{self.pk}"

    @property
    @display(description=_("written by"))
    def writer(self):
        return self.name or self.email or self.phone or _("no name")

    @property
    def excerpt(self):
        return Truncator(self.message).words(12)

    @property
    def mail_state(self):
        """Return the state of the e-mail to the office, if annotated; old e-mails are deleted."""
        if self.is_suspicious:
            return _("No: looks like a robot's")
        if not self.mailed_at:
            return _("Not yet!")
        state = getattr(self, "letter_state", None)
        is_on_its_way = state and state != OutgoingMail.State.SENT
        return OutgoingMail.State(state).label if is_on_its_way else long_date(self.mailed_at)
