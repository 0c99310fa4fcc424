"""How a robot's form is told from a person's, whatever the form asks."""

import hashlib
import re
import secrets
import time

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

SECONDS_A_PERSON_NEEDS = 3
# An address of the web as robots leave it; „A. Kazlauskas“ and „J.Petraitis“ are none.
ADDRESS = re.compile(r"://|\bwww\.|[\w-]\.(?:com|net|org|info|biz|lt|eu|ru|de|io|xyz|top|site|shop|online)\b", re.I)
UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
TOO_LONG = gettext_lazy("That is too long: %(limit_value)s characters are the most we can keep.")


def one_line(text):
    return " ".join(UNSEEN.sub(" ", text or "").split())


def refuse_address(text):
    """Names go into letters: nobody shall advertise in them."""
    if ADDRESS.search(text):
        raise ValidationError(_("A name has no web address in it. Leave the address out."))
    return text


class NameField(forms.CharField):
    """One line of words, without an address of the web."""

    default_error_messages = {"max_length": TOO_LONG}

    def clean(self, value):
        return refuse_address(super().clean(one_line(value)))


class TrappedForm(forms.Form):
    """Carries a signed note of when it was opened, and a field that only robots fill in."""

    salt = "cms.guard"  # a note of one form is none of another's
    opened = forms.CharField(widget=forms.HiddenInput, required=False)
    # Out of people's sight; robots fill in whatever there is.
    trap = "website"
    website = forms.CharField(
        label=gettext_lazy("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["opened"].initial = self.new_token

    @classmethod
    def new_token(cls, age=0, seen=""):
        """Return a signed note of when the form was opened and what its reader was told. It never expires: a form may
        wait until tomorrow."""
        return signing.dumps([int(time.time()) - age, secrets.token_urlsafe(12), seen], salt=cls.salt)

    def read_token(self, token):
        """Return (when it was opened, a number of its own, what its reader was told); None for what is not ours."""
        try:
            opened_at, nonce, seen = signing.loads(token, salt=self.salt)
        except (signing.BadSignature, ValueError, TypeError):
            return None
        return opened_at, nonce, seen


def is_too_quick(opened_at):
    return time.time() - opened_at < SECONDS_A_PERSON_NEEDS


class GuardedForm(TrappedForm):
    """Whoever was taken for a robot is asked to send once more."""

    is_suspicious = False  # perhaps only quick
    is_robot = False  # no person makes up a form, or fills in what nobody sees
    notice_seen = ""

    def clean_opened(self):
        """Return the number of the opened form: sent twice, it is one act."""
        token = self.data.get(self.add_prefix("opened"), "")
        if (note := self.read_token(token)) is None:
            self.is_robot = True
            self.suspect(self.new_token())
            return ""
        opened_at, nonce, self.notice_seen = note
        if is_too_quick(opened_at):
            self.suspect(token)
        return hashlib.sha256(nonce.encode()).hexdigest()

    def clean_website(self):
        if self.cleaned_data["website"]:
            self.is_robot = True
            self.suspect(self.data.get(self.add_prefix("opened"), ""))
        return ""

    def suspect(self, token):
        """Ask to send once more, with the trap empty and a token that is good by then."""
        if not self.is_suspicious:
            self.add_error(None, _("Check what you have written and send it once more: it came too quickly for us."))
        self.is_suspicious = True
        self.put(opened=token, website="")

    def put(self, **values):
        """Change what the form shows when it comes back."""
        self.data = self.data.copy()
        for name, value in values.items():
            self.data[self.add_prefix(name)] = value
