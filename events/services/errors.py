"""Errors of services, in the reader's language."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.l10n.formatting import clock, long_date


def moment(at):
    return {"day": long_date(at), "time": clock(at)}


class RegistrationError(Exception):
    """`str()` returns the message for the user."""

    def __str__(self):
        return _("This cannot be done now.")


class Busy(RegistrationError):
    def __str__(self):
        return _("Many people are registering right now. Your answers are still here: send them again.")


class NotOpenYet(RegistrationError):
    def __init__(self, opens_at):
        self.opens_at = opens_at

    def __str__(self):
        return _("Registration opens on %(day)s at %(time)s.") % moment(self.opens_at)


class RegistrationClosed(RegistrationError):
    def __init__(self, closed_at, is_cancelled=False):
        self.closed_at, self.is_cancelled = closed_at, is_cancelled

    def __str__(self):
        if self.is_cancelled:
            return _("The event is cancelled: nobody can register any more.")
        return _("Registration closed on %(day)s at %(time)s.") % moment(self.closed_at)


class TooLate(RegistrationError):
    def __init__(self, until):
        self.until = until

    def __str__(self):
        return _("This was possible until %(day)s, %(time)s. Call the organisers.") % moment(self.until)


class PartyTooSmall(RegistrationError):
    def __str__(self):
        return _("At least one person must come.")


class PartyTooLarge(RegistrationError):
    def __init__(self, most):
        self.most = most

    def __str__(self):
        return ngettext(
            "You can register %(most)s person at most.", "You can register %(most)s people at most.", self.most
        ) % {"most": self.most}


class NotEnoughPlaces(RegistrationError):
    """Fewer places are left than requested. `can_wait`: the whole party may queue instead."""

    def __init__(self, left, can_wait):
        self.left, self.can_wait = left, can_wait

    def __str__(self):
        return ngettext("Only %(left)s place is left.", "Only %(left)s places are left.", self.left) % {
            "left": self.left
        }


class PoolFull(RegistrationError):
    """No places are left, and there is no waiting list or it is full."""

    def __str__(self):
        return _("No places are left.")


class AlreadyRegistered(RegistrationError):
    """The address and name are already registered. The link has been e-mailed; strangers must not learn that."""

    def __init__(self, registration):
        self.registration = registration

    def __str__(self):
        return _("We have written to this address.")
