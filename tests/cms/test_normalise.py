"""The public face of the normaliser: folding, words, keys of both languages, words without weight."""

import random
import re
import sys

import pytest

from cms.i18n import EN, LT
from cms.normalise import fold, is_stop_word, keys, words


def strange_texts(count=3000):
    """Letters, signs and parts of signs of any script, the same at each run."""
    chance = random.Random(7)
    alphabets = ["ąčęėįšųūžaeinorst", "abcxyz0189'’-", "жщєї", "ßłøæþİıﬁ²½ⅷ"]
    for _ in range(count):
        letters = chance.choices("".join(alphabets), k=chance.randint(1, 14))
        letters.insert(0, chr(chance.choice([chance.randrange(32, 0xD800), chance.randrange(0xE000, sys.maxunicode)])))
        yield "".join(letters)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Šventės Žagarėje", "sventes zagareje"),
        ("ĄČĘĖĮŠŲŪŽ", "aceeisuuz"),
        ("Łódź, Curaçao, Straße", "lodz, curacao, strasse"),
        ("mókslas rãtas", "mokslas ratas"),  # as dictionaries print the stress
        ("e\u0307gle\u0307", "egle"),  # letters taken apart
        ("ﬁnansai №2", "finansai no2"),
        ("women’s VVG'ių", "womens vvgiu"),
        ("İstanbul", "istanbul"),
        ("", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


def test_folding_twice_changes_nothing():
    assert [text for text in strange_texts() if fold(fold(text)) != fold(text)] == []


def test_every_word_folds_to_letters_and_digits_and_has_keys():
    for text in strange_texts():
        for word in words(text):
            assert re.fullmatch("[a-z0-9]+", fold(word.text)), word
            for language in (LT, EN):
                assert keys(word.text, language)
                assert all(re.fullmatch("[a-z0-9]+", key) for key in keys(word.text, language)), word


def test_diacritics_change_no_key_in_either_language():
    for text in strange_texts():
        for word in words(text):
            for language in (LT, EN):
                assert keys(word.text, language) == keys(fold(word.text), language), word


def test_no_word_of_one_language_meets_one_of_the_other():
    texts = ["naive", "naiviai", "art", "2026", "covid19", "x", *strange_texts(500)]
    lithuanian = {key for text in texts for key in keys(text, LT)}
    english = {key for text in texts for key in keys(text, EN)}
    assert lithuanian and english and not lithuanian & english


@pytest.mark.parametrize("language", ["lt", "en"])
def test_keys_begin_as_the_word_does(language):
    """What is shown of a result relies on it."""
    said = "Žmonės šunys akmenys vandenį ėjo eina yra buvo įstaiga ąžuolas running children went Ünique žmogus šuo"
    for word in said.split():
        assert {key[0] for key in keys(word, language)} <= {fold(word)[0]}, word


def test_words_say_where_they_stand():
    text = "„Women’s day“ – 2014–2020 m. kultūros-sporto (VVG'ių) 😀 Москва\x00 ½"
    found = list(words(text))
    assert [word.text for word in found] == [
        "Women’s", "day", "2014", "2020", "m", "kultūros", "sporto", "VVG'ių", "Москва", "½",
    ]  # fmt: skip
    assert all(text[word.start : word.end] == word.text for word in found)


def test_a_word_without_end_is_cut():
    assert max(len(word.text) for word in words("a" * 5000)) <= 64
    assert "".join(word.text for word in words("ab" * 2500)) == "ab" * 2500


def test_other_scripts_can_be_found():
    assert fold("Москва") == fold("МОСКВА") != fold("Минск")


@pytest.mark.parametrize("asked", ["event", "events", "Events", "event's"])
def test_english_forms_meet(asked):
    assert keys(asked, EN) & keys("EVENTS", EN)


def test_there_are_no_keys_without_a_letter():
    assert keys("", LT) == keys("", EN) == frozenset()


@pytest.mark.parametrize(("word", "language"), [("IR", LT), ("už", LT), ("uz", LT), ("The", EN)])
def test_words_without_weight(word, language):
    assert is_stop_word(word, language)


@pytest.mark.parametrize(("word", "language"), [("the", LT), ("ir", EN), ("šventė", LT), ("event", EN)])
def test_words_with_weight(word, language):
    assert not is_stop_word(word, language)
