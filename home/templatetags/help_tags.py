"""Pictures and button labels in the help."""

import json
from functools import cache
from pathlib import Path

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext, pgettext

from cms.i18n import content_language

register = template.Library()
SIZES = Path(__file__).resolve().parents[1] / "help" / "pictures.json"


@cache
def sizes():
    return json.loads(SIZES.read_text())


@register.simple_tag
def shot(name, alt):
    """Return a screenshot of the admin in the reader's language; its size prevents layout shifts."""
    path = f"{content_language()}/{name}"
    width, height = sizes()[path]
    return format_html(
        '<img class="cms-help__picture" src="{}" alt="{}" width="{}" height="{}" loading="lazy">',
        *(static(f"home/help/{path}.webp"), alt, width, height),
    )


@register.simple_tag
def label(msgid, context=None):
    """Return a button's or menu's label from the catalogues, so that the help follows renaming."""
    words = pgettext(context, msgid) if context else gettext(msgid)
    return format_html("<strong>{}</strong>", words[:1].upper() + words[1:])
