"""Actions on several registrations: an e-mail with preview, approval, cancellation. Always confirmed."""

import secrets

from django import forms
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from cms.i18n import EN, LT
from events import services
from events.models import EventPage, Registration

from .figures import session_names
from .parts import parts_of
from .permissions import CHANGE, needs
from .person import VERBS
from .registrations import RosterForm

MAIL, CANCEL, APPROVE = "mail", "cancel", "approve"


class LetterForm(forms.Form):
    nonce = forms.CharField(widget=forms.HiddenInput, max_length=32)
    subject_lt = forms.CharField(required=False, max_length=200, label=gettext_lazy("Subject in Lithuanian"))
    body_lt = forms.CharField(required=False, widget=forms.Textarea, label=gettext_lazy("Message in Lithuanian"))
    subject_en = forms.CharField(required=False, max_length=200, label=gettext_lazy("Subject in English"))
    body_en = forms.CharField(required=False, widget=forms.Textarea, label=gettext_lazy("Message in English"))

    def clean(self):
        data = super().clean()
        if not any(all(text) for text in self.texts().values()):
            raise forms.ValidationError(_("Enter the subject and the message in at least one language."))
        return data

    def texts(self):
        data = self.cleaned_data
        return {code: (data.get(f"subject_{code}", ""), data.get(f"body_{code}", "")) for code in (LT, EN)}


def chosen(request, event):
    """Return the selected registrations, or with "all" everybody the list's filter finds."""
    everyone = Registration.objects.filter(pool__event=event, anonymised_at=None)
    if request.POST.get("all"):
        pools = list(event.pools.order_by("pk"))
        found = RosterForm(request.POST, pools, session_names(event)).narrow(everyone)
    else:
        keys = [key for key in request.POST.getlist("chosen") if key.isdecimal()]
        found = everyone.filter(pk__in=keys)
    return list(found.order_by("pool", "seq"))


@require_POST
@needs(CHANGE)
def selection(request, pk):
    event = get_object_or_404(EventPage, pk=pk)
    people, verb = chosen(request, event), request.POST.get("verb")
    if not people or verb not in (MAIL, CANCEL, APPROVE):
        messages.error(request, _("Select somebody first."))
        return redirect("desk:roster", pk)
    return mail(request, event, people) if verb == MAIL else each(request, event, people, verb)


def each(request, event, people, verb):
    """Apply an action to each registration that allows it. Those changed in the meantime are named and skipped."""
    people = [one for one in people if one.state in VERBS[verb]]
    if not people:
        messages.error(request, _("This cannot be done with any of them."))
    elif "sure" not in request.POST:
        return shown(request, event, people, verb)
    else:
        done = sum(is_done(request, one, verb) for one in people)
        text = ngettext("Done with %(n)s registration.", "Done with %(n)s registrations.", done)
        messages.success(request, text % {"n": done})
    return redirect("desk:roster", event.pk)


def is_done(request, registration, verb):
    try:
        getattr(services, verb)(registration=registration, by=request.user)
    except services.RegistrationError as refusal:
        messages.error(request, f"{registration.code}: {refusal}")
        return False
    return True


def mail(request, event, people):
    is_first = "nonce" not in request.POST
    form = LetterForm(None if is_first else request.POST, initial={"nonce": secrets.token_hex(8)})
    is_ready = not is_first and form.is_valid()
    if is_ready and "sure" in request.POST:
        keys = [one.pk for one in people]
        values = {"texts": form.texts(), "nonce": form.cleaned_data["nonce"], "by": request.user}
        number = services.write_to(registrations=keys, **values)
        text = ngettext("%(n)s e-mail is on its way.", "%(n)s e-mails are on their way.", number)
        messages.success(request, text % {"n": number})
        return redirect("desk:roster", event.pk)
    return shown(request, event, people, MAIL, form, form.texts() if is_ready else None)


def shown(request, event, people, verb, form=None, preview=None):
    context = {
        "event": event,
        "people": people,
        "verb": verb,
        "form": form,
        "parts": parts_of(form) if form else [],
        "preview": [(code, *text) for code, text in (preview or {}).items() if all(text)],
        "without_mail": sum(not one.email for one in people),
        "unproven": sum(not one.is_proven for one in people),
    }
    return TemplateResponse(request, "events/admin/desk/selection.html", context)
