"""Reads one document and prints {"state": ..., "text": ...} as JSON. A program of its own: it knows no Django.

Whatever a file claims to be, this process gets little memory and time, and its text is cut.
"""

import contextlib
import json
import resource
import sys
import zipfile
from xml.etree import ElementTree

LONGEST = 200_000  # characters
MOST_PAGES = 500
UNPACKED = 60 * 1024 * 1024  # of the one part of a package that is read
MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 20
FEWEST = 20  # characters: what has fewer is a picture of a text

PARTS = {"docx": "word/document.xml", "odt": "content.xml"}
PARAGRAPHS = ("p", "h")
BREAKS = ("tab", "br", "line-break", "s")
OLE = b"\xd0\xcf\x11\xe0"  # how an encrypted DOCX begins


class Encrypted(Exception):
    pass


class TooMuch(Exception):
    pass


def text_of_pdf(path):
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise (Encrypted if "password" in str(error).lower() else ValueError) from error
    pieces, length = [], 0
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        words = page.get_textpage()
        pieces.append(words.get_text_bounded())
        words.close()
        page.close()
        length += len(pieces[-1])
        if length > LONGEST:
            break
    return "\n".join(pieces)


class Bounded:
    """A part of a package, of which only so much is unpacked, whatever it says about its size."""

    def __init__(self, file):
        self.file, self.left = file, UNPACKED

    def read(self, size=-1):
        data = self.file.read(min(size, 65536) if size > 0 else 65536)
        self.left -= len(data)
        if self.left < 0:
            raise TooMuch
        return data


def text_of_package(path, part):
    with open(path, "rb") as file:
        if file.read(4) == OLE:
            raise Encrypted
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist())
        if "META-INF/manifest.xml" in names and b"encryption-data" in package.open("META-INF/manifest.xml").read(65536):
            raise Encrypted
        with package.open(part) as file:
            return text_of_xml(Bounded(file))


def text_of_xml(file):
    """Return the text of paragraphs, in order, letting go of what has been read."""
    pieces, length = [], 0
    for _event, element in ElementTree.iterparse(file):  # noqa: S314 - bounded in memory and time
        name = element.tag.rpartition("}")[2]
        if name in PARAGRAPHS:
            pieces.append(" ".join("".join(texts(element)).split()))
            length += len(pieces[-1])
            element.clear()
        if length > LONGEST:
            break
    return "\n".join(pieces)


def texts(element):
    for part in element.iter():
        name = part.tag.rpartition("}")[2]
        if name in BREAKS:
            yield " "
        if part.text and not name.startswith("instr"):  # what a field of Word is made from
            yield part.text
        if part is not element and part.tail and part.tail.strip():
            yield part.tail


def read(path):
    kind = path.rpartition(".")[2]
    try:
        text = text_of_pdf(path) if kind == "pdf" else text_of_package(path, PARTS[kind])
    except Encrypted:
        return "encrypted", ""
    except (TooMuch, MemoryError, RecursionError):
        return "too_much", ""
    except Exception:  # a damaged file raises nearly everything
        return "damaged", ""
    text = " ".join(text.split())[:LONGEST]
    return ("read", text) if len(text) >= FEWEST else ("no_text", "")


def main():
    with contextlib.suppress(ValueError, OSError):  # a system without them has the limit of time left
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    state, text = read(sys.argv[1])
    # Surrogates, of which broken PDFs have many, are no text.
    sys.stdout.write(json.dumps({"state": state, "text": text.encode("utf-8", "ignore").decode()}))


if __name__ == "__main__":
    main()
