"""Which language a request speaks, and the headers every response carries."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpResponseRedirect
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_path, get_language_from_request

from .i18n import LT

UNPREFIXED = ("static", "media", "documents")


def is_admin(request):
    return request.path_info.startswith(f"/{settings.ADMIN_PATH}")


class SiteLocaleMiddleware:
    """The address alone decides the language; only `/` and the admin's login ask the browser.

    Django's own LocaleMiddleware would answer old addresses without a prefix by the visitor's language,
    so that the same link led different people to different places.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        in_path = get_language_from_path(request.path_info)
        asks_browser = not in_path and (request.path_info == "/" or is_admin(request))
        language = in_path or (get_language_from_request(request) if asks_browser else LT)
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()
        response = self.get_response(request)
        if response.status_code == 404 and not in_path and self.may_be_an_old_address(request):
            response = HttpResponseRedirect(f"/{LT}{request.get_full_path()}")
        if asks_browser:
            patch_vary_headers(response, ["Accept-Language"])
        response.headers.setdefault("Content-Language", translation.get_language())
        return response

    def may_be_an_old_address(self, request):
        first = request.path_info.lstrip("/").split("/")[0]
        return request.method in ("GET", "HEAD") and not is_admin(request) and first not in UNPREFIXED


class SiteCSPMiddleware(CSPMiddleware):
    """One strict policy for visitors, another for the admin, whose scripts and styles are Wagtail's."""

    def get_policy_parts(self, request, response, report_only=False):
        if is_admin(request) and not report_only:
            response._csp_replace = settings.ADMIN_CSP_DIRECTIVES
        return super().get_policy_parts(request, response, report_only)


class PermissionsPolicyMiddleware:
    """No page of the site needs a sensor, a camera or a payment."""

    policy = ", ".join(
        f"{feature}=()"
        for feature in ("accelerometer", "camera", "geolocation", "gyroscope", "microphone", "payment", "usb")
    )

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", self.policy)
        return response
