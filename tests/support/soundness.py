"""After every test that has written registrations, `check_site` must find nothing wrong with them."""

from events.integrity import breaches
from events.models import SeatPool
from tests.support.registrations import NOON


def broken(at=NOON):
    """Return {invariant: sentence} of what is wrong; one query where nobody can register."""
    return dict(breaches(at)) if SeatPool.objects.exists() else {}


def check(expected=()):
    """Fail unless exactly these invariants are broken: a test that breaks one says so with the marker `breaks`."""
    found = broken()
    assert set(found) == set(expected), found or f"{expected} should have been broken"
