"""What the ground adds to Wagtail, one subject a module. Wagtail imports this package by its name."""

from . import editor, funding, languages, links, pages, preflight, publishing, rich_text, today  # noqa: F401
