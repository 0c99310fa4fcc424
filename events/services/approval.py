"""Approval by the office."""

from events.models import Audit
from events.models.registrations import State

from .errors import RegistrationError
from .registering import seat
from .selfservice import let_go, lock
from .unit_of_work import service


@service
def approve(work, *, registration):
    """Approve a registration: give it a seat if it is next for one, else queue it. Idempotent."""
    pool, registration = lock(registration)
    if registration.state in (State.CONFIRMED, State.WAITING):
        return registration
    if registration.state != State.PENDING:
        raise RegistrationError
    is_seated = registration.holds_seats or seat(pool, registration.party_size, seq=registration.seq)
    state = State.CONFIRMED if is_seated else State.WAITING
    values = {"seats_held": registration.party_size if is_seated else 0, "is_proven": True, "expires_at": None}
    work.transition(registration, Audit.What.APPROVED, tell=state, pool=pool, state=state, **values)
    return registration


@service
def reject(work, *, registration):
    pool, registration = lock(registration)
    if registration.state == State.REJECTED:
        return registration
    if registration.state != State.PENDING:
        raise RegistrationError
    return let_go(work, pool, registration, State.REJECTED, Audit.What.REJECTED, "rejected")
