"""Addresses for requesting, confirming and stopping alerts. The links are signed; none is stored."""

import uuid

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import override

from cms.i18n import EN, LT, content_language

# The path segment after the language prefix; no page may have this slug (see cms/editor/forms.py).
WORDS = {LT: "kvietimu-pranesimai", EN: "call-alerts"}
CONFIRM, STOP = "confirm", "stop"


def signer(purpose):
    return signing.Signer(sep=".", salt=f"home.alerts:{purpose}")


def make_token(purpose, subscriber):
    return signer(purpose).sign(subscriber.uid.hex)


def uid_of(purpose, token):
    """Return the uid in a signed link, None if it is altered or has another purpose."""
    try:
        return uuid.UUID(hex=signer(purpose).unsign(token))
    except (signing.BadSignature, ValueError):
        return None


def ask_url():
    return reverse("alerts:ask", args=[WORDS[content_language()]])


def full_url(purpose, subscriber, language):
    """Return the absolute address, as e-mails show it."""
    with override(language):
        path = reverse(f"alerts:{purpose}", args=[WORDS[language], make_token(purpose, subscriber)])
    return settings.SITE_URL.rstrip("/") + path
