"""Dates, amounts and spaces, written as each language requires."""

import re
from datetime import date
from decimal import Decimal

from django.utils import formats
from django.utils.dateformat import format as format_date
from django.utils.safestring import SafeData, mark_safe
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _

from cms.i18n import EN, content_language

from .date_precision import Precision, iso

NBSP = "\N{NO-BREAK SPACE}"
RULES = (
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NBSP),
    (re.compile(r"(?<=\d) (?=(?:m|d|val|min|a|proc|tūkst|mln|kv)\.|(?:Eur|km|cm|ha|kB|MB|GB)\b|%)"), NBSP),
    (re.compile(r"\b(Nr|No|g|a|pr|p|str|d)\. (?=\d)"), rf"\1.{NBSP}"),
    (re.compile(r"\b(EUR) (?=\d)"), rf"\1{NBSP}"),
    (re.compile(r"(?<=\d\.) (?=km\b)|(?<=\bkv\.) (?=km\b)"), NBSP),
    (re.compile(r" (?=– )"), NBSP),
    (re.compile(r"(?<=\d)–(?=\d)"), "–\N{WORD JOINER}"),
)


def _date(value, name):
    if not value:
        return ""
    if hasattr(value, "tzinfo") and is_aware(value):
        value = localtime(value)
    return format_date(value, formats.get_format(name))


def long_date(value):
    """2026 m. gruodžio 12 d., 12 December 2026."""
    return _date(value, "DATE_FORMAT")


def dated(value, precision):
    """2023 m. sausio 12 d., 2023 m. sausis, 2023 m.: as much of a date as is known."""
    return {Precision.MONTH: year_month, Precision.YEAR: year}.get(precision, long_date)(value)


def stamp(value, precision):
    """2023-01-12, 2023-01, 2023: what `dated` says, for the attribute of a <time>."""
    return iso(value, precision or Precision.DAY)


def day_month(value):
    """gruodžio 12 d., 12 December."""
    return _date(value, "MONTH_DAY_FORMAT")


def year_month(value):
    """2026 m. gruodis, December 2026."""
    return _date(value, "YEAR_MONTH_FORMAT")


def year(value):
    """2026 m., 2026: of a date, or the bare number of a year."""
    return _date(date(value, 1, 1) if isinstance(value, int) else value, "YEAR_FORMAT")


def years(first, last=None):
    """2023–2029 m., 2023–2029: the years as one expression that no line divides; one year once, none as ""."""
    last = last or first
    return "" if not first else year(first) if first == last else f"{first}–\u2060{year(last)}"


def clock(value):
    """17.30, 17:30; where the clocks show an hour twice, which of the two it is."""
    time = _date(value, "TIME_FORMAT")
    if not value or not hasattr(value, "tzinfo") or not is_aware(value):
        return time
    there = localtime(value)
    if there.utcoffset() == there.replace(fold=1 - there.fold).utcoffset():
        return time
    words = _("%(time)s (winter time)") if there.fold else _("%(time)s (summer time)")
    return words % {"time": time}


def number(value, decimals=None):
    """34 874,99 or 34,874.99. Asked for, never automatic: a year or an id has no thousands."""
    if value is None or value == "":
        return ""
    if decimals is not None:
        value = round(Decimal(str(value)), decimals)  # Django would cut, not round
    return formats.number_format(value, decimal_pos=decimals, use_l10n=True, force_grouping=True)


def euros(value):
    """34 874,99 Eur or EUR 34,874.99."""
    if value is None or value == "":
        return ""
    amount = number(value, 2)
    return f"EUR{NBSP}{amount}" if content_language() == EN else f"{amount}{NBSP}Eur"


def percent(value):
    """65 % in Lithuanian, 92.5% in English; never 65,00 %."""
    if value is None or value == "":
        return ""
    value = Decimal(str(value))
    text = number(value.quantize(1) if value == value.to_integral() else value.normalize())
    return f"{text}%" if content_language() == EN else f"{text}{NBSP}%"


def full_stop(text):
    """End a sentence with one full stop, also where it ends with an abbreviation: 9.00 val., gruodžio 31 d."""
    return text if str(text).endswith(".") else f"{text}."


def file_size(size):
    """340 kB, 1,2 MB: decimal units, as the files are shown by today's systems."""
    size = int(size or 0)
    for unit, power in (("GB", 9), ("MB", 6)):
        if size >= 10**power * 0.9995:
            return f"{number(size / 10**power, 1)}{NBSP}{unit}"
    return f"{number(max(1, round(size / 1000)) if size else 0)}{NBSP}kB"


def nbsp(text):
    """Keep together what may not part at the end of a line: a number and its word, an abbreviation and its number."""
    result = str(text or "")
    for pattern, replacement in RULES:
        result = pattern.sub(replacement, result)
    # Only spaces change, so what was safe still is.
    return mark_safe(result) if isinstance(text, SafeData) else result
