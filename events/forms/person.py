"""Personal details that every registration asks for."""

from django import forms
from django.core.validators import EmailValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.l10n.number_fields import WholeNumberField
from cms.l10n.phone_field import phone_field
from cms.l10n.phones import is_phone
from cms.mail.address_field import email_field

from .guard import TOO_LONG, AntispamForm, NameField, one_line

CONTACT_ERROR = gettext_lazy("Write a phone number, for example, +370 600 00000, or an e-mail address.")
validate_email = EmailValidator(CONTACT_ERROR)  # must differ from the error of the form's e-mail field


class ContactField(forms.CharField):
    """A phone number or an e-mail address, as typed."""

    default_error_messages = {"max_length": TOO_LONG}

    def clean(self, value):
        text = super().clean(one_line(value))
        if "@" in text:
            validate_email(text)
        elif text and not is_phone(text):
            raise forms.ValidationError(CONTACT_ERROR)
        return text


class GuardianForm(forms.Form):
    """The contact for a child."""

    guardian_name = NameField(
        label=gettext_lazy("Parent or guardian"),
        help_text=gettext_lazy("If a child is coming."),
        max_length=120,
        required=False,
    )
    guardian_contact = ContactField(
        label=gettext_lazy("Phone or e-mail of the parent or guardian"), max_length=254, required=False
    )

    def clean(self):
        data = super().clean()
        if data.get("guardian_name") and not data.get("guardian_contact") and "guardian_contact" not in self.errors:
            self.add_error("guardian_contact", _("Write how we can reach the parent or guardian."))
        return data


class PersonForm(GuardianForm, AntispamForm):
    name = NameField(
        label=gettext_lazy("Name and surname"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": gettext_lazy("Write your name and surname.")},
    )
    email = email_field(
        required=False,
        help_text=gettext_lazy("We will send the confirmation here. No e-mail? A phone number is enough."),
    )
    phone = phone_field(required=False)
    organisation = NameField(
        label=gettext_lazy("Organisation or team"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    party_size = WholeNumberField(
        label=gettext_lazy("How many people are coming, you included?"),
        initial=1,
        error_messages={"required": gettext_lazy("Write how many people are coming.")},
    )
    companions = forms.CharField(
        label=gettext_lazy("Names of those who come with you"),
        help_text=gettext_lazy("One per line."),
        required=False,
        max_length=6000,
        error_messages={"max_length": TOO_LONG},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    photo_consent = forms.BooleanField(
        label=gettext_lazy("I may be photographed, and the photographs may be published."),
        help_text=gettext_lazy("You can come without agreeing to this."),
        required=False,
    )
