"""The registration form: shown, sent, sent again."""

from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from cms.i18n import content_language
from cms.l10n.identity import norm_email
from cms.mail.sent_to import thanks
from cms.models import SiteSettings
from cms.security.form_limits import may_register, too_many
from events import services
from events.addresses import own_url
from events.availability import of_pool
from events.forms import RegistrationForm
from events.kinds import REGISTER_WORDS
from events.models import Question, Registration, SeatPool
from events.privacy_notice import VERSION, notice_for

BY_VOICE = "voice"  # how registrants without an address are notified


def register(request, page, word, number=None):
    """Show or process the form; success redirects, so a reload submits nothing."""
    if word != REGISTER_WORDS[content_language()]:
        return to_own_word(request, page)
    pools = list(SeatPool.objects.of_event(page).with_questions())
    pool = next((pool for pool in pools if number in (None, str(pool.pk))), None)
    if pool is None:
        return explain(request, page)
    if number is None and len(pools) > 1:
        return choose_session(request, page, pools)
    pool.event = page
    if "sent" in request.GET:
        context = {"page": page, "event": page, "is_by_voice": request.GET["sent"] == BY_VOICE}
        return render(request, "events/registration_sent.html", context)
    notice = SimpleLazyObject(lambda: notice_for(pool, SiteSettings.for_request(request).organisation_name))
    questions = Question.objects.asked(page) if pool.has_questions else ()
    form = RegistrationForm(request.POST or None, pool=pool, questions=questions, notice=notice)
    if request.method == "POST" and (response := send(request, pool, form)):
        return response
    return show(request, page, pool, form)


def explain(request, page):
    """Explain why there is no form at an address that may be printed on a poster."""
    index_url = page.get_url(request).rsplit("/", 2)[0] + "/"
    context = {"page": page, "event": page, "is_past": page.is_past(), "index_url": index_url}
    return render(request, "events/no_registration.html", context, status=404)


def to_own_word(request, page):
    return redirect(page.get_url(request) + page.subpath_in(content_language(), request), permanent=True)


def send(request, pool, form):
    """Register and return the redirect target; None if the form is shown again with everything typed."""
    if not form.is_valid():
        return None
    if not is_within_limits(request, pool, form.cleaned_data) and not is_repeated(pool, form):
        form.add_error(None, too_many())
        return None
    return attempt(request, pool, form)


def is_within_limits(request, pool, data):
    people, email = data.get("party_size") or 1, norm_email(data.get("email"))
    return may_register(request, f"pool {pool.pk}", people=people, email=email)


def is_repeated(pool, form):
    """Return whether this form was already accepted: a second click registers nothing new."""
    return Registration.objects.filter(pool=pool, submit_key=form.cleaned_data.get("opened") or "-").exists()


def attempt(request, pool, form):
    values = form.to_store()
    values["person"] |= {"language": content_language(), "notice_version": VERSION, "notice_hash": form.notice_seen}
    try:
        registration = services.register(pool=pool, **values)
    except services.AlreadyRegistered:
        # The same response as for a newcomer who must verify the address.
        email = values["person"]["email"]
        return thanks("?sent" if email else f"?sent={BY_VOICE}", email)
    except (services.NotEnoughPlaces, services.PartyTooLarge, services.PartyTooSmall) as refused:
        form.can_wait = getattr(refused, "can_wait", False)
        form.add_error("party_size" if "party_size" in form.fields else None, str(refused))
        return None
    except services.RegistrationError as refused:
        form.add_error(None, str(refused))
        return None
    if not form.is_of(registration):
        form.renew()
        return None
    return redirect(f"{own_url(registration)}?new") if registration.is_proven else thanks("?sent", registration.email)


def show(request, page, pool, form):
    state = of_pool(pool, timezone.now())
    context = {
        "page": page,
        "event": page,
        "pool": pool,
        "session": session_of(page, pool),
        "availability": state,
        "is_past": page.is_past(),
        "form": form if state.is_open or form.is_bound else None,
        "notice": form.notice,
    }
    return render(request, "events/registration.html", context)


def choose_session(request, page, pools):
    now = timezone.now()
    parts = [(pool, session_of(page, pool), of_pool(pool, now)) for pool in pools]
    parts = [part for part in parts if part[1] or not part[0].session_uid]  # not sessions removed from the page
    context = {"page": page, "event": page, "parts": parts, "is_past": page.is_past()}
    return render(request, "events/registration_sessions.html", context)


def session_of(page, pool):
    return next((session for session in page.shown_sessions if session.uid == pool.session_uid), None)
