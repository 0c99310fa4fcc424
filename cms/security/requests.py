"""Refuses malformed requests before Django reads them: no middleware or view would handle their failure.

Django decodes a request with whatever codec its Content-Type names. Some of Python's are no text encodings (hex, zlib:
every address would answer 500), others take quadratic time (punycode: a minute for a megabyte).
"""

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http.multipartparser import MultiPartParserError
from django.utils.http import parse_header_parameters

ACCEPTED_CHARSETS = ("utf-8", "utf8")
LONGEST_HEADER = 2000  # parsing takes quadratic time
LONGEST_PUBLIC_BODY = 256 * 1024  # ten times the longest visitor form; files are only uploaded in the admin
REASONS = {
    "400 Bad Request": b"The headers of this request are malformed.\n",
    "413 Content Too Large": b"This request is too large.\n",
    "415 Unsupported Media Type": b"Only UTF-8 is accepted here.\n",
}


class GuardedRequest(WSGIRequest):
    def parse_file_upload(self, META, post_data):
        """Turn every parser error about malformed part headers into bad input."""
        try:
            return super().parse_file_upload(META, post_data)
        except (LookupError, TypeError, ValueError) as error:
            raise MultiPartParserError("A part of the request has malformed headers.") from error


class GuardedHandler(WSGIHandler):
    request_class = GuardedRequest


class RequestGuard:
    """WSGI middleware, so that every server runs it."""

    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response):
        status = refusal(environ)
        if status is None:
            return self.application(environ, start_response)
        headers = [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Length", str(len(REASONS[status]))),
            ("Content-Security-Policy", "default-src 'none'"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        start_response(status, headers)
        return [REASONS[status]]


def refusal(environ):
    """Return the status line of the refusal; None to pass the request to Django."""
    content_type, accept = environ.get("CONTENT_TYPE", ""), environ.get("HTTP_ACCEPT", "")
    if max(len(content_type), len(accept)) > LONGEST_HEADER:
        return "400 Bad Request"
    try:
        _kind, params = parse_header_parameters(content_type)
        for media_range in accept.split(","):
            parse_header_parameters(media_range)
    except Exception:  # the standard library's parser raises nearly every kind of error
        return "400 Bad Request"
    if params.get("charset", "utf-8").lower() not in ACCEPTED_CHARSETS:
        return "415 Unsupported Media Type"
    is_public = not environ.get("PATH_INFO", "").startswith(f"/{settings.ADMIN_PATH}")
    if is_public and body_length(environ) > LONGEST_PUBLIC_BODY:
        return "413 Content Too Large"
    return None


def body_length(environ):
    try:
        return int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0  # as Django reads it
