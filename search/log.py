"""Counts queries: words and number of results, nothing about the visitor."""

import logging
import re

from django.db import DatabaseError, connection
from django.utils import timezone

from cms.web.logs import TOKEN

from .dialects import dialect

logger = logging.getLogger(__name__)

# Looks like an address, a telephone number or a personal code: not kept.
PERSONAL = re.compile(r"@|\d(?:[\s-]?\d){6,}")
LONGEST = 100
WAIT = 0.1  # seconds; the visitor does not wait for a count

COUNT = """
    INSERT INTO search_searchcount (day, language, canonical, query, searches, hits) VALUES (%s, %s, %s, %s, 1, %s)
    ON CONFLICT (day, language, canonical) DO UPDATE
    SET searches = search_searchcount.searches + 1, hits = excluded.hits
"""


def count(query, hits):
    """Add one search to today's count of these words; rather not at all than late."""
    canonical = query.canonical
    is_personal = PERSONAL.search(query.text) or TOKEN.search(query.text)
    if not canonical or is_personal or len(canonical) > 2 * LONGEST:
        return
    row = [timezone.localdate(), query.language, canonical, query.text[:LONGEST].lower(), hits]
    try:
        with dialect().patient(WAIT), connection.cursor() as cursor:
            cursor.execute(COUNT, row)
    except DatabaseError as error:  # somebody writes something that matters more
        logger.info("A search was not counted: %s", type(error).__name__)
