"""Two-step state of a session, and how a user's other sessions end."""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone

MARK = "signed_in_in_two_steps"


def mark_two_steps(request):
    """Mark the session, so that REQUIRE_TWO_STEP_SIGN_IN needs no query per request."""
    request.session[MARK] = True


def unmark(request):
    request.session.pop(MARK, None)


def is_marked(request):
    return MARK in request.session


def end_sessions(user, keep=None):
    """Sign the user out everywhere except in the session `keep`."""
    others = Session.objects.filter(expire_date__gt=timezone.now()).exclude(pk=keep)
    own = [session.pk for session in others.iterator() if session.get_decoded().get(SESSION_KEY) == str(user.pk)]
    Session.objects.filter(pk__in=own).delete()
