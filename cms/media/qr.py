"""QR codes, drawn locally so that nobody else learns their content."""

import io

import segno


def qr_svg(text, title=""):
    """Return an SVG element without styles of its own, for a page under a strict policy."""
    code = segno.make(text, error="m", micro=False)
    return code.svg_inline(scale=4, border=4, light="white", title=title or None)  # white: phones read no other


def qr_file(text):
    """Return the bytes of an SVG file, for paper."""
    content = io.BytesIO()
    segno.make(text, error="m", micro=False).save(content, kind="svg", border=0, scale=4)
    return content.getvalue()
