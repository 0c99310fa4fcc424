"""What of the organisation's pages and rows has two languages, noun by noun."""

from . import calls, documents, ideas, pages, people, projects, strategy  # noqa: F401 - they register themselves
