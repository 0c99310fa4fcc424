"""What is due, on the first page of the admin: rooms say it in their `today.py`, the panel asks all of them at once."""

from .asking import Found, asked, editable, may, page_form
from .lines import Example, Line, Urgency
from .registry import Source, lines_for, source

__all__ = [
    "Example",
    "Found",
    "Line",
    "Source",
    "Urgency",
    "asked",
    "editable",
    "lines_for",
    "may",
    "page_form",
    "source",
]
