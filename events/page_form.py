"""The form of an event, in the order in which editors know the answers."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from cms.editor.folding import FOLDED, FOLDED_ROWS
from cms.editor.forms import BasePageForm, kept_forms
from cms.editor.panels import translated
from cms.l10n.local_time import end_of, local, start_of

from .registrations_panel import PeoplePanel
from .terms_form import TermsFormMixin, terms_panels

content_panels = [
    PeoplePanel(),
    MultiFieldPanel(
        [
            FieldPanel("kind"),
            FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
            FieldPanel("is_all_day"),
        ],
        heading=gettext_lazy("What and when"),
    ),
    MultiFieldPanel(
        [FieldPanel("mode"), FieldPanel("venue"), *translated("room"), FieldPanel("online_url")],
        heading=gettext_lazy("Where"),
    ),
    *terms_panels,
    MultiFieldPanel(
        [FieldPanel("status"), FieldPanel("previous_starts_at"), *translated("status_note")],
        heading=gettext_lazy("Moved or cancelled"),
        classname=FOLDED,
    ),
    *translated("body"),
    *translated("programme"),
    InlinePanel(
        "sessions",
        label=gettext_lazy("session"),
        heading=gettext_lazy("Sessions"),
        help_text=gettext_lazy(
            "Only for an event of several parts, each at its own time. The event then starts with the first and ends "
            "with the last of them."
        ),
        classname=f"{FOLDED} {FOLDED_ROWS}",
    ),
    InlinePanel(
        "speakers", label=gettext_lazy("speaker"), heading=gettext_lazy("Speakers"), classname=f"{FOLDED} {FOLDED_ROWS}"
    ),
    MultiFieldPanel(
        [
            FieldPanel("audiences", widget=forms.CheckboxSelectMultiple),
            *translated("audience_text"),
            FieldPanel("spoken_language"),
            *translated("interpretation"),
            *translated("accessibility_text"),
            *translated("what_to_bring"),
        ],
        heading=gettext_lazy("For whom, and what they should know"),
        classname=FOLDED,
    ),
    MultiFieldPanel(
        [
            *translated("organiser"),
            FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_email"), FieldPanel("contact_phone")]),
            FieldPanel("project"),
        ],
        heading=gettext_lazy("Organiser and project"),
        classname=FOLDED,
    ),
    InlinePanel(
        "attachments",
        label=gettext_lazy("attachment"),
        heading=gettext_lazy("Attachments and materials"),
        classname=FOLDED,
    ),
    MultiFieldPanel(
        [
            FieldPanel("attendance"),
            *translated("report"),
            InlinePanel("photos", label=gettext_lazy("photograph"), heading=gettext_lazy("Photographs")),
        ],
        heading=gettext_lazy("After the event"),
        classname=FOLDED,
    ),
]


class EventPageForm(TermsFormMixin, BasePageForm):
    def clean(self):
        data = super().clean()
        self.span_sessions(data)
        starts, ends = data.get("starts_at"), data.get("ends_at")
        if starts and ends:
            if data.get("is_all_day"):
                data["starts_at"], data["ends_at"] = start_of(local(starts).date()), end_of(local(ends).date())
            if data["ends_at"] <= data["starts_at"]:
                self.add_error("ends_at", _("The event must end after it starts."))
        self.remember_the_date(data)
        self.check_terms(data)
        if not self.is_deferred_validation:
            self.ask_for_the_place(data)
        return data

    def span_sessions(self, data):
        """Set the event's times to span its sessions, from the first to the last."""
        formset = self.formsets.get("sessions")
        if formset is None or not formset.is_valid():
            return
        sessions = [form.instance for form in kept_forms(formset)]
        times = [session for session in sessions if session.starts_at and session.ends_at]
        if times:
            data["starts_at"] = min(session.starts_at for session in times)
            data["ends_at"] = max(session.ends_at for session in times)

    def remember_the_date(self, data):
        """Store the original date when a public event is moved."""
        status, before = data.get("status"), self.public_start()
        if status != self.instance.Status.MOVED:
            return
        if not data.get("previous_starts_at") and before and before != data.get("starts_at"):
            data["previous_starts_at"] = before
        if not data.get("previous_starts_at") and not self.is_deferred_validation:
            self.add_error("previous_starts_at", _("Say when the event was to start before it was moved."))

    def public_start(self):
        page = type(self.instance).objects.filter(pk=self.instance.pk, live=True)
        return page.values_list("starts_at", flat=True).first() if self.instance.pk else None

    def ask_for_the_place(self, data):
        mode, modes = data.get("mode"), self.instance.Mode
        if mode in (modes.ONSITE, modes.HYBRID) and "venue" in self.fields and not data.get("venue"):
            self.add_error("venue", _("Say where people are to come, or that the event is online."))
