"""The Lithuanian alphabet, whatever the database thinks of it."""

import random

import pytest

from cms.l10n.collation import sort_key

IN_ORDER = """
2-asis kvartalas
10-asis kvartalas
Abejonė
ąžuolas
Ąžuolynas
Bendrija
cukrus
Čekija
dangus
Edukacija
ėriukas
eržilas
Gija
yla
ilgas
įmonė
Imsrė
jaunimas
Kultūra
lietus
Miestas
Nr. 2
Nr. 10
obuolys
Senjorai
Sveikata
Šalis
šviesa
Taryba
ugnis
ūkis
Upė
Verslas
Zarasai
žemė
Žuvis
""".strip().splitlines()


def test_a_shuffled_list_comes_back_in_order():
    shuffled = IN_ORDER[:]
    random.Random(7).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == IN_ORDER


@pytest.mark.parametrize(("first", "then"), ["cž čą".split(), "sž šą".split(), "zž žą".split(), "čž da".split()])
def test_letters_of_their_own_stand_after_the_one_they_resemble(first, then):
    assert sort_key(first) < sort_key(then)


@pytest.mark.parametrize(
    "words",
    [
        ["a", "ą", "ab", "ąb"],  # a mark decides only between words that are otherwise the same
        ["ele", "ėlė", "elf"],
        ["ira", "įra", "yra", "irb"],
        ["usa", "ųsa", "ūsa", "usb"],
        ["„Aušra“", "Bokštas", "„Centras“"],
        ["Naujas kiemas", "Naujasis kiemas"],
    ],
)
def test_marks_and_quotes_do_not_part_words(words):
    assert sorted(set(words), key=sort_key) == words


def test_capitals_and_composition_make_no_difference():
    assert sort_key("ŠALIS")[:2] == sort_key("šalis")[:2] == sort_key("s\u030calis")[:2]


def test_letters_of_other_alphabets_stand_with_what_they_look_like():
    names = ["Æva", "Bona", "Đuro", "Eva", "Lukas", "Łukasz", "Øyvind", "Petras", "Žana"]
    assert sorted(reversed(names), key=sort_key) == names


def test_nothing_breaks_it():
    assert sorted(["🎉", "", None, "שלום", "Łódź", "9²", "a"], key=sort_key)[:2] == ["", None]
