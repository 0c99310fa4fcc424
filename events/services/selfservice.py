"""What registrants do with their own registration."""

from events.models import Attendee, Audit, Registration, SeatPool
from events.models.registrations import SEATED, State

from .errors import NotEnoughPlaces, PartyTooLarge, RegistrationError, TooLate
from .promotion import pass_on_seats
from .registering import refuse_party, seat
from .unit_of_work import service


def lock(registration):
    """Lock and return (pool, registration), read after the lock."""
    pool = SeatPool.objects.lock(registration.pool_id)
    return pool, Registration.objects.get(pk=registration.pk)


def let_go(work, pool, registration, state, what, tell):
    """End an active registration and pass its seats on."""
    held = registration.seats_held
    work.transition(registration, what, tell=tell, pool=pool, state=state, seats_held=0, expires_at=None)
    pool.release(held)
    pass_on_seats(work, pool)
    return registration


@service
def cancel(work, *, registration):
    """Cancel a registration. Idempotent. Raises TooLate after the deadline if the person holds a seat."""
    pool, registration = lock(registration)
    if not registration.is_active:
        return registration
    is_own_and_late = work.by is None and not pool.may_be_cancelled(work.at)
    if is_own_and_late and registration.state == State.CONFIRMED:
        raise TooLate(min(pool.cancel_until or pool.starts_at, pool.starts_at))
    return let_go(work, pool, registration, State.CANCELLED, Audit.What.CANCELLED, "cancelled")


@service
def change_party(work, *, registration, party_size):
    """Change the party size. Raises NotEnoughPlaces without changing anything."""
    pool, registration = lock(registration)
    return resize(work, pool, registration, party_size, tell="changed")


def resize(work, pool, registration, party_size, tell):
    more = party_size - registration.party_size
    if not registration.is_active or work.at >= pool.starts_at:
        raise RegistrationError
    if not more:
        return registration
    refuse_party(party_size)
    if more > 0 and work.by is None and party_size > pool.max_party:
        raise PartyTooLarge(pool.max_party)
    held = registration.seats_held
    if held and more > 0 and not seat(pool, more):
        raise NotEnoughPlaces(pool.places_left, can_wait=False)
    values = {"party_size": party_size, "seats_held": party_size if held else 0}
    work.transition(registration, Audit.What.PARTY_CHANGED, tell=tell, pool=pool, **values)
    seat_people(registration, more)
    if held and more < 0:
        pool.release(-more)
    pass_on_seats(work, pool)  # a smaller party may fit now, or leave room for another
    registration.refresh_from_db()
    return registration


def seat_people(registration, more):
    size = registration.party_size
    if more < 0:
        registration.attendees.filter(position__gt=size).delete()
        registration.answers.filter(person__gt=size).delete()
    else:
        Attendee.objects.bulk_create(
            [Attendee(registration=registration, position=n) for n in range(size - more + 1, size + 1)]
        )


@service
def verify_email(work, *, registration):
    """Mark the address as verified. Idempotent."""
    pool, registration = lock(registration)
    if not registration.is_active:
        raise RegistrationError
    if registration.is_proven:
        return registration
    state = State.CONFIRMED if registration.state == State.UNVERIFIED else registration.state
    values = {"state": state, "is_proven": True, "expires_at": None}
    work.transition(registration, Audit.What.VERIFIED, tell=state, pool=pool, **values)
    if state not in SEATED:
        pass_on_seats(work, pool)
        registration.refresh_from_db()
    return registration
