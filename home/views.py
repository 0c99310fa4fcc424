"""Answering what visitors send."""

from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from cms import views as ground
from cms.i18n import content_language
from cms.models import BasePage

from . import services
from .forms import ContactForm, JoinForm
from .ideas import views as ideas
from .models import ContactPage, IdeaIndexPage, MembersPage

# What is typed on a page, and what becomes of it.
FORMS = {
    ContactPage: (ContactForm, services.receive_message),
    MembersPage: (JoinForm, services.receive_application),
}


def has_form(page, request):
    """Whether the address is that of a form; the directory of members has it at one of its addresses."""
    return type(page) in FORMS and request.path == page.form_url(request)


def receive(request, page):
    """Store what was sent and lead to the thanks, so that a reload sends nothing; or show the form with its errors."""
    form_class, store = FORMS[type(page)]
    form = form_class(request.POST)
    if form.is_valid():
        try:
            store(language=content_language(), **form.to_store())
        except services.TooManyMessages:
            form.add_error(None, ValidationError(_("Too many messages are coming in. Call us, or try in an hour.")))
        else:
            return HttpResponseRedirect(f"{page.form_url(request)}?sent")
    return page.with_form(request, form)


def csrf_failure(request, reason=""):
    """Give the words back where a browser has forgotten its cookie, or keeps none: nothing is stored, nothing lost."""
    match = request.resolver_match
    found = match.view_name == "wagtail_serve" and BasePage.route_for_request(request, *match.args)
    page = found.page if found else None
    if page is None or content_language() not in page.languages:
        return ground.csrf_failure(request, reason)
    is_idea = isinstance(page, IdeaIndexPage)
    if not is_idea and not has_form(page, request):
        return ground.csrf_failure(request, reason)
    form = (ideas.IdeaForm if is_idea else FORMS[type(page)][0])(request.POST)
    form.add_error(None, _("Your browser did not confirm that this form is ours. Press the button once more."))
    response = ideas.show(request, page, form) if is_idea else page.with_form(request, form)
    response.status_code = 403
    return response
