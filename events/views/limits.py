"""How much one place and one address may ask for."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from cms.logins import client_address
from events.identity import norm_email
from events.models import Limit, Tries

LETTERS = Limit("letters", 3, timedelta(days=1))  # to one address, asked for by whoever knows it
CHANGES = Limit("changes", 5, timedelta(days=1))  # of one's own registration, each of which sends a letter
ROBOTS = Limit("robots", 2)  # then the whole place waits for an hour
LINKS = Limit("links", 20)


def too_many():
    return _("Too much is coming from you just now. Call us, or try again in an hour: what you wrote stays here.")


def is_allowed(request, form):
    """Count what a form asks for: the place it comes from, and the address that will be written to."""
    if not settings.REGISTRATIONS_PER_HOUR:
        return True
    place = client_address(request)
    tries = [(Limit("forms", settings.REGISTRATIONS_PER_HOUR), place, 1), (ROBOTS, place, int(form.is_robot))]
    email = "" if form.is_suspicious else norm_email(form.cleaned_data.get("email"))
    if email:
        tries.append((LETTERS, email, 1))
    return Tries.objects.spend(*tries)


def may_change(emails):
    """Count a change of one's own registration by the addresses that a letter will tell: they may be a stranger's."""
    tries = [(CHANGES, norm_email(email), 1) for email in emails if email]
    return not tries or not settings.REGISTRATIONS_PER_HOUR or Tries.objects.spend(*tries)


def may_ask_for_link(request, email):
    """Count a lost link; the address has its own limit, so that nobody is flooded."""
    return Tries.objects.spend((LINKS, client_address(request), 1), (LETTERS, norm_email(email), 1))
