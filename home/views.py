"""Answering what visitors send."""

from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from cms import views as ground
from cms.i18n import content_language
from cms.models import BasePage

from . import services
from .forms import ContactForm
from .ideas import views as ideas
from .models import ContactPage, IdeaIndexPage


def send_message(request, page):
    """Store the message and lead to the thanks, so that a reload sends nothing; or show the form with its errors."""
    form = ContactForm(request.POST)
    if form.is_valid():
        try:
            message = services.receive(language=content_language(), **form.to_store())
        except services.TooManyMessages:
            form.add_error(None, ValidationError(_("Too many messages are coming in. Call us, or try in an hour.")))
        else:
            services.tell_office(message)
            return HttpResponseRedirect(f"{page.get_url(request)}?sent")
    return page.serve(request, form=form)


def csrf_failure(request, reason=""):
    """Give the words back where a browser has forgotten its cookie, or keeps none: nothing is stored, nothing lost."""
    match = request.resolver_match
    found = match.view_name == "wagtail_serve" and BasePage.route_for_request(request, *match.args)
    page = found.page if found else None
    if not isinstance(page, ContactPage | IdeaIndexPage) or content_language() not in page.languages:
        return ground.csrf_failure(request, reason)
    form = (ContactForm if isinstance(page, ContactPage) else ideas.IdeaForm)(request.POST)
    form.add_error(None, _("Your browser did not confirm that this form is ours. Press the button once more."))
    response = page.serve(request, form=form) if isinstance(page, ContactPage) else ideas.show(request, page, form)
    response.status_code = 403
    return response
