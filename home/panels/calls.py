"""The form of a call: five answers are enough, the rest is collapsed; contradictions are explained."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from cms.editor.folding import FOLDED, FOLDED_ROWS
from cms.editor.forms import BasePageForm, kept_forms
from cms.editor.panels import translated
from cms.i18n import LANGUAGES, LT
from cms.l10n.formatting import euros
from cms.translations.completeness import is_filled
from home.calls.facts import moment, percent

call_panels = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
            FieldRowPanel([FieldPanel("planned_year"), FieldPanel("planned_part")]),
            FieldPanel("number"),
            FieldPanel("measure"),
        ],
        heading=gettext_lazy("When and what for"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("total"), FieldPanel("highest"), FieldPanel("intensity")]),
            FieldPanel("applicants"),
            *translated("applicants_text"),
        ],
        heading=gettext_lazy("Amount and applicants"),
    ),
    *translated("objective"),
    *translated("conditions"),
    *translated("criteria"),
    InlinePanel(
        "documents",
        label=gettext_lazy("document"),
        heading=gettext_lazy("Documents and forms of this call"),
        classname=FOLDED_ROWS,
    ),
    MultiFieldPanel(
        [
            FieldPanel("questions_until"),
            FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_email"), FieldPanel("contact_phone")]),
            FieldPanel("info_event"),
            FieldPanel("apply_url"),
        ],
        heading=gettext_lazy("Where to ask and apply"),
    ),
    InlinePanel(
        "questions",
        label=gettext_lazy("question"),
        heading=gettext_lazy("Published questions and answers"),
        classname=f"{FOLDED} {FOLDED_ROWS}",
    ),
    InlinePanel(
        "changes",
        label=gettext_lazy("change"),
        heading=gettext_lazy("Changes since publication"),
        help_text=gettext_lazy(
            "Visitors see this. If you change the dates or amounts of a public call and write nothing here, the "
            "website states the old and new values."
        ),
        classname=FOLDED,
    ),
    MultiFieldPanel(
        [FieldPanel("results_on"), *translated("results")],
        heading=gettext_lazy("Decision and results"),
        classname=FOLDED,
    ),
    MultiFieldPanel(
        [FieldPanel("is_withdrawn"), *translated("withdrawn_text")],
        heading=gettext_lazy("Withdrawn"),
        classname=FOLDED,
    ),
]


# Visitors plan by these: every change of them is listed.
TOLD = {
    "opens_at": moment,
    "closes_at": moment,
    "questions_until": moment,
    "total": euros,
    "highest": euros,
    "intensity": percent,
}


class CallPageForm(BasePageForm):
    def clean(self):
        data = super().clean()
        opens, closes, asked = (data.get(name) for name in ("opens_at", "closes_at", "questions_until"))
        if opens and closes and closes <= opens:
            self.add_error("closes_at", _("The call must close after it opens."))
        if closes and asked and asked > closes:
            self.add_error(
                "questions_until", _("The call will be closed by then: questions must end before it closes.")
            )
        if data.get("planned_part") and not data.get("planned_year"):
            self.add_error("planned_year", _("Which year does the month or quarter belong to?"))
        self.compare_sums(data)
        if not self.is_deferred_validation:
            self.ask_for_what_visitors_need(data)
        return data

    def compare_sums(self, data):
        total, highest = data.get("total"), data.get("highest")
        if None not in (total, highest) and highest > total:
            sentence = _("One project cannot get more than the budget of the call: %(highest)s of %(total)s.")
            self.add_error("highest", sentence % {"highest": euros(highest), "total": euros(total)})

    def ask_for_what_visitors_need(self, data):
        if not data.get("opens_at") and data.get("closes_at"):
            self.add_error("opens_at", _("Also say when the call opens."))
        elif not data.get("opens_at") and not data.get("planned_year"):
            self.add_error("opens_at", _("Say when the call opens, or for which year it is planned."))
        if data.get("is_withdrawn") and not is_filled(data.get(f"withdrawn_text_{LT}")):
            self.add_error(f"withdrawn_text_{LT}", _("Say why the call was withdrawn."))
        if is_filled(data.get(f"results_{LT}")) and not data.get("results_on"):
            data["results_on"] = timezone.localdate()

    def save(self, commit=True):
        page = super().save(commit=False)
        if not self.is_deferred_validation and not self.tells_changes():
            self.write_changes(page)
        if commit:
            page.save()
        return page

    def tells_changes(self):
        """Return whether the editor has added a change entry that is not public yet."""
        rows = self.formsets.get("changes")
        return rows is None or any(not form.instance.pk for form in kept_forms(rows))

    def write_changes(self, page):
        """Add one change entry, in both languages, with the old and new values."""
        public = type(page).objects.filter(pk=page.pk, live=True).values(*TOLD).first() if page.pk else None
        changed = [name for name in TOLD if public and public[name] != getattr(page, name)]
        if changed:
            entry = page.changes.model()
            for language, _name in LANGUAGES:
                with override(language):
                    lines = [describe_change(page, name, public[name]) for name in changed]
                    setattr(entry, f"text_{language}", "\n".join(lines))
            page.changes.add(entry)


def describe_change(page, name, before):
    show = TOLD[name]
    words = {"what": page._meta.get_field(name).verbose_name, "before": before, "now": getattr(page, name)}
    words |= {key: show(words[key]) if words[key] is not None else _("not set") for key in ("before", "now")}
    text = _("%(what)s: %(now)s (before: %(before)s)") % words
    return f"{text[:1].upper()}{text[1:]}."
