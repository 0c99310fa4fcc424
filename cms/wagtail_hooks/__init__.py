"""What the ground adds to Wagtail, one subject a module. Wagtail imports this package by its name."""

from . import languages, publishing  # noqa: F401
