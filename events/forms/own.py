"""Changes to one's own registration."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.l10n.number_fields import WholeNumberField
from cms.l10n.phone_field import phone_field
from cms.mail.address_field import email_field
from events.models import Question

from .asking import MOST_SHOWN, AskingForm
from .guard import AntispamForm, NameField
from .person import GuardianForm
from .questions import to_type


class ChangesForm(forms.Form):
    """The number of people and the contact, in one form. `registration` decides which of them may be changed."""

    party_size = WholeNumberField(
        label=gettext_lazy("How many people are coming, you included?"),
        error_messages={"required": gettext_lazy("Write how many people are coming.")},
    )
    email = email_field(required=False)
    phone = phone_field(required=False)

    def __init__(self, *args, registration, **kwargs):
        self.registration = registration
        super().__init__(*args, **kwargs)
        self.initial = {name: getattr(registration, name) for name in self.fields} | self.initial
        if registration.pool.max_party == 1 and registration.party_size == 1:
            del self.fields["party_size"]
        # A verified address cannot be replaced by an unverified one.
        if registration.pool.verifies_email:
            del self.fields["email"], self.fields["phone"]

    def clean(self):
        data = super().clean()
        is_asked = "email" in self.fields and not {"email", "phone"} & set(self.errors)
        if is_asked and not data.get("email") and not data.get("phone"):
            self.add_error("email", _("Enter an e-mail address or a phone number so that we can reach you."))
        return data

    def to_store(self):
        """Return the arguments of the service; values that cannot be changed stay."""
        return {name: getattr(self.registration, name) for name in self.base_fields} | self.cleaned_data


GUARDIAN = list(GuardianForm.base_fields)


class DetailsForm(AskingForm, GuardianForm):
    """The companions and the answers as stored. Each person keeps their position in the registration."""

    def __init__(self, *args, registration, **kwargs):
        super().__init__(*args, **kwargs)
        for name in GUARDIAN:
            self.initial[name] = getattr(registration, name)
            if not registration.pool.asks_guardian:
                del self.fields[name]
        self.companions = self.named(registration)
        self.fields |= {name: companion_field(position) for name, position in self.companions.items()}
        self.initial |= {f"name_{one.position}": one.name for one in registration.attendees.all()}
        self.ask(Question.objects.asked(registration.pool.event), min(registration.party_size, MOST_SHOWN))
        for answer in registration.answers.all():
            if question := self.by_key.get(answer.question_id):
                self.initial[self.key(question, answer.person)] = to_type(question, answer.value)
                self.initial["sensitive_consent"] = self.initial.get("sensitive_consent") or question.is_sensitive
        last = ["sensitive_consent", *GUARDIAN]
        self.order_fields([name for name in self.fields if name not in last] + last)

    @staticmethod
    def named(registration):
        """Return {field: position} of the companions, if the event asks for their names."""
        if not registration.pool.asks_names:
            return {}
        return {f"name_{position}": position for position in range(2, min(registration.party_size, MOST_SHOWN) + 1)}

    def to_store(self):
        return {
            "names": {position: self.cleaned_data[name] for name, position in self.companions.items()},
            "guardian": {name: self.cleaned_data[name] for name in GUARDIAN if name in self.fields},
            "asked": list(self.by_key),
            "answers": self.answers(),
        }


def companion_field(position):
    label = _("Person %(number)s: name and surname") % {"number": position}
    return NameField(label=label, max_length=120, required=False)


class ReminderForm(AntispamForm):
    email = email_field(help_text=gettext_lazy("We use it for this one e-mail only, then we delete it."))


class LostLinkForm(AntispamForm):
    email = email_field(help_text=gettext_lazy("The address you gave when you registered."))
