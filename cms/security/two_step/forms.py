"""Forms of two-step sign-in: a code, or the password again before a change."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.security.limits import CODES, CODES_OF_A_DAY
from cms.security.rate_limit import hit

from . import devices

TOO_MANY = _("Too many attempts. Please wait a quarter of an hour; after very many, a day.")


class OwnForm(forms.Form):
    """A form about the account of `user`, with limited attempts."""

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def count_attempt(self):
        """Count the attempt before checking it, so that simultaneous ones cannot all pass."""
        if not hit(CODES.by(self.user.pk), CODES_OF_A_DAY.by(self.user.pk)):
            raise forms.ValidationError(TOO_MANY, code="too_many_tries")


class CodeForm(OwnForm):
    code = forms.CharField(
        label=_("Code"),
        max_length=30,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True, "spellcheck": "false"}
        ),
        error_messages={"required": _("Enter the code.")},
    )

    def clean_code(self):
        self.count_attempt()
        if not self.is_right(self.cleaned_data["code"]):
            sentence = _("This code is not right, or has been used already. Wait for the next one and type that.")
            raise forms.ValidationError(sentence, code="wrong_code")
        return self.cleaned_data["code"]

    def is_right(self, typed):
        return devices.accepts(self.user, typed)


class SignInCodeForm(CodeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].help_text = _(
            "Six digits from the authenticator app on your phone. Without the phone: one of your recovery codes."
        )


class SetUpForm(CodeForm):
    """Confirms the key given to the app; after a correct code, `recovery_codes` are the ones to show."""

    def __init__(self, *args, key, **kwargs):
        super().__init__(*args, **kwargs)
        self.key = key
        self.fields["code"].label = _("Code that the app shows")
        del self.fields["code"].widget.attrs["autofocus"]  # shown below the instructions

    def is_right(self, typed):
        self.recovery_codes = devices.turn_on(self.user, self.key, typed)
        return self.recovery_codes is not None


class PasswordForm(OwnForm):
    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Enter your password.")},
    )

    def clean_password(self):
        self.count_attempt()
        if not self.user.check_password(self.cleaned_data["password"]):
            raise forms.ValidationError(_("This is not your password."), code="wrong_password")
        return self.cleaned_data["password"]
