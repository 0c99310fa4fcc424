"""Shows the address that a form was sent with on the next page, so that a typo is noticed at once.

It travels in a signed cookie for ten minutes, not in the address of the page: that would stand in logs and histories.
"""

from django.conf import settings
from django.core import signing
from django.http import HttpResponseRedirect

COOKIE = "sent_to"
KEPT = 600  # seconds


def thanks(address, email):
    """Return the redirect from a form to the page after it; `email` may be empty."""
    response = HttpResponseRedirect(address)
    if email:
        value = signing.dumps(email, salt=COOKIE)
        secure = settings.SESSION_COOKIE_SECURE
        response.set_cookie(COOKIE, value, max_age=KEPT, httponly=True, secure=secure, samesite="Lax")
    return response


def shown_to(request):
    """Return the address, on the page after a form; else nothing. Nobody else may get a page that shows it."""
    if "sent" not in request.GET or COOKIE not in request.COOKIES:
        return ""
    try:
        return signing.loads(request.COOKIES[COOKIE], salt=COOKIE, max_age=KEPT)
    except signing.BadSignature:
        return ""
