"""Spam protection of public forms."""

import hashlib
import re
import secrets
import time

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.l10n.text import TOO_LONG, one_line

SECONDS_A_PERSON_NEEDS = 3
LINK = re.compile(r"://|\bwww\.", re.I)
# A domain as robots leave it. "J.Petraitis" is none, nor "M.De la Cruz" and "Dr.De Vries".
DOMAIN = re.compile(
    r"[\w-]{2}\.(?![A-Z][a-z]+ +[^\W\d_])(?i:com|net|org|info|biz|lt|eu|ru|de|io|xyz|top|site|shop|online)\b([/:?])?"
)
# Firms are called after their sites: „Knygutė.lt“ in quotation marks, or behind what kind of firm it is.
QUOTED = re.compile(r"[„“”\"«][^„“”\"«»]*[“”\"»]")
FIRM = re.compile(r"\b(?:UAB|MB|AB|IĮ|VšĮ|ŽŪB|SIA|OÜ|Ltd|GmbH)\b", re.I)


def refuse_address(text):
    """Names go into letters: nobody shall advertise in them."""
    if has_address(text):
        raise ValidationError(_("A name cannot contain a web address. Leave the address out."))
    return text


def has_address(text):
    """Say whether a name has an address of the web in it, other than the name of a firm."""
    if LINK.search(text):
        return True
    has_path = any(one[1] for one in DOMAIN.finditer(text))
    return has_path or not FIRM.search(text) and bool(DOMAIN.search(QUOTED.sub(" ", text)))


class NameField(forms.CharField):
    """One line of words, without an address of the web."""

    default_error_messages = {"max_length": TOO_LONG}

    def clean(self, value):
        return refuse_address(super().clean(one_line(value)))


class HoneypotForm(forms.Form):
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


class AntispamForm(HoneypotForm):
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
            self.add_error(
                None, _("Please check what you wrote and send it again: the form was sent unusually quickly.")
            )
        self.is_suspicious = True
        self.put(opened=token, website="")

    def put(self, **values):
        """Change what the form shows when it comes back."""
        self.data = self.data.copy()
        for name, value in values.items():
            self.data[self.add_prefix(name)] = value
