"""Forms that start with some of their parts closed."""

CLOSED = "form [data-panel-toggle][aria-expanded=false]"


def open_all(page):
    """Open every closed part of the form that a browser shows."""
    page.evaluate("closed => { for (const one of document.querySelectorAll(closed)) one.click(); }", CLOSED)
