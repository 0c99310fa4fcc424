"""Whatever somebody sends, nothing answers 500: thousands of odd requests in the bench, a seeded slice in the suite."""

import pytest

from cms.models import BasePage
from tests.support.factories import make_admin, make_event, make_event_index, make_home, make_page, make_site_settings
from tests.support.fuzz import Fuzz
from tests.support.registrations import add_pool

SLICE, WHOLE = 60, 6_000  # requests of one client


def fuzz(seed, number, user, most):
    pages = list(BasePage.objects.live().filter(depth__gt=1).specific()[:60])
    found = Fuzz(seed, user, pages, most).run(number)
    print(f"seed {seed}: {len(found.met)} pages, {len(found.forms)} forms, {dict(found.statuses)}")
    assert not found.faults, "\n".join(found.faults)


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["visitor", "administrator"])
def test_a_few_odd_requests_are_answered(who):
    home = make_home()
    make_site_settings()
    make_page(home)
    add_pool(make_event(make_event_index(home)), 5)
    fuzz(1, SLICE, make_admin() if who == "administrator" else None, most=12)


@pytest.mark.bench
@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("who", ["visitor", "administrator"])
def test_thousands_of_odd_requests_are_answered(demo, who, seed):
    fuzz(seed, WHOLE, make_admin() if who == "administrator" else None, most=400)
