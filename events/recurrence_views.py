"""The screen on which an editor repeats an event or copies it to next year."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.widgets import AdminDateInput

from cms.l10n.local_time import local, shifted
from cms.l10n.number_fields import WholeNumberField

from .admin.parts import parts_of
from .formatting import is_one_day
from .models import EventPage
from .recurrence import MOST, Rule, days_later, repeat_as_events, repeat_as_sessions

EVENTS, SESSIONS = "events", "sessions"
KINDS = (
    (EVENTS, gettext_lazy("Events of their own: each with its own page and registration")),
    (SESSIONS, gettext_lazy("Sessions of this event: one page, one registration for all of them")),
)


RULES = {
    "times": {"rule": [str(rule) for rule in Rule if rule != Rule.ONCE]},
    "on": {"rule": [str(Rule.ONCE)]},
}


class RepeatForm(forms.Form):
    rule = forms.ChoiceField(label=gettext_lazy("When"), choices=Rule.choices)
    times = WholeNumberField(
        label=gettext_lazy("How many times more"), min_value=1, max_value=MOST, initial=1, required=False
    )
    on = forms.DateField(label=gettext_lazy("Date, if once more"), required=False, widget=AdminDateInput)
    made_as = forms.ChoiceField(label=gettext_lazy("What they are"), choices=KINDS, initial=EVENTS)

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        self.event = event

    def clean(self):
        data = super().clean()
        if data.get("rule") == Rule.ONCE and not data.get("on"):
            self.add_error("on", _("Say on which date."))
        if data.get("rule") != Rule.ONCE and not data.get("times") and "times" not in self.errors:
            self.add_error("times", _("Say how many times."))
        if not self.errors:
            self.check_days(data)
        return data

    def check_days(self, data):
        self.days = days_later(self.event.starts_at, data["rule"], data["times"] or 1, data["on"])
        if 0 in self.days:
            self.add_error("on", _("The event itself is on that day."))
        lasts_days = not self.event.sessions.all() and not is_one_day(self.event)
        if data["made_as"] == SESSIONS and lasts_days:
            self.add_error("made_as", _("An event of several days cannot be a session of itself."))

    @property
    def dates(self):
        return [local(shifted(self.event.starts_at, days)).date() for days in self.days]


def repeat(request, pk):
    """Show the dates first; create the copies or sessions on the second submit."""
    event = get_object_or_404(EventPage, pk=pk)
    if not may_repeat(request.user, event):
        raise PermissionDenied
    event = event.get_latest_revision_as_object()
    form = RepeatForm(request.POST or None, event=event)
    is_ready = request.method == "POST" and form.is_valid()
    if is_ready and "make" in request.POST:
        return make(request, event, form)
    dates = form.dates if is_ready else []
    context = {"event": event, "form": form, "parts": parts_of(form, rules=RULES), "dates": dates, "media": form.media}
    return render(request, "events/admin/repeat.html", context)


def may_repeat(user, event):
    return (
        event.permissions_for_user(user).can_edit() and event.get_parent().permissions_for_user(user).can_add_subpage()
    )


def make(request, event, form):
    if form.cleaned_data["made_as"] == SESSIONS:
        repeat_as_sessions(event, form.days, request.user)
        messages.success(request, _("The sessions are in the draft. Check them and publish."))
        return redirect(reverse("wagtailadmin_pages:edit", args=[event.pk]))
    made = repeat_as_events(event, form.days, request.user)
    text = ngettext(
        "%(count)s draft created. Check it and publish.", "%(count)s drafts created. Check them and publish.", len(made)
    )
    messages.success(request, text % {"count": len(made)})
    if len(made) == 1:
        return redirect(reverse("wagtailadmin_pages:edit", args=[made[0].pk]))
    return redirect(reverse("wagtailadmin_explore", args=[event.get_parent().pk]))
