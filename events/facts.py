"""The facts of an event: label and value, in the order in which people ask."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.i18n import localized
from cms.l10n.formatting import nbsp
from cms.web.facts import contact, lines, link

from .formatting import price, when


def facts(event, organisation=""):
    """Return the pairs of the facts box; unknown facts are left out."""
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
    """Return the place, its address and a map link; never the link to join online."""
    online = _("Online. Those who register receive the link.") if event.registration.is_here else _("Online")
    if event.is_online or not event.venue:
        return online if event.has_online else event.room
    venue = event.venue
    map_link = link(venue.map_url, _("On the map (OpenStreetMap)")) if venue.map_url else ""
    return lines(venue.name, event.room, nbsp(venue.address), map_link, online if event.has_online else "")


def times(event):
    """Return one line, or one per session."""
    return lines(*(nbsp(when(held)) for held in event.shown_sessions or [event]))


def for_whom(event):
    first, *others = [audience.name for audience in event.related_or_empty("audiences")] or [""]
    return lines(", ".join([first, *map(in_a_list, others)]), event.audience_text)


def in_a_list(name):
    """Return a name for use inside a sentence: lower-cased unless it is an abbreviation."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def access(event):
    """Return what the venue has and has not, as stated by its owner, and who helps on the day."""
    if event.is_online or not event.venue:
        return event.accessibility_text
    stated, venue = event.venue.access, event.venue
    there = _("Available: %(things)s.") % {"things": ", ".join(stated["present"])} if stated["present"] else ""
    missing = _("Not available: %(things)s.") % {"things": ", ".join(stated["absent"])} if stated["absent"] else ""
    return lines(there, missing, venue.accessibility_note, event.accessibility_text)
