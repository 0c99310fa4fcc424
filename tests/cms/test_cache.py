"""A cache that is away makes the site slower and breaks nothing; two sites in one cache do not meet."""

import socket
import time

import pytest
from django.core.cache import cache
from django.core.cache import caches as django_caches

from cms.settings import environment as env
from cms.web import cache_backends
from cms.web.cache_backends import FailOpenFileCache, FailOpenRedisCache

REDIS = "cms.web.cache_backends.FailOpenRedisCache"


@pytest.fixture(autouse=True)
def _no_pause_left_over(monkeypatch):
    for kind in (FailOpenRedisCache, FailOpenFileCache):
        monkeypatch.setattr(kind, "_unavailable_until", 0.0)


@pytest.fixture
def hanging_server():
    """A server that accepts connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def redis_at(port, monkeypatch):
    monkeypatch.setenv("CACHE_URL", f"redis://127.0.0.1:{port}/0")
    config = env.cache("CACHE_URL", default="")
    assert config["BACKEND"] == REDIS
    return FailOpenRedisCache(config["LOCATION"], {"OPTIONS": config["OPTIONS"]})


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def act_as_an_empty_cache(backend):
    assert backend.get("a") is None and backend.get("a", 1) == 1
    assert backend.get_or_set("a", lambda: 2) == 2
    assert backend.get_many(["a"]) == {} and not backend.has_key("a") and "a" not in backend
    assert backend.add("a", 1) is True
    assert backend.set("a", 1) is None and backend.set_many({"a": 1}) == ["a"]
    assert backend.touch("a") is False and backend.delete("a") is False
    assert backend.delete_many(["a"]) is None and backend.clear() is None
    with pytest.raises(ValueError, match="not found"):
        backend.incr("a")


def test_a_stopped_redis_is_an_empty_cache(monkeypatch, caplog):
    act_as_an_empty_cache(redis_at(free_port(), monkeypatch))
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_a_hanging_redis_delays_one_request_and_no_more(monkeypatch, hanging_server):
    monkeypatch.setattr(env, "CACHE_SECONDS", 0.2)
    backend, started = redis_at(hanging_server, monkeypatch), time.monotonic()
    for _number in range(100):
        backend.get("a")
    assert time.monotonic() - started < 5  # 100 x 0.2 s, were it asked each time


def test_it_is_asked_again_after_a_pause(monkeypatch):
    monkeypatch.setattr(cache_backends, "PAUSE", 0)
    asked = []
    backend = redis_at(free_port(), monkeypatch)
    monkeypatch.setattr(cache_backends.RedisCache, "get", lambda *args, **kwargs: asked.append(1) or 7)
    assert [backend.get("a"), backend.get("a")] == [7, 7] and len(asked) == 2


def test_an_unwritable_folder_is_an_empty_cache(tmp_path):
    (tmp_path / "file").touch()
    act_as_an_empty_cache(FailOpenFileCache(str(tmp_path / "file" / "cache"), {}))


def test_a_damaged_entry_is_no_entry(tmp_path):
    backend = FailOpenFileCache(str(tmp_path), {})
    backend.set("a", 1)
    for path in tmp_path.glob("*.djcache"):
        path.write_bytes(b"\x80")
    assert backend.get("a") is None


def test_negative_control_djangos_own_backend_raises(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="."):
        cache_backends.FileBasedCache(str(tmp_path / "file" / "cache"), {}).set("a", 1)


def test_two_sites_in_one_cache_do_not_meet(settings):
    settings.CACHES = {
        name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "one", "KEY_PREFIX": name}
        for name in ("default", "gijuvenai.example", "kaimynai.example")
    }
    django_caches["gijuvenai.example"].set("glossary-lt", "ours")
    assert django_caches["kaimynai.example"].get("glossary-lt") is None


def test_the_prefix_is_the_address_of_the_site():
    assert cache.key_prefix == "127.0.0.1:8000"
