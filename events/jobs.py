"""Scheduled work of registration."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cms.jobs import job

from . import emails, phone_calls, services  # noqa: F401 - the letters' renderer registers itself
from .models import CalendarEntry, EventPage, Registration, SeatPool
from .models.registrations import State
from .services.privacy import purgeable


def public(pools):
    """Select events with a public page: e-mails about others would link to nothing."""
    return pools.filter(event__live=True)


@job("follow_events")
def follow_events(at):
    """Notify registrants of changes that publishing the page did not announce."""
    events = EventPage.objects.live().filter(pools__isnull=False, ends_at__gt=at).distinct()
    for event in events.select_related("venue"):
        services.follow_page(event=event, at=at)


@job("note_calendars", every=timedelta(hours=1))
def note_calendars(at):
    """Update calendar entries: a parent page's address or a funder may have changed."""
    for event in EventPage.objects.live().filter(ends_at__gt=at).select_related("venue", "calendar_entry"):
        CalendarEntry.note(event, at)


@job("expire_offers")
def expire_offers(at):
    overdue = Q(registrations__in=Registration.objects.overdue(at))
    ended = Q(registrations__state=State.WAITING) & (Q(starts_at__lte=at) | Q(waitlist_stops_at__lte=at))
    pools = public(SeatPool.objects.filter(overdue | ended, cancelled_at=None)).distinct()
    return sum(services.expire(pool=pool, at=at) for pool in pools) or ""


@job("promote")
def promote(at):
    """Promote waiting registrations. Releases promote at once; this catches offers that the night delayed."""
    waiting = public(SeatPool.objects.ahead(at)).filter(registrations__state=State.WAITING).distinct()
    return sum(len(services.promote(pool=pool, at=at)) for pool in waiting if pool.places_left != 0) or ""


@job("remind")
def remind(at):
    pools = public(SeatPool.objects.ahead(at)).filter(starts_at__lt=at + timedelta(days=2))
    return sum(services.remind(pool=pool, at=at) for pool in pools) or ""


@job("follow_moves")
def follow_moves(at):
    return services.follow_moves() or ""


@job("thank")
def thank(at):
    pools = public(SeatPool.objects.filter(thanked_at=None, cancelled_at=None))
    pools = pools.filter(ends_at__range=(at - timedelta(days=5), at))
    return sum(services.thank(pool=pool, at=at) for pool in pools) or ""


@job("drop_calls", every=timedelta(hours=1))
def drop_calls(at):
    return phone_calls.drop_obsolete(at) or ""


@job("purge_registrations", every=timedelta(hours=12), deletes=_("names, addresses and answers of past events"))
def purge_registrations(at):
    return sum(services.purge(pool=pool, at=at) for pool in purgeable(at)) or ""
