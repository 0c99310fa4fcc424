"""Two-step state of a session, and how a user's other sessions end."""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone

MARK = "signed_in_in_two_steps"


def mark_two_steps(request):
    """So that REQUIRE_TWO_STEP_SIGN_IN asks the database about nobody who has just typed a code."""
    request.session[MARK] = True


def unmark(request):
    request.session.pop(MARK, None)


def is_marked(request):
    return MARK in request.session


def end_sessions(user, keep=None):
    """Sign the user out everywhere, but for the session with the key `keep`: those were opened under other terms."""
    others = Session.objects.filter(expire_date__gt=timezone.now()).exclude(pk=keep)
    own = [session.pk for session in others.iterator() if session.get_decoded().get(SESSION_KEY) == str(user.pk)]
    Session.objects.filter(pk__in=own).delete()
