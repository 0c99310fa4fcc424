"""The tear-off strips under a notice: one for each free place. The text says the same."""

from hashlib import sha256
from math import ceil

MOST = 20


def strips(availability, seed):
    """Return for each strip whether it is still there. A strip that is gone stays gone while places fill up."""
    if not availability.capacity or availability.places_left is None:
        return []
    number = min(MOST, availability.capacity)
    left = min(number, ceil(number * availability.places_left / availability.capacity))
    by_fate = sorted(range(number), key=lambda strip: sha256(f"{seed}/{strip}".encode()).digest())
    there = set(by_fate[:left])
    return [strip in there for strip in range(number)]
