"""Hooks around publishing and unpublishing: who will be notified, and who was."""

from django.db import transaction
from django.db.models import F
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin import messages

from cms.l10n.quotes import inner_quotes

from . import services
from .models import Audit, EventPage, Registration, Venue
from .notification_preview import registered, registered_in_words

TOLD = [Audit.What.EVENT_CANCELLED, Audit.What.EVENT_MOVED, Audit.What.EVENT_CHANGED]


# --- After publishing -------------------------------------------------------------------------


@hooks.register("before_publish_page")
def note_the_moment(request, page):
    request.told_since = timezone.now()


@hooks.register("before_bulk_action")
def note_the_moment_of_all(request, action_type, objects, action):
    request.told_since = timezone.now()


@hooks.register("before_edit_snippet")
def note_the_moment_of_a_venue(request, instance):
    request.told_since = timezone.now()


@hooks.register("after_publish_page")
def say_what_was_told(request, page):
    if isinstance(page, EventPage):
        say_after(request, EventPage.objects.filter(pk=page.pk))


@hooks.register("after_bulk_action")
def say_what_all_were_told(request, action_type, objects, action):
    if action_type == "publish":
        say_after(request, EventPage.objects.filter(pk__in=[page.pk for page in objects]))


@hooks.register("after_edit_snippet")
def say_what_a_venue_told(request, instance):
    if isinstance(instance, Venue):
        say_after(request, instance.events.live())


def say_after(request, events):
    """Count after the transaction: the e-mails exist by then."""
    since = getattr(request, "told_since", None) or timezone.now()
    transaction.on_commit(lambda: say(request, events, since), robust=True)


def say(request, events, since):
    steps = Audit.objects.filter(pool__event__in=events, what__in=TOLD, at__gte=since)
    number = sum(steps.filter(facts__told__isnull=False).values_list(F("facts__told"), flat=True))
    if number:
        text = ngettext(
            "%(n)s registered person has been notified of the change.",
            "%(n)s registered people have been notified of the change.",
            number,
        )
        messages.success(request, text % {"n": number})
    elif any(registered(events)):
        messages.info(request, _("Nobody registered was e-mailed: nothing that concerns them has changed."))


# --- Taking down ------------------------------------------------------------------------------


@hooks.register("before_unpublish_page")
def ask_whether_it_is_cancelled(request, page):
    is_deep = bool(request.POST.get("include_descendants"))
    events = hidden_with_people(page, is_deep)
    if not events or request.POST.get("people") in ("cancelled", "kept"):
        return None
    context = {"page": page, "events": events, "registered": registered_in_words(events), "header_icon": "warning"}
    context |= {"include_descendants": is_deep, "next_url": request.POST.get("next", "")}
    context |= {"page_title": gettext_lazy("People are registered"), "page_subtitle": page.get_admin_display_title()}
    return TemplateResponse(request, "events/admin/unpublish.html", context)


@hooks.register("after_unpublish_page")
def cancel_what_is_cancelled(request, page):
    if request.POST.get("people") != "cancelled":
        return
    events = hidden_with_people(page, bool(request.POST.get("include_descendants")))
    request.told_since = timezone.now()
    for event in events:
        transaction.on_commit(lambda event=event: services.cancel_event(event=event, by=request.user), robust=True)
    say_after(request, EventPage.objects.filter(pk__in=[event.pk for event in events]))


@hooks.register("before_bulk_action")
def take_down_one_by_one(request, action_type, objects, action):
    """Refuse bulk unpublishing: each event needs its own answer to whether it is cancelled."""
    if action_type != "unpublish":
        return None
    is_deep = bool(request.POST.get("include_descendants"))
    events = {event.pk: event for page in objects for event in hidden_with_people(page, is_deep)}
    for event in events.values():
        text = _(
            "People are registered for “%(event)s”. Unpublish it separately: you will be asked whether it is cancelled."
        )
        form = messages.button(reverse("wagtailadmin_pages:unpublish", args=[event.pk]), _("Unpublish it"))
        messages.error(request, text % {"event": inner_quotes(event.get_admin_display_title())}, buttons=[form])
    return redirect(action.next_url) if events else None


def hidden_with_people(page, include_descendants):
    """Return the events with registrations that would no longer be public."""
    events = EventPage.objects.filter(ends_at__gt=timezone.now()).order_by("starts_at")
    events = events.descendant_of(page, inclusive=True) if include_descendants else events.filter(pk=page.pk)
    active = Registration.objects.active().values("pool__event")
    return list(events.filter(pk__in=active))
