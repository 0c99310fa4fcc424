"""Addresses of a registrant's own page, in the language of the registration."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from cms.i18n import content_language

from .kinds import OWN_WORDS
from .tokens import ACCEPT, MANAGE, VERIFY, make_token


def own_url(registration, purpose=MANAGE, language=None):
    """Return the path of a page that only its holder can open."""
    language = language or content_language()
    with override(language):
        key = purpose if purpose in (ACCEPT, VERIFY) else MANAGE  # opens one part of the page
        return reverse(f"events:{purpose}", args=[OWN_WORDS[language], make_token(key, registration)])


def full_own_url(registration, purpose=MANAGE):
    """Return the absolute address, as e-mails show it."""
    return settings.SITE_URL.rstrip("/") + own_url(registration, purpose, registration.language)


def lost_link_url():
    return reverse("events:lost_link", args=[OWN_WORDS[content_language()]])
