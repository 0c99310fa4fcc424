"""Which settings a command uses if its environment names none."""

import contextlib
import os
from pathlib import Path

PRODUCTION = "cms.settings.production"


def marker():
    """Return the file that marks the data in VAR_DIR as a public site's."""
    return Path(os.environ.get("VAR_DIR") or Path(__file__).resolve().parents[2] / "var") / "production"


def mark_production():
    """Called when a public site is served: commands started without its environment then refuse to work on its data."""
    if os.environ.get("DJANGO_SETTINGS_MODULE") == PRODUCTION:
        with contextlib.suppress(OSError):  # a container's file system may be read-only
            marker().write_text("This folder belongs to a public site. manage.py uses cms.settings.production here.\n")


def default_settings():
    return PRODUCTION if marker().exists() else "cms.settings.dev"
