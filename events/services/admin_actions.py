"""Actions of the office on registrations: let in, correct, write, resend."""

from cms.mail import outbox
from cms.models import OutgoingMail
from events.models import Attendee, Audit, Registration
from events.models.registrations import State

from .contact import confirm_there, follow_contact, reached_at
from .errors import NotEnoughPlaces, RegistrationError
from .registering import seat
from .selfservice import lock
from .unit_of_work import service

CORRECTED = ["name", "organisation", "email", "phone", "guardian_name", "guardian_contact", "staff_note"]
NORMALISED = ["name_norm", "email_norm", "phone_norm"]


@service
def let_in(work, *, registration, reason=""):
    """Seat somebody who is waiting; over the limit only with a reason. Raises NotEnoughPlaces. Idempotent."""
    pool, registration = lock(registration)
    if registration.state == State.CONFIRMED:
        return registration
    if registration.state != State.WAITING or pool.cancelled_at:
        raise RegistrationError
    is_beyond = not seat(pool, registration.party_size, seq=registration.seq)
    if is_beyond and not reason:
        raise NotEnoughPlaces(pool.places_left or 0, can_wait=False)
    if is_beyond:
        pool.take_beyond(registration.party_size)
        facts = {"people": registration.party_size, "taken": pool.taken, "capacity": pool.capacity}
        work.audit(Audit.What.OVER_LIMIT, pool=pool, registration=registration, **facts)
    values = {"state": State.CONFIRMED, "seats_held": registration.party_size, "is_proven": True, "expires_at": None}
    values["staff_note"] = (reason or registration.staff_note)[:250]
    work.transition(registration, Audit.What.APPROVED, tell=State.CONFIRMED, pool=pool, **values)
    return registration


@service
def correct(work, *, registration, values):
    """Correct a contact that was misspelt or misheard. The old value is not kept.

    Raises IntegrityError if somebody of that name and contact is registered already.
    """
    pool, registration = lock(registration)
    if registration.anonymised_at:
        raise RegistrationError
    name, contact = registration.name, reached_at(registration)
    for name in CORRECTED:
        setattr(registration, name, values.get(name, getattr(registration, name)))
    registration.normalise().save(update_fields=[*CORRECTED, *NORMALISED])
    Attendee.objects.filter(registration=registration, position=1, name=name).update(name=registration.name)
    if follow_contact(work, registration, contact):
        confirm_there(work, pool, registration)
    work.audit(Audit.What.CORRECTED, pool=pool, registration=registration)
    return registration


@service
def send_again(work, *, registration, mail, nonce):
    """Send an e-mail again, to the current address. Idempotent per nonce."""
    pool, registration = lock(registration)
    if registration.anonymised_at or mail.about != registration.about:
        raise RegistrationError
    name = mail.kind.partition(".")[2]
    if OutgoingMail.objects.filter(dedupe_key=f"{name}:{registration.uuid}:again:{nonce}").exists():
        return
    key = work.notify(name, registration, key=f"again:{nonce}")
    work.emails[-1].context |= {name: mail.context[name] for name in ("people", "state") if name in mail.context}
    work.emails[-1].subject, work.emails[-1].body = mail.subject if mail.body else "", mail.body
    work.audit(Audit.What.WRITTEN, pool=pool, registration=registration, letter_key=key)


@service
def write_to(work, *, registrations, texts, nonce):
    """Send one e-mail to each of a selection, in their languages. texts: {language: (subject, body)}; an empty one
    is replaced by the other. Returns how many. Idempotent per nonce."""
    people = list(Registration.objects.filter(pk__in=registrations, anonymised_at=None).select_related("pool"))
    written = [text for text in texts.values() if all(text)]
    for one in people:
        text = texts.get(one.language)
        subject, body = text if text and all(text) else written[0]
        key = f"message:{one.uuid}:{nonce}"
        if one.is_proven:  # no e-mail to an address that may be a stranger's
            work.emails.append(message(one, subject, body, key, work.at))
            work.audit(Audit.What.WRITTEN, pool=one.pool, registration=one, letter_key=key)
    keys = [letter.dedupe_key for letter in work.emails]
    if OutgoingMail.objects.filter(dedupe_key__in=keys).exists():  # the other request was quicker
        work.emails, work.audits = [], []
    return len(keys)


def message(registration, subject, body, key, at):
    return outbox.row(
        kind="events.message",
        dedupe_key=key,
        about=registration.about,
        to=registration.email,
        name=registration.name,
        phone=registration.phone,
        language=registration.language,
        subject=subject,
        body=body,
        context={"token": registration.token_version},
        at=at,
    )
