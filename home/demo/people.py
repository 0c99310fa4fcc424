"""How organisations and bodies of the demo get into the database, each once."""

from cms.i18n import LT
from home.models import Body, BodyMember, Organisation

from . import bodies, members, settings
from .library import set_translated
from .typography import typeset


def make_people(places):
    """Bring in what is not there yet. What an editor has made of it stays."""
    organisations = get_organisations(places)
    for row in bodies.BODIES:
        make_body(organisations, *row)


def get_organisations(places):
    found = {}
    for sector, rows in members.BY_SECTOR.items():
        for name, form, place, joined_on in rows:
            found[name.lt] = get_organisation(name, form, places[place], sector=sector, joined_on=joined_on)
    name, form, place, joined_on = members.LEFT
    dates = {"joined_on": joined_on, "left_on": members.LEFT_ON}
    found[name.lt] = get_organisation(name, form, places[place], sector="business", **dates)
    for name, form, place in members.OTHERS:
        get_organisation(name, form, places[place], sector="community", is_community=True)
    return found


def get_organisation(name, form, place, **values):
    organisation = Organisation.objects.filter(name_lt=typeset(name.lt, LT)).first()
    if organisation is None:
        organisation = Organisation(place=place, **values)
        set_translated(organisation, "name", name)
        set_translated(organisation, "legal_form", members.FORMS[form])
        if description := members.DESCRIPTIONS.get(name.lt):
            set_translated(organisation, "description", description)
        organisation.save()
    return organisation


def make_body(organisations, kind, name, values, description, quorum, people):
    starts_on = values.get("term_starts_on")
    if Body.objects.filter(kind=kind, name_lt=typeset(name.lt, LT), term_starts_on=starts_on).exists():
        return
    body = Body(kind=kind, **values)
    for field, both in (("name", name), ("description", description), ("quorum", quorum)):
        set_translated(body, field, both)
    body.members = [member_of(number, organisations, *row) for number, row in enumerate(people)]
    body.save()


def member_of(number, organisations, name, role, position, sector, delegate, declared_on):
    contact = {"email": settings.EMAIL, "phone": settings.PHONE} if role == "staff" else {}
    member = BodyMember(name=name, role=role, sector=sector, declared_on=declared_on, sort_order=number, **contact)
    set_translated(member, "position", position)
    member.organisation = organisations.get(delegate)
    return member
