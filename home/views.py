"""Receives forms of visitors."""

from django.utils.translation import gettext as _

from cms.i18n import content_language
from cms.mail.sent_to import thanks
from cms.models import BasePage
from cms.security.form_limits import may_send, may_send_as_robot, too_many
from cms.web import views as ground
from cms.web.privacy import lets_in

from . import services
from .forms import ContactForm, JoinForm
from .ideas.forms import IdeaForm
from .ideas.taking import take as take_idea
from .models import ContactPage, IdeaIndexPage, MembersPage


def taking_by(store, target):
    """Return a function that stores a form with a service. It returns success; otherwise the form has errors."""

    def take(request, form):
        if not form.is_valid():
            return False
        if services.is_kept(form._meta.model, form.submit_key):
            return True  # a second click on the same form stores nothing new
        if form.is_suspicious and not may_send_as_robot(request, target):
            return True  # robots always see the success page
        if not form.is_suspicious and not may_send(request, target):
            form.add_error(None, too_many())
            return False
        store(language=content_language(), **form.to_store())
        return True

    return take


# {page type: (form, function that stores it)}
FORMS = {
    ContactPage: (ContactForm, taking_by(services.receive_message, "contact")),
    MembersPage: (JoinForm, taking_by(services.receive_application, "joining")),
    IdeaIndexPage: (IdeaForm, take_idea),
}


def has_form(page, request):
    """Return whether the address is that of a form: some pages have it below them."""
    return type(page) in FORMS and request.path == page.form_url(request)


def receive(request, page):
    """Store the submission and redirect to the thanks, so that a reload sends nothing; or show the errors."""
    form_class, take = FORMS[type(page)]
    form = form_class(request.POST)
    if take(request, form):
        return thanks(f"{page.form_url(request)}?sent", form.cleaned_data.get("email"))
    return page.with_form(request, form)


def csrf_failure(request, reason=""):
    """Show the form again with its content if the browser has lost its cookie: nothing is stored or lost."""
    match = request.resolver_match
    found = match.view_name == "wagtail_serve" and BasePage.route_for_request(request, *match.args)
    page = found.page if found else None
    is_read = page and content_language() in page.languages and lets_in(request, page)
    if not is_read or not has_form(page, request):
        return ground.csrf_failure(request, reason)
    form = FORMS[type(page)][0](request.POST)
    form.add_error(None, _("Your browser did not confirm that this form is ours. Press the button again."))
    response = page.with_form(request, form)
    response.status_code = 403
    return response
