"""E-mails on the day before and the day after, at ten in the morning local time."""

from datetime import datetime, time, timedelta
from hashlib import sha256

from cms.l10n.identity import norm_email
from cms.l10n.local_time import at_wall_time, local
from cms.mail import outbox
from cms.models import OutgoingMail
from events.models import Attendance, EventPage, Registration, SeatPool

from .unit_of_work import service

AT = time(10)


def reminder_due_at(starts_at):
    return at_wall_time(datetime.combine(local(starts_at).date() - timedelta(days=1), AT))


@service
def remind(work, *, pool):
    """Remind everybody with a seat, once per event date and never after the start. Returns how many."""
    pool = SeatPool.objects.lock(pool.pk)
    is_time = reminder_due_at(pool.starts_at) <= work.at < pool.starts_at
    if not is_time or pool.cancelled_at or pool.reminded_for == pool.starts_at or not pool.event.live:
        return 0
    SeatPool.objects.filter(pk=pool.pk).update(reminded_for=pool.starts_at)
    # People who registered today have just read everything.
    seated = Registration.objects.confirmed().filter(pool_id=pool.pk, created_at__lt=reminder_due_at(pool.starts_at))
    people = list(seated.order_by("seq"))
    for registration in people:
        work.notify("reminder", registration, key=f"{pool.starts_at.timestamp():.0f}", not_after=pool.starts_at)
    return len(people)


@service
def remind_me(work, *, event, email, language):
    """Queue one reminder for somebody who does not register. Idempotent per address."""
    key = sha256(f"{event.uid}:{norm_email(email)}".encode()).hexdigest()
    work.emails.append(
        outbox.row(
            kind="reminders.event",
            dedupe_key=f"remind_me:{key}",
            language=language,
            to=email,
            context={"event": event.pk},
            at=work.at,
            next_try_at=max(reminder_due_at(event.starts_at), work.at),
            not_after=event.starts_at,
        )
    )


def follow_moves():
    """Move queued reminders to their events' new dates. Returns how many changed."""
    waiting = list(OutgoingMail.objects.filter(kind="reminders.event", state=OutgoingMail.State.QUEUED, attempts=0))
    events = EventPage.objects.live().in_bulk([mail.context["event"] for mail in waiting])
    moved = [
        mail for mail in waiting if (event := events.get(mail.context["event"])) and mail.not_after != event.starts_at
    ]
    for mail in moved:
        starts_at = events[mail.context["event"]].starts_at
        own = OutgoingMail.objects.filter(pk=mail.pk, state=mail.State.QUEUED, attempts=0)
        own.update(next_try_at=reminder_due_at(starts_at), not_after=starts_at)
    return len(moved)


THANKS_LAST = timedelta(days=3)  # later nobody remembers why


def thanks_due_at(ends_at):
    return at_wall_time(datetime.combine(local(ends_at).date() + timedelta(days=1), AT))


@service
def thank(work, *, pool):
    """Thank the attendees once; without check-ins, everybody with a place. Returns how many."""
    pool = SeatPool.objects.lock(pool.pk)
    due_at = thanks_due_at(pool.ends_at)
    if pool.thanked_at or pool.cancelled_at or not pool.event.live or not due_at <= work.at < due_at + THANKS_LAST:
        return 0
    SeatPool.objects.filter(pk=pool.pk).update(thanked_at=work.at)
    people = Registration.objects.confirmed().filter(pool_id=pool.pk, anonymised_at=None).exclude(email="")
    if Attendance.objects.filter(attendee__registration__pool_id=pool.pk).exists():
        people = people.filter(attendees__attendances__isnull=False).distinct()
    people = list(people.order_by("seq"))
    for registration in people:
        work.notify("thanks", registration, key="", not_after=due_at + THANKS_LAST)
    return len(people)
