"""Applications to join: sent by a visitor, decided by the board, recorded by the office."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from home.people.sectors import Sector

from .visitors import FromVisitor


class Application(FromVisitor):
    class State(models.TextChoices):
        NEW = "new", pgettext_lazy("application", "New")
        ACCEPTED = "accepted", pgettext_lazy("application", "Accepted")
        DECLINED = "declined", pgettext_lazy("application", "Declined")

    organisation = models.CharField(_("organisation"), max_length=200)
    sector = models.CharField(_("interest group"), max_length=12, choices=Sector.choices)
    message = models.TextField(_("message"), blank=True)
    state = models.CharField(_("decision"), max_length=10, choices=State.choices, default=State.NEW)
    decided_at = models.DateTimeField(_("decision noted at"), null=True, editable=False)
    told_at = models.DateTimeField(_("e-mail about the decision written at"), null=True, editable=False)
    member = models.ForeignKey(
        "home.Organisation",
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="applications",
        verbose_name=_("organisation"),
    )

    class Meta(FromVisitor.Meta):
        abstract = False
        verbose_name = _("application to join")
        verbose_name_plural = _("applications to join")

    def __str__(self):
        """Contains no name: Wagtail's history keeps this text longer than the application is kept."""
        return str(_("Application no. %(number)s") % {"number": self.pk})

    @property
    def is_accepted(self):
        return self.state == self.State.ACCEPTED

    @property
    def may_become_member(self):
        return self.is_accepted and self.member_id is None

    @property
    def may_be_told(self):
        """Return whether an e-mail about the decision may be sent: one per decision."""
        return bool(self.decided_at and self.email and not self.told_at)
