"""What is due for events: registrations, people to call, reports after the event."""

from datetime import timedelta

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import ngettext

from cms.dashboard import Line, Source, Urgency, as_source_rows, editable, page_form, source
from cms.i18n import LT
from cms.l10n.formatting import long_date
from cms.l10n.local_time import local, start_of
from cms.models import OutgoingMail

from .admin.emails import ours
from .admin.permissions import CHANGE, SEE, has
from .models import EventPage, Registration
from .models.registrations import ACTIVE, State
from .phone_calls import people

# How long after an event its missing report is listed; nobody has to complete old archives.
ASKED_FOR = timedelta(days=90)


def with_registrations(registrations):
    """Return the events that some of these registrations belong to, with their number."""
    counted = registrations.filter(pool__event=OuterRef("pk")).order_by().values("pool__event")
    number = Coalesce(Subquery(counted.annotate(number=Count("pk")).values("number")), 0)
    events = EventPage.objects.filter(pk__in=registrations.values("pool__event"))
    return as_source_rows(
        events.annotate(registered=number), name="draft_title", number="registered", first=("starts_at", "pk")
    )


class OfRegistrations(Source):
    """Registrations of one kind, grouped by event."""

    permission = SEE
    urgency = Urgency.OPEN
    state = ""

    def is_for(self, user):
        return has(user, self.permission)

    def url_of(self, pk):
        return reverse("desk:roster", args=[pk]) + (f"?state={self.state}" if self.state else "")

    def lines(self, found, user, at):
        if found:
            url = self.url_of(found[0].pk) if found.total == 1 else reverse("desk:index")
            yield Line(
                self.text(found.sum) % {"n": found.sum},
                url,
                self.urgency,
                found.examples(self.url_of, lambda row: f"({row.number})"),
            )


@source("registrations_pending")
class Pending(OfRegistrations):
    permission = CHANGE
    urgency = Urgency.SOON
    state = State.PENDING

    def rows(self, user, at):
        return with_registrations(Registration.objects.filter(state=State.PENDING, pool__ends_at__gt=at))

    def text(self, number):
        return ngettext("%(n)s registration needs your approval.", "%(n)s registrations need your approval.", number)


@source("registrations_new")
class New(OfRegistrations):
    urgency = Urgency.CALM

    def rows(self, user, at):
        since = start_of((local(at) - timedelta(days=1)).date())
        return with_registrations(Registration.objects.filter(state__in=ACTIVE, created_at__gte=since))

    def text(self, number):
        return ngettext("%(n)s new registration since yesterday.", "%(n)s new registrations since yesterday.", number)


@source("registrations_waiting")
class Waiting(OfRegistrations):
    urgency = Urgency.CALM
    state = State.WAITING

    def rows(self, user, at):
        return with_registrations(Registration.objects.filter(state=State.WAITING, pool__starts_at__gt=at))

    def text(self, number):
        return ngettext("%(n)s registration is on a waiting list.", "%(n)s registrations are on waiting lists.", number)


class OfLetters(Source):
    """E-mails about registrations; the recipients are only shown behind the link."""

    def is_for(self, user):
        return has(user, CHANGE)


@source("letters_failed")
class Failed(OfLetters):
    def rows(self, user, at):
        return as_source_rows(ours().undelivered(), shown=1)

    def lines(self, found, user, at):
        if found:
            text = ngettext(
                "%(n)s e-mail could not be delivered.", "%(n)s e-mails could not be delivered.", found.total
            )
            url = f"{reverse('desk:letters')}?state={OutgoingMail.State.FAILED}"
            yield Line(text % {"n": found.total}, url, Urgency.LATE)


@source("people_to_call")
class ToCall(OfLetters):
    def rows(self, user, at):
        return as_source_rows(ours().to_call(), shown=1)

    def lines(self, found, user, at):
        if number := found and len(people(at)):
            text = ngettext(
                "%(n)s person without e-mail needs a phone call.",
                "%(n)s people without e-mail need a phone call.",
                number,
            )
            yield Line(text % {"n": number}, reverse("desk:calls"), Urgency.SOON)


def without_report(events, at):
    """Return the public events of the last months that have no report."""
    past = events.filter(live=True, ends_at__lt=at, ends_at__gte=at - ASKED_FOR).exclude(status="cancelled")
    report = f"report_{LT}"
    return past.filter(Q(**{f"{report}__isnull": True}) | Q(**{report: []}), photos=None)


@source("events_without_report")
class WithoutReport(Source):
    def rows(self, user, at):
        events = without_report(editable(EventPage, user), at)
        return as_source_rows(events, name="draft_title", moment="ends_at", first=("-ends_at", "pk"))

    def lines(self, found, user, at):
        if found:
            text = ngettext(
                "%(n)s event is over, but its page does not say how it went.",
                "%(n)s events are over, but their pages do not say how they went.",
                found.total,
            )
            url = page_form(found[0].pk) if found.total == 1 else past_events(at)
            examples = found.examples(page_form, lambda row: long_date(row.moment))
            yield Line(text % {"n": found.total}, url, examples=examples)


def past_events(at):
    days = {"from": (at - ASKED_FOR).date(), "to": at.date()}
    return f"{reverse('events_events:index')}?starts_at_from={days['from']}&starts_at_to={days['to']}"


@source("events_hidden_with_people")
class HiddenWithPeople(OfRegistrations):
    """Lists them however the page was unpublished: an expiry date asks nobody."""

    urgency = Urgency.SOON

    def rows(self, user, at):
        events = editable(EventPage, user, "publish").filter(live=False)
        hidden = Registration.objects.filter(pool__event__in=events, pool__ends_at__gt=at)
        return with_registrations(hidden.filter(state__in=ACTIVE))

    def url_of(self, pk):
        """Return the form of the event, where it is settled."""
        return page_form(pk)

    def text(self, number):
        return ngettext(
            "%(n)s person is registered for an event that is not public: publish or cancel it.",
            "%(n)s people are registered for events that are not public: publish or cancel them.",
            number,
        )
