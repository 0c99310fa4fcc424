"""The list of registrations: filtered by status, searched by name, code, e-mail, phone."""

import re

from django import forms
from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef, Q
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.l10n.identity import norm_name
from cms.models import OutgoingMail
from events.models import Attendance, EventPage, Registration, SeatPool
from events.models.registrations import State
from events.phone_calls import people

from .emails import ours
from .figures import figures_of, session_names
from .permissions import SEE, may, needs
from .setup import sessions_without_places

PER_PAGE = 50
PRESENT = ("present", _("was there"))


class RosterForm(forms.Form):
    q = forms.CharField(required=False, label=_("Name, code, e-mail or phone"), max_length=120)
    state = forms.ChoiceField(required=False, label=_("Status"))
    pool = forms.ChoiceField(required=False, label=_("Session"))

    def __init__(self, data, pools, names):
        super().__init__(data)
        self.fields["state"].choices = [("", _("all")), *State.choices, PRESENT]
        self.fields["pool"].choices = [("", _("all")), *((p.pk, names.get(p.session_uid, "–")) for p in pools)]
        if len(pools) < 2:
            del self.fields["pool"]

    def narrow(self, registrations):
        values = self.cleaned_data if self.is_valid() else {}
        if state := values.get("state"):
            here = Attendance.objects.filter(attendee__registration=OuterRef("pk"))
            registrations = registrations.filter(Exists(here) if state == PRESENT[0] else Q(state=state))
        if pool := values.get("pool"):
            registrations = registrations.filter(pool=pool)
        return search(registrations, values.get("q", ""))


def search(registrations, text):
    """Search names without case and diacritics, phone numbers by their digits."""
    text = text.strip()
    if not text:
        return registrations
    found = Q(name_norm__contains=norm_name(text)) | Q(code=text.upper()) | Q(email_norm__contains=text.casefold())
    found |= Q(attendees__name__icontains=text) | Q(organisation__icontains=text)
    digits = re.sub(r"\D", "", text)
    if len(digits) > 4:
        found |= Q(phone_norm__endswith=digits[-8:])
    return registrations.filter(found).distinct()


@needs(SEE)
def index(request):
    """List the events with registration, the next one first; past events are behind a link."""
    is_past = "past" in request.GET
    events = EventPage.objects.past() if is_past else EventPage.objects.upcoming()
    page = Paginator(events.filter(pools__isnull=False).distinct(), PER_PAGE).get_page(request.GET.get("p"))
    pools = list(SeatPool.objects.filter(event__in=list(page)).order_by("starts_at"))
    figures = figures_of(pools)
    rows = [
        (event, parts_of(event, [figures[pool.pk] for pool in pools if pool.event_id == event.pk])) for event in page
    ]
    without = () if is_past else EventPage.objects.originals().upcoming().filter(pools=None)[:PER_PAGE]
    context = {"page": page, "rows": rows, "without": without, "is_past": is_past, "may": may(request.user)}
    context |= {"to_call": len(people()), "undelivered": ours().undelivered().count()}
    return TemplateResponse(request, "events/admin/desk/index.html", context)


def parts_of(event, figures):
    """Return (figures, session) in chronological order; a session is named only if each has its own places."""
    names = session_names(event) if any(part.pool.session_uid for part in figures) else {}
    return [(part, names.get(part.pool.session_uid)) for part in figures]


@needs(SEE)
def roster(request, pk):
    event = get_object_or_404(EventPage, pk=pk)
    pools = list(SeatPool.objects.of_event(event))
    names = session_names(event)
    form = RosterForm(request.GET, pools, names)
    found = form.narrow(Registration.objects.filter(pool__in=pools)).order_by("pool", "seq")
    page = Paginator(with_marks(found), PER_PAGE).get_page(request.GET.get("p"))
    query = request.GET.copy()
    query.pop("p", None)
    context = {
        "event": event,
        "figures": (figures := parts_of(event, list(figures_of(pools).values()))),
        "to_decide": any(part.to_decide for part, _session in figures),
        "form": form,
        "page": page,
        "query": query.urlencode(),
        "may": may(request.user),
        "is_over": event.ends_at < timezone.now(),
        "has_sessions": len(pools) > 1,
        "without": [names[session.uid] for session in sessions_without_places(event, pools)],
        "has_sensitive": event.questions.filter(is_sensitive=True).exists(),
    }
    return TemplateResponse(request, "events/admin/desk/roster.html", context)


def with_marks(registrations):
    """Add who has checked in, and whose e-mails are not delivered."""
    registrations = registrations.annotate(present=Count("attendees__attendances__attendee", distinct=True))
    return RegistrationList(registrations)


class RegistrationList:
    """Slices the registrations for the paginator, so that failed e-mails are looked up for one page only."""

    def __init__(self, queryset):
        self.queryset = queryset

    def count(self):
        return self.queryset.count()

    def __len__(self):
        return self.count()

    def __getitem__(self, part):
        rows = list(self.queryset[part])
        failed = OutgoingMail.objects.undelivered().filter(about__in=[one.about for one in rows])
        abouts = set(failed.values_list("about", flat=True))
        for one in rows:
            one.mail_failed = one.about in abouts
        return rows
