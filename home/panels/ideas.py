"""The office's decision about an idea, on one screen."""

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from cms.i18n import ENDONYMS, LANGUAGES
from home.ideas.states import NEEDS_WORDS, PUBLIC, SETTLED, IdeaState


class IdeaDecisionForm(WagtailAdminModelForm):
    def clean(self):
        data = super().clean()
        languages = self.whole_languages(data)
        state = data.get("state")
        if state in NEEDS_WORDS:
            self.ask_for_replies(data, languages)
        if state == IdeaState.PROJECT and not data.get("project"):
            self.add_error("project", _("Choose the project the idea became."))
        if state == IdeaState.MATCHED and not (data.get("call") or data.get("measure")):
            self.add_error("state", _("Choose the call or the measure that the idea fits."))
        if state in PUBLIC and not languages and not self.errors:
            self.add_error(None, _("There is nothing to show: enter a title and the idea in at least one language."))
        is_answered = state in SETTLED or any(data.get(f"reply_{code}") for code, _name in LANGUAGES)
        if is_answered and not data.get("answered_on"):
            data["answered_on"] = timezone.localdate()
        return data

    def whole_languages(self, data):
        """Return the languages with title and text; refuses a half-translated idea."""
        whole = []
        for code, _name in LANGUAGES:
            title, text = data.get(f"title_{code}"), data.get(f"text_{code}")
            if title and text:
                whole.append(code)
            elif title or text:
                missing = "text" if title else "title"
                self.add_error(
                    f"{missing}_{code}",
                    _("An idea is shown in a language only if it has both a title and a text in it."),
                )
        return whole

    def ask_for_replies(self, data, languages):
        """Require the answer in every language of the idea."""
        for code in languages:
            if not data.get(f"reply_{code}"):
                sentence = _("Write the answer in %(language)s too: the idea is public in that language.")
                self.add_error(f"reply_{code}", sentence % {"language": ENDONYMS[code]})
