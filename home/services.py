"""Stores what visitors send, together with the e-mails about it."""

import hashlib
from itertools import chain

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.mail import outbox
from cms.security.limits import OFFICE
from cms.security.rate_limit import hit

from .emails import office_address
from .models import Application, ContactMessage

FROM_VISITORS = (ContactMessage, Application)


def receive_message(**values):
    return receive(ContactMessage, **values)


def receive_application(**values):
    return receive(Application, confirm, **values)


def is_kept(model, submit_key):
    return model.objects.filter(submit_key=submit_key).exists()


def kept_once(model, submit_key, keep):
    """Store a form's content once and return the row, however often it is sent; `keep` runs in its own transaction."""
    if found := model.objects.filter(submit_key=submit_key).first():
        return found
    try:
        with transaction.atomic():
            return keep()
    except IntegrityError:  # a double click: the other request was quicker
        return model.objects.get(submit_key=submit_key)


def receive(model, then=None, *, submit_key, is_suspicious, **words):
    """Store the submission and notify the office."""

    def keep():
        sent = model.objects.create(submit_key=submit_key, is_suspicious=is_suspicious, **words)
        if not is_suspicious:
            tell_office(sent)
            if then:
                then(sent)
        return sent

    return kept_once(model, submit_key, keep)


def tell_office(sent):
    """Queue the e-mail to the office in the current transaction. Returns whether it was queued.

    Limited, so that a flood does not fill the office's mailbox: `tell_what_waits` sends the rest later.
    """
    if is_told := (office := office_address()) and hit(OFFICE.by(office)):
        about = {"dedupe_key": sent.letter_key, "context": {"id": sent.pk}}
        kind = f"home.{sent._meta.model_name}"
        outbox.enqueue(outbox.row(kind=kind, language=settings.LANGUAGE_CODE, to=office, **about))
        sent.mailed_at = timezone.now()
        sent.save(update_fields=["mailed_at"])
    return bool(is_told)


def confirm(application):
    """E-mail the applicant, at most once a day per address: a stranger may have typed it."""
    if application.email:
        address = hashlib.sha256(application.email.lower().encode()).hexdigest()
        key = f"applied:{timezone.localdate()}:{address}"
        about = {"dedupe_key": key, "context": {"id": application.pk}, "to": application.email}
        outbox.enqueue(outbox.row(kind="home.applied", language=application.language, **about))


def decide(application, *, was, at=None):
    """Record when the decision changed: from then on one e-mail about it may be sent."""
    if application.state != was:
        application.decided_at = (at or timezone.now()) if application.state != Application.State.NEW else None
        application.told_at = None
        application.save(update_fields=["decided_at", "told_at"])


@transaction.atomic
def write_decision(application, *, words=""):
    """E-mail the applicant once per decision. Returns whether this call did."""
    untold = Application.objects.filter(pk=application.pk, decided_at=application.decided_at, told_at=None)
    if not application.may_be_told or not untold.update(told_at=timezone.now()):
        return False
    key = f"decided:{application.pk}:{application.decided_at.isoformat()}"
    about = {"id": application.pk, "state": application.state, "words": words}
    to = {"to": application.email, "name": application.name, "language": application.language}
    outbox.enqueue(outbox.row(kind="joining.decided", dedupe_key=key, context=about, **to))
    return True


def make_member(application, organisation):
    application.member = organisation
    application.save(update_fields=["member"])


def tell_what_waits():
    """Queue the e-mails that could not be queued when the form was sent. Returns how many."""
    told = 0
    for sent in chain.from_iterable(model.objects.to_mail() for model in FROM_VISITORS):
        with transaction.atomic():
            if not tell_office(sent):
                break
        told += 1
    return told


def purge(at=None):
    """Delete rows past their retention period. Returns how many."""
    return sum(model.objects.outdated(at).delete()[0] for model in FROM_VISITORS)
