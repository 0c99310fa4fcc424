"""Seats offered shortly before the start: accepted, declined or passed on."""

from events.models import Audit, Registration, SeatPool
from events.models.registrations import State

from .errors import RegistrationError, TooLate
from .promotion import pass_on_seats
from .selfservice import let_go, lock
from .unit_of_work import service


@service
def accept_offer(work, *, registration):
    """Accept the seat that is already held. Idempotent. Raises TooLate."""
    pool, registration = lock(registration)
    if registration.state == State.CONFIRMED:
        return registration
    if registration.state != State.OFFERED:
        raise RegistrationError
    if work.at > registration.expires_at:
        raise TooLate(registration.expires_at)
    values = {"state": State.CONFIRMED, "expires_at": None}
    work.transition(registration, Audit.What.ACCEPTED, tell="confirmed", pool=pool, **values)
    return registration


@service
def decline_offer(work, *, registration):
    pool, registration = lock(registration)
    if registration.state == State.DECLINED:
        return registration
    if registration.state != State.OFFERED:
        raise RegistrationError
    return let_go(work, pool, registration, State.DECLINED, Audit.What.DECLINED, "declined")


@service
def expire(work, *, pool):
    """Expire overdue registrations of one pool and pass their seats on. Returns how many expired."""
    pool = SeatPool.objects.lock(pool.pk)
    overdue = Registration.objects.filter(pool_id=pool.pk).overdue(work.at).order_by("seq")
    ended = list(overdue)
    if work.at >= pool.queue_ends_at:
        ended += Registration.objects.filter(pool_id=pool.pk, state=State.WAITING, expires_at=None).order_by("seq")
    for registration in ended:
        held = registration.seats_held
        # No e-mail to an address that may be a stranger's.
        tell = letter_at_end(registration)
        values = {"state": State.EXPIRED, "seats_held": 0, "expires_at": None}
        work.transition(registration, Audit.What.EXPIRED, tell=tell, pool=pool, **values)
        pool.release(held)
    pass_on_seats(work, pool)
    return len(ended)


def letter_at_end(registration):
    if not registration.is_proven:
        return ""
    return "offer_expired" if registration.state == State.OFFERED else "queue_ended"
