"""One's own registration, by a link nobody else has. Looking changes nothing: mail scanners look at every link."""

import functools

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from cms.i18n import content_language
from events import services
from events.addresses import lost_link_url, own_url
from events.availability import of_pool
from events.calendars import TYPE, calendar_for
from events.forms import ContactForm, PartyForm
from events.kinds import OWN_WORDS
from events.models.registrations import State
from events.own_data import own_data_of
from events.tokens import find_by_token

# No search engine, no cache, and no other site learns of the address.
MAY_RETURN = (State.CANCELLED, State.DECLINED, State.EXPIRED)
PRIVATE = {"X-Robots-Tag": "noindex, nofollow", "Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


def private(view):
    """Find the registration; a link that is altered, revoked or meant for something else is the same 404."""

    @functools.wraps(view)
    @never_cache
    def found(request, word, token, purpose):
        registration = find_by_token(purpose, token)
        if registration is None or registration.anonymised_at:
            raise Http404
        if word != OWN_WORDS[content_language()] and request.method in ("GET", "HEAD"):
            response = redirect(request.get_full_path().replace(f"/{word}/", f"/{OWN_WORDS[content_language()]}/", 1))
        else:
            response = view(request, registration)
        for name, value in PRIVATE.items():
            response.headers[name] = value
        return response

    return found


@private
def own(request, registration):
    if request.method != "POST":
        return show(request, registration)
    act = ACTS.get(request.POST.get("act"))
    if act is None:
        return show(request, registration)
    try:
        return act(request, registration)
    except services.AlreadyRegistered:
        return show(request, registration, error=str(services.RegistrationError()))
    except services.RegistrationError as refused:
        registration.refresh_from_db()
        return show(request, registration, error=str(refused))


def show(request, registration, **context):
    """The forms hold what is true now, or what was typed and refused."""
    pool, event, now = registration.pool, registration.pool.event, timezone.now()
    initial = {"email": registration.email, "phone": registration.phone}
    values = {
        "registration": registration,
        "pool": pool,
        "event": event,
        "is_ahead": now < pool.starts_at,
        "place_in_queue": registration.is_proven and registration.place_in_queue,
        # Nobody who waits learns the link; whoever gives the place up loses it.
        "join_url": event.online_url if registration.state == State.CONFIRMED and event.has_online else "",
        "may_join_again": registration.state in MAY_RETURN and of_pool(pool, now).is_open,
        "is_new": "new" in request.GET,
        "is_done": "done" in request.GET,
        "party_form": PartyForm(initial={"party_size": registration.party_size}),
        "contact_form": ContactForm(initial=initial),
        **context,
    }
    return render(request, "events/own_registration.html", values)


def back(registration):
    return redirect(f"{own_url(registration)}?done")


def cancel(request, registration):
    return back(services.cancel(registration=registration))


def change_party(request, registration):
    form = PartyForm(request.POST)
    if form.is_valid():
        try:
            return back(services.change_party(registration=registration, **form.cleaned_data))
        except services.RegistrationError as refused:
            form.add_error("party_size", str(refused))
            registration.refresh_from_db()
    return show(request, registration, party_form=form)


def change_contact(request, registration):
    form = ContactForm(request.POST)
    if form.is_valid():
        try:
            return back(services.change_contact(registration=registration, **form.cleaned_data))
        except services.RegistrationError as refused:
            form.add_error("email", str(refused))
            registration.refresh_from_db()
    return show(request, registration, contact_form=form)


def accept(request, registration):
    return back(services.accept_offer(registration=registration))


def decline(request, registration):
    return back(services.decline_offer(registration=registration))


def join_again(request, registration):
    """A second click on the same button is the same registration."""
    key = f"again-{registration.pk}-{registration.version}"
    return redirect(f"{own_url(services.join_again(registration=registration, submit_key=key))}?new")


def erase(request, registration):
    services.erase(registration=registration)
    return redirect(f"{lost_link_url()}?erased")


ACTS = {
    "cancel": cancel,
    "party": change_party,
    "contact": change_contact,
    "accept": accept,
    "decline": decline,
    "again": join_again,
    "erase": erase,
}


@private
def offer(request, registration):
    """The page of a letter that offers a place: two buttons, and nothing happens until one is pressed."""
    act = {"accept": accept, "decline": decline}.get(request.POST.get("act"))
    if request.method != "POST" or act is None:
        return redirect(own_url(registration)) if registration.state != State.OFFERED else show(request, registration)
    try:
        return act(request, registration)
    except services.RegistrationError as refused:
        registration.refresh_from_db()
        return show(request, registration, error=str(refused))


@private
def verify(request, registration):
    """Confirm an address, by a button."""
    if registration.is_proven:
        return redirect(own_url(registration))
    error = ""
    if request.method == "POST":
        try:
            return redirect(f"{own_url(services.verify_email(registration=registration))}?new")
        except services.RegistrationError as refused:
            error = str(refused)
    context = {"registration": registration, "event": registration.pool.event, "error": error}
    return render(request, "events/verify_email.html", context)


@private
def own_data(request, registration):
    response = JsonResponse(own_data_of(registration), json_dumps_params={"ensure_ascii": False, "indent": 2})
    response.headers["Content-Disposition"] = f'attachment; filename="{registration.code}.json"'
    return response


@private
def own_calendar(request, registration):
    response = HttpResponse(calendar_for(registration).to_ical(), content_type=TYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="{registration.code}.ics"'
    return response
