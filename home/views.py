"""Answering what visitors send."""

from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from cms.i18n import content_language

from . import services
from .forms import ContactForm


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
