"""One limiter for everything: exact in any span of time, shared by all processes, and without anybody's address."""

import re
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import RequestFactory
from django.utils import timezone

from cms import jobs
from cms.models import RateLimitCounter
from cms.security import limits, rate_limit
from cms.security.rate_limit import RateLimit, hit

NOW = timezone.now().replace(minute=59, second=58)
THREE = RateLimit("three", 3)


def tries(limit, times, who="x"):
    return [hit(limit.by(who), at=NOW + timedelta(seconds=seconds)) for seconds in times]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("seconds", "allowed"),
    [
        ([0, 1, 2, 3], [True, True, True, False]),
        ([0, 3, 3598, 3599], [True, True, True, False]),  # across the full hour: no new allowance
        ([0, 3590, 3595, 3601, 3602], [True, True, True, True, False]),  # only the first of them is an hour old
        ([0, 0, 0, *range(1, 3600, 400), 3601], [True] * 3 + [False] * 9 + [True]),  # trying on does not lengthen it
    ],
)
def test_no_span_of_an_hour_has_more_than_the_limit(seconds, allowed):
    assert tries(THREE, seconds) == allowed


@pytest.mark.django_db
def test_every_client_and_target_has_a_count_of_its_own_and_the_cache_none():
    assert [hit(THREE.by("a", "form")) for _ in range(4)] == [True, True, True, False]
    cache.clear()
    assert not hit(THREE.by("a", "form"))
    assert (
        hit(THREE.by("a", "other form")) and hit(THREE.by("b", "form")) and hit(RateLimit("other", 3).by("a", "form"))
    )


@pytest.mark.django_db
def test_two_limits_are_counted_together_or_not_at_all():
    one, many = RateLimit("one", 1), RateLimit("many", 5)
    assert hit(one.by("x"), many.by("x"))
    assert not any(hit(many.by("x"), one.by("x")) for _ in range(9))
    assert [hit(many.by("x")) for _ in range(5)] == [True] * 4 + [False]


@pytest.mark.django_db
def test_a_number_too_large_for_what_is_left_leaves_room_for_a_smaller_one():
    ten = RateLimit("ten", 10)
    assert [hit(ten.by("x", count=count)) for count in (8, 3, 2, 1)] == [True, False, True, False]


@pytest.mark.django_db
def test_a_clock_that_was_wrong_once_blocks_nobody():
    for _ in range(3):
        hit(THREE.by("x"), at=NOW + timedelta(days=400))
    assert hit(THREE.by("x"), at=NOW)


@pytest.mark.django_db
def test_rows_name_nobody_and_go_when_their_time_is_over():
    hit(THREE.by("203.0.113.7", "ona@example.org"), at=NOW)
    assert not re.search(r"203\.0|ona|three", str(list(RateLimitCounter.objects.values_list())))
    jobs.run_due(NOW + timedelta(minutes=59), only=["purge_rate_limits"])
    assert RateLimitCounter.objects.exists()
    jobs.run_due(NOW + timedelta(minutes=61), only=["purge_rate_limits"])
    assert not RateLimitCounter.objects.exists()


def at_once(function, number=12):
    """Call the function in threads that start together, and return what each returned."""
    start, results = threading.Barrier(number), []

    def run():
        start.wait(30)
        try:
            results.append(function())
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


@pytest.mark.django_db(transaction=True)
def test_simultaneous_requests_do_not_pass_together():
    allowed = at_once(lambda: hit(THREE.by("x"), RateLimit("other", 100).by("x")))
    assert sorted(allowed) == [False] * 9 + [True] * 3


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_they_would(monkeypatch):
    """Negative control: read first, write later, as counters in a cache do."""
    read = threading.Barrier(12)

    def without_lock(self, expires_at):
        counters = {key: RateLimitCounter(key=key, expires_at=at) for key, at in expires_at.items()}
        read.wait(30)
        return counters

    monkeypatch.setattr(type(RateLimitCounter.objects), "lock", without_lock)
    monkeypatch.setattr(rate_limit.transaction, "atomic", lambda: open("/dev/null"))  # noqa: SIM115 - any context
    monkeypatch.setattr(type(RateLimitCounter.objects), "bulk_update", lambda *args: None)
    assert at_once(lambda: hit(THREE.by("x"))) == [True] * 12


def test_the_readme_says_the_limits_that_there_are():
    """Each row of its table: what, how many, in which time, and the name of the limit in the code."""
    text = (Path(__file__).resolve().parents[2] / "cms/deploy/README.md").read_text()
    rows = re.findall(r"^\| .+ \| (\d+) in (?:(\d+) )?(minutes|an hour|a day) \| `([A-Z_]+)` \|$", text, re.M)
    units = {"minutes": timedelta(minutes=1), "an hour": timedelta(hours=1), "a day": timedelta(days=1)}
    told = {name: (int(most), units[unit] * int(number or 1)) for most, number, unit, name in rows}
    real = {name: value for name, value in vars(limits).items() if isinstance(value, RateLimit)}
    assert told == {name: (limit.most, limit.window) for name, limit in real.items()}
    assert len({limit.name for limit in real.values()}) == len(real)


def test_a_client_is_a_network(settings):
    from cms.security.clients import client_address

    settings.TRUSTED_PROXIES = 0
    one, other = (RequestFactory().get("/", REMOTE_ADDR=f"2001:db8:1:2::{number}") for number in (1, 2))
    assert client_address(one) == client_address(other)
