"""Endings of nouns and adjectives, folded, and the stems that they leave."""

import re

from .adjectives import has_soft_feminine, is_adjective, is_in_inis, is_noun_too, without_degree
from .irregular import STEMS, is_consonantal, nominative
from .marks import HARD, NARROW, SOFT, WHOLE, hardened, is_stem

_OF_HARD = """a ai ais am ame ams as o oj oje om oms omis os ose u ui uj uje um umi ums umis uose au us aus asis
    ojo ajam aji uoju ajame ieji uju uosius aisiais uosiuose oji osios ajai aja ojoje osioms asias osiomis osiose"""
_OF_SOFT = """ia iai iais iam iame iams ias iau iaus io ioj ioje iom ioms iomis ios iose iu iui iuj iuje iumi iums iumis
    ius iuose is ies i im imi imis ims y yj yje ys yse
    ysis isis iji iojo iajam iaji iuoju iajame iuju iuosius iaisiais iuosiuose ioji iosios iajai iaja iojoje iosioms
    iasias iosiomis iosiose iate"""
_OF_NARROW = "ei ej eje em ems emis es ese"
_OF_AGENT = re.compile(r"[aeiouyk]t$")
_REFLEXIVE = ("osi", "asi", "uisi", "usi")  # mokymosi
_ENDINGS = {
    **dict.fromkeys(_OF_HARD.split(), HARD),
    **dict.fromkeys(_OF_SOFT.split(), SOFT),
    **dict.fromkeys(_OF_NARROW.split(), NARROW),
    **dict.fromkeys(_REFLEXIVE, HARD),
    "e": HARD + NARROW,  # kaime, gatvė
    "iu": SOFT + NARROW,  # kelių, gatvių
    "iem": HARD + SOFT,
    "iems": HARD + SOFT,  # naujiems, saugiems
    "iesiems": HARD + SOFT,
}
# An ending that may be a shorter one on a longer stem: svetim-i, sunkvežim-is, progres-e, sezam-e, mokytoj-o.
_SHORTER = {"imi": "i", "imis": "is", "ese": "e", "ame": "e", "ojo": "o", "ojoje": "oje"}
_LONGEST = max(map(len, _ENDINGS))
_OF_U_ADJECTIVES = ("us", "aus", "u")


def keys(word):
    """Return the keys of a folded word as a noun or an adjective: none where it cannot be one."""
    if word in STEMS:
        return {STEMS[word]}
    if stem := nominative(word):
        return {stem + SOFT}
    if is_consonantal(word[:-1]) and word[-1] == "s":  # akmens, sesers
        return {word[:-1] + SOFT}
    found = set()
    for stem, ending in _splits(word):
        if is_stem(stem):
            stem, marks = _read(stem, ending)
            found.update(stem + mark for mark in marks)
        elif len(stem) > 1 and not any(letter in "aeiouy" for letter in stem):  # VVGos
            found.add(stem + WHOLE)
    return found


def _splits(word):
    """Yield (stem, ending) for the longest ending, and for a shorter one where there are two readings (mokytoj-o)."""
    for length in range(min(_LONGEST, len(word) - 2), 0, -1):
        stem, ending = word[:-length], word[-length:]
        if ending not in _ENDINGS or stem[-1] in "aeiouy" or (ending in _REFLEXIVE and stem[-1] != "m"):
            continue
        if not (ending in ("ojo", "ojoje") and _OF_AGENT.search(stem)):
            yield stem, ending
        shorter = _SHORTER.get(ending)
        if shorter and (ending[0] != "o" or stem[-1] == "t"):
            yield word.removesuffix(shorter), shorter
        return


def _read(stem, ending):
    """Return the stem as all forms have it and the marks of the ending on this stem."""
    stem, marks = hardened(stem), _ENDINGS[ending]
    if is_consonantal(stem):
        return stem, NARROW if NARROW in marks and ending != "iu" else SOFT
    if stem.endswith("j"):
        return stem, HARD
    base = without_degree(stem)
    if base:
        return base, HARD + SOFT
    if ending in _OF_U_ADJECTIVES and has_soft_feminine(stem):
        return stem, HARD + SOFT if ending == "u" or is_noun_too(stem) else SOFT
    if ending == "i" and is_adjective(stem):
        marks += HARD
    if is_in_inis(stem) and marks != HARD:
        marks += SOFT + NARROW
    return stem, marks
