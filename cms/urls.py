"""The addresses of the site. Everything a visitor reads stands under /lt/ or /en/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms import sharing, views, wellknown
from cms.health import health
from cms.sitemaps import site_map

urlpatterns = [
    path("", views.choose_language),
    path(settings.ADMIN_PATH, include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", views.serve_media),
    path("og/<int:pk>.png", sharing.woven_image, name="woven_image"),
    path("robots.txt", wellknown.robots),
    path("sitemap.xml", site_map),
    path("favicon.ico", wellknown.favicon),
    path("manifest.webmanifest", wellknown.manifest),
    path(".well-known/security.txt", wellknown.security),
    path("healthz", health),
    *i18n_patterns(path("", include(wagtail_urls))),
]

handler400 = views.bad_request
handler403 = views.permission_denied
handler404 = views.page_not_found
handler500 = views.server_error
