"""schema.org data of an event."""

from cms.funding.statements import funder_data
from cms.i18n import content_language, localized
from cms.l10n.local_time import local
from cms.web.opengraph import organisation, share_image

from .availability import State

SCHEMA = "https://schema.org/"
STATUS = {
    "scheduled": "EventScheduled",
    "moved": "EventRescheduled",
    "moved_online": "EventMovedOnline",
    "cancelled": "EventCancelled",
}
ATTENDANCE = {"onsite": "Offline", "online": "Online", "hybrid": "Mixed"}
STOCK = {State.FULL: "SoldOut", State.WAITING: "SoldOut", State.NOT_YET: "PreOrder", State.CLOSED: "SoldOut"}


def event_data(event, request):
    language = content_language()
    url = event.full_url_in(language, request)
    mode = "online" if event.is_online else event.mode
    data = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.localized_title,
        "description": localized(event, "search_description") or localized(event, "summary"),
        "url": url,
        "image": share_image(event, request)["url"],
        "inLanguage": event.spoken_language.split(","),
        **times(event),
        "eventStatus": SCHEMA + STATUS[event.status],
        "eventAttendanceMode": f"{SCHEMA}{ATTENDANCE[mode]}EventAttendanceMode",
        "location": locations(event, url),
        **people(event, request),
        "isAccessibleForFree": event.is_free if event.is_free or event.is_paid else None,
        "offers": offer(event, url),
        "subEvent": [{"@type": "Event", **part(event, session, url)} for session in event.shown_sessions],
    }
    if event.is_moved and event.previous_starts_at:
        data["previousStartDate"] = stamp(event.previous_starts_at, event.is_all_day)
    return {key: value for key, value in data.items() if value not in ("", None, [])}


def stamp(moment, is_all_day=False):
    """Return the ISO time with that day's UTC offset; whole days are dates."""
    return local(moment).date().isoformat() if is_all_day else local(moment).isoformat(timespec="seconds")


def times(item):
    return {"startDate": stamp(item.starts_at, item.is_all_day), "endDate": stamp(item.ends_at, item.is_all_day)}


def locations(event, url):
    """Return the locations. The online one is this page: the link to join is for registrants only."""
    found = [{"@type": "VirtualLocation", "url": url}] if event.has_online else []
    if event.venue and not event.is_online:
        found.insert(0, place(event.venue))
    return found[0] if len(found) == 1 else found


def place(venue):
    data = {
        "@type": "Place",
        "name": venue.name,
        "address": {"@type": "PostalAddress", "streetAddress": venue.address, "addressCountry": "LT"},
        "hasMap": venue.map_url,
    }
    if venue.latitude is not None and venue.longitude is not None:
        data["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": float(venue.latitude),
            "longitude": float(venue.longitude),
        }
    return {key: value for key, value in data.items() if value}


def people(event, request):
    """Return organiser, performers and funders."""
    return {
        "organizer": organiser(event, request),
        "performer": [{"@type": "Person", "name": speaker.name} for speaker in event.shown_speakers],
        **funder_data(event.shown_funders),
    }


def organiser(event, request):
    """Return the organiser; the group itself if the event names nobody else."""
    name = localized(event, "organiser")
    return {"@type": "Organization", "name": name} if name else organisation(request)


def offer(event, url):
    """Return price and availability, also in words: schema.org has no term for a waiting list."""
    state = event.registration.state
    if event.is_cancelled or event.is_past() or state in (State.NONE, State.UNDECIDED) and not event.is_paid:
        return None
    data = {"@type": "Offer", "url": event.registration.url or url, "description": event.registration.words}
    if event.is_free or event.is_paid:
        data |= {"price": str(event.price or 0), "priceCurrency": "EUR"}
    if state not in (State.UNDECIDED, State.ELSEWHERE):
        data["availability"] = SCHEMA + STOCK.get(state, "InStock")
    window = {"validFrom": event.registration.opens_at, "validThrough": event.registration.closes_at}
    return data | {name: stamp(moment) for name, moment in window.items() if moment}


def part(event, session, url):
    title = localized(session, "title")
    return {
        "name": f"{event.localized_title}: {title}" if title else event.localized_title,
        **times(session),
        "eventStatus": SCHEMA + STATUS[event.status],
        "location": locations(event, url),
    }
