"""Details of participants and companions, which they may change until the start."""

from events.models import Answer, Audit

from .errors import RegistrationError


def write_details(work, pool, registration, *, names, asked, answers, guardian):
    """Replace the names of companions, the guardian and the answers of a locked registration.

    names: {position: name}; guardian: registration fields, or empty; asked: question ids; answers: as
    for register(). No notification: the registrant's page shows the new values.
    """
    if not registration.is_active or work.at >= pool.starts_at:
        raise RegistrationError
    for attendee in registration.attendees.filter(position__in=names):
        attendee.name = names[attendee.position]
        attendee.save(update_fields=["name"])
    Answer.objects.filter(registration=registration, question__in=asked).delete()
    Answer.objects.bulk_create(
        Answer(registration=registration, question_id=question, person=person, value=value)
        for question, person, value in answers
        if person <= registration.party_size
    )
    work.transition(registration, Audit.What.DETAILS_CHANGED, pool=pool, **guardian)
