"""Cache backends that fail open: without its cache the site is slower, not down.

After a failure the cache is left alone for a few seconds, so that one that hangs delays few requests.
"""

import contextlib
import logging
import pickle
import time
import zlib

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

PAUSE = 5.0  # seconds
UNREADABLE = (pickle.PickleError, zlib.error, EOFError)


class FailOpenMixin:
    """Answers as an empty cache does while the backend raises one of its `failures`."""

    failures = ()
    _unavailable_until = 0.0  # time.monotonic(), shared by the threads of a process

    def _attempt(self, method, otherwise, *args, **kwargs):
        kind = type(self)
        if time.monotonic() < kind._unavailable_until:
            return otherwise
        try:
            return method(*args, **kwargs)
        except self.failures as error:
            kind._unavailable_until = time.monotonic() + PAUSE
            logger.warning("The cache does not answer (%s): continuing without it.", type(error).__name__)
            return otherwise

    def get(self, key, default=None, version=None):
        return self._attempt(super().get, default, key, default, version=version)

    def get_many(self, keys, version=None):
        return self._attempt(super().get_many, {}, keys, version=version)

    def has_key(self, key, version=None):
        return self._attempt(super().has_key, False, key, version=version)

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        return self._attempt(super().add, True, key, value, timeout, version=version)

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        return self._attempt(super().set, None, key, value, timeout, version=version)

    def set_many(self, data, timeout=DEFAULT_TIMEOUT, version=None):
        return self._attempt(super().set_many, list(data), data, timeout, version=version)

    def touch(self, key, timeout=DEFAULT_TIMEOUT, version=None):
        return self._attempt(super().touch, False, key, timeout, version=version)

    def delete(self, key, version=None):
        return self._attempt(super().delete, False, key, version=version)

    def delete_many(self, keys, version=None):
        return self._attempt(super().delete_many, None, keys, version=version)

    def incr(self, key, delta=1, version=None):
        """Raise ValueError where there is no such key: an unavailable cache has none."""
        value = self._attempt(super().incr, None, key, delta, version=version)
        if value is None:
            raise ValueError(f"Key {key!r} not found")
        return value

    def clear(self):
        return self._attempt(super().clear, None)


class FailOpenRedisCache(FailOpenMixin, RedisCache):
    failures = (RedisError, OSError, *UNREADABLE)


class FailOpenFileCache(FailOpenMixin, FileBasedCache):
    failures = (OSError, *UNREADABLE)

    def __init__(self, location, params):
        with contextlib.suppress(OSError):  # making the folder is the last thing that it does
            super().__init__(location, params)
