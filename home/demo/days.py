"""When the events of the demo are: counted from the day it is loaded, so that there is always something to come.

What the news names by its date keeps that date.
"""

from datetime import date, timedelta

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = range(6)


def weekday_in(weeks, weekday):
    """The weekday of the week that many weeks after the day of loading, not counting Christmas and New Year."""

    def day(today):
        monday = today - timedelta(days=today.weekday())
        for _ in range(weeks):
            monday += timedelta(weeks=1)
            while is_quiet(monday):
                monday += timedelta(weeks=1)
        return monday + timedelta(days=weekday)

    return day


def is_quiet(monday):
    """Say whether nobody holds an event in this week: it has 24 December, 1 January or a day between them."""
    days = [monday + timedelta(days=n) for n in range(7)]
    return any((day.month, day.day) >= (12, 24) or (day.month, day.day) == (1, 1) for day in days)


def on(year, month, day):
    return lambda _today: date(year, month, day)


def next_june(today):
    """The second Saturday of the next June: the gathering by the lake is a yearly one."""
    year = today.year + (today >= date(today.year, 6, 1))
    first = date(year, 6, 1)
    return first + timedelta(days=(SATURDAY - first.weekday()) % 7 + 7)
