"""The form of an idea: shown, sent, sent again."""

from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from cms.i18n import content_language
from cms.logins import client_address
from events.models import Limit, Tries
from home.models import Idea
from home.models.idea_senders import KEPT_AFTER_ANSWER

from . import services
from .forms import IdeaForm
from .states import SUGGEST

IDEAS = Limit("ideas", 20)  # from one place in an hour: a whole class may write from its school
ROBOTS = Limit("ideas.robots", 3)
EVERYWHERE = Limit("ideas.all", 120)  # more than a town writes in an hour: the office shall be able to read it


def suggest(request, page, word):
    """Fetch, validate, act: the answer to a form that was taken is another page, so a reload sends nothing."""
    if word != SUGGEST[content_language()]:
        return redirect(page.own_address(request, SUGGEST), permanent=True)
    form = IdeaForm(request.POST or None)
    if request.method == "POST" and take(request, form):
        return HttpResponseRedirect("?sent")
    return show(request, page, form)


def show(request, page, form):
    is_sent = "sent" in request.GET and not form.is_bound
    kept = {"days_after_answer": KEPT_AFTER_ANSWER.days}
    context = {**page.get_context(request), "form": form, "is_sent": is_sent, **kept}
    return TemplateResponse(request, "home/idea/suggest.html", context)


def take(request, form):
    """Keep the idea and say so; False if the form comes back, with everything that was typed."""
    is_valid = form.is_valid()
    if is_valid and Idea.objects.filter(submit_key=form.submit_key).exists():
        return True  # another click on the same form asks for nothing new
    if (is_valid or form.is_suspicious) and not is_allowed(request, form):
        form.add_error(None, _("Too many ideas are coming in just now. Call us, or try in an hour: your words stay."))
        return False
    if is_valid:
        services.receive(language=content_language(), **form.to_store())
    return is_valid


def is_allowed(request, form):
    """Count by the place it comes from; what tells one place from another is gone in an hour."""
    place = client_address(request)
    tries = [(IDEAS, place, 1), (ROBOTS, place, int(form.is_robot))]
    if not form.is_suspicious:
        tries.append((EVERYWHERE, "", 1))
    return Tries.objects.spend(*tries)
