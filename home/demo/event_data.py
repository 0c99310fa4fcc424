"""Gives the events of the demo their content, their places and the people who come."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from django.utils.timezone import localdate

from cms.i18n import EN, LT
from cms.l10n.local_time import at_wall_time
from cms.models import OutgoingMail
from events import services
from events.models import (
    Audience,
    Choice,
    EventAttachment,
    EventPage,
    EventPhoto,
    EventSession,
    Question,
    SeatPool,
    Speaker,
    Venue,
)

from . import settings
from .events import AUDIENCES, PLACES
from .library import set_translated
from .parts import Both
from .typography import typeset

# Invented: a first name and the work of a weaver.
FIRST = ("Austė", "Benas", "Dalia", "Eglė", "Gabija", "Ignas", "Jurga", "Linas", "Milda", "Nojus", "Rūta", "Tadas")
LAST = ("Audinis", "Gijelis", "Verpelis")


def get_venues():
    return {key: get_venue(place) for key, place in PLACES.items()}


def get_venue(place):
    venue = Venue.objects.filter(name_lt=typeset(place.name.lt, LT)).first() or Venue(**place.access)
    if venue.pk is None:
        for field in ("name", "address", "directions", "parking"):
            set_translated(venue, field, getattr(place, field))
        venue.save()
    return venue


def get_audiences():
    found = {}
    for key, name in AUDIENCES.items():
        found[key] = Audience.objects.filter(slug=key).first() or Audience(slug=key)
        if found[key].pk is None:
            set_translated(found[key], "name", name)
            found[key].save()
    return found


def times_of(source, days=0, today=None):
    day = source.day(today or localdate()) + timedelta(days=days)
    start, end = (at_wall_time(datetime.combine(day, time.fromisoformat(hour))) for hour in source.hours)
    return start, end + timedelta(days=source.days - 1)


def set_times(event, source):
    """Also before the event has any content: no row lacks them."""
    event.starts_at, event.ends_at = times_of(source)
    if source.sessions:
        event.ends_at = times_of(source, source.sessions[-1][0])[1]
    if source.moved_from:
        event.previous_starts_at = times_of(replace(source, day=source.moved_from))[0]


def fill_event(event, source, library, pages):
    set_times(event, source)
    event.kind, event.status, event.mode = source.kind, source.status, source.mode
    event.venue = library.venues.get(source.place)
    event.listing_image = library.pictures.get(source.image)
    event.project_id = pages[source.project].pk if source.project else None
    event.audiences = [library.audiences[key] for key in source.audiences]
    event.registering = EventPage.Registering.HERE if source.seats else EventPage.Registering.NONE
    event.pricing = EventPage.Pricing.PAID if "price" in source.shared else EventPage.Pricing.FREE
    for field, value in source.shared.items():
        setattr(event, field, value)
    for field, both in source.fields.items():
        set_translated(event, field, both)
    set_programme(event, source.programme)
    fill_children(event, source, library)
    if source.report:
        for language in (LT, EN):
            html = library.streams.rich_text(getattr(source.report, language), language)
            setattr(event, f"report_{language}", [("paragraph", html)])


def fill_children(event, source, library):
    event.sessions = [session_of(source, number) for number in range(len(source.sessions))]
    event.speakers = [speaker_of(name, role) for name, role in source.speakers]
    attached = [*((key, False) for key in source.attachments), *((key, True) for key in source.materials)]
    event.attachments = [EventAttachment(document=library.files[key], is_material=after) for key, after in attached]
    event.photos = [EventPhoto(image=library.pictures[key]) for key in source.photos]


def session_of(source, number):
    days, title, programme = source.sessions[number]
    starts_at, ends_at = times_of(source, days)
    session = EventSession(starts_at=starts_at, ends_at=ends_at, sort_order=number)
    set_translated(session, "title", title)
    set_programme(session, programme)
    return session


def speaker_of(name, role):
    speaker = Speaker(name=name)
    set_translated(speaker, "role", role)
    return speaker


def set_programme(held, programme):
    for language in (LT, EN):
        lines = [line.split(" ", 1) for line in getattr(programme, language).splitlines()]
        items = [
            ("item", {"starts": time.fromisoformat(hour), "title": typeset(what, language)}) for hour, what in lines
        ]
        setattr(held, f"programme_{language}", items)


# --- Registration ------------------------------------------------------------------------


def open_registration(event, source):
    """Make the places and questions of a new event."""
    seats = source.seats
    pool = SeatPool.objects.create(
        event=event,
        capacity=seats.capacity,
        ceiling=seats.capacity,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        max_party=seats.max_party,
        opens_at=at_wall_time(datetime.combine(localdate() + timedelta(days=seats.opens_in), time(9)))
        if seats.opens_in
        else None,
        **seats.rules,
    )
    for position, asked in enumerate(seats.questions):
        ask(event, position, asked)
    return pool


def ask(event, position, asked):
    question = Question(event=event, position=position, type=asked.kind, **asked.traits)
    set_translated(question, "label", asked.label)
    set_translated(question, "help_text", Both("", ""))
    question.save()
    for place, (key, name) in enumerate(asked.choices):
        choice = Choice(question=question, position=place, key=key)
        set_translated(choice, "label", name)
        choice.save()


def register_people(pool, source):
    """Let people of the demo register; their letters have nobody to read them."""
    for number in range(source.seats.registered):
        name = f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}"
        person = {"name": name, "email": f"{source.key}-{number}@{settings.EMAIL.split('@')[1]}", "language": LT}
        if source.seats.team > 1:
            person["organisation"] = typeset(f"Bendruomenė Nr. {number + 1}", LT)
        services.register(
            pool=pool,
            submit_key=f"demo-{source.key}-{number}",
            person=person,
            party_size=source.seats.team,
            accepts_waiting=True,
        )
    letters = OutgoingMail.objects.filter(state=OutgoingMail.State.QUEUED, to__startswith=f"{source.key}-")
    letters.update(state=OutgoingMail.State.DROPPED, body="")
