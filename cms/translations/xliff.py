"""Texts of pages as a file of XLIFF 2.0 that any tool of translators opens, and such a file read back.

One <file> for each page, known by the key that it keeps on every copy of this site; one <unit> for each text. A unit
notes what the Lithuanian and the English were, so that whoever brings the file back learns what has changed since.
"""

from dataclasses import dataclass, field
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext as _

from cms.i18n import EN, LT

from .states import fingerprint
from .units import RICH
from .xliff_markup import NAMESPACE, NOT_IN_XML, Codes, Unreadable, escaped, written

CONTENT_TYPE = "application/xliff+xml"
LARGEST = 8 * 1024 * 1024
BARE = ("#", "·")  # a number stands for a block without an id; XML has no # in names
SOURCE_NOTE, TARGET_NOTE, LABEL_NOTE = "source-hash", "target-hash", "label"


# --- writing ---------------------------------------------------------------------------


def exported(pages_with_units):
    """Return the file for [(page, its units)] as text."""
    files = "\n".join(file_of(page, units) for page, units in pages_with_units)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<xliff xmlns="{NAMESPACE}" version="2.0" srcLang="{LT}" trgLang="{EN}">\n{files}\n</xliff>\n'
    )


def file_of(page, units):
    rows = "\n".join(unit_element(unit) for unit in units)
    title = note(LABEL_NOTE, page.title)
    return f'<file id="p{page.pk}" original="{page.translation_key}">\n<notes>{title}</notes>\n{rows}\n</file>'


def note(category, text):
    return f'<note category="{category}">{escaped(NOT_IN_XML.sub("", str(text)))}</note>'


def unit_element(unit):
    if unit.kind == RICH:
        codes = Codes()
        source = codes.inline(unit.source)
        target = codes.inline(unit.target, is_target=True) if unit.target else ""
        data = codes.original_data()
    else:
        source, target, data = escaped(unit.source), escaped(unit.target or ""), ""
    notes = note(LABEL_NOTE, unit.label) + note(SOURCE_NOTE, fingerprint(unit.source))
    notes += note(TARGET_NOTE, fingerprint(unit.target)) if unit.target else ""
    state = "translated" if target else "initial"
    target = f"<target>{target}</target>" if target else ""
    return (
        f'<unit id="{escaped(unit.key.replace(*BARE))}" xml:space="preserve"><notes>{notes}</notes>{data}'
        f'<segment state="{state}"><source>{source}</source>{target}</segment></unit>'
    )


# --- reading ---------------------------------------------------------------------------


@dataclass
class Brought:
    """One unit of a file. Nothing of it is to be trusted."""

    key: str
    notes: dict
    data: dict
    segments: list = field(repr=False)

    def text(self, name, is_rich):
        """Return the text of all segments together, None where one of them lacks it."""
        elements = [segment.find(tag(name)) for segment in self.segments]
        if name == "target":  # between segments stands what needs no translation
            sources = [segment.find(tag("source")) for segment in self.segments]
            elements = [
                source if element is None and segment.tag == tag("ignorable") else element
                for segment, element, source in zip(self.segments, elements, sources, strict=True)
            ]
        if not elements or any(element is None for element in elements):
            return None
        return "".join(written(element, self.data, is_rich) for element in elements)


def tag(name):
    return f"{{{NAMESPACE}}}{name}"


def read(content):
    """Return {key of a page: [Brought, …]} of a file's bytes. Raises Unreadable."""
    if len(content) > LARGEST:
        raise Unreadable(_("The file is larger than 8 MB. Export and import fewer pages at a time."))
    try:
        root = fromstring(content, forbid_dtd=True)
        return read_root(root)
    except DefusedXmlException as error:
        raise Unreadable(
            _("The file defines entities of its own. No tool for translations does so: it was not read.")
        ) from error
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(
            _("The file is damaged or incomplete: export the pages once more, or save it anew.")
        ) from error


def read_root(root):
    if root.tag != tag("xliff") or not root.get("version", "").startswith("2."):
        raise Unreadable(_("This is no file of XLIFF 2.0, as this website exports it."))
    if (root.get("srcLang"), root.get("trgLang")) != (LT, EN):
        raise Unreadable(_("The file is not a translation from Lithuanian into English."))
    found = {}
    for element in root.iter(tag("file")):
        found.setdefault(element.get("original", ""), []).extend(brought(unit) for unit in element.iter(tag("unit")))
    return found


def brought(unit):
    notes = {one.get("category"): one.text or "" for one in unit.iterfind(f"{tag('notes')}/{tag('note')}")}
    data = {one.get("id"): written(one, {}, False) for one in unit.iterfind(f"{tag('originalData')}/{tag('data')}")}
    segments = [child for child in unit if child.tag in (tag("segment"), tag("ignorable"))]
    return Brought(unit.get("id", "").replace(*reversed(BARE)), notes, data, segments)
