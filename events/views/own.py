"""One's own registration, by a secret link. GET changes nothing: mail scanners open every link."""

from django.shortcuts import redirect, render
from django.utils import timezone

from cms.l10n.identity import norm_email
from cms.models import OutgoingMail
from cms.security.form_limits import may_change, too_many
from events import services
from events.addresses import lost_link_url, own_url
from events.availability import of_pool
from events.forms import ChangesForm, DetailsForm
from events.models.registrations import State

from .files import certificate_of
from .private import private

SENT = "sent"  # an e-mail has been sent
MAY_RETURN = (State.CANCELLED, State.DECLINED, State.EXPIRED)


@private
def own(request, registration):
    if request.method != "POST" and "cancel" in request.GET:
        return ask_before_cancelling(request, registration)
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
    """Show the forms with current values, or with rejected input."""
    pool, event, now = registration.pool, registration.pool.event, timezone.now()
    values = {
        "registration": registration,
        "pool": pool,
        "event": event,
        "is_ahead": now < pool.starts_at,
        "place_in_queue": registration.is_proven and registration.place_in_queue,
        # Only people with a confirmed place see the link.
        "join_url": event.online_url if registration.state == State.CONFIRMED and event.has_online else "",
        "may_join_again": event.live and registration.state in MAY_RETURN and of_pool(pool, now).is_open,
        "is_new": "new" in request.GET,
        "is_done": "done" in request.GET,
        "is_sent": "new" in request.GET or request.GET.get("done") == SENT,
        "address": own_url(registration),
        "has_bounced": has_bounced(registration),
        # not before the last session has ended
        "certifiable": registration.attendees.certifiable() if now >= pool.ends_at else (),
        **forms_of(registration),
        **context,
    }
    return render(request, "events/own_registration.html", values)


def forms_of(registration):
    changes = ChangesForm(registration=registration)
    details = DetailsForm(registration=registration)
    return {
        "changes_form": changes if changes.fields else None,
        "details_form": details if details.fields else None,
        "media": changes.media + details.media,
    }


def has_bounced(registration):
    """Return whether an e-mail to the current address was undeliverable."""
    failed = OutgoingMail.objects.undelivered().filter(about=registration.about)
    return bool(registration.email) and failed.filter(to=registration.email).exists()


def back(registration):
    return redirect(f"{own_url(registration)}?done")


def ask_before_cancelling(request, registration):
    if not registration.is_active or timezone.now() >= registration.pool.starts_at:
        return redirect(own_url(registration))
    context = {"registration": registration, "pool": registration.pool, "event": registration.pool.event}
    context["is_offered"] = registration.state == State.OFFERED
    return render(request, "events/cancel_registration.html", context)


def cancel(request, registration):
    return back(services.cancel(registration=registration))


def change(request, registration):
    """Apply all changes of the form, or none. Rate-limited, because some changes send e-mails."""
    changes = ChangesForm(request.POST, registration=registration)
    details = details_in(request, registration)
    if changes.is_valid() & (details is None or details.is_valid()):
        try:
            if not changes.has_changed() or may_write(registration, changes):
                return save(registration, changes, details)
            changes.add_error(None, too_many())
        except services.AlreadyRegistered:  # strangers must not learn that it exists
            changes.add_error("email", str(services.RegistrationError()))
        except services.RegistrationError as refused:
            changes.add_error("party_size" if "party_size" in changes.fields else None, str(refused))
        registration.refresh_from_db()
    return show(request, registration, changes_form=changes, **({"details_form": details} if details else {}))


def details_in(request, registration):
    """Return the form of names and answers, if it was sent: a page opened before it had any sends none."""
    form = DetailsForm(request.POST, registration=registration)
    return form if form.fields and "details" in request.POST else None


def may_write(registration, form):
    return may_change({norm_email(registration.email), norm_email(form.to_store()["email"])})


def save(registration, changes, details):
    more = details.to_store() if details and details.has_changed() else None
    if more is None and not changes.has_changed():
        return back(registration)
    changed = services.change_own(registration=registration, **changes.to_store(), details=more)
    is_told = changes.has_changed() and changed.version != registration.version
    return redirect(f"{own_url(changed)}?done={SENT if is_told else ''}")


def certificate(request, registration):
    """Return the certificate; repeated requests return the same one."""
    position = request.POST.get("position", "")
    people = registration.attendees.certifiable() if timezone.now() >= registration.pool.ends_at else ()
    attendee = next((one for one in people if str(one.position) == position), None)
    return certificate_of(attendee) if attendee else show(request, registration)


def accept(request, registration):
    return back(services.accept_offer(registration=registration))


def decline(request, registration):
    return back(services.decline_offer(registration=registration))


def join_again(request, registration):
    """Register again. A second click on the same button makes no second registration."""
    if not may_change({norm_email(registration.email)}):
        return show(request, registration, error=too_many())
    key = f"again-{registration.pk}-{registration.version}"
    return redirect(f"{own_url(services.join_again(registration=registration, submit_key=key))}?new")


def erase(request, registration):
    services.erase(registration=registration)
    return redirect(f"{lost_link_url()}?erased")


ACTS = {
    "cancel": cancel,
    "change": change,
    "certificate": certificate,
    "accept": accept,
    "decline": decline,
    "again": join_again,
    "erase": erase,
}


@private
def offer(request, registration):
    """Show the page linked from an offer e-mail: nothing happens until a button is pressed."""
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
    """Verify an address with a button, not with the link alone."""
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
