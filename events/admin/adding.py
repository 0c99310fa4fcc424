"""Registers somebody who calls: the same questions as on the website, in under a minute."""

from django import forms
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from wagtail.admin import messages

from cms.i18n import LANGUAGES, LT
from cms.models import SiteSettings
from events import services
from events.forms import RegistrationForm, new_token
from events.forms.guard import SECONDS_A_PERSON_NEEDS
from events.models import Question, SeatPool
from events.privacy_notice import VERSION, notice_for

from .parts import parts_of
from .permissions import CHANGE, needs

LAYOUT = ((gettext_lazy("If no place is free"), ["waits", "reason"]),)


# Labels that address the registrant in the public form ("you", "me").
OF_THEM = {
    "party_size": gettext_lazy("How many people are coming"),
    "sensitive_consent": gettext_lazy("They agree to the use of their answers about health and similar matters"),
    "photo_consent": gettext_lazy("They may be photographed"),
}


def good_token():
    """Skip the antispam check: the office is not a robot, however quickly it types."""
    return new_token(age=SECONDS_A_PERSON_NEEDS)


class CallerForm(RegistrationForm):
    language = forms.ChoiceField(choices=LANGUAGES, initial=LT, label=gettext_lazy("They speak"))
    reason = forms.CharField(
        required=False,
        max_length=250,
        label=gettext_lazy("Reason for exceeding the limit"),
        help_text=gettext_lazy("Only if no places are free and you admit them anyway."),
    )
    waits = forms.BooleanField(
        required=False, label=gettext_lazy("If no place is free, put them on the waiting list"), initial=True
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["website"]
        self.fields["opened"].initial = good_token
        self.order_fields(["name", "phone", "email", "party_size", "companions"])
        self.speak_of_them()

    def speak_of_them(self):
        """Turn off the browser's autofill: the office enters somebody else's data."""
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"
        self.fields["name"].widget.attrs["autofocus"] = True
        self.fields["email"].help_text = _("People without an e-mail address are called.")
        for name, words in OF_THEM.items():
            if name in self.fields:
                self.fields[name].label, self.fields[name].help_text = words, ""

    def to_store(self):
        data = self.cleaned_data
        values = super().to_store()
        del values["accepts_waiting"]
        told = {"notice_version": VERSION, "notice_hash": self.notice.digest}
        values["person"] |= {"language": data["language"], **told}
        waits = data["waits"] and not data["reason"]
        return {**values, "reason": data["reason"], "waits": waits, "submit_key": f"staff-{self.submit_key}"[:64]}


@needs(CHANGE)
def add(request, pk):
    pool = get_object_or_404(SeatPool.objects.select_related("event"), pk=pk)
    notice = notice_for(pool, SiteSettings.for_request(request).organisation_name)
    form = CallerForm(request.POST or None, pool=pool, questions=Question.objects.asked(pool.event), notice=notice)
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and (registration := register(form, pool, request.user)):
        state = registration.get_state_display()
        messages.success(request, _("Added: %(code)s, %(state)s.") % {"code": registration.code, "state": state})
        return redirect(*(("desk:add", pk) if "again" in request.POST else ("desk:person", registration.pk)))
    left = pool.places_left
    context = {
        "event": pool.event,
        "form": form,
        "parts": parts_of(form, [] if left == 0 else LAYOUT),
        "heading": _("Add a caller"),
        "icon": "user",
        "action": pgettext("somebody who called", "Add"),
        "again": _("Add, then another caller"),
        "note": "" if left is None else _("Free places: %(left)s") % {"left": left},
        "say": notice.sentences,
    }
    return TemplateResponse(request, "events/admin/desk/form.html", context)


def register(form, pool, user):
    """Return the registration, or None with the reason in the form."""
    try:
        return services.staff_add(pool=pool, by=user, **form.to_store())
    except services.AlreadyRegistered as known:
        form.add_error(None, _("This person is already registered: code %(c)s.") % {"c": known.registration.code})
    except services.NotEnoughPlaces as refusal:
        form.add_error(
            "reason", _("%(why)s Say why they are admitted anyway, or add them to the waiting list.") % {"why": refusal}
        )
    except services.RegistrationError as refusal:
        form.add_error(None, str(refusal))
    return None
