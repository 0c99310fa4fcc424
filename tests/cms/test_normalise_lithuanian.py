"""Forms of one word find each other, and words that only look alike do not; measured on words of our own."""

import random

import pytest

from cms.normalise import fold, keys
from tests.support import lithuanian_words, paradigms

MAKE = {"noun": paradigms.noun, "adjective": paradigms.adjective, "verb": paradigms.verb}
FAMILIES = [[(kind, MAKE[kind](*words)) for kind, words in line] for line in lithuanian_words.entries()]
WORDS = [word for family in FAMILIES for word in family]


def meet(one, other):
    return bool(keys(one, "lt") & keys(other, "lt"))


def recall(kinds):
    """The share of forms that a form finds: the first one, and two more, as a visitor may type any."""
    chance = random.Random(1)
    found = [
        meet(asked, form)
        for kind, forms in WORDS
        if kind in kinds
        for asked in [forms[0], *chance.sample(forms[1:], 2)]
        for form in set(forms) - {asked}
    ]
    assert len(found) > 1000
    return sum(found) / len(found)


def test_the_forms_of_nouns_and_adjectives_find_each_other():
    assert recall({"noun", "adjective"}) >= 0.99


def test_the_forms_of_verbs_find_each_other():
    assert recall({"verb"}) >= 0.85


def test_words_that_look_alike_do_not_find_each_other():
    chance = random.Random(2)
    met = []
    for family in FAMILIES:
        for kind, forms in family:
            others = {form for other in family if other != (kind, forms) for form in (*other[1][:2], other[1][6])}
            asked = [forms[0], *chance.sample(forms[1:], 2)]
            met += [meet(one, other) for one in asked for other in others - set(forms)]
    assert len(met) > 2000
    assert sum(met) / len(met) <= 0.04


def test_a_rule_that_cuts_more_would_be_seen():
    """The negative control: the first five letters find enough and confuse too much."""
    family_met = [
        fold(one[1][0])[:5] == fold(other[1][0])[:5]
        for family in FAMILIES
        for one in family
        for other in family
        if one is not other
    ]
    assert sum(family_met) / len(family_met) > 0.04


def test_diacritics_change_no_key():
    forms = {form for _, forms in WORDS for form in forms}
    assert len(forms) > 3000
    assert [form for form in forms if keys(form, "lt") != keys(fold(form), "lt")] == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("renginių", "renginys"),
        ("rengini", "renginiai"),
        ("mokymuose", "mokymai"),
        ("sventes", "švenčių"),
        ("Akmene", "Akmenės"),
        ("žmogus", "žmonėms"),
        ("vanduo", "vandens"),
        ("mėnuo", "mėnesį"),
        ("asmenų", "asmuo"),
        ("bendruomenė", "bendruomenių"),
        ("saugiausias", "saugus"),
        ("mokytojas", "mokytojo"),
        ("šventojo", "šventas"),
        ("registruojasi", "registruotis"),
        ("vykstantis", "vyko"),
        ("nemokamų", "nemokami"),
        ("VVGos", "vvg"),
    ],
)
def test_forms_of_a_word_meet(asked, found):
    assert meet(asked, found) and meet(fold(asked), found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nariai", "narai"),
        ("narių", "narų"),
        ("Akmenė", "akmenys"),
        ("akmene", "akmenų"),
        ("mokyti", "moka"),
        ("svarbus", "svarba"),
        ("kvietė", "kvietys"),
        ("mokytojo", "mokyti"),
        ("kabinetas", "kabina"),
        ("turgus", "turas"),
        ("VVG", "VMG"),
    ],
)
def test_other_words_do_not_meet(one, other):
    assert not meet(one, other)
