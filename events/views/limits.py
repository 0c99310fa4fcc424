"""How much one place and one address may ask for."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from cms.logins import client_address
from events.identity import norm_email
from events.models import Limit, Tries

LETTERS = Limit("letters", 3, timedelta(days=1))  # to one address, asked for by whoever knows it
ROBOTS = Limit("robots", 5)
LINKS = Limit("links", 20)


def too_many():
    return _("Too much is coming from you just now. Call us, or try again in an hour: what you wrote stays here.")


def is_allowed(request, form):
    """Count what a form asks for: the place it comes from, and the address that will be written to."""
    if not settings.REGISTRATIONS_PER_HOUR:
        return True
    place = client_address(request)
    if form.is_suspicious:
        return Tries.objects.spend((ROBOTS, place))
    tries = [(Limit("forms", settings.REGISTRATIONS_PER_HOUR), place)]
    if email := norm_email(form.cleaned_data.get("email")):
        tries.append((LETTERS, email))
    return Tries.objects.spend(*tries)


def may_ask_for_link(request, email):
    """Count a lost link; the address has its own limit, so that nobody is flooded."""
    return Tries.objects.spend((LINKS, client_address(request)), (LETTERS, norm_email(email)))
