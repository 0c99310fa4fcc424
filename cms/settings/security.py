"""Content-Security-Policy, lock-out and uploads: the same in every environment."""

from datetime import timedelta
from urllib.parse import urlsplit

from csp.constants import NONE, SELF, UNSAFE_HASHES, UNSAFE_INLINE

from . import environment as env
from .base import SITE_URL
from .media import MEDIA_PUBLIC_URL

# The trusted proxy appends the client's address to X-Forwarded-For.
TRUSTED_PROXIES = env.number("TRUSTED_PROXIES", default=0)

_bucket = urlsplit(MEDIA_PUBLIC_URL)
_media = [SELF, f"{_bucket.scheme}://{_bucket.netloc}"] if MEDIA_PUBLIC_URL else [SELF]

# Allowed frames of embedded videos, opened after a click.
EMBED_HOSTS = ["https://www.youtube-nocookie.com", "https://player.vimeo.com"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": _media,
        "media-src": _media,
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "frame-src": EMBED_HOSTS,
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
# Where browsers report what a policy blocked: the header Reporting-Endpoints names it (cms/middleware.py).
CSP_REPORT_URL = env.address("CSP_REPORT_URL")
if CSP_REPORT_URL:
    CONTENT_SECURITY_POLICY["DIRECTIVES"] |= {"report-uri": [CSP_REPORT_URL], "report-to": "csp"}
# A public page inside the admin: its own policy, but the admin may show it in a frame.
PREVIEW_CSP_DIRECTIVES = {**CONTENT_SECURITY_POLICY["DIRECTIVES"], "frame-ancestors": [SELF]}
# Admin pages for anonymous users: sign-in and password reset.
LOGIN_CSP_DIRECTIVES = {**CONTENT_SECURITY_POLICY["DIRECTIVES"], "img-src": [SELF, "data:"], "frame-src": [NONE]}
# Wagtail 8 writes <script> into its choosers, dates and inline panels, Draftail writes <style> (wagtail #1288).
# Found by running every view in a browser: nothing else is needed, so event handlers and eval stay forbidden,
# save the one empty handler by which the cropping tool finds out about touch screens.
ADMIN_CSP_DIRECTIVES = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": [SELF, UNSAFE_INLINE],
    "script-src-attr": [UNSAFE_HASHES, "'sha256-i+qr4lq34KgNHiW62lWi9aInEBwiEOrfCzaNPCvkqD8='"],  # "return;"
    "style-src": [SELF, UNSAFE_INLINE],
    "style-src-attr": [NONE],
    "img-src": [*_media, "data:", "blob:"],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
}

SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"  # YouTube refuses to play without a referrer
SESSION_COOKIE_SAMESITE = "Lax"
LOGIN_REDIRECT_URL = "/"  # after a private page's password or sign-in without a `next` address
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "home.views.csrf_failure"
X_FRAME_OPTIONS = "DENY"

# Five wrong passwords per user and network block for 15 minutes; see cms/security/throttling.py.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True  # keep no record of when staff worked
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False
AXES_CLIENT_IP_CALLABLE = "cms.security.clients.client_address"
AXES_LOCKOUT_CALLABLE = "cms.security.throttling.locked_out"
# Two-step sign-in: the app on the phone shows this name. Codes are counted by cms/security/limits.py instead.
OTP_TOTP_ISSUER = urlsplit(SITE_URL).hostname
OTP_TOTP_THROTTLE_FACTOR = OTP_STATIC_THROTTLE_FACTOR = 0
# 1: required for those to whom the admin recommends it.
REQUIRE_TWO_STEP_SIGN_IN = env.flag("REQUIRE_TWO_STEP_SIGN_IN")
# Permissions to personal data or to administration; publishing pages counts as well.
SENSITIVE_PERMISSIONS = [
    "auth.add_user",
    "auth.change_user",
    "auth.change_group",
    "events.view_registration",
    "events.view_answer",
    "home.view_application",
    "home.view_contactmessage",
    "home.view_ideasender",
]
# The cookie that recognises known browsers: cms/security/browsers.py.
BROWSER_COOKIE_NAME = "browser"
PASSWORD_RESET_TIMEOUT = 60 * 60  # seconds
WAGTAILADMIN_USER_LOGIN_FORM = "cms.security.throttling.LoginForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "cms.security.throttling.PasswordResetForm"  # noqa: S105 - a class

# Documents are served by Wagtail's view, which checks collection permissions and sends safe headers.
WAGTAILDOCS_SERVE_METHOD = "serve_view"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long page in two languages has many fields
