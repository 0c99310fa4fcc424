"""For pytest: DATABASE_URL chooses the database, everything else is made to be fast and to stay inside the test."""

import tempfile

from .base import *  # noqa: F403
from .base import STATIC_ROOT, STORAGES
from .security import *  # noqa: F403

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = tempfile.mkdtemp(prefix="media-")
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise warns where there is none
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
