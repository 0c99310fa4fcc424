"""Letters to those who register: rendered when they are sent, in the language they registered in."""

from email.mime.text import MIMEText

from django.template.loader import render_to_string

from cms.letterfoot import letterfoot
from cms.letters import Letter, NoLongerNeeded, renders, written
from events.addresses import full_own_url
from events.calendars import calendar_for
from events.identity import norm_email, norm_phone
from events.models import EventPage, Registration
from events.tokens import ACCEPT, MANAGE, VERIFY

# What each of them is only about while it is so: nobody is told of a place they have given up since.
ONLY_WHILE = {
    "verify": lambda one: not one.is_proven and one.is_active,
    "offered": lambda one: one.state == one.State.OFFERED,
    "reminder": lambda one: one.state == one.State.CONFIRMED,
    "event_moved": lambda one: one.is_active,
    "link": lambda one: not one.anonymised_at,
}
# Where each leads; the others to one's own page.
PURPOSES = {"verify": VERIFY, "offered": ACCEPT}
ENTERS_CALENDAR = ("confirmed", "promoted", "changed", "reminder", "event_moved")
LEAVES_CALENDAR = ("cancelled", "event_cancelled")


@renders("events")
def letter(mail):
    """The first line of the template is the subject; the office's own words stand in the row."""
    name = mail.kind.partition(".")[2]
    pages = Registration.objects.select_related("pool__event__venue", "pool__event__calendar_entry")
    registration = pages.filter(uuid=mail.about.partition(":")[2]).first()
    if registration is None or not is_for(mail, registration) or not ONLY_WHILE.get(name, bool)(registration):
        raise NoLongerNeeded
    if mail.body:
        return Letter(mail.subject, mail.body, mail.to)
    subject, body = written(f"events/email/{name}.txt", context_of(name, mail, registration))
    files = [(part,) for part in calendar_parts(name, registration)]
    return footed(registration.pool.event, mail, subject, body, files)


def is_for(mail, registration):
    """Whether the row was written for the contact and the links that this registration has now.

    An address that is corrected gets letters of its own: see events/services/contact.py. Rows written before tokens
    were noted in them are bound to the contact alone.
    """
    is_same_key = mail.context.get("token", registration.token_version) == registration.token_version
    is_same_address = norm_email(mail.to) == norm_email(registration.email)
    return is_same_key and is_same_address and (mail.to or norm_phone(mail.phone) == norm_phone(registration.phone))


@renders("reminders")
def reminder(mail):
    """For who did not register: what, when, where, and how to register after all."""
    event = EventPage.objects.live().select_related("venue", "calendar_entry").filter(pk=mail.context["event"]).first()
    if event is None or event.is_cancelled:
        raise NoLongerNeeded
    subject, body = written("events/email/remind_me.txt", {"event": event, "pool": event})
    return footed(event, mail, subject, body)


def footed(event, mail, subject, body, attachments=()):
    """Return the letter in both forms, with the words and the emblem of whoever pays for the event."""
    foot = letterfoot(event)
    values = {"subject": subject, "body": body, "language": mail.language, "said": foot.said}
    html = render_to_string("events/email/letter.html", values)
    return Letter(subject, body + foot.text, mail.to, html, attachments=[*attachments, *foot.attachments])


def context_of(name, mail, registration):
    event, is_confirmed = registration.pool.event, registration.state == Registration.State.CONFIRMED
    return {
        "letter": name,
        "registration": registration,
        "people": mail.context["people"],
        "event": event,
        "pool": registration.pool,
        "link": full_own_url(registration, PURPOSES.get(name, MANAGE)),
        "initials": initials(registration.name),
        "has_certificate": name == "thanks" and registration.attendees.certifiable().exists(),
        "join_url": event.online_url if is_confirmed and event.has_online else "",
    }


def initials(name):
    """Whose it is, for a family with one address. A stranger's whole name could be an advertisement."""
    return " ".join(f"{word[0]}." for word in name.split()[:3] if word[0].isalpha())


def calendar_parts(name, registration):
    """Yield the calendar file of a letter, if it has one; only what once was sent is taken back."""
    if name in ENTERS_CALENDAR and registration.state == Registration.State.CONFIRMED:
        yield calendar_part(registration)
    elif name in LEAVES_CALENDAR and registration.audits.filter(facts__state="confirmed").exists():
        yield calendar_part(registration, is_cancelled=True)


def calendar_part(registration, is_cancelled=False):
    """Mail programs act upon the method only if the type of the part names it too."""
    part = MIMEText(calendar_for(registration, is_cancelled).to_ical().decode(), "calendar", "utf-8")
    part.set_param("method", "CANCEL" if is_cancelled else "PUBLISH")
    part.add_header("Content-Disposition", "attachment", filename=f"{registration.code}.ics")
    return part
