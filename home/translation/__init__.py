"""Which fields of home are translated."""

from . import calls, documents, ideas, pages, people, projects, strategy  # noqa: F401 - they register themselves
