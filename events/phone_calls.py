"""Whom the office has to call. An e-mail leaves at once; a call waits, and may become unnecessary."""

from collections import defaultdict

from django.utils import timezone

from cms.l10n.identity import norm_name, norm_phone
from cms.models import OutgoingMail
from events.emails import ONLY_WHILE, is_for
from events.models import Registration

# Also made when the event is over.
SAID_AFTERWARDS = ("events.message", "events.thanks")
# Calls with content of their own. The others only report the registration's status, so the last one is enough.
NOT_ITS_STATE = (*SAID_AFTERWARDS, "events.reminder", "events.event_moved", "events.link")


def waiting_calls():
    return OutgoingMail.objects.to_call().filter(kind__startswith="events.")


def current(at=None):
    """Return the calls still worth making, oldest first. Takes two queries."""
    at, waiting = at or timezone.now(), list(waiting_calls())
    uuids = {mail.about.partition(":")[2] for mail in waiting} - {""}
    found = Registration.objects.filter(uuid__in=uuids).select_related("pool") if uuids else ()
    registrations, last = {one.about: one for one in found}, last_calls(waiting)
    return [mail for mail in waiting if is_last(mail, last) and is_due(mail, registrations.get(mail.about), at)]


def last_calls(waiting):
    """Return {about: pk} of the last status call of each registration; every call also gives the link."""
    links = {mail.about: mail.pk for mail in waiting if mail.kind == "events.link"}
    return links | {mail.about: mail.pk for mail in waiting if mail.kind not in NOT_ITS_STATE}


def is_last(mail, last):
    return last.get(mail.about) == mail.pk or (mail.kind in NOT_ITS_STATE and mail.kind != "events.link")


def is_due(mail, registration, at):
    """Return whether what a call says is still true."""
    if registration is None or (mail.not_after and at > mail.not_after):
        return False
    if registration.pool.ends_at < at and mail.kind not in SAID_AFTERWARDS:
        return False
    name = mail.kind.partition(".")[2]
    return bool(is_for(mail, registration) and ONLY_WHILE.get(name, bool)(registration))


def people(at=None):
    """Return the calls grouped by person: [[mail, ...], ...]. Different notations of a number are one person."""
    found = defaultdict(list)
    for mail in current(at):
        found[norm_phone(mail.phone), norm_name(mail.name)].append(mail)
    return list(found.values())


def drop_obsolete(at):
    """Close the calls that are no longer needed. Returns their number."""
    kept = [mail.pk for mail in current(at)]
    obsolete = waiting_calls().order_by().filter(created_at__lt=at).exclude(pk__in=kept)
    return obsolete.update(state=OutgoingMail.State.DROPPED, settled_at=at, body="")
