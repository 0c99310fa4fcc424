"""Copies for the next year: calls and yearly documents."""

from cms.editor.annual_copy import comes_round, draft_of, named_later, same_weekday, with_year
from cms.i18n import LANGUAGES
from cms.l10n.local_time import local, shifted, shifted_span

from .documents.kinds import YEARLY
from .models import CallPage, OfficialDocument

TIMES = ["opens_at", "closes_at", "questions_until"]
# The fields of a report that stay the same every year; the others belong to one year.
OF_EVERY_YEAR = ["kind", "adopted_by", *(f"signatory_{language}" for language, _name in LANGUAGES)]


def year_of_call(call):
    return local(call.opens_at).year if call.opens_at else call.planned_year


@comes_round(CallPage, year_of_call)
def next_call(call, years, user=None):
    """Copy a call to the same weekdays of a later year, without its number, decision and questions."""
    days = same_weekday(local(call.opens_at).date(), years) if call.opens_at else 0
    values = {name: shifted(getattr(call, name), days) for name in TIMES if getattr(call, name)}
    if call.opens_at and call.closes_at:
        values["opens_at"], values["closes_at"] = shifted_span(call.opens_at, call.closes_at, days)
    if call.planned_year:
        values["planned_year"] = call.planned_year + years
    return draft_of(call, {**values, **named_later(call, year_of_call(call), years), "info_event": None}, user)


def year_of_document(document):
    return document.year if document.kind in YEARLY else None


@comes_round(OfficialDocument, year_of_document)
def next_document(document, years, user=None):
    """Start the report of a later year with its title and adopting body, without a number, date or files."""
    year = year_of_document(document)
    made = OfficialDocument(live=False, year=year + years)
    for name in OF_EVERY_YEAR:
        setattr(made, name, getattr(document, name))
    for language, _name in LANGUAGES:
        field = f"title_{language}"
        setattr(made, field, with_year(getattr(document, field), year, years))
    made.save()
    made.save_revision(user=user, log_action=True, clean=False)
    return made
