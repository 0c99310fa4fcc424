"""The form for an idea: two required fields, the rest optional."""

import hashlib
import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.i18n import localized
from cms.l10n.text import TOO_LONG, one_line
from cms.mail.address_field import email_field
from cms.security.antispam import AntispamForm, NameField
from home.models import Place, Priority, StrategyPage
from home.models.ideas import LONGEST_IDEA

LONGEST_TITLE = 120
MOST_LINKS = 3
LINK = re.compile(r"://|\bwww\.", re.IGNORECASE)
KEPT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def measure_choices():
    """Return the measures of the strategies in progress, by priority."""
    running = StrategyPage.objects.visible().filter(state=StrategyPage.State.RUNNING)
    groups = {}
    for priority in Priority.objects.filter(strategy__in=running).prefetch_related("measures"):
        rows = [(measure.pk, f"{measure.code}. {localized(measure, 'name')}") for measure in priority.in_order]
        groups[f"{priority.code}. {localized(priority, 'name')}"] = rows
    return [("", _("I do not know, or another one")), *groups.items()]


def place_choices():
    places = sorted(Place.objects.all(), key=lambda place: localized(place, "name"))
    return [("", _("The whole area, or another place")), *((place.pk, localized(place, "name")) for place in places)]


class ChosenField(forms.TypedChoiceField):
    def __init__(self, **kwargs):
        super().__init__(coerce=int, empty_value=None, required=False, **kwargs)


class IdeaForm(AntispamForm):
    salt = "home.ideas"
    unsent = gettext_lazy("The idea has not been sent yet")
    title = forms.CharField(
        label=gettext_lazy("Your idea in a few words"),
        max_length=LONGEST_TITLE,
        error_messages={"required": gettext_lazy("Say in a few words what you suggest."), "max_length": TOO_LONG},
    )
    text = forms.CharField(
        label=gettext_lazy("What should be done, and whom would it help?"),
        help_text=gettext_lazy("A few sentences are enough. It will be public: write nothing about your own life."),
        widget=forms.Textarea(attrs={"rows": 6, "maxlength": LONGEST_IDEA}),
        error_messages={"required": gettext_lazy("Describe your idea: one sentence is enough.")},
    )
    measure = ChosenField(label=gettext_lazy("Area"))
    place = ChosenField(label=gettext_lazy("Where"))
    name = NameField(
        label=gettext_lazy("Your name"),
        max_length=LONGEST_TITLE,
        required=False,
        help_text=gettext_lazy("Only our office sees it."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = email_field(
        required=False,
        help_text=gettext_lazy("Only for our answer to you. Without it you will find the answer on this website."),
    )
    field_order = ["title", "text", "measure", "place", "name", "email"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, choices in (("measure", measure_choices()), ("place", place_choices())):
            self.fields[name].choices = choices
            if len(choices) == 1:
                del self.fields[name]

    def clean_title(self):
        title = one_line(self.cleaned_data["title"])
        if LINK.search(title):
            raise ValidationError(_("Leave the web address out of these few words: you can add it below."))
        return title

    def clean_text(self):
        text = KEPT.sub("", self.cleaned_data["text"]).replace("\r\n", "\n").strip()
        if not text:
            raise ValidationError(self.fields["text"].error_messages["required"])
        if len(text) > LONGEST_IDEA:
            sentence = _("The idea is too long: %(length)s characters. Shorten it to %(limit)s.")
            raise ValidationError(sentence, params={"length": len(text), "limit": LONGEST_IDEA})
        if (links := len(LINK.findall(text))) > MOST_LINKS:
            sentence = _("There are %(links)s web addresses here, as in advertising. Leave %(limit)s at most.")
            raise ValidationError(sentence, params={"links": links, "limit": MOST_LINKS})
        return text

    @property
    def submit_key(self):
        """Return a key for idempotency: equal for the same text from the same opened form."""
        parts = [self.cleaned_data[name] for name in ("opened", "title", "text")]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def to_store(self):
        """Return the arguments of the service, except the language."""
        data = self.cleaned_data
        return {
            "submit_key": self.submit_key,
            "title": data["title"],
            "text": data["text"],
            "measure_id": data.get("measure"),
            "place_id": data.get("place"),
            "name": data["name"],
            "email": data["email"],
        }
