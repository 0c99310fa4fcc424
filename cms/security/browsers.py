"""E-mails staff when somebody signs in to their account from a new browser.

The browser remembers, in a cookie, for whom it has signed in; the site stores nothing about it, no address either.
"""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from .account_emails import tell

KEPT_FOR = timedelta(days=365)
MOST = 10  # users of one browser
SALT = "cms.browsers"

# The first match counts: browsers also name their ancestors.
BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"))
BROWSERS += (("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
SYSTEMS = (("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"))
SYSTEMS += (("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"))


def note_sign_in(request, response, user, *, is_first):
    """Set the cookie and queue the e-mail. `is_first`: whether this is the account's first sign-in."""
    if not user.has_perm("wagtailadmin.access_admin"):
        return
    known, own = known_users(request), mark(user)
    if own not in known and not is_first:
        tell(user, "new_browser", at=timezone.now(), **named(request.headers.get("User-Agent", "")))
    response.set_signed_cookie(
        settings.BROWSER_COOKIE_NAME,
        ".".join([own, *(other for other in known if other != own)][:MOST]),
        salt=SALT,
        max_age=KEPT_FOR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )


def known_users(request):
    """Return the marks of users who signed in with this browser within a year, the latest first."""
    found = request.get_signed_cookie(settings.BROWSER_COOKIE_NAME, default="", salt=SALT, max_age=KEPT_FOR)
    return found.split(".") if found else []


def mark(user):
    """Return a pseudonymous mark of a user, which changes with the password."""
    return salted_hmac(SALT, f"{user.pk}:{user.password}", algorithm="sha256").hexdigest()[:32]


def named(user_agent):
    """Return browser and system by name, or None. The user-agent string itself is never repeated."""
    lists = {"browser": BROWSERS, "system": SYSTEMS}
    return {key: next((name for part, name in names if part in user_agent), None) for key, names in lists.items()}
