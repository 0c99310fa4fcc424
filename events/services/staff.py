"""Actions only for the office: registering callers, also over the limit, and changing the number of places."""

from events.models import Audit, Registration, SeatPool
from events.models.registrations import State

from .errors import NotEnoughPlaces, RegistrationClosed
from .promotion import pass_on_seats
from .registering import insert, once, refuse_party, refuse_queue, seat
from .unit_of_work import service


def staff_add(
    *, pool, submit_key, person, by, party_size=1, companions=(), answers=(), reason="", waits=False, at=None
):
    """Register a caller: without registration period, verification or approval. Idempotent per submit_key.

    Over the limit only with a reason, which stays with the registration; with `waits` the party queues instead. Raises
    NotEnoughPlaces if there is neither seat nor reason, AlreadyRegistered (and mails nothing: they are on the line).
    """
    source = Registration.Source.STAFF
    application = Registration(pool_id=pool.pk, submit_key=submit_key, party_size=party_size, source=source, **person)
    values = {"names": companions, "answers": answers, "reason": reason, "waits": waits, "at": at, "by": by}
    return once(application.normalise(), lambda: _staff_add(application=application, **values))


@service
def _staff_add(work, *, application, names, answers, reason, waits):
    pool = SeatPool.objects.lock(application.pool_id, numbers=1)
    if pool.cancelled_at:
        raise RegistrationClosed(pool.cancelled_at, is_cancelled=True)
    refuse_party(application.party_size)
    is_seated = seat(pool, application.party_size)
    is_beyond = not is_seated and bool(reason)
    if is_beyond:
        pool.take_beyond(application.party_size)
    elif not is_seated and waits:
        refuse_queue(pool, application.party_size, accepts_waiting=True, at=work.at)
    elif not is_seated:
        raise NotEnoughPlaces(pool.places_left, can_wait=pool.has_waitlist)
    application.seq, application.created_at, application.changed_at = pool.seq, work.at, work.at
    application.state = State.CONFIRMED if is_seated or is_beyond else State.WAITING
    application.seats_held = application.party_size if is_seated or is_beyond else 0
    application.staff_note = reason[:250]
    insert(work, pool, application, names, answers)
    if is_beyond:
        facts = {"people": application.party_size, "taken": pool.taken, "capacity": pool.capacity}
        work.audit(Audit.What.OVER_LIMIT, pool=pool, registration=application, **facts)
    return application


@service
def set_capacity(work, *, pool, capacity):
    """Set the capacity (None: no limit). Fewer places than are taken removes nobody and admits nobody."""
    pool = SeatPool.objects.lock(pool.pk)
    if pool.capacity == capacity:
        return pool
    work.audit(Audit.What.CAPACITY, pool=pool, **{"from": pool.capacity, "to": capacity, "taken": pool.taken})
    pool.set_capacity(capacity)
    pass_on_seats(work, pool)
    return pool
