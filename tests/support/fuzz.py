"""Requests with odd values for every address of the site and its admin, the same for the same seed.

A third of them send forms that are found by following links, with some of their values changed; a third ask for
addresses that answered; the others are made up from the URLconf.
"""

import random
import traceback
from collections import Counter, deque
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, URLResolver, get_resolver, resolve
from django.urls.resolvers import LocalePrefixPattern, RegexPattern

from tests.support.forms import values_of

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
MOST_OF_A_VIEW = 4


def addresses(resolver=None, before=""):
    """Yield the addresses of the URLconf, with <name> where something must be put in."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry.pattern, LocalePrefixPattern):
            yield from (one for prefix in ("lt/", "en/") for one in addresses(entry, before + prefix))
        elif isinstance(entry, URLResolver) and not isinstance(entry.pattern, RegexPattern):
            yield from addresses(entry, before + str(entry.pattern))
        elif not isinstance(entry.pattern, RegexPattern) and not any(word in str(entry.name) for word in LEFT_OUT):
            yield before + str(entry.pattern)


def view_of(address):
    """Return what stands for the view of an address; pages are told apart by how deep they stand. None: left out."""
    path = urlsplit(address).path
    try:
        match = resolve(path)
    except Resolver404:
        return None
    is_ours = path.startswith("/") and not any(word in match.view_name for word in LEFT_OUT)
    return f"{match.view_name} {path.count('/') if match.view_name == 'wagtail_serve' else ''}" if is_ours else None


def explore(client, starts, most):
    """Follow links. Return the addresses that answered with a page, and (address, fields) of the forms there."""
    waiting, met, times, forms = deque(starts), [], Counter(), []
    seen = set(starts)
    while waiting and len(met) < most:
        address = waiting.popleft()
        response = client.get(address)
        if response.status_code != 200 or "html" not in response.headers["Content-Type"]:
            continue
        met.append(address.lstrip("/"))
        soup = BeautifulSoup(response.content, "html.parser")
        for form in soup.find_all("form", method=lambda method: (method or "").lower() == "post"):
            action = urljoin(address, form.get("action") or "")
            if view_of(action):
                forms.append((action.lstrip("/"), values_of(form)))
        for link in soup.find_all("a", href=True):
            there = urljoin(address, link["href"]).partition("#")[0]
            view = view_of(there) if there.startswith("/") and there not in seen else None
            if view and times[view] < MOST_OF_A_VIEW:
                times[view] += 1
                seen.add(there)
                waiting.append(there)
    return met, forms


class Fuzz:
    def __init__(self, seed, user=None, pages=(), most=300):
        self.random, self.client = random.Random(seed), Client(raise_request_exception=False)
        if user:
            self.client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        self.addresses = [*addresses(), *(page.url.lstrip("/") for page in pages)] if user else public(pages)
        plain = [f"/{one}" for one in self.addresses if "<" not in one and view_of(f"/{one}")]
        self.random.shuffle(plain)
        self.met, self.forms = explore(self.client, plain if user else ["/lt/"], most)
        self.faults, self.statuses = Counter(), Counter()

    def path(self):
        if self.random.random() < 0.5:
            return self.random.choice(self.met)
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

    def spoilt(self, fields):
        """Return what a form sends with up to four of its values changed, and one left out at times."""
        data = dict(fields)
        for name in self.random.sample(sorted(data), min(len(data), self.random.randrange(1, 5))):
            data[name] = self.random.choice(VALUES)
        if data and self.random.random() < 0.3:
            del data[self.random.choice(sorted(data))]
        return data

    def send(self):
        if self.forms and self.random.random() < 0.35:
            path, fields = self.random.choice(self.forms)
            path, method, data = f"/{path}", "post", self.spoilt(fields)
        else:
            method = self.random.choice(["get", "get", "post", "post", "head"])
            path, data = f"/{self.path()}", self.values()
        names = self.random.sample(sorted(HEADERS), self.random.randrange(3))
        headers = {
            name: self.random.choice(HEADERS[name]).encode("latin-1", "replace").decode("latin-1") for name in names
        }
        response = getattr(self.client, method)(path, data, headers=headers)
        self.statuses[response.status_code] += 1
        if response.status_code >= 500:
            where = traceback.format_exception(*response.exc_info)[-1][:150] if response.exc_info else "?"
            self.faults[f"{method} {path[:120]} {str(data)[:150]} {headers}: {where}"] += 1


def public(pages):
    """Return the addresses of pages, of what may stand behind them, and of files."""
    behind = ["", "<str:x>/", "ics/", "atom/", "rss/", "<int:x>/", "2026-13/", "9999-12/", "registracija/", "register/"]
    return [*(f"{page.url.lstrip('/')}{end}" for page in pages for end in behind), *(f"{one}<str:x>" for one in MEDIA)]
