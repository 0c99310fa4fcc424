"""Settings common to every environment; what differs comes from environment variables."""

from pathlib import Path
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from cms.i18n import EN, LANGUAGES, LT, name_in_language

from . import environment as env
from .media import MEDIA_STORAGE

BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = env.folder("VAR_DIR", default=BASE_DIR / "var")

DEBUG = False
SITE_URL = env.address("SITE_URL", default=f"http://127.0.0.1:{env.text('PORT', '8000')}", with_path=False)
ADMIN_PATH = env.path_segment("ADMIN_PATH", default="admin", reserved=("static", "media", "documents", LT, EN))
MAINTENANCE = env.flag("MAINTENANCE")  # visitors see a maintenance page; the admin keeps working

INSTALLED_APPS = [
    "modeltranslation",  # before the apps whose models it translates
    "cms.apps.CmsConfig",  # before wagtail: overrides its publish_scheduled
    "home.apps.HomeConfig",
    "news.apps.NewsConfig",
    "events.apps.EventsConfig",
    "search.apps.SearchConfig",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "cms.security.user_admin.SiteUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "taggit",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",  # Wagtail uses its "5 minutes ago"; only installed apps provide catalogues
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "cms.middleware.HeadersMiddleware",
    "cms.middleware.TextGZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.middleware.SiteCSPMiddleware",
    "cms.middleware.MaintenanceMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "cms.middleware.SiteLocaleMiddleware",
    "cms.security.two_step.middleware.RequireTwoStepMiddleware",
    "cms.web.privacy.PrivacyMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.web.redirects.OldAddressMiddleware",
    "cms.editor.refused_deletion.RefusedDeletionMiddleware",
    "axes.middleware.AxesMiddleware",
    "cms.security.impossible_values.ImpossibleValuesMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cms.context_processors.site",
            ],
        },
    }
]

READ_COMMITTED = 1  # psycopg2's constant; settings must not import the driver

# Database: SQLite by default; DATABASE_URL switches to PostgreSQL.
DATABASES = {"default": env.database("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
# A new connection takes a third of a request's time, on SQLite too, which reads the whole schema.
DATABASES["default"] = {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True, **DATABASES["default"]}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # A transaction that starts by reading cannot wait for a writer: it fails with "database is locked".
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # Overwrite deleted data, which not every SQLite build does, because copies of the file exist.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
    }
else:  # independent of the server's default: see events/checks.py
    DATABASES["default"]["OPTIONS"] = {
        "connect_timeout": 5,
        **DATABASES["default"].get("OPTIONS", {}),
        "isolation_level": READ_COMMITTED,
    }
# Statement timeout of pages on PostgreSQL: see cms/web/database_timeout.py. 0: none.
DATABASE_SECONDS = env.number("DATABASE_SECONDS", default=10)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Sites may share one Redis: the prefix separates their entries.
CACHES = {"default": {"KEY_PREFIX": urlsplit(SITE_URL).netloc, **env.cache("CACHE_URL", default="locmemcache://")}}

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Languages: see cms/i18n.py. Both are prefixed (/lt/, /en/); times are Lithuanian.
LANGUAGE_CODE = LT
TIME_ZONE = "Europe/Vilnius"
USE_I18N = True
USE_TZ = True
# Our own messages first, then missing translations of packages: see tests/admin_messages.py.
LOCALE_PATHS = [BASE_DIR / "cms" / "locale", BASE_DIR / "cms" / "locale_admin"]
FORMAT_MODULE_PATH = ["cms.formats"]
MODELTRANSLATION_DEFAULT_LANGUAGE = LT
MODELTRANSLATION_ENABLE_FALLBACKS = False
MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = name_in_language
MODELTRANSLATION_CUSTOM_FIELDS = ("StreamField", "RichTextField")

# Static files and media
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "cms.web.static_finders.StylesheetFinder",
]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env.text("MEDIA_ROOT", default=VAR_DIR / "media"))
STORAGES = {
    "default": MEDIA_STORAGE,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# E-mail: the console by default, refused on a public server.
EMAIL_MAY_BE_PRINTED = False
vars().update(env.email("EMAIL_URL", default="consolemail://"))
DEFAULT_FROM_EMAIL = env.sender("DEFAULT_FROM_EMAIL", default="webmaster@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# Retention of contact messages, in days.
CONTACT_MESSAGES_KEPT_DAYS = env.number("CONTACT_MESSAGES_KEPT_DAYS", default=365)
# Event registrations per hour and network; 0: unlimited, for measurements.
REGISTRATIONS_PER_HOUR = env.number("REGISTRATIONS_PER_HOUR", default=60)

# Wagtail
WAGTAIL_SITE_NAME = env.text("WAGTAIL_SITE_NAME", default="") or _("Local action group")
WAGTAIL_PAGE_MODEL = "cms.BasePage"
WAGTAILIMAGES_IMAGE_MODEL = "cms.CustomImage"
WAGTAILDOCS_DOCUMENT_MODEL = "cms.CustomDocument"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_I18N_ENABLED = False  # both languages are in one page row, not in a tree per language
WAGTAIL_CONTENT_LANGUAGES = [(LT, _("Lithuanian"))]  # the one Locale of that one tree
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILREDIRECTS_AUTO_CREATE = False  # see cms/web/redirects.py
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend"}}
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # no request to a third party about editors
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False

# Logs go to stderr, like gunicorn's.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"()": "cms.web.logs.RedactingFormatter", "fmt": "%(asctime)s %(levelname)s %(name)s: %(message)s"}
    },
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "plain"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        # Requests for unknown hosts get 400; they are not errors of this site.
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
        "gunicorn.http.wsgi": {"level": "ERROR"},  # warns of every HEAD request that Django answers with a body
    },
}

from .uploads import *  # noqa: E402, F403
