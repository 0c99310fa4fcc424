"""When two registrations belong to the same person, however name and contact are written."""

import contextlib
import re
import unicodedata

from cms.l10n.phones import canonical
from cms.l10n.text import one_line

# People type these as they find them: they part or join words, and never tell two persons apart.
APOSTROPHES = re.compile(r"['’‘ʼ`´′ʹ‛＇]")
PARTING = re.compile(r"[-‐‑‒–—―−﹣－.]")


def norm_name(name):
    """„JONAS  Kazlauskas“ and „Jonas Kazlauskas“ are one, and so are "O’Neill-Petraitė" and "O'Neill – Petraitė"."""
    seen = APOSTROPHES.sub("", one_line(name))
    return " ".join(PARTING.sub(" ", unicodedata.normalize("NFKC", seen)).casefold().split())[:120]


def norm_email(email):
    """Without regard to capitals; an internationalised domain as mail servers write it."""
    local, _at, domain = unicodedata.normalize("NFKC", (email or "").strip()).casefold().rpartition("@")
    with contextlib.suppress(UnicodeError):  # the form refuses it; here nothing may fail
        domain = domain.encode("idna").decode("ascii")
    return f"{local}@{domain}" if local else ""


def norm_phone(phone):
    """+370…: the way one writes it at home, with 8 or 0 in front, is the same number; of two numbers, the first."""
    return canonical(phone)[:40]
