"""Dates, places and states of an event as templates print them."""

from django import template
from django.utils.dates import MONTHS, MONTHS_ALT

from cms.i18n import EN, content_language
from events import words
from events.facts import facts
from events.moments import local

register = template.Library()

register.filter("when", words.when)
register.filter("days", words.days)
register.filter("hours", words.hours)
register.filter("row_when", words.row_when)
register.filter("where", words.where)
register.filter("weekday", words.weekday)


@register.filter
def local_moment(moment):
    """Return the moment with the offset of its day in Lithuania, for `datetime` attributes."""
    return local(moment).isoformat(timespec="minutes")


@register.filter
def day_number(moment):
    return local(moment).day


@register.filter
def month_name(moment):
    """The month as it stands under a day: gruodžio, December."""
    names = MONTHS if content_language() == EN else MONTHS_ALT
    return names[local(moment).month]


@register.simple_tag(takes_context=True)
def event_facts(context, event):
    return facts(event, context["site_settings"].organisation_name)
