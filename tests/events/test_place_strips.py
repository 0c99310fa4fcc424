"""The strips under a notice: as many as there are places, and gone for good once they are gone."""

import pytest

from events.availability import Availability, State
from events.place_strips import strips


def at(left, capacity=30):
    return strips(Availability(State.OPEN, capacity=capacity, places_left=left), seed=7)


@pytest.mark.parametrize(
    ("left", "capacity", "number", "there"),
    [(30, 30, 20, 20), (0, 30, 20, 0), (1, 300, 20, 1), (12, 30, 20, 8), (3, 5, 5, 3), (None, None, 0, 0)],
)
def test_strips_are_a_share_of_the_places(left, capacity, number, there):
    found = at(left, capacity)
    assert (len(found), sum(found)) == (number, there)


def test_a_strip_that_is_gone_does_not_come_back_elsewhere():
    for left in range(30, 0, -1):
        more, fewer = at(left), at(left - 1)
        assert all(was for was, still in zip(more, fewer, strict=True) if still)
