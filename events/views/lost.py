"""For who has lost the letter with the link. The answer is the same whether or not anybody is registered."""

from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from cms.i18n import content_language
from events import services
from events.addresses import lost_link_url
from events.forms import LostLinkForm
from events.identity import norm_email
from events.kinds import OWN_WORDS
from events.models import Registration

from .limits import is_allowed, may_ask_for_link, too_many


@never_cache
def lost_link(request, word):
    if word != OWN_WORDS[content_language()]:
        return redirect(lost_link_url())
    form = LostLinkForm(request.POST or None)
    if request.method == "POST":
        if form.is_valid():
            if may_ask_for_link(request, form.cleaned_data["email"]):
                send_links(form.cleaned_data["email"])
            return HttpResponseRedirect("?sent")
        if form.is_suspicious and not is_allowed(request, form):
            form.add_error(None, too_many())
    context = {"form": form, "is_sent": "sent" in request.GET, "is_erased": "erased" in request.GET}
    response = render(request, "events/lost_link.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def send_links(email):
    """The letters go to the address that was registered: whoever asks learns nothing."""
    for registration in Registration.objects.reachable_at(norm_email(email)):
        services.send_link(registration=registration)
