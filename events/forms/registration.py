"""The registration form."""

from django import forms
from django.utils.translation import gettext as _

from cms.l10n.identity import norm_email, norm_name, norm_phone

from .asking import MOST_SHOWN, AskingForm
from .guard import SECONDS_A_PERSON_NEEDS, one_line, refuse_address
from .person import PersonForm

PERSON = ["name", "email", "phone", "organisation", "guardian_name", "guardian_contact"]


class RegistrationForm(AskingForm, PersonForm):
    asked_people = forms.IntegerField(widget=forms.HiddenInput, initial=1, required=False)
    can_wait = False

    def __init__(self, *args, pool, questions, notice=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.pool, self.notice = pool, notice
        self.drop_what_is_not_asked()
        self.ask(questions, self.people)
        last = ["sensitive_consent", "guardian_name", "guardian_contact", "photo_consent"]
        self.order_fields([name for name in self.fields if name not in last] + last)

    def new_token(self, age=0):
        """Sign the submit key with the privacy notice shown, so that the stored notice is the one that was read."""
        return super().new_token(age, self.notice.digest if self.notice else "")

    def drop_what_is_not_asked(self):
        pool = self.pool
        unwanted = {
            "party_size": pool.max_party == 1,
            "companions": pool.max_party == 1 or not pool.asks_names,
            "guardian_name": not pool.asks_guardian,
            "guardian_contact": not pool.asks_guardian,
            "photo_consent": pool.event.is_online,
        }
        for name, is_unwanted in unwanted.items():
            if is_unwanted:
                del self.fields[name]

    @property
    def people(self):
        """Return how many people the form asks about: the number it was sent with."""
        given = one_line(self.data.get("party_size", ""))[:5] if self.is_bound else ""
        size = int(given) if given.isascii() and given.isdigit() else 1
        return min(max(size, 1), self.pool.max_party, MOST_SHOWN)

    def clean_companions(self):
        lines = [one_line(line) for line in self.cleaned_data["companions"].splitlines()]
        return [refuse_address(line)[:120] for line in lines if line]

    def clean(self):
        data = super().clean()
        is_reachable = data.get("email") or data.get("phone")
        if not is_reachable and not {"email", "phone"} & set(self.errors):
            self.add_error("email", _("Enter an e-mail address or a phone number so that we can reach you."))
        self.ask_of_each()
        return data

    def ask_of_each(self):
        """Add per-person questions. Without scripts, those of a second person appear after the form was sent once."""
        if self.asked_of(1) and self.people > (self.cleaned_data.get("asked_people") or 1):
            self.add_error(
                None, _("There are now questions for each of you below: answer them and send the form again.")
            )
            self.put(asked_people=self.people)

    @property
    def submit_key(self):
        return self.cleaned_data["opened"]

    def to_store(self):
        """Return the arguments of the service, except the language and the notice."""
        data = self.cleaned_data
        person = {name: data.get(name) or "" for name in PERSON}
        return {
            "submit_key": self.submit_key,
            "person": {**person, "photo_consent": data.get("photo_consent")},
            "party_size": data.get("party_size", 1),
            "companions": data.get("companions") or [],
            "answers": self.answers(),
            "accepts_waiting": "accepts_waiting" in self.data,
        }

    def is_of(self, registration):
        """Return whether the registration made with this form is for the person entered in it."""
        data = self.cleaned_data
        typed = (norm_name(data["name"]), norm_email(data["email"]), norm_phone(data["phone"]))
        return typed == (registration.name_norm, registration.email_norm, registration.phone_norm)

    def renew(self):
        """Issue a new submit key: somebody went back and entered another name, which is another registration."""
        again = _("This form has already been used to register somebody. To register this person too, send it again.")
        self.add_error(None, again)
        self.put(opened=self.new_token(age=SECONDS_A_PERSON_NEEDS))
