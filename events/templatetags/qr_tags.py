"""The QR code in templates."""

from django import template
from django.utils.safestring import mark_safe

from cms.media.qr import qr_svg
from events.qr import checkin_url

register = template.Library()


@register.simple_tag
def door_code(attendee, title=""):
    return mark_safe(qr_svg(checkin_url(attendee), title))  # safe: our own SVG; segno escapes the title
