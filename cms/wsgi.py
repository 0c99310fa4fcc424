"""The WSGI application."""

import os
import sys

import django
from django.core.exceptions import ImproperlyConfigured

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")

try:
    django.setup(set_prefix=False)
except ImproperlyConfigured as error:
    print(error, file=sys.stderr)  # noqa: T201 - nothing is set up yet, logging neither
    sys.exit(3)  # gunicorn's own word for "do not try again"

from django.conf import settings

from cms.security.requests import GuardedHandler, RequestGuard
from cms.settings.choice import mark_production
from cms.web.database_timeout import stop_waiting_after

mark_production()
stop_waiting_after(settings.DATABASE_SECONDS)
application = RequestGuard(GuardedHandler())
