"""How many registrations a second, and four zeros: `make bench-registration`, with STORM= operations.

The load generator shares the processor with the server, so the rates are what a small machine does beside it.
"""

import os
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from tests.support.registrations import make_pool
from tests.support.storm import PROCESSES, STAGE, TOGETHER, figures, storm, zeros
from tests.support.storm_http import http_storm

pytestmark = [pytest.mark.bench, pytest.mark.django_db(transaction=True)]

OPERATIONS = int(os.environ.get("STORM", "4000"))


@pytest.fixture
def starts_at():
    return timezone.now() + timedelta(days=30)


def show(capsys, title, report, seconds):
    with capsys.disabled():
        lines = figures(report, seconds)
        print("", f"{title}, {connection.vendor}, {PROCESSES} processes:", *lines, sep="\n  ", flush=True)
    assert set(zeros(report).values()) == {0}


def enough_pools(starts_at):
    number = TOGETHER * max(OPERATIONS // PROCESSES // STAGE, 1)
    return [make_pool(20, starts_at=starts_at, max_party=10) for _number in range(number)]


def test_storm_of_the_services(starts_at, capsys):
    show(capsys, "Storm, three events at a time, services only", *storm(enough_pools(starts_at), OPERATIONS))


def test_storm_on_a_running_server(starts_at, capsys):
    show(capsys, "Storm, three events at a time, through HTTP", *http_storm(enough_pools(starts_at), OPERATIONS))


def test_one_hot_event_of_the_services(starts_at, capsys):
    pool = make_pool(None, starts_at=starts_at)
    show(capsys, "One hot event, services only", *storm([pool], OPERATIONS // 2, acts=["register"]))


def test_one_hot_event_on_a_running_server(starts_at, capsys):
    pool = make_pool(None, starts_at=starts_at)
    show(capsys, "One hot event, through HTTP", *http_storm([pool], OPERATIONS // 2, acts=["register"]))
