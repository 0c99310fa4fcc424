"""A change of contact. What was sent to the old address stops working."""

from cms.l10n.identity import norm_email
from cms.mail import outbox
from cms.models import OutgoingMail
from events.models import Audit, Registration
from events.models.registrations import State

from .details import write_details
from .errors import AlreadyRegistered, RegistrationError
from .selfservice import lock, resize
from .unit_of_work import service

CONTACT = ["email", "phone", "email_norm", "phone_norm"]
WAITING = [OutgoingMail.State.QUEUED, OutgoingMail.State.SENDING, OutgoingMail.State.TO_CALL]
# The e-mail to the new address contains their content anyway.
SAID_ANEW = [f"events.{name}" for name in (*State.values, "verify", "promoted", "changed", "link")]


@service
def change_contact(work, *, registration, email, phone):
    """Change the contact and confirm it at the new address. Raises AlreadyRegistered."""
    pool, registration = lock(registration)
    if readdress(work, pool, registration, email, phone):
        confirm_there(work, pool, registration)
    return registration


@service
def change_own(work, *, registration, party_size, email, phone, details=None):
    """Change the party size, the contact, the names and the answers atomically.

    details: see write_details. One e-mail reports the other changes.
    Raises NotEnoughPlaces, PartyTooLarge, PartyTooSmall, AlreadyRegistered, or RegistrationError after the event.
    """
    pool, registration = lock(registration)
    has_moved = readdress(work, pool, registration, email, phone)
    if party_size != registration.party_size:
        registration = resize(work, pool, registration, party_size, tell="" if has_moved else "changed")
    if details:
        write_details(work, pool, registration, **details)
    if has_moved and not is_promoted(work, registration):
        confirm_there(work, pool, registration)
    return registration


def is_promoted(work, registration):
    """Return whether this change gave a waiting registration a place: its own e-mail reports everything."""
    return any((letter.kind, letter.about) == ("events.promoted", registration.about) for letter in work.emails)


def readdress(work, pool, registration, email, phone):
    """Set the contact of a locked registration. Returns whether e-mails go to another address from now on."""
    if not registration.is_active:
        raise RegistrationError
    if (registration.email, registration.phone) == (email, phone):
        return False
    before = reached_at(registration)
    registration.email, registration.phone = email, phone
    refuse_twin(registration.normalise())
    values = {name: getattr(registration, name) for name in CONTACT}
    work.transition(registration, Audit.What.CONTACT_CHANGED, pool=pool, **values)
    return follow_contact(work, registration, before)


def reached_at(registration):
    """Return where e-mails go, or else the phone number to call."""
    return registration.email_norm or registration.phone_norm


def refuse_twin(registration):
    twins = Registration.objects.same_person(
        pool_id=registration.pool_id, email=registration.email, phone=registration.phone, name=registration.name
    )
    if twin := twins.exclude(pk=registration.pk).first():
        raise AlreadyRegistered(twin)


def follow_contact(work, registration, before):
    """If the contact changed, revoke the old links and recreate queued e-mails. Returns whether it changed.

    E-mails for the old address are dropped here; one already picked up for sending is dropped when rendered.
    """
    if reached_at(registration) == before:
        return False
    registration.token_version += 1
    registration.save(update_fields=["token_version"])
    notify_old_address(work, registration, before)
    waiting = OutgoingMail.objects.filter(about=registration.about, state__in=WAITING)
    for mail in waiting.exclude(kind__in=SAID_ANEW).order_by("pk"):
        write_anew(work, registration, mail)
    waiting.exclude(state=OutgoingMail.State.SENDING).update(
        state=OutgoingMail.State.DROPPED, settled_at=work.at, body=""
    )
    return True


def notify_old_address(work, registration, address):
    """Tell an address that received e-mails about a registration that it gets no more, without naming anybody.

    An address that was mistyped and corrected before anything was sent gets nothing.
    """
    sent = OutgoingMail.objects.filter(about=registration.about, state=OutgoingMail.State.SENT)
    if "@" not in address or address not in {norm_email(to) for to in sent.values_list("to", flat=True)}:
        return
    work.emails.append(
        outbox.row(
            kind="contacts.moved",
            dedupe_key=f"contacts.moved:{registration.uuid}:{registration.token_version}",
            language=registration.language,
            to=address,
            at=work.at,
            context={"event": registration.pool.event_id},
        )
    )


def confirm_there(work, pool, registration):
    """Send the registration's status to the new address."""
    if registration.is_active:
        work.notify(letter_now(registration, pool, work.at), registration, key=f"at:{registration.token_version}")


def write_anew(work, registration, mail):
    name = mail.kind.partition(".")[2]
    work.notify(name, registration, key=f"at:{registration.token_version}:{mail.pk}", not_after=mail.not_after)
    letter = work.emails[-1]
    letter.context = {**mail.context, "token": registration.token_version}
    letter.subject, letter.body = mail.subject if mail.body else "", mail.body
    letter.next_try_at = max(mail.next_try_at, work.at) if mail.attempts == 0 else work.at


def letter_now(registration, pool, at):
    """Return the e-mail that states the registration's status; after the event, the one with the link only."""
    if not registration.is_proven:
        return "verify"
    return registration.state if at < pool.ends_at else "link"
