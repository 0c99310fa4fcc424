"""The network a request comes from."""

from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings

UNKNOWN = "0.0.0.0"  # noqa: S104 - nothing listens here


def client_address(request):
    """Return the client's address as seen by the outermost trusted proxy, or else the connection's.

    Each proxy writes the address it saw behind those already there, so what a visitor forges stands further left.
    All addresses of one IPv6 network count as one: a household is given 2^64 of them.
    """
    given = request.META.get("REMOTE_ADDR", "")
    if settings.TRUSTED_PROXIES:
        seen = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
        if len(seen) >= settings.TRUSTED_PROXIES:
            given = seen[-settings.TRUSTED_PROXIES]
    try:
        address = ip_address(given)
    except ValueError:
        return UNKNOWN  # a socket: gunicorn behind nginx without X-Forwarded-For
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or IPv6Network((address, 64), strict=False).network_address)
    return str(address)
