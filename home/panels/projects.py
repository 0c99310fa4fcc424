"""The form of a project: sums that do not add up are explained with both figures."""

from django.utils.translation import gettext as _

from cms.editor.forms import BasePageForm, kept_forms
from cms.l10n.formatting import euros


class ProjectPageForm(BasePageForm):
    def clean(self):
        data = super().clean()
        self.follow_the_measure(data)
        self.refuse_half_a_place(data)
        if data.get("planned_start") and data.get("planned_end") and data["planned_end"] < data["planned_start"]:
            self.add_error("planned_end", _("The project must end after it starts."))
        return data

    def is_valid(self):
        if not super().is_valid():
            return False
        budget = self.formsets.get("budget")
        if budget is not None and not self.is_deferred_validation:
            self.compare_totals(kept_forms(budget))
        return not self.errors

    def follow_the_measure(self, data):
        """Set the strategy from the measure. Running the strategy belongs to no measure."""
        is_running = data.get("kind") == self.instance.Kind.RUNNING
        if measure := data.get("measure"):
            data["strategy"] = measure.priority.strategy
            if is_running:
                self.add_error("measure", _("Running costs belong to no measure: leave this empty."))
        elif data.get("strategy") and not is_running and not self.is_deferred_validation:
            self.add_error("measure", _("Say which measure of the strategy this project is for."))

    def refuse_half_a_place(self, data):
        if (data.get("latitude") is None) != (data.get("longitude") is None):
            self.add_error("longitude", _("A place on the map needs both latitude and longitude."))
        for name, limit in (("latitude", 90), ("longitude", 180)):
            if data.get(name) is not None and abs(data[name]) > limit:
                self.add_error(name, _("There is no such place: the maximum is %(limit)s.") % {"limit": limit})

    def compare_totals(self, rows):
        total, added = self.cleaned_data.get("total"), sum(form.cleaned_data.get("amount") or 0 for form in rows)
        if total is not None and rows and total != added:
            sentence = _("The sources add up to %(added)s, but the contract says %(total)s. Correct one of them.")
            self.add_error("total", sentence % {"added": euros(added), "total": euros(total)})
