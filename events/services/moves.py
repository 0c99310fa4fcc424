"""When the event itself is cancelled or moved: everybody concerned hears of it, once."""

from django.db.models import F

from events.models import Audit, EventPage, Registration, SeatPool
from events.models.registrations import State

from .work import act


def cancel_event(*, event, at=None, by=None):
    """Cancel every active registration of an event, and tell. Nobody is promoted. Returns how many; twice is once."""
    keys = list(SeatPool.objects.of_event(event).filter(cancelled_at=None).values_list("pk", flat=True))
    return _cancel_pools(keys=keys, at=at, by=by) if keys else 0


@act
def _cancel_pools(work, *, keys):
    return sum(cancel_pool(work, SeatPool.objects.lock(key)) for key in keys)


def cancel_pool(work, pool):
    if pool.cancelled_at:
        return 0
    SeatPool.objects.filter(pk=pool.pk).update(cancelled_at=work.at)
    work.note(Audit.What.EVENT_CANCELLED, pool=pool, taken=pool.taken)
    registrations = Registration.objects.active().filter(pool_id=pool.pk)
    active = list(registrations.order_by("seq"))
    values = {"state": State.CANCELLED, "seats_held": 0, "expires_at": None, "changed_at": work.at}
    registrations.update(version=F("version") + 1, **values)
    pool.release(pool.taken)
    for one in active:
        one.state, one.version = State.CANCELLED, one.version + 1
        tell = "event_cancelled" if one.is_proven else ""
        work.tell_turn(one, Audit.What.CANCELLED, tell, pool, not_after=pool.ends_at)
    return len(active)


@act
def move_event(work, *, pool, starts_at, ends_at):
    """Bring the times of a pool to what the page says, tell everybody concerned, and let them cancel again."""
    pool = SeatPool.objects.lock(pool.pk)
    if (pool.starts_at, pool.ends_at) == (starts_at, ends_at):
        return pool
    facts = {"from": pool.starts_at.isoformat(), "to": starts_at.isoformat()}
    work.note(Audit.What.EVENT_MOVED, pool=pool, **facts)
    pool.starts_at, pool.ends_at, pool.cancel_until = starts_at, ends_at, None
    pool.save(update_fields=["starts_at", "ends_at", "cancel_until"])
    for one in Registration.objects.active().filter(pool_id=pool.pk, is_proven=True).order_by("seq"):
        work.tell("event_moved", one, key=f"{starts_at.timestamp():.0f}-{ends_at.timestamp():.0f}", not_after=starts_at)
    return pool


def follow_page(*, event, at=None):
    """Bring the pools of a published event to what its page says: its times, and whether it takes place."""
    if event.status == EventPage.Status.CANCELLED:
        return cancel_event(event=event, at=at)
    sessions = {session.uid: session for session in event.sessions.all()}
    for pool in SeatPool.objects.of_event(event):
        part = sessions.get(pool.session_uid) if pool.session_uid else event
        follow_part(pool, part, at)


def follow_part(pool, part, at):
    """Bring one pool to the event or the session it belongs to; a session that was taken off the page is cancelled."""
    if part is None:
        if not pool.cancelled_at:
            _cancel_pools(keys=[pool.pk], at=at)
        return
    # What takes place after all takes registrations anew; who was told that it would not stays out.
    if pool.cancelled_at:
        SeatPool.objects.filter(pk=pool.pk).update(cancelled_at=None)
    if (pool.starts_at, pool.ends_at) != (part.starts_at, part.ends_at):
        move_event(pool=pool, starts_at=part.starts_at, ends_at=part.ends_at, at=at)
