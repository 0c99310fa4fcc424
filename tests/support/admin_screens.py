"""Screens of the admin as a Lithuanian and as an English colleague see them, and the words on them.

A word is English if it stands in the English of a message (ours or a package's) or on the English twin of the
screen, and nowhere in what we say in Lithuanian. So it does not matter whether a catalogue lacks it, a template
forgot to ask for it, or a script brings it. What people have typed (titles, names, texts: whatever the database
holds) is taken out first, as are code and the names of files.
"""

import json
import re
from functools import cache

import polib
from bs4 import BeautifulSoup
from bs4.element import PreformattedString
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.utils.translation import override

from tests import admin_messages, messages

ATTRIBUTES = (
    "aria-label", "title", "placeholder", "alt", "data-w-tooltip-content-value", "data-w-progress-active-value",
    "data-w-clipboard-success-value",
)  # fmt: skip
SPOKEN_KEYS = {"label", "title", "help_text", "helpText", "description", "addLabel"}
NOT_TEXT = ["script", "style", "textarea", "code", "kbd", "pre"]
# Rows that programs make and nobody typed. Names of rights are content all the same: `migrate` writes them into the
# database in English, Wagtail shows them to screen readers only, beside a heading in the reader's language.
NOT_CONTENT = {"contenttypes.ContentType", "sessions.Session"}
MARKUP = re.compile(r"<[^>]*>|%\(\w+\)\w|%[sd]|\{\w*\}|&\w+;")
QUOTED = re.compile(r"„[^“]*“")  # may be English in the midst of Lithuanian
WORD = re.compile(r"[^\W\d_]{2,}")
NOT_A_WORD = re.compile(r"\S+@\S+|\S*[./_]\w\S*|\S*\d\S*")  # addresses, paths, files, codes


def words(text):
    return {word.lower() for word in WORD.findall(NOT_A_WORD.sub(" ", MARKUP.sub(" ", text)))}


@cache
def catalogues():
    """Return (English, Lithuanian): the words of all messages as they are written and as they are said."""
    english, lithuanian = set(), set()
    for domain in admin_messages.DOMAINS:
        for _context, text, plural in admin_messages.wanted(domain):
            english |= words(f"{text} {plural or ''}")
        for said in admin_messages.shipped(domain).values():
            lithuanian |= words(said if isinstance(said, str) else " ".join(said.values()))
    for path in settings.LOCALE_PATHS:
        for file in path.glob("lt/LC_MESSAGES/*.po"):
            for entry in polib.pofile(str(file)):
                english |= words(f"{entry.msgid} {entry.msgid_plural}")
                lithuanian |= words(QUOTED.sub(" ", f"{entry.msgstr} {' '.join(entry.msgstr_plural.values())}"))
    return english, lithuanian


def typed():
    """Return every text that the database holds, the longest first: content, not what the admin says."""
    found = set()
    for model in apps.get_models():
        if model._meta.label not in NOT_CONTENT:
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(model._meta.db_table)}")
                for row in cursor.fetchall():
                    for value in row:
                        found |= strings_in(value)
    return dict.fromkeys(sorted(found - {""}, key=len, reverse=True))


def strings_in(value):
    """Return the texts of one cell; streams and revisions are kept as JSON."""
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return set().union(*map(strings_in, inner))
    if not isinstance(value, str):
        return set()
    if value[:1] in ("{", "["):
        try:
            return strings_in(json.loads(value))
        except ValueError:
            pass
    return {plain(line) for line in re.split(r"\n|<[^>]*>", value)}


def spoken(value):
    """Yield what scripts will show of their data: labels and the like, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in SPOKEN_KEYS and isinstance(inner, str):
                yield inner
            else:
                yield from spoken(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spoken(inner)


def data_of(soup):
    for element in soup.find_all(True):
        candidates = [
            value for name, value in element.attrs.items() if name.startswith("data-") and isinstance(value, str)
        ]
        candidates += [element.string or ""] if element.name == "script" and "json" in element.get("type", "") else []
        for text in candidates:
            if text[:1] in "{[":
                try:
                    yield from spoken(json.loads(text))
                except ValueError:
                    continue


def texts(markup):
    """Yield every piece of text that a screen shows, reads out or has in store for its scripts."""
    soup = BeautifulSoup(markup, "html.parser")
    yield from data_of(soup)
    for template in soup.find_all("template"):
        template.unwrap()
    for letter in soup.select("body [lang]"):
        letter.decompose()  # says itself that it is in the language of somebody else
    for element in soup.find_all(True):
        yield from (element[name] for name in ATTRIBUTES if element.get(name))
        if element.name == "input" and element.get("type") in ("submit", "button"):
            yield element.get("value", "")
    for node in soup.find_all(string=True):
        if not isinstance(node, PreformattedString) and not node.find_parent(NOT_TEXT):
            yield str(node)


def plain(text):
    return " ".join(text.split())


def without(content, text):
    """Take out of a piece what people have typed: all of it, long names anywhere, short ones at their places."""
    if text in content:
        return ""
    for value in content:
        if value in text:
            name = re.escape(value)
            at_its_place = re.search(rf"""[„“"'«]{name}[“”"'»]|(^\W*|(?<=\w |: |\. )){name}( - Wagtail)?$""", text)
            if at_its_place or " " in value:
                text = text.replace(value, " ")
    return text


def pieces(response):
    """Return the pieces of text on one screen; a dialogue comes as JSON with markup in it."""
    markup = response.content.decode()
    if response.headers["Content-Type"].startswith("application/json"):
        markup = json.loads(markup).get("html", "")
    return {plain(text) for text in texts(markup)}


def strangers(lithuanian, english, content):
    """Return two {piece: words} of twins: English or a wrong case in the Lithuanian, Lithuanian in the English one."""
    source, said = catalogues()
    ours, theirs = pieces(lithuanian), pieces(english)
    same = ours & theirs
    wrong_case = {
        piece: {"nominative"} for piece in ours if is_wrong_case(piece) and is_wrong_case(without(content, piece))
    }
    return (
        wrong_case | seek(ours, content, lambda piece, word: word not in said and (word in source or piece in same)),
        seek(theirs, content, lambda piece, word: word in said and word not in source),
    )


@cache
def nominatives():
    """Return a pattern of the acts with the name of a thing in the nominative after them: Pasirinkti programa."""
    with override("lt"):
        metas = [model._meta for model in apps.get_models() if model.__module__.split(".")[0] in messages.ROOMS]
        names = {str(meta.verbose_name) for meta in metas}
        names |= {str(meta.verbose_name_plural) for meta in metas} - {f"{name}s" for name in names}
    names = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"\b(?:Pridėti|Pasirinkti|Ištrinti|Redaguoti|Perkelti|Kopijuoti) (?i:{names})\b")


def is_wrong_case(piece):
    return bool(nominatives().search(piece))


def seek(found, content, is_strange):
    strange = {}
    for piece in found:
        if any(is_strange(piece, word) for word in words(piece)):
            strange[piece] = {word for word in words(without(content, piece)) if is_strange(piece, word)}
    return {piece: said for piece, said in strange.items() if said}
