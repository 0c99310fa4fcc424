"""What differs between the two databases: writing, matching, ranking, timeouts.

A query is asked as an expression (see `search/expression.py`), in one of three scopes.
"""

from django.db import connection

from . import postgresql, sqlite
from .scopes import EVERYWHERE, TITLE, TITLE_AS_TYPED

__all__ = ["EVERYWHERE", "TITLE", "TITLE_AS_TYPED", "dialect"]


def dialect():
    return postgresql if connection.vendor == "postgresql" else sqlite
