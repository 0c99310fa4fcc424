"""What is due, on the first page of the admin. Apps register sources; the panel asks all of them in one query."""

from .lines import Example, Line, Urgency
from .registry import Source, lines_for, source
from .union_query import Found, as_source_rows, editable, may, page_form

__all__ = [
    "Example",
    "Found",
    "Line",
    "Source",
    "Urgency",
    "as_source_rows",
    "editable",
    "lines_for",
    "may",
    "page_form",
    "source",
]
