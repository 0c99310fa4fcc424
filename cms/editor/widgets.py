"""Admin widgets that several apps use."""


def pressed(url):
    """Return the attributes of a button that posts, because creating something must not be a link."""
    return {"data-controller": "w-action", "data-action": "w-action#post", "data-w-action-url-value": url}
