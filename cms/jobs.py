"""Scheduled work: each app registers functions in its `jobs.py`, and `run_jobs` calls those that are due.

A job may run twice at once, be killed anywhere and come hours late: the lock in the database only saves work.
"""

import logging
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .mail import outbox
from .models import JobRun, OutgoingMail, RateLimitCounter

logger = logging.getLogger(__name__)

LOCK = timedelta(minutes=5)
SENDING_TIME = timedelta(seconds=50)

_jobs = {}


@dataclass
class Job:
    name: str
    function: object
    every: timedelta
    deletes: Any = ""
    is_last: bool = False


def job(name, *, every=timedelta(0), deletes="", is_last=False):
    """Register a function of `at`; what it returns is noted as the outcome. Jobs run in the order of registration.

    `deletes`: in words, what is deleted once it has been kept long enough. Such a job returns how much that was.
    """

    def remember(function):
        _jobs[name] = Job(name, function, every, deletes, is_last)
        return function

    return remember


def deletions():
    """Return the jobs that delete what has been kept long enough."""
    return [task for task in _jobs.values() if task.deletes]


def run_due(at=None, only=()):
    """Do every job that is due and that nobody else is doing. Returns {name: outcome}, an exception as itself."""
    outcomes = {}
    wanted = [task for task in _jobs.values() if not only or task.name in only]
    for task in sorted(wanted, key=lambda task: task.is_last):
        now = at or timezone.now()
        run, _made = JobRun.objects.get_or_create(name=task.name)
        if not only and run.has_started_since(now - task.every, now):
            continue
        lock = secrets.token_hex(16)
        free = JobRun.objects.free(now, LOCK).filter(pk=run.pk)
        if not free.update(lock=lock, locked_until=now + LOCK, started_at=now):
            continue
        outcomes[task.name] = outcome = do(task, now)
        JobRun.objects.filter(pk=run.pk, lock=lock).update(
            lock="", locked_until=None, finished_at=timezone.now(), outcome=summary(outcome)
        )
    return outcomes


def do(task, at):
    try:
        return task.function(at)
    except Exception as error:  # the other jobs go on, and so does this one in a minute
        logger.exception("Job %s failed", task.name)
        return error


def summary(outcome):
    """An error's text may hold what a person typed, so only its kind is kept."""
    return type(outcome).__name__ if isinstance(outcome, Exception) else str(outcome or "")[:250]


@job("publish_scheduled")
def publish_scheduled(at):
    call_command("publish_scheduled", verbosity=0)


@job("purge_letters", every=timedelta(hours=12), deletes=_("sent e-mails, two weeks after they were written"))
def purge_letters(at):
    return outbox.purge(at)


@job("purge_rate_limits", every=timedelta(hours=1), deletes=_("counts of forms sent and passwords tried"))
def purge_rate_limits(at):
    return RateLimitCounter.objects.outdated(at).delete()[0] or ""


@job("send_letters", is_last=True)  # after everything that writes some
def send_letters(at):
    sent, failed = outbox.send_due(at, until=timezone.now() + SENDING_TIME)
    held_up = OutgoingMail.objects.held_up().first()
    counts = f"{sent} sent, {failed} undeliverable" if sent or failed else ""
    return "; ".join(filter(None, [counts, held_up and held_up.error]))
