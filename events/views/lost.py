"""For people who lost their link. The answer does not reveal whether anybody is registered."""

from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from cms.i18n import content_language
from cms.l10n.identity import norm_email
from cms.mail.sent_to import thanks
from cms.security.form_limits import may_send
from events import services
from events.addresses import lost_link_url
from events.forms import LostLinkForm
from events.kinds import OWN_WORDS
from events.models import Registration


@never_cache
def lost_link(request, word):
    if word != OWN_WORDS[content_language()]:
        return redirect(lost_link_url())
    form = LostLinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        email = norm_email(form.cleaned_data["email"])
        if may_send(request, "lost link", email=email):
            send_links(email)
        return thanks("?sent", form.cleaned_data["email"])
    context = {"form": form, "is_sent": "sent" in request.GET, "is_erased": "erased" in request.GET}
    response = render(request, "events/lost_link.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def send_links(email):
    """E-mail the links to the registered address: the person asking learns nothing."""
    for registration in Registration.objects.reachable_at(email):
        services.send_link(registration=registration)
