"""Everything the site knows about one registration, for the person it is about."""

from cms.templatetags.text_tags import clock, long_date

from .forms.questions import words


def own_data_of(registration):
    """Return what JSON can hold, with the names of things in the active language."""
    event, pool = registration.pool.event, registration.pool
    answers = registration.answers.select_related("question").order_by("person", "question__position", "pk")
    return {
        "event": event.localized_title,
        "starts": f"{long_date(pool.starts_at)}, {clock(pool.starts_at)}",
        "code": registration.code,
        "state": str(registration.get_state_display()),
        "registered_at": registration.created_at.isoformat(timespec="seconds"),
        "changed_at": registration.changed_at.isoformat(timespec="seconds"),
        **{name: getattr(registration, name) for name in OWN_FIELDS},
        "people": [attendee.name for attendee in registration.attendees.all()],
        "answers": [
            {"person": answer.person, "question": words(answer.question, "label"), "answer": answer.value}
            for answer in answers
        ],
        "privacy_notice": {"version": registration.notice_version, "sha256": registration.notice_hash},
    }


OWN_FIELDS = [
    *("name", "organisation", "email", "phone", "language", "party_size"),
    *("guardian_name", "guardian_contact", "photo_consent"),
]
