"""The addresses of the site. Everything for visitors is below /lt/ or /en/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.decorators.cache import never_cache
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import serve

from cms.editor import link_chooser
from cms.security import private_pages
from cms.security.signing_out import SignOutView
from cms.security.two_step.sign_in import AdminLoginView, CodeView
from cms.web import opengraph, views, well_known
from cms.web.health import health
from cms.web.sitemaps import site_map
from events import certificates
from events.views import door_code

urlpatterns = [
    path("", views.choose_language),
    # These stand over Wagtail's views of the same addresses, which know one language only and no restrictions.
    *(
        path(f"{settings.ADMIN_PATH}{address}", never_cache(require_admin_access(view.as_view())))
        for address, view in link_chooser.VIEWS.items()
    ),
    path(f"{settings.ADMIN_PATH}logout/", SignOutView.as_view()),
    path(f"{settings.ADMIN_PATH}login/", never_cache(AdminLoginView.as_view()), name="wagtailadmin_login"),
    path(f"{settings.ADMIN_PATH}login/code/", never_cache(CodeView.as_view()), name="wagtailadmin_login_code"),
    path(settings.ADMIN_PATH, include(wagtailadmin_urls)),
    path("documents/authenticate_with_password/<int:restriction_id>/", private_pages.collection_password),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", views.serve_media),
    path("og/<int:pk>.png", opengraph.woven_image, name="woven_image"),
    path("robots.txt", well_known.robots),
    path("sitemap.xml", site_map),
    path("favicon.ico", well_known.favicon),
    path("manifest.webmanifest", well_known.manifest),
    path(".well-known/security.txt", well_known.security),
    path("healthz", health),
    *i18n_patterns(path("certificate/<slug:code>/", certificates.verify, name="verify_certificate")),
    *i18n_patterns(path("door/<slug:code>/", door_code, name="door_code")),
    # Open data stands behind a page under the name of a file; Wagtail's own pattern knows no dots.
    *i18n_patterns(re_path(r"^((?:[\w\-]+/)+[\w\-]+\.(?:csv|json))$", serve, name="open_data")),
    *i18n_patterns(
        path("_util/login/", private_pages.SiteLoginView.as_view(), name="site_sign_in"),
        path("_util/login/code/", private_pages.SiteCodeView.as_view(), name="site_sign_in_code"),
        path(
            "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
            private_pages.page_password,
        ),
    ),
    *i18n_patterns(path("", include("events.urls")), path("", include("home.urls")), path("", include("search.urls"))),
    *i18n_patterns(path("", include(wagtail_urls))),
]

handler400 = views.bad_request
handler403 = views.permission_denied
handler404 = views.page_not_found
handler500 = views.server_error
