"""What the tests of registration speak about: an event with a pool, and people who register."""

import itertools
from datetime import UTC, datetime, timedelta

from django.utils import timezone

from events import services
from events.models import EventIndexPage, Registration, SeatPool
from tests.support.factories import make_event, make_event_index, make_home

_number = itertools.count(1)
NOON = datetime(2026, 11, 20, 10, tzinfo=UTC)  # 12:00 in Vilnius
STARTS = datetime(2026, 12, 4, 15, 30, tzinfo=UTC)


def make_pool(capacity=20, starts_at=STARTS, **values):
    """Return the pool of a new event in December; it is asked at NOON in November."""
    index = EventIndexPage.objects.first() or make_event_index(make_home())
    event = make_event(index, starts_at=starts_at)
    return add_pool(event, capacity, **values)


def add_pool(event, capacity=20, **values):
    times = {"starts_at": event.starts_at, "ends_at": event.ends_at}
    return SeatPool.objects.create(event=event, capacity=capacity, ceiling=capacity, **{**times, **values})


def person(number=None, **values):
    number = next(_number) if number is None else number
    return {"name": f"Asmuo {number}", "email": f"asmuo{number}@example.org", "language": "lt", **values}


def register(pool, party_size=1, at=NOON, submit_key=None, accepts_waiting=True, **values):
    extra = {name: values.pop(name) for name in ("companions", "answers") if name in values}
    return services.register(
        pool=pool,
        submit_key=submit_key or f"key-{next(_number)}",
        person=values.pop("person", None) or person(**values),
        party_size=party_size,
        accepts_waiting=accepts_waiting,
        at=at,
        **extra,
    )


def states(pool):
    """Return the states in the order of the numbers drawn."""
    return list(Registration.objects.filter(pool=pool).order_by("seq").values_list("state", flat=True))


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def minutes(number):
    return timedelta(minutes=number)


def now():
    return timezone.now()
