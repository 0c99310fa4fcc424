"""Receives an idea: stores it, or returns the form with errors."""

from django.utils.translation import gettext as _

from cms.i18n import content_language
from cms.security.form_limits import may_send
from home.models import Idea

from . import services


def take(request, form):
    """Store the idea and return True; False if the form is shown again with everything typed."""
    if not form.is_valid():
        return False
    if Idea.objects.filter(submit_key=form.submit_key).exists():
        return True  # a second click on the same form stores nothing new
    if not may_send(request, "ideas"):
        form.add_error(None, _("Too many ideas are coming in just now. Call us, or try in an hour: your words stay."))
        return False
    services.receive(language=content_language(), **form.to_store())
    return True
