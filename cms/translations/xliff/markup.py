"""Rich text as the inline elements of XLIFF 2.0, and back.

What stands between tags is text; each tag is kept word by word as "original data" that a tool shows as a code and
gives back. A pair of tags is a <pc>, a tag by itself a <ph>. Codes of the English have the numbers of those of the
Lithuanian that they repeat.
"""

import re
from collections import defaultdict
from functools import partial
from html import escape, unescape

from django.utils.translation import gettext as _
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.rich_text import features as registry

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)(?:\s[^<>]*?)?(/?)>")
ALONE = {"br", "hr", "embed", "img"}
BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')
# What tools may show in their own way; back again where a tool has dropped the data.
KINDS = {"b": 'type="fmt" subType="xlf:b"', "i": 'type="fmt" subType="xlf:i"', "br": 'type="fmt" subType="xlf:lb"'}
TAGS = {"xlf:b": "b", "xlf:i": "i"}
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
DEEPEST = 50
as_kept = partial(escape, quote=False)  # how the editor writes characters
# Needs no example in the Lithuanian to be allowed in the English.
ALWAYS = {"bold", "italic", "link", "document-link", "superscript", "subscript"}


class Unreadable(ValueError):
    """A file that is none of ours; the message is for the editor."""


def escaped(text):
    """Return text as XML: what XML has no room for becomes <cp>, and no parser turns ends of lines into others."""
    text = escape(text).replace("\r", "&#13;")
    return NOT_IN_XML.sub(lambda found: f'<cp hex="{ord(found[0]):04X}"/>', text)


def tokens(markup):
    """Return ["text", text] for what stands between tags, [kind, tag, name, its end if it is open] for each tag."""
    found, open_tags, end = [], [], 0
    for tag in TAG.finditer(markup):
        if tag.start() > end:
            found.append(["text", unescape(markup[end : tag.start()])])
        end = tag.end()
        name, token = tag[2].lower(), ["alone", tag[0], tag[2].lower(), None]
        if tag[1]:
            if open_tags and open_tags[-1][2] == name:
                opening = open_tags.pop()
                opening[0], opening[3], token[0] = "open", token, "close"
        elif not tag[3] and name not in ALONE:
            open_tags.append(token)
        found.append(token)
    if end < len(markup):
        found.append(["text", unescape(markup[end:])])
    return found


def normal(markup):
    """Return the same markup with its characters written in one way."""
    return "".join(as_kept(token[1]) if token[0] == "text" else token[1] for token in tokens(markup))


class Codes:
    """The numbers and the data of the codes of one unit."""

    def __init__(self):
        self.data = {}
        self.last = 0
        self.known = defaultdict(list)

    def reference(self, tag):
        return self.data.setdefault(tag, f"d{len(self.data) + 1}")

    def number(self, tag, numbers):
        """Return the number of the source's code that this one repeats, else the next."""
        if numbers is not None and numbers[BLOCK_KEY.sub("", tag)]:
            return numbers[BLOCK_KEY.sub("", tag)].pop(0)
        self.last += 1
        if numbers is None:
            self.known[BLOCK_KEY.sub("", tag)].append(self.last)
        return self.last

    def inline(self, markup, is_target=False):
        """Return markup as the inside of a <source> or, after that, of its <target>."""
        numbers = defaultdict(list, {tag: list(found) for tag, found in self.known.items()}) if is_target else None
        parts = []
        for token in tokens(markup):
            if token[0] == "text":
                parts.append(escaped(token[1]))
            elif token[0] == "close":
                parts.append("</pc>")
            else:
                parts.append(self.element(token, numbers))
        return "".join(parts)

    def element(self, token, numbers):
        kind, tag, name, end = token
        known = "".join(f" {attributes}" for attributes in [KINDS.get(name)] if attributes and kind != "close")
        number, here = self.number(tag, numbers), self.reference(tag)
        if kind == "alone":
            return f'<ph id="{number}" dataRef="{here}"{known}/>'
        return f'<pc id="{number}" dataRefStart="{here}" dataRefEnd="{self.reference(end[1])}"{known}>'

    def original_data(self):
        rows = "".join(f'<data id="{name}">{escaped(tag)}</data>' for tag, name in self.data.items())
        return f"<originalData>{rows}</originalData>" if rows else ""


# --- back ------------------------------------------------------------------------------


def written(element, data, is_rich, depth=0):
    """Return the text of a <source> or <target>; of rich text, with the tags that its codes stand for."""
    if depth > DEEPEST:
        raise Unreadable(_("The file nests codes deeper than any text does, so it was not read."))
    put = as_kept if is_rich else str
    parts = [put(element.text or "")]
    for child in element:
        name = child.tag.rpartition("}")[2]
        start, end = around(child, name, data, element) if is_rich else ("", "")
        inner = put(character(child)) if name == "cp" else written(child, data, is_rich, depth + 1)
        parts += [start, inner, end, put(child.tail or "")]
    return "".join(parts)


def character(child):
    try:
        return chr(int(child.get("hex", ""), 16))
    except (ValueError, OverflowError):
        return ""


def around(child, name, data, parent):
    """Return the tags that a code stands for: before and behind what it holds."""
    if name == "pc":
        plain = TAGS.get(child.get("subType"))
        fallback = (f"<{plain}>", f"</{plain}>") if plain else ("", "")
        return data.get(child.get("dataRefStart"), fallback[0]), data.get(child.get("dataRefEnd"), fallback[1])
    if name in ("ph", "sc", "ec"):
        return data.get(child.get("dataRef"), "<br/>" if child.get("subType") == "xlf:lb" else ""), ""
    return "", ""


def cleaned(markup, source):
    """Return rich text as if it had been pasted into the editor: of the tags, only those that the Lithuanian has."""
    features = [name for name in registry.get_default_features() if name in ALWAYS or f"<{name}" in source]
    converter = ContentstateConverter(features)
    return converter.to_database_format(converter.from_database_format(markup))
