"""What is copied with an event besides its page: the number of places and the questions, but no registrations."""

from cms.l10n.local_time import shifted, shifted_span

from .models import Choice, Question, SeatPool

WINDOW = ["opens_at", "closes_at", "cancel_until", "waitlist_stops_at"]
# State of the original's pool, which a copy does not share.
NOT_TAKEN_ALONG = {"id", "event", "starts_at", "ends_at", "cancelled_at", "reminded_for", "thanked_at", "announced"}
NOT_TAKEN_ALONG |= {"ceiling", "taken", "seq", *WINDOW}


def take_along(event, copy, days=None):
    """Give a copy of an event its own places and questions. `days`: how much later it is, None if not known yet.

    Sessions keep their uid in a copy, so each finds the places of its own.
    """
    for pool in SeatPool.objects.of_event(event):
        copy_pool(pool, copy, part_of(copy, pool.session_uid), days)
    copy_questions(event, copy)


def part_of(event, session_uid):
    """Return the session that the pool belongs to, or the event."""
    return next((session for session in event.sessions.all() if session.uid == session_uid), event)


def copy_pool(pool, event, part, days=None):
    """Copy a pool without registrations. Opening and closing times keep their distance from the event."""
    values = settings_of(pool)
    if days is not None:
        values |= {name: shifted(getattr(pool, name), days) for name in WINDOW if getattr(pool, name)}
    if days is not None and pool.opens_at and pool.closes_at:
        values["opens_at"], values["closes_at"] = shifted_span(pool.opens_at, pool.closes_at, days)
    values["session_uid"] = getattr(part, "uid", None) if pool.session_uid else None
    return SeatPool.objects.create(
        event=event, starts_at=part.starts_at, ends_at=part.ends_at, ceiling=pool.capacity, **values
    )


def settings_of(pool):
    fields = [field for field in pool._meta.concrete_fields if field.name not in NOT_TAKEN_ALONG]
    return {field.attname: getattr(pool, field.attname) for field in fields}


def copy_questions(event, copy):
    questions = list(Question.objects.filter(event=event, is_asked=True).prefetch_related("choices"))
    made = {question.pk: copy_row(question, event=copy, condition=None) for question in questions}
    for question in questions:
        if condition := made.get(question.condition_id):
            Question.objects.filter(pk=made[question.pk].pk).update(condition=condition)
        for choice in question.choices.all():
            copy_row(choice, question=made[question.pk])


def copy_row(row: Question | Choice, **changes):
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if field.name != "id"}
    made = type(row)(**values)
    for name, value in changes.items():
        setattr(made, name, value)
    made.save(force_insert=True)
    return made
