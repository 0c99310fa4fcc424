"""Dates, numbers, plurals and spaces as each language writes them. "_" stands for a no-break space."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.forms import DateField
from django.template import Context, Template
from django.utils.safestring import mark_safe
from django.utils.translation import ngettext, override

from cms.l10n import formatting
from cms.l10n.formatting import nbsp

DAY = date(2026, 12, 12)


def spaced(text):
    return text.replace("_", "\xa0")


def shown(filters, value, language):
    with override(language):
        return Template("{% load text_tags %}{{ value|" + filters + " }}").render(Context({"value": value}))


@pytest.mark.parametrize(
    ("filters", "value", "lt", "en"),
    [
        ("long_date", DAY, "2026_m. gruodžio_12_d.", "12_December 2026"),
        ("long_date", date(2015, 5, 7), "2015_m. gegužės_7_d.", "7_May 2015"),
        ("long_date", None, "", ""),
        ("date", DAY, "2026_m. gruodžio_12_d.", "12_December 2026"),
        ("day_month", DAY, "gruodžio_12_d.", "12_December"),
        ("year_month", date(2015, 11, 25), "2015_m. lapkritis", "November 2015"),
        ("year", date(2015, 11, 25), "2015_m.", "2015"),
        ("year", 2004, "2004_m.", "2004"),
        ("clock", datetime(2026, 12, 12, 15, 30, tzinfo=UTC), "17.30", "17:30"),
        ("clock", datetime(2026, 7, 12, 6, 5, tzinfo=UTC), "9.05", "9:05"),
        # A quarter of an hour before midnight in Greenwich is already tomorrow in Lithuania.
        ("long_date", datetime(2026, 12, 11, 23, 45, tzinfo=UTC), "2026_m. gruodžio_12_d.", "12_December 2026"),
        ("euros", Decimal("34874.99"), "34_874,99_Eur", "EUR_34,874.99"),
        ("euros", 8000, "8_000,00_Eur", "EUR_8,000.00"),
        ("euros", 0, "0,00_Eur", "EUR_0.00"),
        ("euros", None, "", ""),
        ("euros", Decimal("1234567.5"), "1_234_567,50_Eur", "EUR_1,234,567.50"),
        ("number", 34874, "34_874", "34,874"),
        ("number:1", 92.5, "92,5", "92.5"),
        ("file_size", 340_000, "340_kB", "340_kB"),
        ("file_size", 1_234_567, "1,2_MB", "1.2_MB"),
        ("file_size", 999_900, "1,0_MB", "1.0_MB"),
        ("file_size", 12, "1_kB", "1_kB"),
        ("file_size", 0, "0_kB", "0_kB"),
        ("file_size", 2_500_000_000, "2,5_GB", "2.5_GB"),
    ],
)
def test_each_language_writes_its_own_way(filters, value, lt, en):
    assert shown(filters, value, "lt") == spaced(lt)
    assert shown(filters, value, "en") == spaced(en)


@pytest.mark.parametrize("month", range(1, 13))
def test_months_are_in_the_right_case(month):
    """Of the month in a full date, the month itself without a day."""
    genitive = "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio"
    nominative = "sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis"
    day = date(2026, month, 1)
    with override("lt"):
        assert formatting.long_date(day) == spaced(f"2026_m. {genitive.split()[month - 1]}_1_d.")
        assert formatting.year_month(day) == spaced(f"2026_m. {nominative.split()[month - 1]}")


def test_a_year_or_an_id_is_never_grouped():
    for language in ("lt", "en"):
        with override(language):
            assert Template("{{ year }} {{ pk }}").render(Context({"year": 2026, "pk": 12345})) == "2026 12345"


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Turgaus a. 2, Audėjų g. 7", "Turgaus a._2, Audėjų g._7"),
        ("Kvietimas Nr. 9", "Kvietimas Nr._9"),
        ("2026 m. gruodžio 12 d. 17.30 val.", "2026_m. gruodžio 12_d._17.30_val."),
        ("iki 8 000 Eur arba 5 proc.", "iki 8_000_Eur arba 5_proc."),
        ("EUR 500 000", "EUR_500_000"),
        ("žemė – mūsų", "žemė_– mūsų"),
        ("Nieko nepakeista.", "Nieko nepakeista."),
        ("tel. 8 600 00000", "tel. 8_600 00000"),
        ("", ""),
        (None, ""),
    ],
)
def test_what_belongs_together_stays_on_one_line(typed, set_):
    assert nbsp(typed) == spaced(set_)
    assert nbsp(nbsp(typed)) == spaced(set_)


def test_spaces_do_not_make_a_text_safe():
    assert shown("nbsp", "<b>Nr. 5</b>", "lt") == spaced("&lt;b&gt;Nr._5&lt;/b&gt;")
    assert shown("nbsp", mark_safe("<b>Nr. 5</b>"), "lt") == spaced("<b>Nr._5</b>")


def test_dates_are_read_as_each_language_types_them():
    for language, typed in [("lt", "2026-12-12"), ("en", "2026-12-12"), ("en", "12/12/2026"), ("en", "03/12/2026")]:
        with override(language):
            assert DateField().clean(typed).month == 12


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1 viešas puslapis neturi"),
        (2, "2 vieši puslapiai neturi"),
        (9, "9 vieši puslapiai neturi"),
        (10, "10 viešų puslapių neturi"),
        (11, "11 viešų puslapių neturi"),
        (19, "19 viešų puslapių neturi"),
        (20, "20 viešų puslapių neturi"),
        (21, "21 viešas puslapis neturi"),
        (22, "22 vieši puslapiai neturi"),
        (111, "111 viešų puslapių neturi"),
        (112, "112 viešų puslapių neturi"),
        (121, "121 viešas puslapis neturi"),
    ],
)
def test_lithuanian_has_three_plurals(number, words):
    one, many = "%(n)s public page has no English version.", "%(n)s public pages have no English version."
    with override("lt"):
        assert ngettext(one, many, number) % {"n": number} == f"{words} angliško teksto."
    with override("en"):
        assert (ngettext(one, many, number) == one) is (number == 1)
