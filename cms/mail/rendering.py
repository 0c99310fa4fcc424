"""Renders e-mails when they are sent; each app registers renderers for its own kinds.

Much may have changed since the row was written, also the address of the person it is about. So a renderer says whose
letter it has made, and if that is not the address the row was written for, nothing is sent.
"""

import re
from dataclasses import dataclass, field

from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import override

from cms.models import SiteSettings

EMPTY_LINES = re.compile(r"\n{3,}")
_renderers = {}


@dataclass
class RenderedEmail:
    """What a renderer gives back. Attachments: what EmailMessage.attach() takes, in a tuple.

    to: the address of the person the letter is about, from the same reading of the database as its text and links;
    empty for who has none.
    """

    subject: str
    body: str
    to: str
    html: str = ""
    attachments: list = field(default_factory=list)
    reply_to: str = ""
    headers: dict = field(default_factory=dict)


class NoLongerNeeded(Exception):
    """A renderer says so when what it should tell is no longer true."""


def renders(prefix):
    """Mark the function that turns a row whose kind starts with `prefix` and a dot into a Letter, or raises."""

    def remember(function):
        _renderers[prefix] = function
        return function

    return remember


def admin_address(name, *args, **query):
    """Return the absolute address of a page of the admin, for a letter: nothing is asked for meanwhile."""
    return settings.WAGTAILADMIN_BASE_URL + reverse(name, args=args, query=query or None)


def written(template, context):
    """Return the subject, a plain-text template's first line, and the body: what people read there is no HTML.

    The template also gets the settings of the site, for the signature.
    """
    values = {"site_settings": SiteSettings.objects.first(), **context}
    text = get_template(template).template.render(Context(values, autoescape=False)).lstrip()
    subject, body = text.split("\n", 1)
    return subject.strip(), EMPTY_LINES.sub("\n\n", body).strip() + "\n"


def render(mail):
    """Turn a row into a Letter, in the reader's language; also for who reads it out on the telephone.

    Raises NoLongerNeeded if its matter is settled, or if the address it was written for is not that person's any more.
    """
    with override(mail.language):
        letter = _renderers.get(mail.kind.partition(".")[0], stored)(mail)
    if letter.to.casefold() != mail.to.casefold():
        raise NoLongerNeeded
    return letter


def stored(mail):
    """A letter whose text was written with its row, of a kind that has no renderer."""
    if not mail.body:
        raise KeyError(mail.kind)
    return RenderedEmail(mail.subject, mail.body, mail.to)
