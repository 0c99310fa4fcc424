"""Pages that open with a secret link."""

import functools

from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from cms.i18n import content_language
from cms.security.form_limits import may_act
from cms.security.limits import OWN_PAGE
from cms.web.privacy import PRIVATE_HEADERS
from cms.web.views import too_many_requests
from events.kinds import OWN_WORDS
from events.tokens import find_by_token


def private(view):
    """Find the registration. Altered, revoked and misused links get the same answer."""

    @functools.wraps(view)
    @never_cache
    def found(request, word, token, purpose):
        registration = find_by_token(purpose, token)
        if registration is None or registration.anonymised_at:
            response = render(request, "events/dead_link.html", status=404)
        elif request.method == "POST" and not may_act(request, f"registration {registration.pk}"):
            response = too_many_requests(request, OWN_PAGE.window)
        elif word != OWN_WORDS[content_language()] and request.method in ("GET", "HEAD"):
            response = redirect(request.get_full_path().replace(f"/{word}/", f"/{OWN_WORDS[content_language()]}/", 1))
        else:
            response = view(request, registration)
        for name, value in PRIVATE_HEADERS.items():
            response.headers[name] = value
        return response

    return found
