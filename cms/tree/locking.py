"""One lock for everything that writes pages: the row of the tree's root, taken before any other.

Whoever takes it first never waits for somebody who waits for them, so two editors cannot deadlock, and nobody reads
where a page stands before an earlier change of the tree is committed. SQLite has one writer at a time anyway.
"""

import logging
import random
import time
from functools import wraps

from django.apps import apps
from django.conf import settings
from django.db import OperationalError, connection, transaction
from django.http import Http404

ATTEMPTS = 4
# PostgreSQL: deadlock_detected, serialization_failure
REPEATABLE = {"40P01", "40001"}

logger = logging.getLogger(__name__)


def pages():
    return apps.get_model(settings.WAGTAIL_PAGE_MODEL)


def lock():
    """Let nobody else change the tree until the current transaction ends."""
    if connection.features.has_select_for_update:
        list(pages().objects.select_for_update().order_by().filter(depth=1).values_list("pk", flat=True))


def holds_tree(method):
    """Run a method of a page in one transaction that begins by locking the tree."""

    @wraps(method)
    def locked(*args, **kwargs):
        with transaction.atomic():
            lock()
            return method(*args, **kwargs)

    return locked


def run(act):
    """Return what `act` returns, called in a transaction that begins by locking the tree.

    It is called again, at most three times, if the database ends the transaction to resolve a deadlock: with rows
    outside the tree one is still possible. Inside another transaction that is left to the caller.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return holds_tree(act)()
        except OperationalError as error:
            sqlstate = getattr(error.__cause__, "pgcode", None)
            if sqlstate not in REPEATABLE or connection.in_atomic_block or attempt == ATTEMPTS:
                raise
            logger.warning("Repeating an act on pages after a deadlock (SQLSTATE %s).", sqlstate)
            time.sleep(random.uniform(0.02, 0.1) * 2**attempt)  # noqa: S311 - keeps two apart, guards no secret
    return None


def one_at_a_time(view):
    """Let whoever sends a form wait until what others have sent is done, from the first look at a page to the last.

    Everything the view reads is then what it will change: where a page stands, whether an address is free.
    A page that somebody deleted meanwhile is answered with 404.
    """

    @wraps(view)
    def waiting(request, *args, **kwargs):
        if request.method in ("GET", "HEAD", "OPTIONS"):
            return view(request, *args, **kwargs)
        try:
            return run(lambda: view(request, *args, **kwargs))
        except pages().DoesNotExist as error:
            raise Http404 from error

    return waiting
