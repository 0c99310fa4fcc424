"""How long a page may be cached whose content changes with time: never beyond the change or a minute."""

from django.conf import settings
from django.utils import timezone
from django.utils.cache import patch_cache_control

LONGEST = 60  # seconds; what an editor publishes is there as soon


def keep_until(page, request, response, change, at=None):
    """Tell browsers and shared caches how long the response is true; `change` is the next moment, or None.

    What only some may see, and what is made for somebody who is logged in, nobody keeps for others.
    """
    if getattr(page, "may_be_private", True) or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return response
    seconds = LONGEST
    if change:
        seconds = max(0, min(LONGEST, int((change - (at or timezone.now())).total_seconds())))
    patch_cache_control(response, public=True, max_age=seconds, s_maxage=seconds)
    return response
