"""The table of registrations. Sensitive answers are included only on request and with permission."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.i18n import EN, content_language
from cms.web.spreadsheets import FORMATS, table_response
from events.forms.questions import words
from events.models import EventPage, Registration

from .answers import in_words, questions_of
from .figures import session_names
from .permissions import SEE, SENSITIVE, needs
from .person import note_export


@needs(SEE)
def export(request, pk, kind):
    event = get_object_or_404(EventPage, pk=pk)
    if kind not in FORMATS:
        raise Http404
    with_sensitive = "sensitive" in request.GET and request.user.has_perm(SENSITIVE)
    questions = questions_of(event, with_sensitive)
    registrations = Registration.objects.filter(pool__event=event).select_related("pool").order_by("pool", "seq")
    sessions = session_names(event)
    rows = [row(one, questions, sessions) for one in registrations.prefetch_related(*RELATED)]
    note_export(event, request.user, len(rows))
    header = [*titles(), *(words(question, "label") for question in questions)]
    slug = (content_language() == EN and event.slug_en) or event.slug
    return table_response(kind, f"{slug}-{slugify(pgettext('file name', 'registrations'))}", header, rows)


RELATED = ("attendees__attendances", "answers")


def titles():
    return [
        *(_("code"), _("status"), _("session"), _("name"), _("organisation or team"), _("people"), _("companions")),
        *(_("e-mail"), _("phone"), _("language"), _("was there"), _("may be photographed")),
        *(
            _("parent or guardian"),
            _("how to reach them"),
            _("registered"),
            _("registered at"),
            _("note of the office"),
        ),
    ]


def row(one, questions, sessions):
    people = list(one.attendees.all())
    consent = {True: _("yes"), False: _("no"), None: ""}[one.photo_consent]
    session = sessions.get(one.pool.session_uid)
    return [
        *(one.code, one.get_state_display(), str(session or ""), one.name, one.organisation, one.party_size),
        ", ".join(person.name for person in people[1:] if person.name),
        *(one.email, one.phone, one.language, sum(bool(person.attendances.all()) for person in people), consent),
        *(one.guardian_name, one.guardian_contact, one.get_source_display()),
        *(f"{localtime(one.created_at):%Y-%m-%d %H:%M}", one.staff_note),
        *(answered(one, question, people) for question in questions),
    ]


def answered(one, question, people):
    """Return one cell per question; where each person was asked, each answer follows a name."""
    names = {person.position: person.name or str(person.position) for person in people}
    parts = []
    for answer in sorted(one.answers.all(), key=lambda answer: answer.person):
        if answer.question_id == question.pk:
            words = in_words(question, answer.value)
            parts.append(f"{names.get(answer.person, answer.person)}: {words}" if answer.person else words)
    return "; ".join(parts)
