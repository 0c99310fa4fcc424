"""E-mails to registrants: whether they arrived, and their text as long as it is kept."""

from django import forms
from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cms.models import OutgoingMail
from events.models import Registration

from .permissions import SEE, needs

PER_PAGE = 50
OURS = Q(kind__startswith="events.") | Q(kind__startswith="reminders.") | Q(kind__startswith="contacts.")
KINDS = {
    "events.confirmed": _("confirmation of the place"),
    "events.waiting": _("place on the waiting list"),
    "events.pending": _("waiting for approval"),
    "events.verify": _("please confirm your address"),
    "events.promoted": _("a place from the waiting list"),
    "events.offered": _("offer of a place"),
    "events.offer_expired": _("the offer has ended"),
    "events.declined": _("the offer was declined"),
    "events.queue_ended": _("the waiting list has ended"),
    "events.changed": _("the registration was changed"),
    "events.cancelled": _("the registration was cancelled"),
    "events.rejected": _("not approved"),
    "events.link": _("link to the registration"),
    "events.event_cancelled": _("the event is cancelled"),
    "events.event_moved": _("the event is moved"),
    "events.event_changed": _("the place or the link has changed"),
    "events.reminder": _("reminder the day before"),
    "events.thanks": _("thanks for coming"),
    "events.message": _("e-mail from the office"),
    "reminders.event": _("reminder without registering"),
    "contacts.moved": _("no more e-mails to the old address"),
}


def ours():
    return OutgoingMail.objects.filter(OURS)


def with_words(mails):
    """Name each e-mail by its kind: it has no subject until it is sent."""
    mails = list(mails)
    for mail in mails:
        mail.kind_words = KINDS.get(mail.kind, mail.kind)
        mail.heading = mail.subject or capfirst(mail.kind_words)
    return mails


class LettersForm(forms.Form):
    q = forms.CharField(required=False, label=_("Address, name or phone"), max_length=120)
    state = forms.ChoiceField(required=False, label=_("Status"))

    def __init__(self, data):
        super().__init__(data)
        self.fields["state"].choices = [("", _("all")), *OutgoingMail.State.choices]

    def narrow(self, mails):
        values = self.cleaned_data if self.is_valid() else {}
        if state := values.get("state"):
            mails = mails.filter(state=state)
        if text := values.get("q", "").strip():
            mails = mails.filter(Q(to__icontains=text) | Q(name__icontains=text) | Q(phone__icontains=text))
        return mails


@needs(SEE)
def letters(request):
    form = LettersForm(request.GET)
    page = Paginator(form.narrow(ours()), PER_PAGE).get_page(request.GET.get("p"))
    page.object_list = with_words(page.object_list)
    query = request.GET.copy()
    query.pop("p", None)
    context = {"page": page, "form": form, "query": query.urlencode()}
    return TemplateResponse(request, "events/admin/desk/letters.html", context)


@needs(SEE)
def letter(request, pk):
    mail = with_words([get_object_or_404(ours(), pk=pk)])[0]
    registration = Registration.objects.filter(uuid=mail.about.partition(":")[2]).first() if mail.about else None
    context = {"mail": mail, "registration": registration, "words": mail.body}
    response = TemplateResponse(request, "events/admin/desk/letter.html", context)
    response["Cache-Control"] = "private, no-store"
    return response
