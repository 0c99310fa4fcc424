"""Local time in Vilnius, and the two nights a year when an hour is missing or comes twice."""

from datetime import UTC, datetime, time, timedelta

from django.utils.timezone import get_default_timezone, localtime


def local(moment):
    """Return a moment as the clock on the wall shows it."""
    return localtime(moment, get_default_timezone())


def at_wall_time(wall, fold=0):
    """Return the moment a naive wall time means; `fold` 1 is the second of an hour that comes twice.

    In UTC: Python compares two moments of one zone by their wall times, and 3:15 may come after 3:45.
    """
    return wall.replace(tzinfo=get_default_timezone(), fold=fold).astimezone(UTC)


def exists(wall):
    """Whether the clocks ever show this time: in March they skip an hour."""
    return local(at_wall_time(wall)).replace(tzinfo=None) == wall.replace(fold=0)


def is_ambiguous(wall):
    """Whether the clocks show this time twice: in October they repeat an hour."""
    return exists(wall) and at_wall_time(wall) != at_wall_time(wall, fold=1)


def start_of(day):
    return at_wall_time(datetime.combine(day, time.min))


def end_of(day):
    """Return the last minute of a day, as an event of whole days ends."""
    return at_wall_time(datetime.combine(day, time(23, 59)))


def shifted(moment, days):
    """Return the same wall time some days later: a training at 17.30 stays at 17.30 when the clocks change."""
    there = local(moment)
    wall = there.replace(tzinfo=None, fold=0) + timedelta(days=days)
    return at_wall_time(wall if exists(wall) else wall + timedelta(hours=1), there.fold if is_ambiguous(wall) else 0)


def shifted_span(start, end, days):
    """Return two moments some days later, the end still after the start.

    Where the clocks skip the start or repeat the end, the wall times would change places: then the time between stays.
    """
    first, last = shifted(start, days), shifted(end, days)
    return (first, last) if last > first else (first, first + (end - start))


def days_between(start, end):
    """Return the days a moment to another touch, the last one not if it only begins."""
    first, last = local(start), local(end)
    last_day = last.date() - timedelta(days=last.time() == time.min and last > first)
    return [first.date() + timedelta(days=n) for n in range((last_day - first.date()).days + 1)]
