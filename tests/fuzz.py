"""Requests with odd values for every address of the site and its admin, the same for the same seed."""

import random
import traceback
from collections import Counter

from django.db import transaction
from django.test import Client
from django.urls import URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern, RegexPattern

HUGE = "9" * 20
IDS = ["1", "2", "0", "3", HUGE, "4", "2147483648", "9223372036854775808"]
WORDS = [
    "x",
    "lt",
    "1",
    HUGE,
    "a" * 300,
    "ą",
    "%00",
    "%FF",
    "%2e%2e%2f",
    "'\"<",
    "-1",
    "None",
    "é" * 130,
    "%F0%9F%98%80",
]
VALUES = ["", "x", "0", "-1", HUGE, "1e999", "NaN", "\0", "a" * 5000, "'\"<>", "😀", "\ud7ff\uffff", "2026-02-30"]
VALUES += ["[1,", "{}", "null", "[]", '[{"type": 1}]', "../../etc", "//example.org", "1,2", "true", "9999-99-99"]
NAMES = "p page q query id ids next year month kind state tag ordering order locale collection_id search_query per_page"
NAMES += (
    " parent_page_id page_type chooser results export is_running version language content_type usage object_id title"
)
NAMES += " slug email name message opened website party_size act position text measure place files file body-count"
NAMES += " live_from_0 live_to parent_page_chooser_filter multiple created_at_from created_at_to mode sent new q[]"
NAMES = NAMES.split()
PREFIXES = ["form", "steps", "history", "pools", "questions", "body", "sessions", "documents", "priorities", "measures"]
COUNTS = [
    "TOTAL_FORMS",
    "INITIAL_FORMS",
    "MIN_NUM_FORMS",
    "MAX_NUM_FORMS",
    "0-id",
    "0-ORDER",
    "0-DELETE",
    "0-type",
    "0-value",
]
HEADERS = {
    "accept": ["text/html", "*/*", "application/json", "a/b;q=x", "", ",,,;;;"],
    "accept-language": ["lt", "xx-" + "a" * 400, "*;q=0", ";;,", "en;q=1e9"],
    "referer": ["http://[", "http://localhost/lt/", "javascript:1", "\u00e9"],
    "x-requested-with": ["XMLHttpRequest"],
    "x-forwarded-for": ["1.2.3.4", "x, y", "::1%eth0", "," * 50],
    "range": ["bytes=0-", "bytes=x-y", "bytes=-" + HUGE],
    "if-modified-since": ["x", "Thu, 99 Feb 9999 99:99:99 GMT"],
    "if-none-match": ["*", '"x', "W/"],
    "cookie": ["sessionid=" + "x" * 500, "csrftoken=\u00e9", "messages=x", ";;=;"],
}
MEDIA = [
    "media/images/",
    "documents/1/",
    "static/",
    "media/",
    "og/",
    "lt/",
    "en/",
    "lt/naujienos/",
    "en/events/",
    "lt/paieska/",
]
LEFT_OUT = ("logout", "password_reset")  # they end the session, or send e-mails


def addresses(resolver=None, before=""):
    """Yield the addresses of the URLconf, with <name> where something must be put in."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry.pattern, LocalePrefixPattern):
            yield from (one for prefix in ("lt/", "en/") for one in addresses(entry, before + prefix))
        elif isinstance(entry, URLResolver) and not isinstance(entry.pattern, RegexPattern):
            yield from addresses(entry, before + str(entry.pattern))
        elif not isinstance(entry.pattern, RegexPattern) and not any(word in str(entry.name) for word in LEFT_OUT):
            yield before + str(entry.pattern)


class Fuzz:
    def __init__(self, seed, user=None, pages=()):
        self.random, self.client = random.Random(seed), Client(raise_request_exception=False)
        if user:
            self.client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        self.addresses = [*addresses(), *(page.url.lstrip("/") for page in pages)] if user else public(pages)
        self.faults, self.statuses = Counter(), Counter()

    def path(self):
        parts = self.random.choice(self.addresses).split("<")
        filled = parts[0]
        for part in parts[1:]:
            converter, _, after = part.partition(">")
            filled += self.random.choice(IDS if converter.startswith("int") else WORDS) + after
        return filled + (self.random.choice(WORDS) + "/" if self.random.random() < 0.15 else "")

    def values(self):
        names = [*NAMES, *(f"{prefix}-{count}" for prefix in PREFIXES for count in COUNTS)]
        return {self.random.choice(names): self.random.choice(VALUES) for _ in range(self.random.randrange(6))}

    def run(self, number):
        """Send so many requests, and undo what each did."""
        for _ in range(number):
            with transaction.atomic():
                self.send()
                transaction.set_rollback(True)
        return self

    def send(self):
        path, method = f"/{self.path()}", self.random.choice(["get", "get", "post", "post", "head"])
        names = self.random.sample(sorted(HEADERS), self.random.randrange(3))
        headers = {
            name: self.random.choice(HEADERS[name]).encode("latin-1", "replace").decode("latin-1") for name in names
        }
        data = self.values()
        response = getattr(self.client, method)(path, data, headers=headers)
        self.statuses[response.status_code] += 1
        if response.status_code >= 500:
            where = traceback.format_exception(*response.exc_info)[-1][:150] if response.exc_info else "?"
            self.faults[f"{method} {path[:120]} {str(data)[:150]} {headers}: {where}"] += 1


def public(pages):
    """Return the addresses of pages, of what may stand behind them, and of files."""
    behind = ["", "<str:x>/", "ics/", "atom/", "rss/", "<int:x>/", "2026-13/", "9999-12/", "registracija/", "register/"]
    return [*(f"{page.url.lstrip('/')}{end}" for page in pages for end in behind), *(f"{one}<str:x>" for one in MEDIA)]
