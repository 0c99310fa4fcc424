"""Everything the site stores about one registration, for the person it concerns."""

from cms.l10n.formatting import clock, long_date
from cms.l10n.local_time import local
from cms.models import OutgoingMail

from .forms.questions import words
from .models import Attendance, Certificate


def own_data_of(registration):
    """Return JSON-serialisable data, with labels in the active language."""
    event, pool = registration.pool.event, registration.pool
    answers = registration.answers.select_related("question").order_by("person", "question__position", "pk")
    return {
        "event": event.localized_title,
        "starts": f"{long_date(pool.starts_at)}, {clock(pool.starts_at)}",
        "code": registration.code,
        "state": str(registration.get_state_display()),
        "registered_at": stamp(registration.created_at),
        "changed_at": stamp(registration.changed_at),
        **{name: getattr(registration, name) for name in OWN_FIELDS},
        "people": [attendee.name for attendee in registration.attendees.all()],
        **what_happened(registration),
        "answers": [
            {"person": answer.person, "question": words(answer.question, "label"), "answer": answer.value}
            for answer in answers
        ],
        "privacy_notice": {"version": registration.notice_version, "sha256": registration.notice_hash},
    }


def what_happened(registration):
    """Return attendance, certificates, audit entries and e-mails."""
    return {
        "was_there": [
            {"person": one.attendee.position, "at": stamp(one.at)}
            for one in Attendance.objects.filter(attendee__registration=registration).select_related("attendee")
        ],
        "certificates": [
            {"person": one.attendee.position, "code": one.code, "revoked": bool(one.revoked_at)}
            for one in Certificate.objects.filter(attendee__registration=registration).select_related("attendee")
        ],
        "steps": [{"at": stamp(step.at), "what": step.get_what_display()} for step in registration.audits.all()],
        "letters": [
            {"at": stamp(letter.created_at), "to": letter.to or letter.phone, "state": letter.get_state_display()}
            for letter in OutgoingMail.objects.filter(about=registration.about).order_by("created_at", "pk")
        ],
    }


def stamp(moment):
    return local(moment).isoformat(timespec="seconds")


OWN_FIELDS = [
    *("name", "organisation", "email", "phone", "language", "party_size"),
    *("guardian_name", "guardian_contact", "photo_consent", "staff_note"),
]
