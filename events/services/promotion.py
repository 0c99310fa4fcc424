"""Who gets a freed seat: in queue order, in the transaction that frees it."""

from datetime import datetime, time, timedelta

from django.db.models import F

from cms.l10n.local_time import at_wall_time, local
from events.models import Audit, Registration, SeatPool
from events.models.registrations import State

from .unit_of_work import service

AT_ONCE = 200
OFFER_LASTS = timedelta(hours=24)
OFFER_LASTS_AT_LEAST = timedelta(minutes=30)
LAST_OFFER_ENDS_BEFORE_START = timedelta(hours=3)
MORNING, LAST_MINUTE = time(8), time(19, 59)


@service
def promote(work, *, pool):
    """Promote from one waiting list, normally a no-op because every release promotes. Returns who got a seat."""
    return pass_on_seats(work, SeatPool.objects.lock(pool.pk))


def pass_on_seats(work, pool):
    """Give the free seats of a locked pool to waiting registrations. Returns them."""
    if pool.cancelled_at or work.at >= pool.queue_ends_at:
        return []
    deadline = offer_deadline(pool, work.at) if work.at >= pool.offers_from else None
    if work.at >= pool.offers_from and not deadline:
        return []
    happy = []
    while chosen := next_in_queue(pool):
        give(work, pool, chosen, deadline)
        happy += chosen
        if len(chosen) < AT_ONCE:
            break
    return happy


def next_in_queue(pool):
    """Return the registrations that fit, in queue order. A large group in front does not hold seats back."""
    left = pool.places_left
    if left == 0:
        return []
    # An event that is not public notifies nobody of a place.
    queue = Registration.objects.queued().filter(pool_id=pool.pk, pool__event__live=True)
    if left is not None and not pool.keeps_strict_order:
        queue = queue.filter(party_size__lte=left)
    chosen = []
    for registration in queue[:AT_ONCE]:
        if left is None or registration.party_size <= left:
            chosen.append(registration)
            left = None if left is None else left - registration.party_size
        elif pool.keeps_strict_order:
            break
    return chosen


def give(work, pool, chosen, deadline):
    """Seat them, permanently or until the deadline. Two statements in total."""
    if not pool.take(sum(registration.party_size for registration in chosen)):
        raise AssertionError("The seats of a locked pool were gone.")
    state, what = (State.OFFERED, Audit.What.OFFERED) if deadline else (State.CONFIRMED, Audit.What.PROMOTED)
    waiting = Registration.objects.filter(pk__in=[one.pk for one in chosen], state=State.WAITING)
    waiting.update(
        state=state,
        seats_held=F("party_size"),
        version=F("version") + 1,
        changed_at=work.at,
        expires_at=deadline,
    )
    for one in chosen:
        one.state, one.seats_held, one.version, one.expires_at = state, one.party_size, one.version + 1, deadline
        work.record_transition(
            one, what, "offered" if deadline else "promoted", pool, not_after=deadline or pool.starts_at
        )


def offer_deadline(pool, at):
    """Return when an offer made now ends: in a day, in the daytime, in time for the next offer; None if too late."""
    stop = min(pool.queue_ends_at, pool.starts_at - LAST_OFFER_ENDS_BEFORE_START)
    deadline = by_daylight(min(at + OFFER_LASTS, stop), stop)
    return deadline if deadline - at >= OFFER_LASTS_AT_LEAST else None


def by_daylight(moment, stop):
    """Move a deadline out of the night (20:00–08:00), to the morning or the evening before."""
    wall = local(moment)
    if MORNING <= wall.time() <= LAST_MINUTE.replace(second=59):
        return moment
    evening = wall.date() if wall.time() > LAST_MINUTE else wall.date() - timedelta(days=1)
    morning = at_wall_time(datetime.combine(evening + timedelta(days=1), MORNING))
    return morning if morning <= stop else at_wall_time(datetime.combine(evening, LAST_MINUTE))
