"""Scheduled work of the search: read files, index changes, learn spelling, delete old counts."""

import time
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from cms.jobs import job
from cms.models import JobRun

from . import indexing, reading, spelling
from .models import SearchCount, SearchEntry

# A minute of cron is shared with letters and waiting lists.
WORKING_TIME = 20


def until_time_is_up():
    end = time.monotonic() + WORKING_TIME
    return lambda: time.monotonic() > end


@job("read_documents")
def read_documents(at):
    return reading.read_next(until_time_is_up()) or ""


@job("index_changes")
def index_changes(at):
    return indexing.work_off(until_time_is_up()) or ""


@job("learn_spelling", every=timedelta(hours=1))
def learn_spelling(at):
    """Only if anything was indexed since the last time."""
    last = JobRun.objects.filter(name="learn_spelling").values_list("finished_at", flat=True).first()
    if last and not SearchEntry.objects.filter(indexed_at__gte=last).exists():
        return ""
    return spelling.learn()


@job("forget_searches", every=timedelta(hours=12), deletes=_("what visitors searched for"))
def forget_searches(at):
    return SearchCount.purge(at) or ""
