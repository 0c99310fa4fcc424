"""Builders of calls."""

import itertools
from datetime import timedelta

from django.utils import timezone

from home.models import CallIndexPage, CallPage
from tests.support.factories import make_page

_number = itertools.count(1)


def make_call_index(home, **kwargs):
    return make_page(home, CallIndexPage, **{"title": "Kvietimai", "title_en": "Calls", **kwargs})


def make_call(index, opens_in=None, closes_in=None, **kwargs):
    """Return a live call; `opens_in` and `closes_in` are days from now."""
    number, now = next(_number), timezone.now().replace(second=0, microsecond=0)
    times = {"opens_at": opens_in, "closes_at": closes_in}
    times = {name: now + timedelta(days=days) for name, days in times.items() if days is not None}
    return make_page(
        index, CallPage, **{"title": f"Kvietimas {number}", "title_en": f"Call {number}", **times, **kwargs}
    )
