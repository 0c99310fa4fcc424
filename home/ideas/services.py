"""An idea arrives, the office decides, its author is notified once and then deleted."""

from django.conf import settings
from django.utils import timezone
from wagtail.log_actions import log

from cms.mail import outbox
from cms.security.limits import OFFICE
from cms.security.rate_limit import hit
from home.emails import office_address
from home.models import Idea, IdeaSender
from home.services import kept_once

from .states import SETTLED


def receive(*, language, title, text, submit_key, name="", email="", **chosen):
    """Store an idea once per form, notify the office, and return the idea."""
    words = {f"title_{language}": title, f"text_{language}": text}

    def keep():
        idea = Idea.objects.create(language=language, submit_key=submit_key, **words, **chosen)
        if name or email:
            IdeaSender.objects.create(idea=idea, name=name, email=email)
        tell_office(idea)
        return idea

    return kept_once(Idea, submit_key, keep)


def tell_office(idea):
    if (office := office_address()) and hit(OFFICE.by(office)):
        enqueue(idea, "arrived", to=office, language=settings.LANGUAGE_CODE)


def settle(idea, *, was, user=None, at=None):
    """Record the office's decision and notify the author, within the transaction that saves it."""
    at = at or timezone.now()
    if idea.state != was:
        idea.decided_at = at
        if idea.is_public and not idea.published_at:
            idea.published_at = at
        idea.save(update_fields=["decided_at", "published_at"])
        log(idea, "home.idea.decide", user=user, data={"was": was, "is": idea.state})
    if idea.is_public:
        tell_sender(idea, at)


def tell_sender(idea, at):
    """E-mail the author when the idea is published and when it is answered; both at once make one e-mail."""
    sender = IdeaSender.objects.select_for_update().filter(idea=idea).exclude(email="").first()
    if sender is None:
        return
    is_answered = idea.state in SETTLED or bool(idea.reply_lt or idea.reply_en)
    if is_answered and not sender.told_answered_at:
        enqueue(idea, "answered", to=sender.email, language=idea.language)
        sender.told_answered_at = sender.told_published_at = at
    elif not sender.told_published_at:
        enqueue(idea, "published", to=sender.email, language=idea.language)
        sender.told_published_at = at
    sender.save(update_fields=["told_answered_at", "told_published_at"])


def enqueue(idea, name, *, to, language):
    context = {"idea": idea.pk}
    letter = outbox.row(
        kind=f"ideas.{name}", dedupe_key=f"ideas.{name}:{idea.pk}", to=to, language=language, context=context
    )
    outbox.enqueue(letter)


def purge(at=None):
    """Erase authors after the retention period and delete rejected ideas. Returns both numbers."""
    forgotten = IdeaSender.objects.outdated(at).delete()[0]
    return forgotten + sum(idea.delete()[0] > 0 for idea in Idea.objects.outdated(at))
