"""E-mails that are sent after the transaction that caused them, or not at all.

Why not django-post-office (3.12 was read for this): its rows share the transaction and it fixes the Message-ID, but
it has no key that makes one act one letter; it keeps other senders out by a file on one machine and writes what was
sent only after the whole batch, so one killed sender repeats up to a hundred letters; retries come at one interval;
attachments with people's data become files in the media folder; texts stay until their rows go. None of it can be
set otherwise, and replacing it leaves little. The table here is small and rendering belongs to the rooms.

A letter is rendered when it is sent: no lock is held meanwhile, and a copy of the database opens nobody's links.
See letters.py.
"""

import logging
import smtplib
from datetime import timedelta
from email.utils import make_msgid, parseaddr

from django.conf import settings
from django.core.mail import get_connection
from django.db import connection, transaction
from django.utils import timezone

from cms.models import OutgoingMail

from .message import message
from .outages import NOT_SET_UP, OUTAGES, outage, prints_only
from .rendering import NoLongerNeeded, render

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)  # far longer than the mail server is given to answer
RETRY_AFTER = [timedelta(minutes=minutes) for minutes in (1, 2, 5, 15, 30)]  # then every hour
GIVE_UP_AFTER = timedelta(days=5)
BATCH = 500


def row(*, kind, dedupe_key, language, to="", name="", phone="", at=None, **values):
    """Return an unsaved row; who has no e-mail is called instead."""
    at = at or timezone.now()
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return OutgoingMail(
        kind=kind,
        dedupe_key=dedupe_key,
        language=language,
        to=to,
        name=name,
        phone=phone,
        state=OutgoingMail.State.QUEUED if to else OutgoingMail.State.TO_CALL,
        message_id=make_msgid(domain=domain),
        created_at=at,
        next_try_at=values.pop("next_try_at", at),
        **values,
    )


def enqueue(*rows):
    """Write letters into the transaction that is going on: one statement; what is there already is not repeated."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("A letter is written in the transaction that causes it.")
    OutgoingMail.objects.bulk_create(rows, ignore_conflicts=True)


def send_due(at=None, until=None):
    """Send what is due, until the mail server is gone or the time is up. Returns (sent, failed)."""
    at, sent, failed = at or timezone.now(), 0, 0
    mail_server = get_connection()
    try:
        for mail in OutgoingMail.objects.due(at)[:BATCH]:
            if until and timezone.now() > until:
                break
            if not mail.make_attempt(at, LEASE):
                continue
            state = deliver(mail, mail_server, at)
            sent, failed = sent + (state == mail.State.SENT), failed + (state == mail.State.FAILED)
            if state == mail.State.SENT and sent == 1:
                OutgoingMail.objects.held_up().update(next_try_at=at)
            if state in OUTAGES:
                break
    finally:
        mail_server.close()
    return sent, failed


def deliver(mail, mail_server, at):
    """Make the one attempt that was taken; returns the state after it, or the outage by which none can leave now."""
    try:
        if mail.not_after and at > mail.not_after:
            raise NoLongerNeeded
        letter = render(mail)
    except NoLongerNeeded:
        mail.settle(mail.State.DROPPED, settled_at=at, body="")
        return mail.State.DROPPED
    except Exception as error:  # a letter that cannot be rendered must not hold up the others
        logger.exception("Letter %s (%s) could not be made", mail.pk, mail.kind)
        return fail(mail, at, type(error).__name__)
    return post(mail, letter, mail_server, at)


def post(mail, letter, mail_server, at):
    if prints_only() and not settings.EMAIL_MAY_BE_PRINTED:
        return hold(mail, at, NOT_SET_UP)
    try:
        message(mail, letter, mail_server).send()
    except smtplib.SMTPRecipientsRefused as error:
        code = min(code for code, _text in error.recipients.values())
        return fail(mail, at, f"SMTP {code}", is_final=code >= 500)
    except smtplib.SMTPDataError as error:
        return fail(mail, at, f"SMTP {error.smtp_code}", is_final=error.smtp_code >= 500)
    except Exception as error:
        if reason := outage(error):
            return hold(mail, at, reason, error)
        logger.exception("Letter %s (%s) could not be sent", mail.pk, mail.kind)  # such as an unwritable address
        return fail(mail, at, type(error).__name__)
    state = mail.State.PRINTED if prints_only() else mail.State.SENT
    body = letter.body if prints_only() or "locmem" in settings.EMAIL_BACKEND else ""  # nobody has it in a mailbox
    mail.settle(state, settled_at=at, error="", subject=letter.subject[:250], body=body)
    return state


def hold(mail, at, reason, error=""):
    """Keep the letter for the end of an outage, which is logged once."""
    if not OutgoingMail.objects.held_up().filter(error=reason).exists() and mail.error != reason:
        logger.error("No e-mail can be sent. %s %s", reason, error)
    fail(mail, at, reason)
    return reason


def fail(mail, at, error, is_final=False):
    """Put the letter back for later, or give it up and leave the office to see why."""
    if is_final or at - mail.created_at > GIVE_UP_AFTER:
        mail.settle(mail.State.FAILED, settled_at=at, error=error)
        return mail.State.FAILED
    pause = RETRY_AFTER[mail.attempts - 1] if mail.attempts <= len(RETRY_AFTER) else timedelta(hours=1)
    mail.settle(mail.State.QUEUED, next_try_at=at + pause, error=error)
    return mail.State.QUEUED


def tick_off(mail, at=None):
    """Somebody was called. Returns False if that was ticked off already."""
    waiting = OutgoingMail.objects.to_call().order_by().filter(pk=mail.pk)
    return bool(waiting.update(state=mail.State.CALLED, settled_at=at or timezone.now(), body=""))


def purge(at=None):
    """Delete letters settled and older than a fortnight. Returns how many."""
    return OutgoingMail.objects.outdated(at).delete()[0]
