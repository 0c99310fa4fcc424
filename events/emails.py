"""E-mails to registrants, rendered when they are sent, in the language of the registration."""

from email.mime.text import MIMEText

from cms.funding.email_footer import with_footer
from cms.l10n.identity import norm_email, norm_phone
from cms.mail.rendering import NoLongerNeeded, RenderedEmail, renders, written
from events import announced
from events.addresses import full_own_url
from events.formatting import initials
from events.models import EventPage, Registration
from events.own_calendar import calendar_for, calendar_without
from events.tokens import ACCEPT, MANAGE, VERIFY

# The state each e-mail reports: it is dropped if the registration has left that state.
ONLY_WHILE = {
    "verify": lambda one: not one.is_proven and one.is_active,
    "offered": lambda one: one.state == one.State.OFFERED,
    "reminder": lambda one: one.state == one.State.CONFIRMED and one.pool.event.live,
    "thanks": lambda one: one.pool.event.live,
    "event_moved": lambda one: one.is_active and one.pool.event.live,
    "event_changed": lambda one: one.is_active and one.pool.event.live,
    "link": lambda one: not one.anonymised_at,
}
# Where each links to; the others link to the registrant's own page.
PURPOSES = {"verify": VERIFY, "offered": ACCEPT}
ENTERS_CALENDAR = ("confirmed", "promoted", "changed", "reminder", "event_moved", "event_changed")
LEAVES_CALENDAR = ("cancelled", "event_cancelled")


@renders("events")
def letter(mail):
    """The first line of the template is the subject; the office's own text is in the row."""
    name = mail.kind.partition(".")[2]
    pages = Registration.objects.select_related("pool__event__venue", "pool__event__calendar_entry")
    registration = pages.filter(uuid=mail.about.partition(":")[2]).first()
    if registration is None or not is_for(mail, registration) or not ONLY_WHILE.get(name, bool)(registration):
        raise NoLongerNeeded
    # Changed and changed back before the e-mail was sent.
    if "was" in mail.context and not announced.changed(mail.context["was"], registration.pool.announced, mail.language):
        raise NoLongerNeeded
    if mail.body:
        return RenderedEmail(mail.subject, mail.body, mail.to)
    subject, body = written(f"events/email/{name}.txt", context_of(name, mail, registration))
    files = [(part,) for part in calendar_parts(name, mail, registration)]
    return with_footer(registration.pool.event, mail, subject, body, files)


def is_for(mail, registration):
    """Return whether the row was written for the registration's current contact and links.

    A corrected address gets its own e-mails: see events/services/contact.py. Rows written before tokens
    were stored in them are bound to the contact alone.
    """
    is_same_key = mail.context.get("token", registration.token_version) == registration.token_version
    is_same_address = norm_email(mail.to) == norm_email(registration.email)
    return is_same_key and is_same_address and (mail.to or norm_phone(mail.phone) == norm_phone(registration.phone))


@renders("reminders")
def reminder(mail):
    """Remind somebody who has not registered: what, when, where, and how to register."""
    event = EventPage.objects.live().select_related("venue", "calendar_entry").filter(pk=mail.context["event"]).first()
    if event is None or event.is_cancelled:
        raise NoLongerNeeded
    subject, body = written("events/email/remind_me.txt", {"event": event, "pool": event})
    return with_footer(event, mail, subject, body)


@renders("contacts")
def contact_moved(mail):
    """Tell the previous address of a registration. Nothing in it says whose registration it is."""
    event = EventPage.objects.filter(pk=mail.context["event"]).first()
    if event is None:
        raise NoLongerNeeded
    subject, body = written("events/email/contact_moved.txt", {"event": event})
    return RenderedEmail(subject, body, mail.to)


def context_of(name, mail, registration):
    event, is_confirmed = registration.pool.event, registration.state == Registration.State.CONFIRMED
    join_url = event.online_url if is_confirmed and event.has_online else ""
    return {
        "letter": name,
        "registration": registration,
        "people": mail.context["people"],
        "event": event,
        "pool": registration.pool,
        "link": full_own_url(registration, PURPOSES.get(name, MANAGE)),
        # Identifies a family member behind a shared address. A stranger's full name could be an advertisement.
        "initials": initials(registration.name),
        "has_certificate": name == "thanks" and registration.attendees.certifiable().exists(),
        "join_url": join_url,
        "changes": changes(mail, registration.pool, has_link=bool(join_url)),
        "is_part": registration.pool.session_uid and event.live and not event.is_cancelled,
    }


def changes(mail, pool, has_link):
    """Return in words what has changed since this person was last notified."""
    return announced.changes_in_words(mail.context["was"], pool.announced, has_link) if "was" in mail.context else []


def calendar_parts(name, mail, registration):
    """Yield the calendar files of an e-mail, if it has any; only entries that were sent are cancelled."""
    code, pool = registration.code, registration.pool
    if name in ENTERS_CALENDAR and registration.state == Registration.State.CONFIRMED:
        yield calendar_part(calendar_for(registration), f"{code}.ics")
        if gone := announced.removed(mail.context["was"], pool.announced) if "was" in mail.context else []:
            yield calendar_part(calendar_without(registration, gone), f"{code}-x.ics")
    elif name in LEAVES_CALENDAR and registration.audits.filter(facts__state="confirmed").exists():
        yield calendar_part(calendar_for(registration, is_cancelled=True), f"{code}.ics")


def calendar_part(calendar, filename):
    """Return the MIME part. Mail programs apply the method only if the content type names it too."""
    part = MIMEText(calendar.to_ical().decode(), "calendar", "utf-8")
    part.set_param("method", str(calendar["METHOD"]))
    part.add_header("Content-Disposition", "attachment", filename=filename)
    return part
