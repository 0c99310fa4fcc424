"""A priority with its measures."""

from collections import Counter

from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from cms.editor.forms import kept_forms
from cms.l10n.quotes import inner_quotes


class PriorityForm(WagtailAdminModelForm):
    def is_valid(self):
        if not super().is_valid():
            return False
        if (measures := self.formsets.get("measures")) is not None:
            self.refuse_same_numbers(measures)
            self.keep_measures_with_projects(measures)
        return not self.errors

    def refuse_same_numbers(self, measures):
        kept = kept_forms(measures)
        numbers = Counter(form.instance.code for form in kept)
        for form in kept:
            if numbers[form.instance.code] > 1:
                form.add_error("code", _("Another measure has this number."))
                self.add_error(None, _("Two measures have the number %(code)s.") % {"code": form.instance.code})

    def keep_measures_with_projects(self, measures):
        for form in measures.forms:
            measure = form.instance
            if measure.pk and measures._should_delete_form(form) and measure.projects.exists():
                sentence = _("“%(measure)s” has projects: move them to another measure before deleting it.")
                self.add_error(None, sentence % {"measure": inner_quotes(measure)})
