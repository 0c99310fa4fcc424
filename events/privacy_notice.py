"""The privacy notice of a registration form, from the settings and the retention periods."""

import hashlib
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

VERSION = "2026-11"  # to be changed with every change of the text below
DAYS_IN_A_YEAR = 365


@dataclass(frozen=True)
class Notice:
    sentences: tuple
    version: str = VERSION

    @property
    def digest(self):
        return hashlib.sha256("\n".join(self.sentences).encode()).hexdigest()


def notice_for(pool, organisation):
    """Return the notice in the active language, as stored with the registration."""
    who = _("%(organisation)s uses what you enter here to organise this event and to contact you about it.")
    kept = {"contact": days(pool.contact_retention_days), "evidence": days(pool.evidence_retention_days)}
    sentences = [
        who % {"organisation": organisation} if organisation else who.replace("%(organisation)s", _("The organiser")),
        _("Your contact and your answers are kept for %(contact)s after the event.") % kept,
        _("Who took part is kept for %(evidence)s, because those who fund the event may ask for it.") % kept,
        _("You can see, change and erase your data yourself: the link comes with the registration."),
    ]
    return Notice(tuple(sentences))


def days(number):
    """Return a period in words: in years if it is a whole number of years."""
    years = number // DAYS_IN_A_YEAR
    if years and number - years * DAYS_IN_A_YEAR <= years // 4 + 1:
        return ngettext("%(count)s year", "%(count)s years", years) % {"count": years}
    return ngettext("%(count)s day", "%(count)s days", number) % {"count": number}
