"""When two registrations are the same person's: written differently, meant the same."""

import contextlib
import re
import unicodedata


def norm_name(name):
    """„JONAS  Kazlauskas“ and „Jonas Kazlauskas“ are one."""
    return " ".join(unicodedata.normalize("NFKC", name or "").casefold().split())[:120]


def norm_email(email):
    """Without regard to capitals; an internationalised domain as mail servers write it."""
    local, _at, domain = unicodedata.normalize("NFKC", (email or "").strip()).casefold().rpartition("@")
    with contextlib.suppress(UnicodeError):  # the form refuses it; here nothing may fail
        domain = domain.encode("idna").decode("ascii")
    return f"{local}@{domain}" if local else ""


def norm_phone(phone):
    """+370…: the way one writes it at home, with 8 or 0 in front, is the same number."""
    digits = re.sub(r"\D", "", phone or "")
    if digits.startswith("00"):
        digits = digits[2:]
    if len(digits) == 9 and digits[0] in "08":
        digits = f"370{digits[1:]}"
    return f"+{digits}"[:40] if digits else ""
