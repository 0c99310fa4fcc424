"""What people change of their own registration."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .guard import GuardedForm, one_line
from .person import email_field, phone_field


class PartyForm(forms.Form):
    party_size = forms.IntegerField(
        label=gettext_lazy("How many people are coming, you included?"),
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": gettext_lazy("Write the number of people in digits, for example, 2.")},
    )


class ContactForm(forms.Form):
    email = email_field(required=False)
    phone = phone_field(required=False)

    def clean_phone(self):
        return one_line(self.cleaned_data["phone"])

    def clean(self):
        data = super().clean()
        if not data.get("email") and not data.get("phone") and not self.errors:
            self.add_error("email", _("Write an e-mail address or a telephone number, so that we can reach you."))
        return data


class ReminderForm(GuardedForm):
    email = email_field(help_text=gettext_lazy("We use it for this one letter only, then we delete it."))


class LostLinkForm(GuardedForm):
    email = email_field(help_text=gettext_lazy("The one you wrote when you registered."))
