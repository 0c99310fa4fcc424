"""The phone number field of public forms."""

from django import forms
from django.utils.translation import gettext_lazy

from cms.l10n.text import TOO_LONG, one_line

from .phones import is_phone

PHONE_ERROR = gettext_lazy("Write the phone number in digits, for example, +370 600 00000.")


class PhoneField(forms.CharField):
    """One number or more, however written. Keeps what was typed, in one line; norm_phone makes it comparable."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})
    default_error_messages = {"max_length": TOO_LONG}

    def clean(self, value):
        text = super().clean(one_line(value))
        if text and not is_phone(text):
            raise forms.ValidationError(PHONE_ERROR)
        return text


def phone_field(**kwargs):
    return PhoneField(label=gettext_lazy("Phone"), max_length=40, **kwargs)
