"""Dates, places and status of an event in templates."""

from dataclasses import dataclass
from datetime import datetime

from django import template
from django.conf import settings
from django.utils.dates import MONTHS, MONTHS_ALT

from cms.i18n import EN, content_language
from cms.l10n.local_time import local
from events import formatting
from events.addresses import lost_link_url, own_url
from events.facts import facts
from events.kinds import REGISTER_WORDS, REMIND_WORDS
from events.privacy_notice import days

register = template.Library()


@dataclass(frozen=True)
class Expected:
    starts_at: datetime
    ends_at: datetime
    is_all_day: bool


register.filter("when", formatting.when)
register.filter("in_days", days)
register.filter("days", formatting.days)
register.filter("hours", formatting.hours)
register.filter("row_when", formatting.row_when)
register.filter("where", formatting.where)
register.filter("weekday", formatting.weekday)


@register.filter
def local_moment(moment):
    """Return the moment with the offset of its day in Lithuania, for `datetime` attributes."""
    return local(moment).isoformat(timespec="minutes")


@register.filter
def day_number(moment):
    return local(moment).day


@register.filter
def month_name(moment):
    """Return the month as shown under a day: gruodžio, December."""
    names = MONTHS if content_language() == EN else MONTHS_ALT
    return names[local(moment).month]


@register.simple_tag(takes_context=True)
def event_facts(context, event):
    return facts(event, context["site_settings"].organisation_name)


@register.filter
def pool_when(pool, event):
    """Return when a registrant is expected, from the registration: an edited page may be ahead of it."""
    is_part = getattr(pool, "session_uid", None)
    return formatting.when(Expected(pool.starts_at, pool.ends_at, event.is_all_day and not is_part))


@register.simple_tag
def own_link(registration, name):
    return own_url(registration, name)


@register.simple_tag
def full_own_link(registration):
    """Return the absolute link, for copying."""
    return settings.SITE_URL.rstrip("/") + own_url(registration)


@register.simple_tag
def own_link_lost():
    return lost_link_url()


@register.simple_tag(takes_context=True)
def register_url(context, page):
    """Return where one registers for an event, in the active language."""
    return f"{page.get_url(context.get('request'))}{REGISTER_WORDS[content_language()]}/"


@register.simple_tag(takes_context=True)
def remind_url(context, page):
    return f"{page.get_url(context.get('request'))}{REMIND_WORDS[content_language()]}/"
