"""Check-in on a phone: one tap for a person, from the list or by the code.

Without JavaScript each tap is a form that is sent; with it, taps made without a network are kept and sent once later.
"""

import secrets
from datetime import UTC, datetime

from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.l10n.collation import sort_key
from cms.l10n.formatting import clock
from cms.l10n.identity import norm_name
from cms.middleware import HeadersMiddleware
from events import services
from events.models import Attendance, Attendee, EventPage
from events.models.registrations import State

from .figures import session_names
from .permissions import CHECK_IN, needs


def attendees_of(event):
    """Return everybody with a place, in Lithuanian alphabetical order."""
    people = Attendee.objects.filter(registration__pool__event=event, registration__state=State.CONFIRMED)
    people = people.select_related("registration__pool").prefetch_related("attendances")
    return sorted(people, key=lambda one: (sort_key(one.name or one.registration.name), one.position))


def session_now(event, chosen=None, at=None):
    """Return the session to check in for: the one chosen, else the current or next one."""
    sessions = event.shown_sessions
    at = at or timezone.now()
    by_uid = [session for session in sessions if str(session.uid) == chosen]
    ahead = [session for session in sessions if session.ends_at > at]
    return next(iter([*by_uid, *ahead, *sessions[-1:]]), None)


def mark(people, session):
    """Set on each attendee when they checked in to this session."""
    for one in people:
        uid = one.registration.pool.session_uid or (session.uid if session else None)
        one.here = next((seen for seen in one.attendances.all() if seen.session_uid == uid), None)
    return people


@needs(CHECK_IN)
def door(request, pk):
    event = get_object_or_404(EventPage, pk=pk)
    session = session_now(event, request.POST.get("session") or request.GET.get("session"))
    result = None
    if request.method == "POST":
        attendee = get_object_or_404(
            Attendee.objects.select_related("registration__pool"),
            checkin_code=request.POST.get("code", ""),
            registration__pool__event=event,
        )
        how = Attendance.How.CODE if request.POST.get("how") == Attendance.How.CODE else Attendance.How.LIST
        result = tapped(request, attendee, session, how)
        if is_script(request):
            return JsonResponse(result)
    everyone = mark(attendees_of(event), session)
    text = norm_name(request.GET.get("q", ""))
    people = [one for one in everyone if text in norm_name(f"{one} {one.registration.name} {one.registration.code}")]
    context = {"event": event, "session": session, "sessions": session_names(event), "people": people}
    context |= {"came": sum(bool(one.here) for one in everyone), "expected": len(everyone), "result": result}
    response = page(request, "events/admin/desk/door.html", context)
    response["Permissions-Policy"] = HeadersMiddleware.permissions.replace("camera=()", "camera=(self)")
    return response


@needs(CHECK_IN)
def arrival(request, code):
    """Show the page that the QR code opens. Opening it does not check anybody in."""
    found = Attendee.objects.select_related("registration__pool__event")
    attendee = get_object_or_404(found, checkin_code=code)
    event = attendee.registration.pool.event
    session = session_now(event, request.POST.get("session") or request.GET.get("session"))
    result = None
    if request.method == "POST":
        result = tapped(request, attendee, session, Attendance.How.CODE)
        if is_script(request):
            return JsonResponse(result)
    mark([attendee], session)
    context = {"event": event, "session": session, "sessions": session_names(event), "attendee": attendee}
    return page(request, "events/admin/desk/arrival.html", {**context, "result": result})


def page(request, template, context):
    nonce = secrets.token_hex(8)
    response = TemplateResponse(request, template, {**context, "nonce": nonce})
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "same-origin"
    return response


def is_script(request):
    return "application/json" in request.headers.get("Accept", "")


def tapped(request, attendee, session, how):
    """Check in or undo, and return {state, words}; the state is "new", "again", "gone" or "refused"."""
    uid = session.uid if session else None
    if "undo" in request.POST:
        services.take_back(attendee=attendee, session_uid=uid, by=request.user)
        return {"state": "gone", "words": _("Check-in undone.")}
    nonce = f"{request.POST.get('nonce') or secrets.token_hex(8)}-{attendee.pk}"[:64]
    values = {"nonce": nonce, "session_uid": uid, "how": how, "tapped_at": moment(request.POST.get("at"))}
    try:
        seen, is_new = services.check_in(attendee=attendee, by=request.user, **values)
    except services.RegistrationError as refusal:
        return {"state": "refused", "words": str(refusal)}
    if is_new or seen.nonce == nonce:
        return {"state": "new", "words": _("Checked in at %(time)s.") % {"time": clock(seen.at)}}
    return {"state": "again", "words": _("Already checked in at %(time)s.") % {"time": clock(seen.at)}}


def moment(milliseconds):
    try:
        return datetime.fromtimestamp(int(milliseconds) / 1000, UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None
