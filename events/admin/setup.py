"""Opening registration for an event, and changing its places."""

from django import forms
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.forms.models import WagtailAdminModelForm, formfield_for_dbfield

from cms.l10n.local_time import local
from cms.l10n.number_fields import WholeNumberField
from events import services
from events.duplication import copy_pool
from events.models import EventPage, SeatPool

from .parts import parts_of
from .permissions import SET_UP, needs

# Changed by services or the page, never by this form.
KEPT_OUT = {"id", "event", "session_uid", "starts_at", "ends_at", "cancelled_at", "ceiling", "taken", "seq", "capacity"}


LAYOUT = (
    (gettext_lazy("When people can register"), ["opens_at", "closes_at", "cancel_until"]),
    (
        gettext_lazy("What is asked, and who is admitted"),
        ["asks_names", "asks_guardian", "verifies_email", "needs_approval", "pending_holds_seat"],
    ),
    (gettext_lazy("Waiting list"), ["waitlist_limit", "waitlist_stops_at", "keeps_strict_order"]),
    (gettext_lazy("How long data is kept"), ["contact_retention_days", "evidence_retention_days"]),
)
RULES = {"pending_holds_seat": {"needs_approval": ["on"]}}


class PoolForm(WagtailAdminModelForm):
    capacity = WholeNumberField(
        min_value=0,
        max_value=100_000,
        required=False,
        label=gettext_lazy("places"),
        help_text=gettext_lazy(
            "If left empty, there is no limit. A number below the places already taken sends nobody away."
        ),
    )
    for_each_session = forms.BooleanField(
        required=False, label=gettext_lazy("people register for each session separately"),
    )  # fmt: skip

    class Meta:
        model = SeatPool
        formfield_callback = formfield_for_dbfield
        exclude = ()

    field_order = ["capacity", "for_each_session"]

    def __init__(self, *args, sessions=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("event", None)
        if self.instance.pk or not sessions:
            del self.fields["for_each_session"]
        if self.instance.pk:
            self.initial["capacity"] = self.instance.capacity
        for name in self.fields.keys() & {"capacity", "for_each_session"}:
            self.fields[name].label = capfirst(self.fields[name].label)
        self.order_fields(self.field_order)

    def clean(self):
        data = super().clean()
        start = self.instance.starts_at
        for name in ("opens_at", "closes_at", "waitlist_stops_at"):
            if start and data.get(name) and data[name] > start:
                self.add_error(name, _("That is after the event has begun."))
        return data

    def values(self):
        return {name: value for name, value in self.cleaned_data.items() if name not in KEPT_OUT | {"for_each_session"}}


@needs(SET_UP)
def open_registration(request, pk):
    event = get_object_or_404(EventPage.objects.originals(), pk=pk)
    if SeatPool.objects.of_event(event).exists():
        return redirect("desk:roster", event.pk)
    blank = SeatPool(event=event, starts_at=event.starts_at, ends_at=event.ends_at)
    form = PoolForm(request.POST or None, instance=blank, sessions=event.shown_sessions)
    if form.is_valid():
        make_pools(event, form)
        messages.success(request, _("Registration is set up."))
        return redirect("desk:roster", event.pk)
    return shown(request, event, form, _("Open registration"))


def make_pools(event, form):
    parts = event.shown_sessions if form.cleaned_data.get("for_each_session") else [event]
    capacity = form.cleaned_data["capacity"]
    with transaction.atomic():
        for part in parts:
            uid = None if part is event else part.uid
            times = {"starts_at": part.starts_at, "ends_at": part.ends_at, "session_uid": uid}
            numbers = {"capacity": capacity, "ceiling": capacity}
            SeatPool.objects.create(event=event, **times, **numbers, **form.values())


def sessions_without_places(event, pools):
    """Return the sessions added after registration per session was set up: they have no places yet."""
    known = {pool.session_uid for pool in pools}
    return [] if not known or None in known else [one for one in event.shown_sessions if one.uid not in known]


@require_POST
@needs(SET_UP)
def open_sessions(request, pk):
    """Give them the same places as the first session."""
    event = get_object_or_404(EventPage.objects.originals(), pk=pk)
    pools = list(SeatPool.objects.of_event(event))
    with transaction.atomic():
        for session in sessions_without_places(event, pools):
            days = (local(session.starts_at).date() - local(pools[0].starts_at).date()).days
            copy_pool(pools[0], event, session, days)
    messages.success(request, _("Registration is set up."))
    return redirect("desk:roster", event.pk)


@needs(SET_UP)
def edit_pool(request, pk):
    pool = get_object_or_404(SeatPool.objects.select_related("event"), pk=pk)
    form = PoolForm(request.POST or None, instance=pool)
    if form.is_valid():
        # Only this form's fields: a seat taken in the meantime must not be released.
        SeatPool.objects.filter(pk=pool.pk).update(**form.values())
        services.set_capacity(pool=pool, capacity=form.cleaned_data["capacity"], by=request.user)
        services.promote(pool=pool, by=request.user)
        messages.success(request, _("Saved. The free places have gone to people on the waiting list."))
        return redirect("desk:roster", pool.event_id)
    return shown(request, pool.event, form, _("Places and times"), pool)


def shown(request, event, form, heading, pool=None):
    context = {"event": event, "form": form, "parts": parts_of(form, LAYOUT, RULES), "heading": heading, "pool": pool}
    return TemplateResponse(request, "events/admin/desk/form.html", context)
