"""Whether the site deletes personal data on time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cms import jobs
from cms.models import JobRun

# Allows for a late cron run or a restart; a whole day without a run is a fault.
GRACE = timedelta(hours=12)


@dataclass(frozen=True)
class Run:
    deletes: Any
    every: timedelta
    finished_at: datetime | None
    outcome: str
    at: datetime

    @property
    def next_at(self):
        return self.finished_at and max(self.finished_at + self.every, self.at)

    @property
    def has_failed(self):
        """Return whether the outcome is an error's class instead of a count."""
        return bool(self.outcome) and not self.outcome.isdecimal()

    @property
    def is_late(self):
        return self.has_failed or self.finished_at is None or self.finished_at + self.every + GRACE < self.at


class Retention:
    def __init__(self, known, at):
        """`known`: {name of a job: (when it finished last, its outcome)}."""
        nothing = (None, "")
        self.runs = [Run(task.deletes, task.every, *known.get(task.name, nothing), at) for task in jobs.deletions()]

    @classmethod
    def now(cls, at):
        rows = JobRun.objects.filter(name__in=[task.name for task in jobs.deletions()])
        return cls({run.name: (run.finished_at, run.outcome) for run in rows}, at)

    @property
    def late(self):
        return [run for run in self.runs if run.is_late]

    @property
    def last(self):
        return max(run.finished_at for run in self.runs)

    @property
    def next(self):
        return min(run.next_at for run in self.runs)
