"""Letters to those who register: rendered when they are sent, in the language they registered in."""

from django.template.loader import render_to_string

from cms.outbox import Letter, NoLongerNeeded, renders
from events.models import Registration

# What each of them is only about while it is so: nobody is told of a place they have given up since.
ONLY_WHILE = {
    "verify": lambda one: not one.is_proven and one.is_active,
    "offered": lambda one: one.state == one.State.OFFERED,
    "reminder": lambda one: one.state == one.State.CONFIRMED,
    "event_moved": lambda one: one.is_active,
    "link": lambda one: not one.anonymised_at,
}


@renders("events")
def letter(mail):
    """The first line of the template is the subject."""
    name = mail.kind.partition(".")[2]
    registration = (
        Registration.objects.select_related("pool__event__venue").filter(pk=mail.context["registration"]).first()
    )
    if registration is None or not ONLY_WHILE.get(name, bool)(registration):
        raise NoLongerNeeded
    context = {
        "letter": name,
        "registration": registration,
        "people": mail.context["people"],
        "event": registration.pool.event,
        "pool": registration.pool,
    }
    subject, body = render_to_string(f"events/email/{name}.txt", context).lstrip().split("\n", 1)
    return Letter(subject.strip(), body.strip() + "\n")
