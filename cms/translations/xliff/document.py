"""Writes page texts as XLIFF 2.0, and reads such files.

One <file> for each page, known by the key that it keeps on every copy of this site; one <unit> for each text. A unit
notes what the Lithuanian and the English were, so that whoever brings the file back learns what has changed since.
"""

from dataclasses import dataclass, field
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext as _

from cms.i18n import EN, LT
from cms.translations.repeats import needs_translation
from cms.translations.states import fingerprint
from cms.translations.units import RICH

from .markup import NAMESPACE, NOT_IN_XML, Codes, Unreadable, escaped, written

CONTENT_TYPE = "application/xliff+xml"
LARGEST = 8 * 1024 * 1024
BARE = ("#", "·")  # a number stands for a block without an id; XML has no # in names
SOURCE_NOTE, TARGET_NOTE, LABEL_NOTE = "source-hash", "target-hash", "label"


# --- writing ---------------------------------------------------------------------------


def exported(pages_with_units, confirmed=frozenset()):
    """Return the file for [(page, its units)] as text; `confirmed` holds (page's pk, unit's key)."""
    files = "\n".join(file_of(page, units, confirmed) for page, units in pages_with_units)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<xliff xmlns="{NAMESPACE}" version="2.0" srcLang="{LT}" trgLang="{EN}">\n{files}\n</xliff>\n'
    )


def file_of(page, units, confirmed):
    rows = "\n".join(unit_element(unit, (page.pk, unit.key) in confirmed) for unit in units)
    title = note(LABEL_NOTE, page.title)
    return f'<file id="p{page.pk}" original="{page.translation_key}">\n<notes>{title}</notes>\n{rows}\n</file>'


def note(category, text):
    return f'<note category="{category}">{escaped(NOT_IN_XML.sub("", str(text)))}</note>'


def unit_element(unit, is_confirmed=False):
    """English that repeats the Lithuanian is exported as not yet translated, unless somebody confirmed it."""
    is_translated = bool(unit.target) and (is_confirmed or not unit.is_repeated)
    english = "" if not is_translated and fingerprint(unit.target) == fingerprint(unit.source) else unit.target or ""
    if unit.kind == RICH:
        codes = Codes()
        source = codes.inline(unit.source)
        target = codes.inline(english, is_target=True) if english else ""
        data = codes.original_data()
    else:
        source, target, data = escaped(unit.source), escaped(english), ""
    notes = note(LABEL_NOTE, unit.label) + note(SOURCE_NOTE, fingerprint(unit.source))
    notes += note(TARGET_NOTE, fingerprint(unit.target)) if unit.target else ""
    state = "translated" if is_translated else "initial"
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
        parts = self.targets() if name == "target" else [segment.find(tag(name)) for segment in self.segments]
        if not parts or any(part is None for part in parts):
            return None
        return "".join(written(part, self.data, is_rich) for part in parts)

    def targets(self):
        """Return the <target> of each segment in the order of the English, None for one that nobody has translated.

        What stands between segments needs no translation; without a target it stays where it is.
        """
        found = []
        for segment in self.segments:
            source, target = segment.find(tag("source")), segment.find(tag("target"))
            if segment.tag == tag("ignorable"):
                found.append(source if target is None else target)
            else:
                found.append(None if self.is_untouched(segment, source, target) else target)
        return in_order(found)

    def is_untouched(self, segment, source, target):
        """Tools put the source into the target of a segment that nobody has worked on yet."""
        if target is None or source is None or segment.get("state", "initial") != "initial":
            return target is None
        text = written(source, self.data, False)
        is_same = text == written(target, self.data, False)
        return is_same and (len(self.segments) == 1 or needs_translation(text))  # names stay as they are


def in_order(targets):
    """Return the targets where their "order" puts them; where the orders contradict each other, as they came."""
    orders = [("" if one is None else one.get("order", "")) or str(n) for n, one in enumerate(targets, 1)]
    places = dict(zip(orders, targets, strict=True))
    wanted = [str(number) for number in range(1, len(targets) + 1)]
    return [places[number] for number in wanted] if places.keys() == set(wanted) else targets


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
            _("The file defines its own entities. Translation tools never do, so it was not read.")
        ) from error
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(
            _("The file is damaged or incomplete: export the pages again, or save the file again.")
        ) from error


def read_root(root):
    if root.tag != tag("xliff") or not root.get("version", "").startswith("2."):
        raise Unreadable(_("This is not an XLIFF 2.0 file as exported by this website."))
    if [primary_language(root.get(name, "")) for name in ("srcLang", "trgLang")] != [LT, EN]:
        raise Unreadable(_("The file is not a translation from Lithuanian into English."))
    found = {}
    for element in root.iter(tag("file")):
        found.setdefault(element.get("original", ""), []).extend(brought(unit) for unit in element.iter(tag("unit")))
    return found


def primary_language(code):
    """Return the language of a code such as "lt-LT", whichever country or script it adds."""
    return code.replace("_", "-").partition("-")[0].lower()


def brought(unit):
    notes = {one.get("category"): one.text or "" for one in unit.iterfind(f"{tag('notes')}/{tag('note')}")}
    data = {one.get("id"): written(one, {}, False) for one in unit.iterfind(f"{tag('originalData')}/{tag('data')}")}
    segments = [child for child in unit if child.tag in (tag("segment"), tag("ignorable"))]
    return Brought(unit.get("id", "").replace(*reversed(BARE)), notes, data, segments)
