"""The QR code that a participant shows at the door."""

from django.conf import settings
from django.urls import reverse


def checkin_url(attendee):
    """Where the code of one participant leads: a public address, because everybody can read it."""
    path = reverse("door_code", args=[attendee.checkin_code])
    return f"{settings.SITE_URL.rstrip('/')}{path}"
