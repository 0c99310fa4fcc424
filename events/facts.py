"""The facts of an event: label and value, in the order in which people ask."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.i18n import localized
from cms.l10n.formatting import nbsp
from cms.web.facts import contact, lines, link

from .formatting import price, when


def facts(event, organisation=""):
    """Return the pairs of the box beside the title; what is not known is left out."""
    rows = [
        (_("When"), times(event)),
        (_("Where"), place(event)),
        (_("Price"), price(event)),
        (_("Registration"), "" if event.is_cancelled or event.is_past() else nbsp(event.registration.words)),
        (_("For whom"), for_whom(event)),
        (_("Language"), lines(capfirst(event.get_spoken_language_display()), event.interpretation)),
        (_("Accessibility"), access(event)),
        (_("What to bring"), event.what_to_bring),
        (_("How to pay"), event.payment_text if event.is_paid else ""),
        (_("Organiser"), localized(event, "organiser") or organisation),
        (_("Questions"), contact(event)),
    ]
    return [(label, value) for label, value in rows if value]


def place(event):
    """The place, its address and the map it is on; the link to join online is never here."""
    online = _("Online. Those who register receive the link.") if event.registration.is_here else _("Online")
    if event.is_online or not event.venue:
        return online if event.has_online else event.room
    venue = event.venue
    map_link = link(venue.map_url, _("On the map (OpenStreetMap)")) if venue.map_url else ""
    return lines(venue.name, event.room, nbsp(venue.address), map_link, online if event.has_online else "")


def times(event):
    """One line, or one for each session."""
    return lines(*(nbsp(when(held)) for held in event.shown_sessions or [event]))


def for_whom(event):
    first, *others = [audience.name for audience in event.related_or_empty("audiences")] or [""]
    return lines(", ".join([first, *map(in_a_list, others)]), event.audience_text)


def in_a_list(name):
    """A name within a sentence: with a small letter, unless it is an abbreviation."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def access(event):
    """What the place has and what it has not, each as its keeper has stated, and who helps on the day."""
    if event.is_online or not event.venue:
        return event.accessibility_text
    stated, venue = event.venue.access, event.venue
    there = _("Available: %(things)s.") % {"things": ", ".join(stated["present"])} if stated["present"] else ""
    missing = _("Not available: %(things)s.") % {"things": ", ".join(stated["absent"])} if stated["absent"] else ""
    return lines(there, missing, venue.accessibility_note, event.accessibility_text)
