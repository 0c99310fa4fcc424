"""Phone numbers and names as people write them (cms/l10n/phones.py, cms/security/antispam.py)."""

import pytest

from cms.l10n.phones import canonical, is_phone, links
from cms.security.antispam import has_address
from cms.web.facts import phone_links

MOBILE = "+37060000000"


@pytest.mark.parametrize(
    "text",
    [
        "+370 600 00000",
        "(+370) 600 00000",
        "\u202a+370\u00a0600\u200900000\u202c",
        "\u200e8 600 00000\ufeff",
        "8 600 00000",
        "8-600-00000",
        "(8 600) 00000",
        "0 600 00000",
        "600 00000",
        "+370 (8 600) 00000",
        "+3708 600 00000",
        "00370 600 00000",
        "+370–600–00000",
        "＋370 600 00000",
        "tel. 8 600 00000",
        "8 600 00000, 8 611 11111",
    ],
)
def test_however_written_it_is_the_same_number(text):
    assert is_phone(text) and canonical(text) == MOBILE


@pytest.mark.parametrize(
    "text",
    ["8 600 00000 vid. 12", "+37060000000 ext. 12", "8 600 00000 x12", "8 600 00000, vid. 12", "+37060000000;ext=12"],
)
def test_an_extension_belongs_to_the_number(text):
    assert is_phone(text) and canonical(text) == f"{MOBILE};ext=12"
    (part,) = links(text)
    assert part.url == f"tel:{MOBILE};ext=12"


@pytest.mark.parametrize("text", ["nėra", "12", "a@example.org", "8 600 00000 Jonas", "1" * 20, "8 600 00000, nėra"])
def test_other_texts_are_no_numbers(text):
    assert not is_phone(text)


@pytest.mark.parametrize("sign", [", ", " / ", "; ", " arba ", " or "])
def test_each_of_two_numbers_has_its_own_link_and_the_text_stays(sign):
    first = '<a class="x" href="tel:+37045871234">8 458 71 234</a>'
    second = f'<a class="x" href="tel:{MOBILE}">+370 600 00000</a>'
    assert phone_links(f"8 458 71 234{sign}+370 600 00000", "x") == f"{first}{sign}{second}"


def test_a_slash_inside_a_number_parts_nothing_and_what_is_no_number_is_no_link():
    assert [part.url for part in links("8 458/71 234")] == ["tel:+37045871234"]
    assert phone_links("<b>nėra</b>") == "&lt;b&gt;nėra&lt;/b&gt;" and phone_links("") == phone_links(None) == ""


def test_foreign_numbers_are_called_as_they_are():
    assert canonical("+44 (0)20 7946 0958") == "+442079460958" and canonical("+48 22 123 45 67") == "+48221234567"


@pytest.mark.parametrize(
    "name",
    [
        "UAB „Knygutė.lt“",
        "„Knygutė.lt“",
        "UAB Knygute.lt",
        'VšĮ "Kaimas.eu"',
        "M.De la Cruz",
        "J.Petraitis",
        "Dr.De Vries",
        "A.Lt",
        "Jonas Jonaitis ml.",
    ],
)
def test_names_with_dots_are_names(name):
    assert not has_address(name)


@pytest.mark.parametrize(
    "name",
    [
        "casino.com",
        "Ona casino.com",
        "Casino.Com",
        "CASINO.COM",
        "www.x",
        "https://x",
        "„casino.com/win“",
        "UAB pigu.lt/a",
    ],
)
def test_addresses_of_the_web_in_names_are_found(name):
    assert has_address(name)
