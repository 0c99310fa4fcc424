"""The form of a survey: it cannot be archived before its result is published."""

from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from cms.editor.forms import BasePageForm
from cms.i18n import LANGUAGES


class SurveyPageForm(BasePageForm):
    def clean(self):
        data = super().clean()
        opens, closes = data.get("opens_on"), data.get("closes_on")
        if opens and closes and closes < opens:
            self.add_error("closes_on", _("The survey must close after it opens."))
        if data.get("questionnaire_url") and data.get("questionnaire_page"):
            self.add_error("questionnaire_url", _("Enter either a page of this website or an address, not both."))
        for name in ("is_archived", "expire_at"):
            if data.get(name) and not self.has_results(data):
                sentence = _("Publish the results first, as text or as a file: respondents want to know them.")
                self.add_error(name, sentence)
        if data.get("is_archived"):
            self.refuse_to_put_away(data)
        return data

    def has_results(self, data):
        texts = [strip_tags(str(data.get(f"results_{code}") or "")).strip() for code, _name in LANGUAGES]
        return any(texts) or bool(data.get("results_file"))

    def refuse_to_put_away(self, data):
        if not data.get("closes_on") or data["closes_on"] >= timezone.localdate():
            self.add_error("is_archived", _("The survey has not closed yet."))
