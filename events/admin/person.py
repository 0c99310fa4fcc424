"""One registration: its history, and what the office can do with it."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from cms.models import OutgoingMail
from events import services
from events.models import Audit, Registration
from events.models.registrations import ACTIVE, State
from events.services.admin_actions import CORRECTED

from .answers import answer_lines
from .emails import with_words
from .figures import session_names
from .parts import parts_of
from .permissions import CHANGE, SEE, SENSITIVE, may, needs

# Actions allowed in each state; each is a service of the same name.
VERBS = {
    "approve": {State.PENDING},
    "reject": {State.PENDING},
    "let_in": {State.WAITING},
    "cancel": set(ACTIVE),
    "erase": set(State),
}


def found(pk):
    return get_object_or_404(Registration.objects.select_related("pool__event"), pk=pk)


@needs(SEE)
def person(request, pk):
    registration = found(pk)
    letters = with_words(OutgoingMail.objects.filter(about=registration.about).order_by("created_at", "pk"))
    event = registration.pool.event
    rights = may(request.user)
    context = {
        "registration": registration,
        "event": event,
        "session": session_names(event).get(registration.pool.session_uid),
        "steps": timeline(registration, letters),
        "failed": [letter for letter in letters if letter.state == letter.State.FAILED],
        "attendees": attendees_of(registration),
        "answers": answer_lines(registration, with_sensitive=request.user.has_perm(SENSITIVE)),
        "verbs": verbs(registration) if rights["change"] else (),
        "may": rights,
        "nonce": registration.version,
    }
    return TemplateResponse(request, "events/admin/desk/person.html", context)


def attendees_of(registration):
    people = list(registration.attendees.prefetch_related("attendances__by", "certificates"))
    for one in people:
        one.has_certificate = any(not certificate.revoked_at for certificate in one.certificates.all())
    return people


def verbs(registration):
    return [name for name, states in VERBS.items() if registration.state in states and not registration.anonymised_at]


def timeline(registration, letters):
    """Return steps and e-mails in chronological order; an e-mail follows the step it reports."""
    steps = [(step.at, 0, step, None) for step in registration.audits.select_related("by")]
    steps += [(letter.created_at, 1, None, letter) for letter in letters]
    steps.sort(key=lambda item: item[:2])
    return [{"at": at, "step": step, "letter": letter} for at, _rank, step, letter in steps]


@require_POST
@needs(CHANGE)
def act(request, pk, verb):
    """Perform one action; services explain what they refuse."""
    registration = found(pk)
    if verb not in verbs(registration):
        messages.error(request, _("This cannot be done now."))
        return redirect("desk:person", pk)
    extra = {"reason": request.POST.get("reason", "").strip()[:250]} if verb == "let_in" else {}
    try:
        getattr(services, verb)(registration=registration, by=request.user, **extra)
    except services.NotEnoughPlaces:
        messages.error(request, _("No places are free: to admit this person over the limit, enter the reason."))
    except services.RegistrationError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Done: %(code)s.") % {"code": registration.code})  # no names: messages are stored
    return redirect("desk:person", pk)


@require_POST
@needs(CHANGE)
def send_again(request, pk):
    mail = get_object_or_404(OutgoingMail, pk=pk, kind__startswith="events.")
    registration = get_object_or_404(Registration, uuid=mail.about.partition(":")[2])
    nonce = f"{mail.pk}-{request.POST.get('nonce', '')[:20]}"
    try:
        services.send_again(registration=registration, mail=mail, nonce=nonce, by=request.user)
        messages.success(request, _("The e-mail is on its way again."))
    except services.RegistrationError as refusal:
        messages.error(request, str(refusal))
    return redirect("desk:person", registration.pk)


class ContactForm(forms.ModelForm):
    class Meta:
        model = Registration
        fields = CORRECTED

    def clean(self):
        data = super().clean()
        if not data.get("email") and not data.get("phone"):
            raise ValidationError(_("Write an e-mail address or a phone number."))
        return data


@needs(CHANGE)
def correct(request, pk):
    registration = found(pk)
    form = ContactForm(request.POST or None, instance=registration)
    if request.method == "POST" and form.is_valid():
        try:
            services.correct(registration=registration, values=form.cleaned_data, by=request.user)
            messages.success(request, _("Saved."))
            return redirect("desk:person", pk)
        except IntegrityError:
            form.add_error(None, _("Somebody with this name and address is already registered."))
        except services.RegistrationError as refusal:
            form.add_error(None, str(refusal))
    context = {"event": registration.pool.event, "form": form, "parts": parts_of(form), "icon": "user"}
    context["heading"] = _("Correct the contacts")
    return TemplateResponse(request, "events/admin/desk/form.html", context)


def note_export(event, user, number):
    """Record who downloaded the list, and when."""
    pool = event.pools.first()
    if pool:
        Audit.objects.create(what=Audit.What.EXPORTED, pool=pool, by=user, facts={"rows": number})
