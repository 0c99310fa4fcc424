"""What a visitor types on the contact page, and how a robot's typing is told from a person's."""

import hashlib

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.guard import TrappedForm, is_too_quick

from .models import ContactMessage

LONGEST_MESSAGE = 5000


class ContactForm(TrappedForm, forms.ModelForm):
    salt = "home.contact"

    class Meta:
        model = ContactMessage
        fields = ["message", "name", "email", "phone"]
        labels = {
            "message": _("Your message"),
            "name": _("Your name"),
            "email": _("E-mail"),
            "phone": _("Telephone"),
        }
        help_texts = {
            "message": _("A few sentences are enough."),
            "email": _("We will answer here. If you do not use e-mail, leave your telephone number."),
            "phone": _("Without an e-mail address or a number we will read your message but cannot answer it."),
        }
        widgets = {
            "message": forms.Textarea(attrs={"rows": 7, "maxlength": LONGEST_MESSAGE}),
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
            "phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
        }
        error_messages = {
            "message": {"required": _("Write your message.")},
            "email": {"invalid": _("Write the e-mail address in full, for example, name@example.com.")},
        }

    def clean_message(self):
        message = self.cleaned_data["message"]
        if len(message) > LONGEST_MESSAGE:
            raise forms.ValidationError(
                _("The message is too long: %(length)s characters. Shorten it to %(limit)s, or send us an e-mail."),
                params={"length": len(message), "limit": LONGEST_MESSAGE},
            )
        return message

    def clean_name(self):
        """One line: the name goes into the subject of a letter."""
        return " ".join(self.cleaned_data["name"].split())

    def clean_phone(self):
        return " ".join(self.cleaned_data["phone"].split())

    @property
    def is_suspicious(self):
        """A robot fills in the hidden field, sends at once, or makes up a form of its own."""
        note = self.read_token(self.cleaned_data["opened"])
        return note is None or bool(self.cleaned_data[self.trap]) or is_too_quick(note[0])

    @property
    def submit_key(self):
        """The same for the same words from the same opened form: going back and writing more is a new message."""
        parts = [self.cleaned_data[name] for name in ("opened", *self.Meta.fields)]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def to_store(self):
        return {
            **{name: self.cleaned_data[name] for name in self.Meta.fields},
            "is_suspicious": self.is_suspicious,
            "submit_key": self.submit_key,
        }
