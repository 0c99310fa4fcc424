"""The language of a request, and the headers of every response."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpResponseRedirect
from django.middleware.gzip import GZipMiddleware
from django.utils import translation
from django.utils.cache import add_never_cache_headers, patch_vary_headers
from django.utils.translation import get_language_from_path, get_language_from_request

from .i18n import LT
from .mail.sent_to import shown_to
from .web.views import standalone

# No old page stood here. "admin" too: where it has moved, nothing may tell.
UNPREFIXED = ("admin", "static", "media", "documents", ".well-known")
# Views of the admin that show one block of a public page in a frame, and those that strangers see.
PREVIEWS = ("wagtailadmin_block_preview",)
OPEN_VIEWS = ("wagtailadmin_login", "wagtailadmin_password_reset")


def is_entrance(request):
    """Where Wagtail asks readers of private pages and documents for a password, or who they are."""
    return "/_util/" in request.path_info or request.path_info.startswith("/documents/authenticate_with_password/")


def is_admin(request):
    return request.path_info.startswith(f"/{settings.ADMIN_PATH}")


def may_be_an_old_address(request):
    """A page somebody linked to before there were two languages: no file, no part of this site."""
    *_, last = request.path_info.rstrip("/").split("/")
    first = request.path_info.lstrip("/").split("/")[0]
    is_page = "." not in last and first not in UNPREFIXED and not is_admin(request)
    return request.method in ("GET", "HEAD") and is_page


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
        language = in_path or (self.preferred(request) if asks_browser else LT)
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()
        response = self.get_response(request)
        if response.status_code == 404 and not in_path and may_be_an_old_address(request):
            response = HttpResponseRedirect(f"/{LT}{request.get_full_path()}")
        if asks_browser:
            patch_vary_headers(response, ["Accept-Language"])
        # The admin speaks its user's language by then, files and redirects without a prefix speak none.
        is_html = response.headers.get("Content-Type", "").startswith("text/html")
        if in_path or (is_html and not asks_browser and response.status_code >= 400):
            response.headers.setdefault("Content-Language", language)
        return response

    def preferred(self, request):
        """What the browser asks for; in the admin, what its user has chosen there comes first."""
        profile = getattr(request.user, "wagtail_userprofile", None) if is_admin(request) else None
        return (profile and profile.preferred_language) or get_language_from_request(request)


class MaintenanceMiddleware:
    """With MAINTENANCE=1 visitors are asked to come back; those who work on the site, and its watchers, go on."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not settings.MAINTENANCE or self.is_exempt(request):
            return self.get_response(request)
        response = standalone(request, 503)
        response.headers["Retry-After"] = "600"
        return response

    def is_exempt(self, request):
        is_preview = getattr(request, "is_dummy", False)
        needed = (settings.STATIC_URL, settings.MEDIA_URL, "/healthz")
        return is_preview or is_admin(request) or request.path_info.startswith(needed)


class SiteCSPMiddleware(CSPMiddleware):
    """One strict policy for visitors, another for the admin, whose scripts and styles are Wagtail's.

    To preview a page, Wagtail sends a dummy request for its public address through all middleware.
    """

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if report_only:
            return parts
        if getattr(request, "is_dummy", False):
            parts.config = settings.PREVIEW_CSP_DIRECTIVES
        elif is_admin(request):
            parts.config = self.admin_policy(getattr(request.resolver_match, "url_name", None) or "")
        return parts

    def admin_policy(self, view):
        if view in PREVIEWS:
            return settings.PREVIEW_CSP_DIRECTIVES
        if view.startswith(OPEN_VIEWS):
            return settings.LOGIN_CSP_DIRECTIVES
        return settings.ADMIN_CSP_DIRECTIVES


class TextGZipMiddleware(GZipMiddleware):
    """Compress what shrinks. Django hides the length of what it compresses and masks CSRF tokens (BREACH)."""

    types = (
        "text/",
        "application/json",
        "application/xml",
        "application/rss",
        "application/atom",
        "application/manifest",
    )

    def process_response(self, request, response):
        shrinks = response.headers.get("Content-Type", "").startswith(self.types)
        return super().process_response(request, response) if shrinks else response


class HeadersMiddleware:
    """What Django has no setting for. A view that knows better sets its own."""

    # No page of the site needs a sensor, a camera or a payment.
    permissions = ", ".join(
        f"{feature}=()"
        for feature in ("accelerometer", "camera", "geolocation", "gyroscope", "microphone", "payment", "usb")
    )

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", self.permissions)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if settings.CSP_REPORT_URL:
            response.headers.setdefault("Reporting-Endpoints", f'csp="{settings.CSP_REPORT_URL}"')
        if is_admin(request) or is_entrance(request):
            response.headers.setdefault("X-Robots-Tag", "noindex, nofollow")
        if is_entrance(request):
            add_never_cache_headers(response)
        if shown_to(request):
            response.headers["Cache-Control"] = "private, no-store"
        if "Cookie" in response.headers.get("Vary", ""):  # made for one visitor: no shared cache may keep it
            response.headers.setdefault("Cache-Control", "private")
        return response
