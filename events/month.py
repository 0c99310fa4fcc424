"""A month as a table: weeks, days, events."""

from calendar import Calendar
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.timezone import localdate

from cms.l10n.local_time import days_between, start_of


@dataclass
class Day:
    date: date
    is_outside: bool
    is_today: bool
    events: list = field(default_factory=list)


@dataclass(frozen=True)
class Month:
    year: int
    number: int

    @classmethod
    def parse(cls, text):
        """Return the month of a path segment such as 2026-12, or None."""
        year, number = (int(part) for part in text.split("-"))
        return cls(year, number) if 1 <= number <= 12 else None

    @classmethod
    def of(cls, moment):
        day = localdate(moment)
        return cls(day.year, day.month)

    def __str__(self):
        return f"{self.year:04}-{self.number:02}"

    @property
    def first(self):
        return date(self.year, self.number, 1)

    @property
    def path(self):
        return f"{self}/"

    def step(self, months):
        years, index = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(years, index + 1)

    @property
    def span(self):
        """Return the start of the month and the start of the next one."""
        return start_of(self.first), start_of(self.step(1).first)

    @property
    def weekdays(self):
        return [(WEEKDAYS[n], WEEKDAYS_ABBR[n]) for n in range(7)]

    def weeks(self, events, today=None):
        """Return the weeks with the events of each day; an event with sessions is on the days of its sessions."""
        today = today or localdate()
        days = {
            day: Day(day, (day.year, day.month) != (self.year, self.number), day == today)
            for day in Calendar().itermonthdates(self.year, self.number)
        }
        for event in events:
            for day in days_of(event):
                if day in days:
                    days[day].events.append(event)
        in_order = list(days.values())
        return [in_order[n : n + 7] for n in range(0, len(in_order), 7)]


def days_of(event):
    held = event.sessions.all() or [event]
    return sorted({day for item in held for day in days_between(item.starts_at, item.ends_at)})


def visible_span(month):
    """Return the span including the adjacent months' days that the table shows."""
    start, end = month.span
    return start - timedelta(days=6), end + timedelta(days=6)
