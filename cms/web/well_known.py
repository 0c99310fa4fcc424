"""Files that browsers and robots look for at fixed addresses. They have no language."""

from datetime import UTC, datetime, time, timedelta
from email.utils import parseaddr
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.cache import cache_control

from cms.i18n import LANGUAGES, LT, localized
from cms.models import SiteSettings

DAY = 24 * 60 * 60
THEME_COLOUR = "#eef0e6"  # --board in tokens.css


def admin_is_secret():
    return settings.ADMIN_PATH != "admin/"


@cache_control(max_age=DAY, public=True)
def robots(request):
    """A secret address of the admin must not be published here; there, every response says noindex itself."""
    context = {"site_url": settings.SITE_URL, "admin_path": "" if admin_is_secret() else settings.ADMIN_PATH}
    return render(request, "robots.txt", context, content_type="text/plain")


@cache_control(max_age=DAY, public=True)
def security(request):
    """RFC 9116. It is good for a year from each day on which it is fetched."""
    email = SiteSettings.for_request(request).email or settings.DEFAULT_FROM_EMAIL
    midnight = datetime.combine(timezone.now().date(), time(), tzinfo=UTC)
    context = {
        "contact": f"mailto:{parseaddr(email)[1]}",
        "expires": (midnight + timedelta(days=365)).isoformat().replace("+00:00", "Z"),
        "site_url": settings.SITE_URL,
        "languages": ", ".join(code for code, _ in LANGUAGES),
    }
    return render(request, "security.txt", context, content_type="text/plain; charset=utf-8")


@cache_control(max_age=DAY, public=True)
def favicon(request):
    return HttpResponse(Path(finders.find("cms/img/favicon.ico")).read_bytes(), content_type="image/x-icon")


def icon(size, purpose="any"):
    return {
        "src": staticfiles_storage.url(f"cms/img/icon-{size}.png"),
        "sizes": "{0}x{0}".format(size.rpartition("-")[2]),
        "type": "image/png",
        "purpose": purpose,
    }


@cache_control(max_age=DAY, public=True)
def manifest(request):
    """One for both languages: `/` leads each visitor to their own."""
    site = SiteSettings.for_request(request)
    with override(LT):
        name = localized(site, "organisation_name", LT) or str(settings.WAGTAIL_SITE_NAME)
    manifest = {
        "name": name,
        "short_name": localized(site, "short_name", LT) or name,
        "lang": LT,
        "start_url": "/",
        "scope": "/",
        "display": "browser",
        "background_color": THEME_COLOUR,
        "theme_color": THEME_COLOUR,
        "icons": [icon("192"), icon("512"), icon("maskable-512", "maskable")],
    }
    return JsonResponse(manifest, content_type="application/manifest+json")
