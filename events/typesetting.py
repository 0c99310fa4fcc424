"""Renders Typst documents, whatever characters people have entered.

The embedded typefaces have the Latin, Greek and Cyrillic letters. For others those of the computer are tried (Chinese
needs one such as Noto Sans CJK); a character that no typeface has, such as a picture, is left out.
"""

import re
from functools import lru_cache

import typst

# A character with its combining marks.
CHARACTER = re.compile(
    r"[^\x20-\x7e\n][\u0300-\u036f\u200d\ufe00-\ufe0f]*|[\x20-\x7e][\u0300-\u036f\ufe00-\ufe0f\u20e3]+"
)
SAMPLE = b'#set document(title: "Sample")\n#set text(font: "Libertinus Serif")\n#sys.inputs.text'


def pdf_of(source, words, **options):
    """Return the bytes of a PDF; `words` are its `sys.inputs`. Raises TypstError if the source is invalid."""
    for has_system_fonts in (False, True):
        try:
            return compiled(source, words, ignore_system_fonts=not has_system_fonts, **options)
        except typst.TypstError:
            continue
    kept = {key: settable(text, **options) for key, text in words.items()}
    return compiled(source, kept, ignore_system_fonts=False, **options)


def compiled(source, words, *, font_paths=(), pdf_standards=(), ignore_system_fonts=False):
    return typst.compile(
        source,
        format="pdf",
        sys_inputs=words,
        font_paths=list(font_paths),
        pdf_standards=list(pdf_standards),
        ignore_system_fonts=ignore_system_fonts,
    )


def settable(text, **options):
    """Return the text without characters that no font can set."""
    kept = CHARACTER.sub(lambda match: match[0] if can_be_set(match[0], **options) else bare(match[0]), text)
    return re.sub(r" {2,}", " ", kept).strip() if kept != text else text


def bare(character):
    """Return the base letter without marks, if fonts have it."""
    return character[0] if character[0].isascii() and character[0].isprintable() else ""


@lru_cache(maxsize=4096)
def can_be_set(character, **options):
    try:
        compiled(SAMPLE, {"text": character}, **options)
    except typst.TypstError:
        return False
    return True
