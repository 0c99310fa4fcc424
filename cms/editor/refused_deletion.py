"""Explains a deletion that the database refuses, wherever in the admin it was requested."""

from django.contrib import messages
from django.db.models import ProtectedError, RestrictedError
from django.http import JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.users.models import UserProfile

from .deletion import explain


class RefusedDeletionMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, ProtectedError | RestrictedError):
            return None
        if not request.user.is_authenticated:
            return None
        with override(UserProfile.get_for_user(request.user).get_preferred_language()):
            text = " ".join([_("This cannot be deleted."), *explain(exception)])
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"error": text}, status=409)
        messages.error(request, text)
        return redirect(get_valid_next_url_from_request(request) or request.get_full_path())
