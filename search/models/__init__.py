"""Index, helpers and counts of the search."""

from .entries import SearchEntry, SearchTask, SearchWords
from .files import DocumentText
from .help import Promotion, SearchTerm, SynonymSet
from .log import SearchCount

__all__ = [
    "DocumentText",
    "Promotion",
    "SearchCount",
    "SearchEntry",
    "SearchTask",
    "SearchTerm",
    "SearchWords",
    "SynonymSet",
]
