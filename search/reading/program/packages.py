"""Zip packages of XML: opens them safely and collects the visible paragraphs."""

import zipfile
from contextlib import contextmanager
from xml.etree import ElementTree

UNPACKED = 60 * 1024 * 1024  # bytes of one part
OLE = b"\xd0\xcf\x11\xe0"  # how an encrypted DOCX begins


class Encrypted(Exception):
    pass


class TooMuch(Exception):
    pass


class _Bounded:
    """A part of a package, of which only so much is unpacked, whatever it says about its size."""

    def __init__(self, file):
        self.file, self.left = file, UNPACKED

    def read(self, size=-1):
        data = self.file.read(min(size, 65536) if size > 0 else 65536)
        self.left -= len(data)
        if self.left < 0:
            raise TooMuch
        return data


@contextmanager
def opened(path):
    """Give the ZipFile; raise Encrypted where a password is needed."""
    with open(path, "rb") as file:
        if file.read(4) == OLE:
            raise Encrypted
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist())
        if "META-INF/manifest.xml" in names and b"encryption-data" in package.open("META-INF/manifest.xml").read(65536):
            raise Encrypted
        yield package


def parsed(package, part):
    """Return the root element of a part."""
    with package.open(part) as file:
        return ElementTree.parse(_Bounded(file)).getroot()  # noqa: S314 - bounded in memory and time


def parsed_if_there(package, part):
    """Return the root element of a part, an empty element where the package has no such part."""
    return parsed(package, part) if part in package.namelist() else ElementTree.Element("none")


def local(name):
    """Return the name of an element or attribute without its namespace."""
    return name.rpartition("}")[2]


def attribute(element, name):
    """Return the value of the attribute with this local name, "" where there is none."""
    return next((value for key, value in element.attrib.items() if local(key) == name), "")


def child(element, *path):
    """Return the first child, grandchild… with these local names; None where there is none."""
    for name in path:
        element = next((part for part in element if local(part.tag) == name), None)
        if element is None:
            return None
    return element


class Paragraphs:
    """Walks a document and collects what is seen; formats say in `visit` what their elements mean."""

    def __init__(self, longest):
        self.longest, self.length = longest, 0
        self.finished = []
        self.pieces = None  # of the paragraph that is being read
        self.carried = ""  # the paragraph before, whose end was deleted
        self.hidden = 0  # how many of the elements around this one hide what is in them

    @property
    def text(self):
        return "\n".join([*self.finished, self.carried])

    def visit(self, element):
        raise NotImplementedError

    def children(self, element):
        for part in element:
            if self.length > self.longest:
                return
            self.visit(part)

    def hide(self, element):
        self.hidden += 1
        self.children(element)
        self.hidden -= 1

    def add(self, text):
        if text and self.pieces is not None and not self.hidden:
            self.pieces.append(text)

    def paragraph(self, element, is_joined=False):
        """Read a paragraph; one in a text box or a note inside another leaves the words of that one whole."""
        outer, self.pieces, self.carried = self.pieces, [self.carried], ""
        self.children(element)
        text, self.pieces = "".join(self.pieces), outer
        self.length += len(text)
        if is_joined:
            self.carried = text
        else:
            self.finished.append(text)
