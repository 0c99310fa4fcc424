"""The e-mail field of public forms: asks once about a likely typo in the domain."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.l10n.text import TOO_LONG

from .address_typos import likely_meant


class TypedAddress(str):
    """What was typed, and the address the reader was asked about before: sent again, it is meant so."""

    sure = ""


class EmailInput(forms.EmailInput):
    template_name = "cms/widgets/email.html"

    def value_from_datadict(self, data, files, name):
        value = super().value_from_datadict(data, files, name)
        if value is None:
            return None
        typed = TypedAddress(value)
        typed.sure = data.get(f"{name}_sure") or ""
        return typed

    def get_context(self, name, value, attrs):
        sure = value.strip() if value and likely_meant(value) else ""
        return {**super().get_context(name, value, attrs), "sure": sure}


class EmailField(forms.EmailField):
    widget = EmailInput

    def clean(self, value):
        email = super().clean(value)
        if (better := likely_meant(email)) and getattr(value, "sure", "") != email:
            question = _("Did you mean %(better)s? Correct it, or send the form once more if %(email)s is right.")
            raise ValidationError(question, code="likely_typo", params={"better": better, "email": email})
        return email


EMAIL_ERRORS = {
    "required": gettext_lazy("Enter your e-mail address."),
    "invalid": gettext_lazy("Enter the full e-mail address, for example, name@example.com."),
    "max_length": TOO_LONG,
}


def email_field(**kwargs):
    widget = EmailInput(attrs={"autocomplete": "email"})
    return EmailField(
        max_length=254, label=gettext_lazy("E-mail"), widget=widget, error_messages=EMAIL_ERRORS, **kwargs
    )
