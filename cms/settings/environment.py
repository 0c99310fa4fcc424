"""Reads environment variables; refuses malformed ones in one sentence that names the variable."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email
from django.utils.encoding import punycode

env = environ.Env()

ENGINES = ("django.db.backends.sqlite3", "django.db.backends.postgresql")
YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")
CACHE_SECONDS = 1  # how long a request waits for an unresponsive cache
FAIL_OPEN = {
    "RedisCache": "cms.web.cache_backends.FailOpenRedisCache",
    "FileBasedCache": "cms.web.cache_backends.FailOpenFileCache",
}
SMTP = "django.core.mail.backends.smtp.EmailBackend"


def text(name, default=""):
    return env(name, default="").strip() or default


def flag(name, default=False):
    """Return a boolean; refuse misspelt values instead of guessing."""
    value = text(name).lower()
    if value and value not in YES + NO:
        raise ImproperlyConfigured(f"{name} must be 1 or 0 (or true, false, yes, no, on, off), not {value!r}.")
    return value in YES if value else default


def number(name, default=0):
    value = text(name, str(default))
    if not (value.isascii() and value.isdecimal()):
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def names(name, default=()):
    return [part.strip() for part in text(name).split(",") if part.strip()] or list(default)


def address(name, default="", with_path=True):
    """Return scheme://host[:port][/path] without a trailing slash; the default is not validated."""
    value = text(name)
    try:
        parts = urlsplit(value)
        sound = parts.scheme in ("http", "https") and parts.hostname and (parts.port or True)
    except ValueError:
        sound = False
    if value and (not sound or parts.query or parts.fragment or (parts.path.strip("/") and not with_path)):
        raise ImproperlyConfigured(f"{name} must be an address such as https://example.org, not {value!r}.")
    return value.rstrip("/") or default


def folder(name, default):
    """Return the folder, created if missing."""
    path = Path(text(name, str(default)))
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name}: the folder {path} cannot be made ({error.strerror}).") from None
    return path


def path_segment(name, default, reserved):
    value = text(name, default).strip("/")
    if not value.replace("-", "").replace("_", "").isalnum() or not value.isascii() or value in reserved:
        raise ImproperlyConfigured(f"{name} must be one free word of letters, digits and hyphens, not {value!r}.")
    return f"{value}/"


def database(name, default):
    """Return the database settings. Errors never repeat the value, which contains a password."""
    url = text(name, default)
    try:
        config = env.db_url_config(url) if "://" in url else {}
    except (ValueError, ImproperlyConfigured):
        config = {}
    if config.get("ENGINE") not in ENGINES or not config.get("NAME"):
        raise ImproperlyConfigured(
            f"{name} must be sqlite:////path/to/file or postgres://user:password@host:port/name."
        )
    return config


def cache(name, default):
    """Return the CACHES entry for an address; a failing external cache does not break the site."""
    try:
        config = env.cache_url_config(text(name, default))
    except (ValueError, ImproperlyConfigured):
        raise ImproperlyConfigured(
            f"{name} must be redis://host:port/number, dbcache://table, filecache:///folder or locmemcache://."
        ) from None
    kind = config["BACKEND"].rpartition(".")[2]
    if kind == "RedisCache":
        options = {"socket_connect_timeout": CACHE_SECONDS, "socket_timeout": CACHE_SECONDS}
        config["OPTIONS"] = {**options, **config.get("OPTIONS", {})}
    return config | {"BACKEND": FAIL_OPEN.get(kind, config["BACKEND"])}


def sender(name, default):
    """Return the sender as a header value: names are quoted where necessary, IDN domains encoded."""
    value = text(name, default)
    shape = re.fullmatch(r'"?([^<>"\r\n]*)"?\s*<([^<>\s]+)>|([^<>\s,;]+)', value)
    display, in_brackets, bare = shape.groups() if shape else ("", "", "")
    local, _, domain = (in_brackets or bare or "").rpartition("@")
    try:
        address = f"{local}@{punycode(domain)}"
        validate_email(address)
    except (UnicodeError, ValidationError):
        raise ImproperlyConfigured(
            f"{name} must be an address such as Office <office@example.org>, not {value!r}."
        ) from None
    return f'"{display.strip()}" <{address}>' if (display or "").strip() else address


def email(name, default):
    try:
        config = env.email_url_config(text(name, default))
        sound = config["EMAIL_BACKEND"] != SMTP or config["EMAIL_HOST"]
    except (ValueError, ImproperlyConfigured):
        sound = False
    if not sound:
        raise ImproperlyConfigured(
            f"{name} must be smtp+tls://user:password@host:587, smtps://user:password@host:465 or consolemail://."
        )
    if config["EMAIL_BACKEND"] == SMTP:
        config["EMAIL_TIMEOUT"] = 10  # an unresponsive mail server must not delay a visitor
        if text(name).startswith("smtps:"):  # TLS from the first byte, where django-environ would say STARTTLS
            config |= {"EMAIL_USE_SSL": True, "EMAIL_USE_TLS": False, "EMAIL_PORT": config["EMAIL_PORT"] or 465}
    return config
