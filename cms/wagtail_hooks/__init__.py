"""The Wagtail hooks of cms, one subject in a module. Wagtail imports this package by its name."""

from cms.editor import comparisons  # noqa: F401

from . import (  # noqa: F401
    aliases,
    choosers,
    editor,
    footer,
    funding,
    languages,
    links,
    next_year,
    pages,
    preflight,
    publishing,
    repeats,
    rich_text,
    rights,
    today,
    translations,
    two_step,
    xliff,
)
