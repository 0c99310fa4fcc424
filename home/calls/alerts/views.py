"""Views for alerts. GET changes nothing: mail scanners open every link."""

import functools

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from cms.i18n import content_language
from cms.l10n.identity import norm_email
from cms.mail.sent_to import thanks
from cms.security.form_limits import may_send, too_many
from cms.web.privacy import PRIVATE_HEADERS

from . import services
from .addresses import CONFIRM, STOP, WORDS, ask_url, uid_of
from .forms import AlertForm


@never_cache
def ask(request, word):
    if word != WORDS[content_language()]:
        return redirect(ask_url(), permanent=True)
    form = AlertForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        if may_send(request, "call alerts", email=norm_email(email)):
            services.ask(email=email, language=content_language())
            return thanks("?sent", email)
        form.add_error(None, too_many())
    context = {"form": form, "is_sent": "sent" in request.GET, "notice": {"sentences": notice()}}
    response = render(request, "home/alerts/ask.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def notice():
    return [
        _("We use the address only for these e-mails and keep it until you unsubscribe."),
        _("An address that is not confirmed within seven days is deleted."),
    ]


def private(purpose):
    """Resolve the link. An altered link and one for another purpose both answer 404."""

    def wrap(view):
        @functools.wraps(view)
        @never_cache
        def found(request, word, token):
            uid = uid_of(purpose, token)
            if uid is None:
                raise Http404
            response = view(request, uid)
            for name, value in PRIVATE_HEADERS.items():
                response.headers[name] = value
            return response

        return found

    return wrap


@private(CONFIRM)
def confirm(request, uid):
    context = {"purpose": CONFIRM}
    if request.method == "POST":
        is_there = services.confirm(uid=uid, language=content_language())
        context |= {"is_done": is_there, "is_late": not is_there}
    return render(request, "home/alerts/answer.html", context)


# Mail programs post it without loading our page (RFC 8058): the link itself authorises it.
@csrf_exempt
@private(STOP)
def stop(request, uid):
    if request.method == "POST":
        services.stop(uid=uid)
    return render(request, "home/alerts/answer.html", {"purpose": STOP, "is_done": request.method == "POST"})
