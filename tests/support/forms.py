"""A visitor before the form of an event: opens it, waits, types, sends."""

import html
import re

from bs4 import BeautifulSoup

from events.forms.guard import new_token

WORDS = {"name": "Jonas Šerkšnys", "email": "jonas@example.org"}


def form_url(event, language="lt"):
    return event.url_in(language) + ("register/" if language == "en" else "registracija/")


def opened(ago=60):
    """Return the token of a form that was opened some seconds ago; below zero: too quick on the slowest machine."""
    return new_token(age=ago, seen="0" * 64)


def send(client, event, language="lt", url=None, token=None, **changes):
    """Send the form; None leaves a field out."""
    values = {**WORDS, "party_size": "1", "website": "", "opened": opened() if token is None else token, **changes}
    values = {name: value for name, value in values.items() if value is not None}
    return client.post(url or form_url(event, language), values)


def text_of(response):
    """Return what a visitor reads in the main part, its spaces made plain."""
    main = response.content.decode().split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).replace("\xa0", " ").split())


def value_of(response, name):
    """Return what a field of the form holds."""
    page = response.content.decode()
    if found := re.search(rf'<textarea[^>]*name="{name}"[^>]*>\s*(.*?)</textarea>', page, re.S):
        return html.unescape(found[1])
    tag = re.search(rf'<input[^>]*name="{name}"[^>]*>', page)
    value = tag and re.search(r'value="([^"]*)"', tag[0])
    return html.unescape(value[1]) if value else None


def fields_of(text, of):
    """Return what a form would send as it stands: the one with a field of this id, or a button of this value."""
    soup = BeautifulSoup(text, "html.parser")
    return values_of((soup.find(id=of) or soup.find("button", value=of)).find_parent("form"))


def values_of(form):
    """Return {name: value} of what a browser would send of a parsed form."""
    values = {}
    for field in form.find_all(["input", "textarea", "select"]):
        is_unchecked = field.get("type") in ("checkbox", "radio") and not field.has_attr("checked")
        if field.get("name") and not is_unchecked:
            chosen = field.find("option", selected=True) if field.name == "select" else None
            ticked = "on" if field.get("type") == "checkbox" else field.get_text(strip=True)
            values[field["name"]] = chosen["value"] if chosen else field.get("value", ticked)
    return values
