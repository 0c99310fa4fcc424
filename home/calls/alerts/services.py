"""Subscribers: requested, confirmed, notified, deleted. The answer never reveals whether an address is known."""

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone

from cms.i18n import EN
from cms.l10n.identity import norm_email
from cms.mail import outbox
from home.models import CallAlert, CallPage, CallSubscriber

BATCH = 500


@transaction.atomic
def ask(*, email, language, at=None):
    """Send an e-mail that asks for confirmation. An address already subscribed gets the same e-mail."""
    at = at or timezone.now()
    values = {"email": email, "language": language, "asked_at": at}
    subscriber, is_new = CallSubscriber.objects.get_or_create(key=norm_email(email), defaults=values)
    if not is_new:
        CallSubscriber.objects.filter(pk=subscriber.pk).update(asked_at=at)
    key = f"alerts.confirm:{subscriber.uid}:{at.timestamp()}"
    outbox.enqueue(letter("confirm", subscriber, language, key, at))


def confirm(*, uid, language, at=None):
    """Return whether the address still exists. Confirming twice keeps the first time."""
    moment = Coalesce(F("confirmed_at"), at or timezone.now())
    return bool(CallSubscriber.objects.filter(uid=uid).update(confirmed_at=moment, language=language))


def stop(*, uid):
    """Delete the address at once. Idempotent."""
    CallSubscriber.objects.filter(uid=uid).delete()


def tell(at=None):
    """E-mail every subscriber once per call that is open and public in their language. Returns how many."""
    at = at or timezone.now()
    calls = CallPage.objects.live().public().opened(at)
    return sum(tell_of(call, language, at) for call in calls for language in call.languages)


def tell_of(call, language, at):
    published = call.first_published_en_at if language == EN else call.first_published_at
    since = max(filter(None, [call.opens_at, published]))
    people = list(CallSubscriber.objects.waiting_for(call, language, since))
    for start in range(0, len(people), BATCH):
        write(call, language, people[start : start + BATCH], at)
    return len(people)


@transaction.atomic
def write(call, language, people, at):
    """Queue the e-mails. The CallAlert rows keep concurrent and later runs from sending them again."""
    alerts = [CallAlert(call=call, subscriber=subscriber) for subscriber in people]
    CallAlert.objects.bulk_create(alerts, ignore_conflicts=True)
    rows = [
        letter(
            "opened", one, language, f"alerts.opened:{call.pk}:{one.uid}", at, call=call.pk, not_after=call.closes_at
        )
        for one in people
    ]
    outbox.enqueue(*rows)


def letter(name, subscriber, language, key, at, not_after=None, **context):
    return outbox.row(
        kind=f"alerts.{name}",
        dedupe_key=key,
        about=f"alerts:{subscriber.uid}",
        to=subscriber.email,
        language=language,
        context={"subscriber": subscriber.pk, **context},
        at=at,
        not_after=not_after,
    )


def purge(at=None):
    """Delete unconfirmed addresses. Returns how many."""
    return CallSubscriber.objects.outdated(at).delete()[0]
