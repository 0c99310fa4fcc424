"""Answers 400 to values that no database row can hold."""

import logging

from django.core.exceptions import ValidationError
from django.db import DataError
from django.http import Http404
from django.utils.datastructures import MultiValueDictKeyError

from cms.web.views import bad_request

logger = logging.getLogger(__name__)

LARGEST_ID = 2**63 - 1
# A value too large for its column, or a missing field that every form of this site has.
MALFORMED = (OverflowError, DataError, MultiValueDictKeyError)
WRONG_KINDS = ("expected a number but got", "NUL (0x00)")


class ImpossibleValuesMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Answer 404 to ids beyond the column's range, which Django does not check through a parent link."""
        if any(is_too_large(value) for value in (*args, *kwargs.values())):
            raise Http404

    def process_exception(self, request, exception):
        if isinstance(exception, MALFORMED) or is_of_wrong_kind(exception):
            logger.warning("A malformed request was refused: %s", type(exception).__name__, exc_info=exception)
            return bad_request(request)
        return None


def is_too_large(value):
    number = (
        int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 1000 else value
    )
    return isinstance(number, int) and number > LARGEST_ID


def is_of_wrong_kind(exception):
    """Return whether a value had the wrong type for its column.

    Django's fields, and PostgreSQL's driver given a null character, raise plain ValueErrors. Formsets convert the ids
    of their rows before they validate anything, so a field's own ValidationError can escape too.
    """
    if isinstance(exception, ValidationError):
        return getattr(exception, "code", None) == "invalid" and "value" in (exception.params or {})
    return isinstance(exception, ValueError) and any(words in str(exception) for words in WRONG_KINDS)
