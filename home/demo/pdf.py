"""Writes a one-page PDF with Lithuanian letters, by hand: no dependency for eight small files."""

import textwrap

# The letters that Windows-1252 lacks take the places of signs no Lithuanian text needs.
LETTERS = {
    "Ą": "Aogonek", "Č": "Ccaron", "Ę": "Eogonek", "Ė": "Edotaccent", "Į": "Iogonek", "Ų": "Uogonek", "Ū": "Umacron",
    "ą": "aogonek", "č": "ccaron", "ę": "eogonek", "ė": "edotaccent", "į": "iogonek", "ų": "uogonek", "ū": "umacron",
}  # fmt: skip
FIRST_CODE = 161
CODES = {letter: bytes([FIRST_CODE + index]) for index, letter in enumerate(LETTERS)}
FONT = (
    "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding "
    f"/Differences [{FIRST_CODE} {' '.join('/' + name for name in LETTERS.values())}] >> >>"
)
LEADING = {"title": 34, "heading": 26, "text": 16}
SIZES = {"title": 20, "heading": 14, "text": 11}


def escaped(text):
    """Return the text as the bytes between the brackets of a PDF string."""
    coded = b"".join(CODES.get(letter) or letter.encode("cp1252") for letter in text)
    return coded.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def laid_out(title, lines):
    """Yield (kind, text) of every line on the page."""
    for kind, text in [("title", title), *(("heading", t[2:]) if t[:2] == "# " else ("text", t) for t in lines)]:
        width = 44 if kind == "title" else 88
        for index, part in enumerate(textwrap.wrap(text, width, break_on_hyphens=False)):
            yield kind, part, index == 0


def make_pdf(title, lines, language):
    """Return the bytes of an A4 page that says which language it is in."""
    strokes, y = [], 790
    for kind, text, is_first in laid_out(title, lines):
        y -= LEADING[kind] if is_first else SIZES[kind] + 4
        font = "F1" if kind == "text" else "F2"
        strokes.append(f"BT /{font} {SIZES[kind]} Tf 64 {y} Td (".encode() + escaped(text) + b") Tj ET")
    content = b"\n".join(strokes)
    name = ("\ufeff" + title).encode("utf-16-be").hex().upper()
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R /Lang ({language}) /ViewerPreferences << /DisplayDocTitle true >> >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        FONT.format("Helvetica").encode(),
        FONT.format("Helvetica-Bold").encode(),
        f"<< /Title <{name}> >>".encode(),
    ]
    return assembled(objects)


def assembled(objects):
    file, offsets = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    file += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects))
    file += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(file)
