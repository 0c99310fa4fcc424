"""Cleaning of pasted text: line breaks and invisible characters."""

import re

from django.utils.translation import gettext_lazy

BREAKS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")
UNSEEN = re.compile(r"[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def one_line(text):
    """Return the text in one line, without characters that cannot be seen."""
    return " ".join(BREAKS.sub(" ", UNSEEN.sub("", text or "")).split())


TOO_LONG = gettext_lazy("Too long: we can keep at most %(limit_value)s characters.")
