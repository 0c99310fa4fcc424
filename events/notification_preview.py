"""What publishing or unpublishing a page means for its registrants, said beforehand."""

from collections import Counter

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import announced
from .models.pools import SeatPool
from .models.registrations import Registration, State

CANCELLED = "cancelled"


def registered(events):
    """Return how many registrations of events that are not over are active: (with a place or waiting for an answer,
    on the waiting list)."""
    pools = SeatPool.objects.filter(event__in=events, ends_at__gt=timezone.now(), cancelled_at=None)
    active = Registration.objects.active().filter(pool__in=pools).order_by()
    counted = Counter(active.values_list("state", flat=True))
    waiting = counted.pop(State.WAITING, 0)
    return counted.total(), waiting


def registered_in_words(events):
    """Return a sentence, or "" if nobody is registered."""
    seated, waiting = registered(events)
    if not seated + waiting:
        return ""
    text = ngettext("%(n)s registration is active", "%(n)s registrations are active", seated) % {"n": seated}
    if waiting:
        queue = ngettext("%(n)s is on the waiting list", "%(n)s are on the waiting list", waiting) % {"n": waiting}
        text = f"{text}, {queue}"
    return f"{text}."


def of_publishing(event):
    """Return who would be notified of what if this page were published as it is in memory, or ""."""
    people, what = {}, set()
    sessions = {session.uid: session for session in event.sessions.all()}
    for pool in SeatPool.objects.of_event(event).filter(ends_at__gt=timezone.now(), cancelled_at=None):
        for one in Registration.objects.concerned(pool):
            if news := news_for(one, event, pool, sessions.get(pool.session_uid)):
                people[one.pk], what = one, what | news
    return in_words(people.values(), what) if people else ""


def news_for(registration, event, pool, session):
    """Return the changes this person would be notified of."""
    if event.is_cancelled or (pool.session_uid and session is None):
        return {CANCELLED}
    if not pool.announced:
        return set()
    news = announced.changed(pool.announced, announced.snapshot(event, session), registration.language)
    return news if registration.state == State.CONFIRMED else news - {announced.LINK}


def in_words(people, what):
    names = {
        announced.WHEN: _("another time"),
        announced.WHERE: _("another place"),
        announced.LINK: _("another link to join"),
        CANCELLED: _("cancelled"),
    }
    mails = sum(bool(one.email) for one in people)
    texts = []
    if mails:
        text = ngettext(
            "%(n)s person will get an e-mail about this: %(what)s.",
            "%(n)s people will get an e-mail about this: %(what)s.",
            mails,
        )
        texts.append(text % {"n": mails, "what": ", ".join(words for name, words in names.items() if name in what)})
    if calls := len(people) - mails:
        text = ngettext(
            "%(n)s person without e-mail will have to be called.",
            "%(n)s people without e-mail will have to be called.",
            calls,
        )
        texts.append(text % {"n": calls})
    return " ".join(texts)
