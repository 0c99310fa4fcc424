"""Redacts logs: no part of an address that opens a private page, nothing a visitor typed."""

import logging
import re

# Links to one's own registration and to call alerts; links that set a new password.
TOKEN = re.compile(r"[0-9a-f]{32}[-.][\w-]{20,}|\b[0-9a-z]{6,7}-[0-9a-f]{32,64}\b")
# Codes shown at the door and printed on certificates, searches, addresses of people.
WRITTEN = re.compile(
    r"""(?<=/door/)[\w-]+|(?<=/certificate/)[\w-]+|(?<=[?&]q=)[^&\s"]+|(?<=[?&/=])[\w.+-]+(?:@|%40)[\w.-]+"""
)
INSTEAD = "…"


def redacted(text):
    return WRITTEN.sub(INSTEAD, TOKEN.sub(INSTEAD, text))


class RedactingFormatter(logging.Formatter):
    """Works on the finished entry: addresses stand in messages, in their arguments and in tracebacks."""

    def format(self, record):
        return redacted(super().format(record))
