"""Changes and cancellation of an event: everybody concerned is notified once."""

from django.db.models import F

from cms.models import OutgoingMail
from events import announced
from events.models import Audit, EventPage, Registration, SeatPool
from events.models.registrations import State

from .promotion import promote
from .unit_of_work import service

CHANGES = ["events.event_moved", "events.event_changed"]


def cancel_event(*, event, at=None, by=None):
    """Cancel and notify every active registration of an event; promote nobody. Returns how many. Idempotent."""
    keys = list(SeatPool.objects.of_event(event).filter(cancelled_at=None).values_list("pk", flat=True))
    return _cancel_pools(keys=keys, at=at, by=by) if keys else 0


@service
def _cancel_pools(work, *, keys):
    return sum(cancel_pool(work, SeatPool.objects.lock(key)) for key in keys)


def cancel_pool(work, pool):
    if pool.cancelled_at:
        return 0
    SeatPool.objects.filter(pk=pool.pk).update(cancelled_at=work.at)
    registrations = Registration.objects.active().filter(pool_id=pool.pk)
    active = list(registrations.order_by("seq"))
    people = sum(one.is_proven for one in active)
    work.audit(Audit.What.EVENT_CANCELLED, pool=pool, taken=pool.taken, told=people)
    values = {"state": State.CANCELLED, "seats_held": 0, "expires_at": None, "changed_at": work.at}
    registrations.update(version=F("version") + 1, **values)
    pool.release(pool.taken)
    for one in active:
        one.state, one.version = State.CANCELLED, one.version + 1
        tell = "event_cancelled" if one.is_proven else ""
        work.record_transition(one, Audit.What.CANCELLED, tell, pool, not_after=pool.ends_at)
    return len(active)


@service
def change_event(work, *, pool, now):
    """Update a pool to a snapshot (see announced.py) and notify the people affected. Returns how many.

    People moved to another time or place may cancel again.
    """
    pool = SeatPool.objects.lock(pool.pk, numbers=1)
    was, part = told_before(pool, now), announced.part_of(now)
    is_moved = announced.times(was) != announced.times(now)
    pool.announced, pool.starts_at, pool.ends_at = now, part.starts_at, part.ends_at
    if is_moved or was["where"] != now["where"]:
        pool.cancel_until = None
    pool.save(update_fields=["announced", "starts_at", "ends_at", "cancel_until"])
    people = tell_change(work, pool, was, now) if work.at < pool.ends_at else 0
    facts = {"from": was["starts_at"], "to": now["starts_at"], "told": people}
    if was != now:
        work.audit(Audit.What.EVENT_MOVED if is_moved else Audit.What.EVENT_CHANGED, pool=pool, **facts)
    return people


def told_before(pool, now):
    """Return what was announced. Older pools only know the times."""
    times = {"starts_at": announced.as_text(pool.starts_at), "ends_at": announced.as_text(pool.ends_at)}
    parts = [{**part, **times} for part in now["parts"]] if pool.session_uid else now["parts"]
    return pool.announced or {**now, **times, "parts": parts}


def tell_change(work, pool, was, now):
    people = list(Registration.objects.concerned(pool))
    unsent = take_unsent(people, work.at)
    number = 0
    for one in people:
        before = unsent.get(one.about, was)
        what = announced.changed(before, now, one.language)
        if what - ({announced.LINK} if one.state != State.CONFIRMED else set()):
            kind = "event_moved" if announced.is_moved(before, now) else "event_changed"
            work.notify(kind, one, key=str(pool.seq), not_after=pool.ends_at)
            work.emails[-1].context["was"] = before
            number += 1
    return number


def take_unsent(people, at):
    """Withdraw unsent e-mails about earlier changes. Returns {about: the snapshot last sent to that person}."""
    abouts = [one.about for one in people]
    waiting = OutgoingMail.objects.filter(kind__in=CHANGES, attempts=0, about__in=abouts)
    waiting = waiting.filter(state__in=[OutgoingMail.State.QUEUED, OutgoingMail.State.TO_CALL])
    before = {mail.about: mail.context["was"] for mail in waiting if "was" in mail.context}
    waiting.filter(about__in=before).update(state=OutgoingMail.State.DROPPED, settled_at=at)
    return before


def follow_page(*, event, at=None):
    """Update the pools of a published event to its page: when, where, and whether it takes place.

    Returns how many people were notified. Does nothing for a page that is not public.
    """
    if not EventPage.objects.live().filter(pk=event.pk).exists():
        return 0
    if event.status == EventPage.Status.CANCELLED:
        return cancel_event(event=event, at=at)
    sessions = {session.uid: session for session in event.sessions.all()}
    pools = list(SeatPool.objects.of_event(event))
    return sum(follow_part(pool, event, sessions.get(pool.session_uid), at) for pool in pools)


def follow_part(pool, event, session, at):
    """Update one pool to its event or session; a session removed from the page is cancelled."""
    if pool.session_uid and session is None:
        return 0 if pool.cancelled_at else _cancel_pools(keys=[pool.pk], at=at)
    # Reinstated: registration opens again, but people notified of the cancellation stay cancelled.
    if pool.cancelled_at:
        SeatPool.objects.filter(pk=pool.pk).update(cancelled_at=None)
    now = announced.snapshot(event, session)
    people = change_event(pool=pool, now=now, at=at) if pool.announced != now else 0
    if Registration.objects.queued().filter(pool_id=pool.pk).exists() and pool.places_left != 0:
        promote(pool=pool, at=at)  # nobody was promoted while the page was not public
    return people
