"""Deletion of personal data: on request, and when the retention periods are over."""

from django.db.models import F, Q

from cms.models import OutgoingMail
from events.models import Answer, Attendee, Audit, Registration, SeatPool
from events.models.registrations import State

from .promotion import pass_on_seats
from .selfservice import lock
from .unit_of_work import service

NOBODY = {
    **dict.fromkeys(["email", "email_norm", "phone", "phone_norm", "guardian_name", "guardian_contact"], ""),
    "staff_note": "",
}
NAMELESS = {**NOBODY, "name": "", "name_norm": "", "organisation": "", "photo_consent": None}


@service
def erase(work, *, registration):
    """Erase a person on request: the seat goes to the next; only anonymous attendance remains.

    Once the event has begun, names of people with a seat stay as evidence until their retention period ends.
    """
    pool, registration = lock(registration)
    if registration.anonymised_at:
        return registration
    is_evidence = registration.state == State.CONFIRMED and work.at >= pool.starts_at
    values = {"anonymised_at": work.at, "token_version": registration.token_version + 1, **NOBODY}
    held = 0 if is_evidence else registration.seats_held
    if not is_evidence:
        state = State.CANCELLED if registration.is_active else registration.state
        values |= {**NAMELESS, "state": state, "seats_held": 0, "expires_at": None}
    forget_around([registration], with_names=not is_evidence)
    work.transition(registration, Audit.What.ERASED, pool=pool, **values)
    pool.release(held)
    pass_on_seats(work, pool)
    return registration


def forget_around(registrations, with_names):
    """Erase the companions' names together with the name."""
    Answer.objects.filter(registration__in=registrations).delete()
    if with_names:
        Attendee.objects.filter(registration__in=registrations).update(name="")
    OutgoingMail.objects.filter(about__in=[one.about for one in registrations]).delete()


@service
def purge(work, *, pool):
    """Delete data of one past event whose retention period has ended. Returns how many registrations changed."""
    pool = SeatPool.objects.lock(pool.pk)
    days = (work.at - pool.ends_at).days
    everyone = Registration.objects.filter(pool_id=pool.pk)
    Answer.objects.filter(registration__pool_id=pool.pk, question__keep_days__lte=days).delete()
    if days >= pool.evidence_retention_days:
        return forget(work, everyone.exclude(name="", organisation=""), NAMELESS)
    if days >= pool.contact_retention_days:
        # People who got no seat are no evidence of attendance.
        strangers = forget(work, everyone.exclude(state=State.CONFIRMED).exclude(name="", organisation=""), NAMELESS)
        reachable = ~Q(email="") | ~Q(phone="") | ~Q(guardian_name="") | ~Q(guardian_contact="") | ~Q(staff_note="")
        return strangers + forget(work, everyone.filter(reachable), NOBODY)
    return 0


def forget(work, queryset, values):
    """Empty these columns and delete dependent rows."""
    registrations = list(queryset)
    forget_around(registrations, with_names="name" in values)
    mine = Registration.objects.filter(pk__in=[one.pk for one in registrations])
    mine.update(**values, anonymised_at=work.at, token_version=F("token_version") + 1)
    return len(registrations)


def purgeable(at):
    """Return the pools of past events that still hold personal data."""
    held = Q(registrations__email__gt="") | Q(registrations__phone__gt="") | Q(registrations__name__gt="")
    return SeatPool.objects.filter(held, ends_at__lt=at).distinct()
