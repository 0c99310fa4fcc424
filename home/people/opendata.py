"""The directory as open data: one row for an organisation, no names of people."""

from cms.i18n import EN, LT
from home.projects.opendata import both, day, file_response

MEMBERS_FILE = {LT: "nariai", EN: "members"}


def members_file(rows, kind):
    return file_response(kind, (member_row(row.of, row.listing) for row in rows))


def member_row(organisation, listing):
    return {
        **both("name", organisation),
        "listing": listing.value,
        **both("legal_form", organisation),
        "legal_code": organisation.legal_code,
        "sector": organisation.sector,
        **both("place", organisation.place, "name"),
        "member_since": day(organisation.joined_on) if organisation.is_member() else None,
        **both("description", organisation),
        "website": organisation.website,
        "email": organisation.email,
        "phone": organisation.phone,
    }
