"""Links to one's own registration. They are not stored: a copy of the database opens nobody's page."""

import base64
import hmac
import uuid
from hashlib import sha256

from django.conf import settings

from events.models import Registration

MANAGE, ACCEPT, VERIFY = "manage", "accept", "verify"
LENGTH = 22  # base64 characters: 132 bits


def make_token(purpose, registration):
    """Return the URL token for one purpose; incrementing `token_version` revokes it."""
    signature = sign(settings.SECRET_KEY, purpose, registration.uuid, registration.token_version)
    return f"{registration.uuid.hex}-{signature}"


def find_by_token(purpose, token):
    """Return the registration, or None. Altered, revoked and unknown tokens take the same time and answer."""
    key, _dash, given = token.partition("-")
    try:
        uid = uuid.UUID(hex=key)
    except ValueError:
        uid = uuid.UUID(int=0)
    registration = Registration.objects.select_related("pool__event").filter(uuid=uid).first()
    version = registration.token_version if registration else 0
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    matches = [hmac.compare_digest(sign(key, purpose, uid, version).encode(), given.encode()) for key in keys]
    return registration if any(matches) else None


def sign(key, purpose, uid, version):
    text = f"events.registration:{purpose}:{uid.hex}:{version}"
    digest = hmac.new(key.encode(), text.encode(), sha256).digest()
    return base64.urlsafe_b64encode(digest).decode()[:LENGTH]
