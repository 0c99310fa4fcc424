"""Addresses for requesting, confirming and stopping alerts. The links are signed; none is stored."""

import uuid

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import override

from cms.i18n import EN, LT, content_language

# After the prefix of the language; kept from pages (see cms/editor/forms.py).
WORDS = {LT: "kvietimu-pranesimai", EN: "call-alerts"}
CONFIRM, STOP = "confirm", "stop"


def signer(purpose):
    return signing.Signer(sep=".", salt=f"home.alerts:{purpose}")


def make_token(purpose, subscriber):
    return signer(purpose).sign(subscriber.uid.hex)


def uid_of(purpose, token):
    """Return whose link it is, None if it is altered or meant for something else."""
    try:
        return uuid.UUID(hex=signer(purpose).unsign(token))
    except (signing.BadSignature, ValueError):
        return None


def ask_url():
    return reverse("alerts:ask", args=[WORDS[content_language()]])


def full_url(purpose, subscriber, language):
    """As it stands in letters."""
    with override(language):
        path = reverse(f"alerts:{purpose}", args=[WORDS[language], make_token(purpose, subscriber)])
    return settings.SITE_URL.rstrip("/") + path
