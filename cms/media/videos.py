"""YouTube and Vimeo: from the address in the browser to the player without cookies. Nothing is fetched.

The hosts of the players stand in the Content-Security-Policy (frame-src) too.
"""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

YOUTUBE = re.compile(r"(?:www\.|m\.|music\.)?(?:youtube\.com|youtube-nocookie\.com)")
YOUTUBE_PATH = re.compile(r"/(?:shorts|live|embed|v)/([\w-]{11})/?")
YOUTUBE_ID = re.compile(r"[\w-]{11}")
VIMEO = re.compile(r"(?:www\.|player\.)?vimeo\.com")
# An unlisted film has a key behind its number; channels, groups and collections stand before it.
VIMEO_PATH = re.compile(r"\A/(?:[\w-]+/)*?(\d+)(?:/([0-9a-f]{6,}))?/?")
DURATION = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?")


def find_player(url):
    """Return (provider, address of the player), or None for an address of anybody else."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removesuffix(".")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    options = dict(parse_qsl(parts.fragment)) | dict(parse_qsl(parts.query))
    if YOUTUBE.fullmatch(host) or host == "youtu.be":
        return youtube(host, parts.path, options)
    if VIMEO.fullmatch(host):
        return vimeo(parts.path, options)
    return None


def youtube(host, path, options):
    if host == "youtu.be":
        film = path.strip("/")
    elif path.rstrip("/") == "/watch":
        film = options.get("v", "")
    else:
        film = found[1] if (found := YOUTUBE_PATH.fullmatch(path)) else ""
    if not YOUTUBE_ID.fullmatch(film):
        return None
    start = seconds(options.get("t") or options.get("start") or options.get("time_continue") or "")
    query = {"autoplay": 1} | ({"start": start} if start else {})
    return "YouTube", f"https://www.youtube-nocookie.com/embed/{film}?{urlencode(query)}"


def vimeo(path, options):
    if not (found := VIMEO_PATH.fullmatch(path)):
        return None
    film, key = found.groups()
    key = key or options.get("h", "")
    query = ({"h": key} if re.fullmatch(r"[0-9a-f]+", key) else {}) | {"dnt": 1, "autoplay": 1}
    start = seconds(options.get("t", ""))
    return "Vimeo", f"https://player.vimeo.com/video/{film}?{urlencode(query)}" + (f"#t={start}s" if start else "")


def seconds(text):
    """Return when to start: "1m30s", "90" and "90s" are 90; 0 for anything else."""
    found = DURATION.fullmatch(text)
    if not found or len(text) > 12:
        return 0
    hours, minutes, rest = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + rest
