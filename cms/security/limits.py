"""Every limit of the site. cms/deploy/README.md lists them; tests/cms/test_rate_limit.py compares the two.

All but those of an e-mail address and of codes are kept for each client (a network, see `client_address`) and target
together, so nobody can close a form for other people. A class of pupils behind one address must still get through.
"""

from datetime import timedelta

from .rate_limit import RateLimit

QUARTER, DAY = timedelta(minutes=15), timedelta(days=1)

SIGN_IN = RateLimit("sign-in", 30, QUARTER)  # both sign-in pages together, for any user names
CODES = RateLimit("codes", 10, QUARTER)  # target: the user, from any network; includes password confirmations
CODES_OF_A_DAY = RateLimit("codes-of-a-day", 30, DAY)  # makes even a year of guessing hopeless
PRIVATE_PAGES = RateLimit("private-pages", 30, QUARTER)  # target: the page or collection with a password
RESETS = RateLimit("resets", 10)
RESET_EMAILS = RateLimit("reset-emails", 3)  # to one address

FORMS = RateLimit("forms", 30)  # target: one form
ROBOTS = RateLimit("robots", 10)  # target: one form; suspected robots' submissions
OWN_PAGE = RateLimit("own-page", 60)  # target: one registration
EMAILS = RateLimit("emails", 3, DAY)  # per address, which may be a stranger's
CHANGES = RateLimit("changes", 5, DAY)  # registrations per address, each of which sends an e-mail
OFFICE = RateLimit("office", 60)  # e-mails to the office about visitors' submissions; more are delayed


def registrations(most):
    """Return the limit of people registered per target, from the settings."""
    return RateLimit("registrations", most)
