"""The QR code that a participant shows at the door."""

from django.conf import settings
from django.urls import reverse


def checkin_url(attendee):
    """Return the address in a participant's QR code: a public one, because anybody can read the code."""
    path = reverse("door_code", args=[attendee.checkin_code])
    return f"{settings.SITE_URL.rstrip('/')}{path}"
