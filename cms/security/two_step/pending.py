"""The state between password and code, in a session that is signed in as nobody."""

import time

from django.contrib.auth import load_backend
from django.utils.crypto import constant_time_compare

KEY = "two_step_sign_in"
SECONDS = 10 * 60


def remember(request, user, **then):
    """`then`: what `forget` returns after the code: "next", an address, and "expiry", as session.set_expiry() takes it.

    The session gets a new name, so whoever planted the old one in this browser does not come along.
    """
    request.session.cycle_key()
    if not request.user.is_authenticated:  # do not change another user's session
        request.session.set_expiry(SECONDS)
    request.session[KEY] = {
        "user": str(user.pk),
        "backend": user.backend,
        "hash": user.get_session_auth_hash(),
        "until": time.time() + SECONDS,
        **then,
    }


def pending_user(request):
    """Return the user who recently entered the right password; None if nobody, or if it has changed since."""
    found = request.session.get(KEY)
    if not found or not 0 < found["until"] - time.time() <= SECONDS:
        return None
    user = load_backend(found["backend"]).get_user(found["user"])
    if user is None or not constant_time_compare(found["hash"], user.get_session_auth_hash()):
        return None
    user.backend = found["backend"]
    return user


def forget(request):
    return request.session.pop(KEY)
