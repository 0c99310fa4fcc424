"""Places on OpenStreetMap: links, so that nothing of a map is loaded before a click."""

from urllib.parse import urlencode

MAP = "https://www.openstreetmap.org/"


def map_url(latitude, longitude, address=""):
    """Return the address of the map at a point, else that of a search for the address, else nothing."""
    if latitude is not None and longitude is not None:
        return f"{MAP}?{urlencode({'mlat': latitude, 'mlon': longitude})}#map=18/{latitude}/{longitude}"
    return f"{MAP}search?{urlencode({'query': address})}" if address else ""
