"""Registration: a seat, or a place on the waiting list."""

from datetime import timedelta

from django.db import IntegrityError, connection

from events.models import Answer, Attendee, Audit, Registration, SeatPool
from events.models.registrations import State, new_code

from .errors import (
    AlreadyRegistered,
    NotEnoughPlaces,
    NotOpenYet,
    PartyTooLarge,
    PartyTooSmall,
    PoolFull,
    RegistrationClosed,
    RegistrationError,
)
from .unit_of_work import CodeTaken, service

UNPROVEN_FOR = timedelta(hours=24)
UNPROVEN_FOR_IF_SHORT = timedelta(minutes=30)  # when less than a tenth of the seats are left
MOST_EVER = 10_000


def register(*, pool, submit_key, person, party_size=1, companions=(), answers=(), accepts_waiting=False, at=None):
    """Take seats or a place on the waiting list and return the registration. Idempotent per submit_key.

    person: the fields of Registration that describe who registers (name, email, phone, organisation, language, …).
    answers: (question id, 0 or the position of the attendee, value). accepts_waiting: a party that is larger than what
    is left would rather queue. Raises what errors.py lists; after AlreadyRegistered the link is on its way again.
    """
    application = Registration(pool_id=pool.pk, submit_key=submit_key, party_size=party_size, **person).normalise()
    values = {"names": companions, "answers": answers, "accepts_waiting": accepts_waiting, "at": at}
    try:
        return once(application, lambda: _register(application=application, **values))
    except AlreadyRegistered as error:
        send_link(registration=error.registration, at=at)
        raise


def once(application, insert_it):
    """Register unless this form or this person has been registered before. Raises AlreadyRegistered.

    Checked only after a conflict, so the usual first submit costs no query.
    """
    try:
        return insert_it()
    except (IntegrityError, RegistrationError) as error:
        same_form = Registration.objects.filter(submit_key=application.submit_key, pool_id=application.pool_id)
        if before := same_form.first():
            return before
        if isinstance(error, IntegrityError) and (known := same_person(application)):
            raise AlreadyRegistered(known) from None
        raise


def same_person(application):
    return Registration.objects.same_person(
        pool_id=application.pool_id, email=application.email, phone=application.phone, name=application.name
    ).first()


@service
def _register(work, *, application, names, answers, accepts_waiting):
    pool = SeatPool.objects.lock(application.pool_id, numbers=1)
    refuse(pool, application.party_size, work.at)
    is_seated = not (pool.needs_approval and not pool.pending_holds_seat) and seat(pool, application.party_size)
    if not is_seated and not pool.needs_approval:
        refuse_queue(pool, application.party_size, accepts_waiting, work.at)
    admit(application, pool, is_seated, work.at)
    insert(work, pool, application, names, answers)
    return application


def refuse(pool, party_size, at):
    if pool.cancelled_at:
        raise RegistrationClosed(pool.cancelled_at, is_cancelled=True)
    if not pool.has_opened(at):
        raise NotOpenYet(pool.opens_at)
    if at >= pool.last_moment:
        raise RegistrationClosed(pool.last_moment)
    refuse_party(party_size, pool.max_party)


def refuse_party(party_size, most=MOST_EVER):
    if party_size < 1:
        raise PartyTooSmall
    if party_size > most:
        raise PartyTooLarge(most)


def seat(pool, seats, seq=None):
    """Take seats of a locked pool unless an older request fits."""
    if not pool.fits(seats):
        return False
    older = Registration.objects.queued().filter(pool_id=pool.pk)
    if seq is not None:
        older = older.filter(seq__lt=seq)
    if pool.places_left is not None and not pool.keeps_strict_order:
        older = older.filter(party_size__lte=pool.places_left)
    return pool.take(seats, older)


def refuse_queue(pool, party_size, accepts_waiting, at):
    left, may_wait = pool.places_left or 0, pool.takes_waiting(at)
    if 0 < left < party_size and not (accepts_waiting and may_wait):
        raise NotEnoughPlaces(left, can_wait=may_wait)
    if not may_wait:
        raise PoolFull
    waiting = Registration.objects.filter(pool_id=pool.pk, state=State.WAITING)
    if pool.waitlist_limit is not None and waiting.count() >= pool.waitlist_limit:
        raise PoolFull


def admit(application, pool, is_seated, at):
    """Return the newcomer's state: e-mail verification first, then approval, then the seat."""
    application.seq, application.created_at, application.changed_at = pool.seq, at, at
    application.is_proven = not (pool.verifies_email and application.email) or application.source == "staff"
    application.seats_held = application.party_size if is_seated else 0
    if not application.is_proven:
        is_short = pool.places_left is not None and pool.places_left * 10 < pool.capacity
        application.expires_at = min(at + (UNPROVEN_FOR_IF_SHORT if is_short else UNPROVEN_FOR), pool.starts_at)
    if pool.needs_approval:
        application.state = State.PENDING
    elif is_seated:
        application.state = State.CONFIRMED if application.is_proven else State.UNVERIFIED
    else:
        application.state = State.WAITING


def insert(work, pool, application, names, answers):
    application.pk, application.code = None, new_code()  # this may be a retry of the same request
    try:
        application.save(force_insert=True)
    except IntegrityError as error:
        if is_about_code(error):
            raise CodeTaken from error
        raise
    people = [application.name, *names][: application.party_size]
    people += [""] * (application.party_size - len(people))
    Attendee.objects.bulk_create(
        [Attendee(registration=application, position=n, name=name) for n, name in enumerate(people, 1)]
    )
    if answers:
        Answer.objects.bulk_create(
            [Answer(registration=application, question_id=q, person=person, value=v) for q, person, v in answers]
        )
    letter = application.state if application.is_proven else "verify"
    work.record_transition(application, Audit.What.REGISTERED, letter, pool)


def is_about_code(error):
    """Return whether the code collided. PostgreSQL names the constraint, SQLite the column."""
    column = "events_registration.code" if connection.vendor == "sqlite" else "events_registration_code"
    return column in str(error)


def join_again(*, registration, submit_key, at=None):
    """Register again after an offer or a waiting list has ended, at the end of the queue."""
    if not registration.pool.event.live:
        raise RegistrationError
    fields = ["name", "organisation", "email", "phone", "language", "guardian_name", "guardian_contact"]
    fields += ["photo_consent", "notice_version", "notice_hash"]
    return register(
        pool=registration.pool,
        submit_key=submit_key,
        person={name: getattr(registration, name) for name in fields},
        party_size=registration.party_size,
        companions=[one.name for one in registration.attendees.all()][1:],
        answers=list(registration.answers.values_list("question_id", "person", "value")),
        accepts_waiting=True,
        at=at,
    )


@service
def send_link(work, *, registration):
    """Send the registration link again, at most once a day; an unverified address gets the verification link."""
    work.notify("link" if registration.is_proven else "verify", registration, key=f"{work.at:%Y-%m-%d}")
