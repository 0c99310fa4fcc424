"""What happens to a message from the contact page: it is stored first, then the office is told."""

import logging
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from .emails import send_contact_message
from .models import ContactMessage

logger = logging.getLogger(__name__)

MOST_IN_AN_HOUR = 60
RETRIES_WITH_A_NEW_MESSAGE = 5


class TooManyMessages(Exception):
    """More came within an hour than people write: somebody is flooding the office."""


def receive(*, language, submit_key, is_suspicious, **words):
    """Store a message once, however often it is sent, and return it. Raises TooManyMessages."""
    if message := ContactMessage.objects.filter(submit_key=submit_key).first():
        return message
    hour_ago = timezone.now() - timedelta(hours=1)
    recent = ContactMessage.objects.filter(created_at__gte=hour_ago, is_suspicious=is_suspicious)
    if recent.count() >= MOST_IN_AN_HOUR:
        raise TooManyMessages
    try:
        with transaction.atomic():
            return ContactMessage.objects.create(
                language=language, submit_key=submit_key, is_suspicious=is_suspicious, **words
            )
    except IntegrityError:  # a double click: the twin request was quicker
        return ContactMessage.objects.get(submit_key=submit_key)


def tell_office(message):
    """Mail one message; where that works, also what could not be mailed before. Never raises for mail's sake."""
    if message.mailed_at or message.is_suspicious:
        return
    if deliver(message):
        mail_waiting(limit=RETRIES_WITH_A_NEW_MESSAGE)


def mail_waiting(limit=None):
    """Mail what the office has not seen, stopping at the first failure. Returns how many were sent."""
    sent = 0
    for message in ContactMessage.objects.to_mail()[:limit]:
        if not deliver(message):
            break
        sent += 1
    return sent


def count_waiting():
    return ContactMessage.objects.to_mail().count()


def deliver(message):
    try:
        was_sent = send_contact_message(message)
    except Exception:  # whatever a mail server does, the message is already stored
        logger.exception("Contact message %s could not be mailed", message.pk)
        return False
    if was_sent:
        message.mailed_at = timezone.now()
        message.save(update_fields=["mailed_at"])
    return was_sent


def purge(at=None):
    """Delete what has been kept long enough. Returns how many messages that was."""
    return ContactMessage.objects.outdated(at).delete()[0]
