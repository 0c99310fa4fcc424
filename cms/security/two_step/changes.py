"""Turning two-step sign-in on and off: log, e-mail, end of other sessions."""

from django.db import transaction
from wagtail.log_actions import log

from cms.security.account_emails import tell

from . import devices
from .sessions import end_sessions, mark_two_steps, unmark

ON, OFF, REMOVED = "cms.two_step.on", "cms.two_step.off", "cms.two_step.removed"


@transaction.atomic
def note_turned_on(request):
    mark_two_steps(request)
    end_sessions(request.user, keep=request.session.session_key)
    log(request.user, ON, user=request.user)
    tell(request.user, "two_step_on")


@transaction.atomic
def turn_off(request):
    """Turn it off for the signed-in user."""
    if devices.turn_off(request.user):
        unmark(request)
        end_sessions(request.user, keep=request.session.session_key)
        log(request.user, OFF, user=request.user)
        tell(request.user, "two_step_off")


@transaction.atomic
def remove(user, by=None):
    """Remove it for a user without phone and recovery codes. `by`: an administrator, None for the command line.

    Returns whether there was anything to remove. Ends every session, because the phone may be stolen.
    """
    is_removed = devices.turn_off(user)
    if is_removed:
        end_sessions(user)
        log(user, REMOVED, user=by)
        tell(user, "two_step_removed")
    return is_removed
