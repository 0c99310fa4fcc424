"""How long a page may be cached whose content changes with time: never beyond the change or a minute."""

from django.conf import settings
from django.utils import timezone
from django.utils.cache import patch_cache_control

LONGEST = 60  # seconds; the longest wait for a published change


def keep_until(page, request, response, change, at=None):
    """Set how long browsers and shared caches may keep the response; `change` is the next moment, or None.

    Restricted pages and responses to signed-in users are never cached publicly.
    """
    if getattr(page, "may_be_private", True) or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return response
    seconds = LONGEST
    if change:
        seconds = max(0, min(LONGEST, int((change - (at or timezone.now())).total_seconds())))
    patch_cache_control(response, public=True, max_age=seconds, s_maxage=seconds)
    return response
