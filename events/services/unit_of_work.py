"""A service is one transaction that begins by locking a pool, and is retried if another one was faster."""

import contextlib
import functools
import random
import time

import portalocker
from django.db import IntegrityError, OperationalError, connection, transaction
from django.utils import timezone

from cms.mail import outbox
from events.models import Audit, Registration

from .errors import Busy, RegistrationError

TRIES = 3
LOCK_TIMEOUT = "3s"
# PostgreSQL: serialization failure, deadlock, lock not available; SQLite: another writer.
PASSING = ("40001", "40P01", "55P03")


class UnitOfWork:
    """Collects audit entries and e-mails, and inserts both in bulk at the end."""

    def __init__(self, at, by=None):
        self.at, self.by = at, by
        self.audits, self.emails = [], []

    def audit(self, what, *, pool, registration=None, letter_key="", **facts):
        self.audits.append(
            Audit(
                at=self.at,
                by=self.by,
                what=what,
                pool=pool,
                registration=registration,
                letter_key=letter_key,
                facts=facts,
            )
        )

    def notify(self, kind, registration, *, key=None, not_after=None):
        """Queue an e-mail; returns its key. The same change is reported once."""
        if not (registration.email or registration.phone):
            return ""  # whose contact was erased
        key = f"{kind}:{registration.uuid}:{registration.version if key is None else key}"
        self.emails.append(
            outbox.row(
                kind=f"events.{kind}",
                dedupe_key=key,
                about=registration.about,
                to=registration.email,
                name=registration.name,
                phone=registration.phone,
                language=registration.language,
                context={
                    "registration": registration.pk,
                    "people": registration.party_size,
                    "state": registration.state,
                    "token": registration.token_version,
                },
                at=self.at,
                not_after=not_after,
            )
        )
        return key

    def transition(self, registration, what, *, tell="", pool, not_after=None, **values):
        """Change one registration, log it and notify the person. Raises if it has changed since it was read."""
        version = registration.version
        values |= {"version": version + 1, "changed_at": self.at}
        own = Registration.objects.filter(pk=registration.pk, version=version, state=registration.state)
        if not own.update(**values):
            raise RegistrationError
        for name, value in values.items():
            setattr(registration, name, value)
        self.record_transition(registration, what, tell, pool, not_after)

    def record_transition(self, registration, what, tell, pool, not_after=None):
        key = self.notify(tell, registration, not_after=not_after) if tell else ""
        facts = {"state": registration.state, "people": registration.party_size}
        self.audit(what, pool=pool, registration=registration, letter_key=key, **facts)

    def write(self):
        if self.audits:
            Audit.objects.bulk_create(self.audits)
        if self.emails:
            outbox.enqueue(*self.emails)


def service(function):
    """Make a service of a function whose first argument is a UnitOfWork: adds `at`, `by` and retries."""

    @functools.wraps(function)
    def service(*, at=None, by=None, **kwargs):
        for left in reversed(range(TRIES)):
            try:
                with in_turn(), transaction.atomic(durable=True):
                    limit_waiting()
                    work = UnitOfWork(at or timezone.now(), by)
                    result = function(work, **kwargs)
                    work.write()
                return result
            except (OperationalError, CodeTaken) as error:
                if not is_passing(error):
                    raise
                if not left:
                    raise Busy from error
                time.sleep(random.uniform(0.01, 0.1) * (TRIES - left))  # noqa: S311 - no secret

    return service


class CodeTaken(IntegrityError):
    """Two registrations drew the same code: the retry draws another."""


def is_passing(error):
    code = getattr(error.__cause__, "pgcode", None)
    return isinstance(error, CodeTaken) or code in PASSING or "locked" in str(error)


def limit_waiting():
    """Set PostgreSQL's lock timeout. SQLite has one timeout for every statement, in the settings."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'")


@contextlib.contextmanager
def in_turn():
    """Make SQLite's writers wait in the kernel's queue.

    SQLite itself polls with a back-off: under load, a newcomer can overtake somebody who has waited for seconds.
    """
    name = str(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or "memory" in name:
        yield
        return
    with open(f"{name}-turn", "a") as file:
        portalocker.lock(file, portalocker.LOCK_EX)
        yield
