"""Rate limits of public forms: by network, and by the address they write to."""

from django.conf import settings
from django.utils.translation import gettext as _

from .clients import client_address
from .limits import CHANGES, EMAILS, FORMS, OWN_PAGE, ROBOTS, registrations
from .rate_limit import hit


def too_many():
    return _("Too many attempts. Call us, or try again in an hour: what you entered is kept.")


def may_send(request, target, *, email=""):
    """Count a valid form. `email`: the address that will be written to, normalised; empty if none will be."""
    attempts = [FORMS.by(client_address(request), target)]
    if email:
        attempts.append(EMAILS.by(email))
    return hit(*attempts)


def may_send_as_robot(request, target):
    """Count a stored form of a suspected robot, separately, so that people on the same network are not blocked."""
    return hit(ROBOTS.by(client_address(request), target))


def may_register(request, target, *, people, email=""):
    """Count a registration by its people. The first one is always allowed, however large the group."""
    most = settings.REGISTRATIONS_PER_HOUR
    if not most:
        return True
    attempts = [registrations(most).by(client_address(request), target, count=min(people, most))]
    if email:
        attempts.append(EMAILS.by(email))
    return hit(*attempts)


def may_change(emails):
    """Count a change of a registration by the addresses notified, which may be a stranger's."""
    attempts = [CHANGES.by(email) for email in sorted(emails) if email]
    return not attempts or not settings.REGISTRATIONS_PER_HOUR or hit(*attempts)


def may_act(request, target):
    """Count any post to the registrant's own page."""
    return not settings.REGISTRATIONS_PER_HOUR or hit(OWN_PAGE.by(client_address(request), target))
