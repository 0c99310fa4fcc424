"""An idea that was sent: kept, or given back with words. How many come from one place is counted for an hour."""

from django.utils.translation import gettext as _

from cms.i18n import content_language
from cms.logins import client_address
from events.models import Limit, Tries
from home.models import Idea

from . import services

IDEAS = Limit("ideas", 20)  # from one place in an hour: a whole class may write from its school
ROBOTS = Limit("ideas.robots", 3)
EVERYWHERE = Limit("ideas.all", 120)  # more than a town writes in an hour: the office shall be able to read it


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
