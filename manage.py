#!/usr/bin/env python
"""Django's command line. What is wrong with the environment is said in one sentence."""

import os
import sys

from cms.settings.choice import default_settings, marker

if __name__ == "__main__":
    is_chosen = "DJANGO_SETTINGS_MODULE" not in os.environ
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", default_settings())

    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        if "--traceback" in sys.argv:
            raise
        why = f" The environment of the public site is needed here, because {marker()} exists."
        sys.exit(f"{error}{why if is_chosen and marker().exists() else ''}")
