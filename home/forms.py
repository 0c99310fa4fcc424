"""Forms of visitors: contact and application to join."""

import hashlib

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.l10n.phone_field import phone_field
from cms.l10n.text import TOO_LONG
from cms.mail.address_field import email_field
from cms.security.antispam import HoneypotForm, NameField, is_too_quick

from .models import Application, ContactMessage
from .people.sectors import Sector

LONGEST_MESSAGE = 5000


class VisitorForm(HoneypotForm, forms.ModelForm):
    """A form that accepts robots' submissions like others, but stores them without notifying anybody.

    `unsent` is the message above the form when it is shown again with errors.
    """

    def clean_message(self):
        message = self.cleaned_data["message"]
        if len(message) > LONGEST_MESSAGE:
            raise forms.ValidationError(
                _("The message is too long: %(length)s characters. Shorten it to %(limit)s, or send us an e-mail."),
                params={"length": len(message), "limit": LONGEST_MESSAGE},
            )
        return message

    @property
    def is_suspicious(self):
        """Return whether a robot sent it: filled in the hidden field, sent too fast, or forged the form."""
        note = self.read_token(self.cleaned_data["opened"])
        return note is None or bool(self.cleaned_data[self.trap]) or is_too_quick(note[0])

    @property
    def submit_key(self):
        """Return a key for idempotency: equal for the same text from the same opened form."""
        parts = [self.cleaned_data[name] for name in ("opened", *self.Meta.fields)]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def to_store(self):
        return {
            **{name: self.cleaned_data[name] for name in self.Meta.fields},
            "is_suspicious": self.is_suspicious,
            "submit_key": self.submit_key,
        }


class ContactForm(VisitorForm):
    salt = "home.contact"
    unsent = _("The message has not been sent yet")

    email = email_field(
        required=False,
        help_text=_("We will reply here. If you do not use e-mail, leave your phone number."),
    )

    phone = phone_field(
        required=False,
        help_text=_("Without an e-mail address or a phone number we can read your message but cannot reply."),
    )

    class Meta:
        model = ContactMessage
        fields = ["message", "name", "email", "phone"]
        labels = {
            "message": _("Your message"),
            "name": _("Your name"),
        }
        help_texts = {"message": _("A few sentences are enough.")}
        widgets = {
            "message": forms.Textarea(attrs={"rows": 7, "maxlength": LONGEST_MESSAGE}),
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
        }
        error_messages = {
            "message": {"required": _("Write your message.")},
            "name": {"max_length": TOO_LONG},
        }

    def clean_name(self):
        """Return one line, because the name is used in an e-mail subject."""
        return " ".join(self.cleaned_data["name"].split())


class JoinForm(VisitorForm):
    salt = "home.join"
    unsent = _("The application has not been sent yet")
    organisation = NameField(
        label=_("Organisation"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": _("Enter the name of your organisation.")},
    )
    sector = forms.ChoiceField(
        label=_("Interest group"),
        choices=[("", pgettext_lazy("interest group", "Choose")), *Sector.choices],
        error_messages={"required": _("Choose the interest group your organisation belongs to.")},
    )
    name = NameField(
        label=_("Contact person: name and surname"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Enter a contact person.")},
    )
    email = email_field(required=False, help_text=_("We will confirm here that we have received your application."))
    phone = phone_field(required=False)

    class Meta:
        model = Application
        fields = ["organisation", "sector", "name", "email", "phone", "message"]
        labels = {"message": _("Your message")}
        help_texts = {"message": _("What you do and what you would like to do with us.")}
        widgets = {"message": forms.Textarea(attrs={"rows": 5, "maxlength": LONGEST_MESSAGE})}

    def clean(self):
        data = super().clean()
        if not data.get("email") and not data.get("phone") and not {"email", "phone"} & set(self.errors):
            self.add_error("email", _("Enter an e-mail address or a phone number so that we can reach you."))
        return data
