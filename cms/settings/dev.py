"""One machine, no set-up: what `make run` and manage.py use. DEBUG=1 turns Django's debug pages on."""

from django.core.management.utils import get_random_secret_key

from .base import *  # noqa: F403
from .base import STATIC_ROOT, STORAGES, VAR_DIR, env
from .security import *  # noqa: F403

DEBUG = env.flag("DEBUG")
ALLOWED_HOSTS = env.names("ALLOWED_HOSTS", default=["*"])
EMAIL_MAY_BE_PRINTED = True


def _secret_key():
    """Return a key generated once per folder, so that sessions survive a restart."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return path.read_text()


SECRET_KEY = env.text("SECRET_KEY") or _secret_key()

# Static files straight from the sources: no collectstatic before the first page.
STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise warns if it is missing
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
