"""Links to OpenStreetMap. No map is loaded before a click."""

from decimal import Decimal
from urllib.parse import urlencode

MAP = "https://www.openstreetmap.org/"

# How far a map in a page reaches from its middle, in degrees.
REACH = Decimal("0.005")


def map_frame(latitude, longitude):
    """Return the address of the map to show inside a page, once the visitor has asked for it."""
    if latitude is None or longitude is None:
        return ""
    corners = longitude - REACH, latitude - REACH, longitude + REACH, latitude + REACH
    box = ",".join(str(corner) for corner in corners)
    return f"{MAP}export/embed.html?{urlencode({'bbox': box, 'marker': f'{latitude},{longitude}'})}"


def map_url(latitude, longitude, address=""):
    """Return the address of the map at a point, else that of a search for the address, else nothing."""
    if latitude is not None and longitude is not None:
        return f"{MAP}?{urlencode({'mlat': latitude, 'mlon': longitude})}#map=18/{latitude}/{longitude}"
    return f"{MAP}search?{urlencode({'query': address})}" if address else ""
