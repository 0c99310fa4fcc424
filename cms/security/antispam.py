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
# A domain in spam. "J.Petraitis", "M.De la Cruz" and "Dr.De Vries" are not domains.
DOMAIN = re.compile(
    r"[\w-]{2}\.(?![A-Z][a-z]+ +[^\W\d_])(?i:com|net|org|info|biz|lt|eu|ru|de|io|xyz|top|site|shop|online)\b([/:?])?"
)
# Companies named after their sites: „Knygutė.lt“ in quotation marks, or after the legal form.
QUOTED = re.compile(r"[„“”\"«][^„“”\"«»]*[“”\"»]")
FIRM = re.compile(r"\b(?:UAB|MB|AB|IĮ|VšĮ|ŽŪB|SIA|OÜ|Ltd|GmbH)\b", re.I)


def refuse_address(text):
    """Refuse web addresses in names, because e-mails repeat names."""
    if has_address(text):
        raise ValidationError(_("A name cannot contain a web address. Leave the address out."))
    return text


def has_address(text):
    """Return whether a name contains a web address that is not a company name."""
    if LINK.search(text):
        return True
    has_path = any(one[1] for one in DOMAIN.finditer(text))
    return has_path or not FIRM.search(text) and bool(DOMAIN.search(QUOTED.sub(" ", text)))


class NameField(forms.CharField):
    """A single-line text field that refuses web addresses."""

    default_error_messages = {"max_length": TOO_LONG}

    def clean(self, value):
        return refuse_address(super().clean(one_line(value)))


class HoneypotForm(forms.Form):
    """A form with a signed opening time and a honeypot field."""

    salt = "cms.guard"  # a token is only valid for its own form
    opened = forms.CharField(widget=forms.HiddenInput, required=False)
    # Hidden from people; robots fill in every field.
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
    """A form that asks suspected robots to submit once more."""

    is_suspicious = False  # perhaps a fast typist
    is_robot = False  # no person forges a token or fills in a hidden field
    notice_seen = ""

    def clean_opened(self):
        """Return the id of the opened form, for idempotency."""
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
        """Show the form again with an empty honeypot and a fresh token."""
        if not self.is_suspicious:
            self.add_error(
                None, _("Please check what you wrote and send it again: the form was sent unusually quickly.")
            )
        self.is_suspicious = True
        self.put(opened=token, website="")

    def put(self, **values):
        """Set the value that the form shows again."""
        self.data = self.data.copy()
        for name, value in values.items():
            self.data[self.add_prefix(name)] = value
