"""For pytest: DATABASE_URL chooses the database; everything else is fast and stays inside the test."""

import atexit
import shutil
import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .base import DATABASES, STATIC_ROOT, STORAGES
from .security import *  # noqa: F403

SECRET_KEY = "only-for-tests"
SITE_URL = WAGTAILADMIN_BASE_URL = "http://localhost"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DATABASE_SECONDS = 0  # copying a test database may take longer than a page's timeout
EMAIL_MAY_BE_PRINTED = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

_folder = Path(tempfile.mkdtemp(prefix="tests-"))
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
MEDIA_ROOT = _folder / "media"
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, as in real life: in memory all threads of a live server would share one connection and its transactions.
    DATABASES["default"]["TEST"] = {"NAME": str(_folder / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise warns if it is missing
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
WAGTAIL_SITE_NAME = "VVG"
