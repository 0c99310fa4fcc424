"""REQUIRE_TWO_STEP_SIGN_IN: until the second step is set up, the admin is one page."""

from django.conf import settings
from django.shortcuts import redirect

from cms.middleware import is_admin

from .rules import must_set_up

# What that page needs, and sign-out, which is our own view without a name.
OPEN = ("cms_two_step", "wagtailadmin_sprite", "wagtailadmin_javascript_catalog")
SIGN_OUT = f"/{settings.ADMIN_PATH}logout/"


class RequireTwoStepMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not settings.REQUIRE_TWO_STEP_SIGN_IN or not is_admin(request) or not request.user.is_authenticated:
            return None
        if request.resolver_match.url_name in OPEN or request.path_info == SIGN_OUT or not must_set_up(request):
            return None
        return redirect("cms_two_step")
