"""What a WSGI server runs."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")

try:
    application = get_wsgi_application()
except ImproperlyConfigured as error:
    print(error, file=sys.stderr)  # noqa: T201 - nothing is set up yet, logging neither
    sys.exit(3)  # gunicorn's own word for "do not try again"
