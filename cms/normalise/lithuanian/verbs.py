"""Verbs: every form leads to a principal part (“kviesti, kviečia, kvietė”), and these share a root.

The mark of a root is how its verb is conjugated, so "mokyti" (moko, mokė) does not meet "moka", nor "narių" "naro".
"""

import re

from .irregular import is_consonantal
from .irregular_verbs import SECOND, irregular_key
from .marks import FROM_INFINITIVE, IN_I, IN_O, PLAIN, SOFTENED, SUFFIXED, hardened, is_stem
from .verb_forms import principal_forms

_SECOND = re.compile(f"{SECOND}$")
_SUFFIXED = re.compile(r"^(?:(.{2,}?)(?:i?uo|i?au)(?:ti|ja)|(.{2,}?)i?avo)$")
_DERIVED = re.compile(r"^(.{2,}[eo])j[oa]$")  # turėjo, žinojo
_IN_PRESENT = (  # what a present tense has and the infinitive has not: vyksta, grįžta, sutinka, tampa, perka, lieka
    (re.compile(r"(?<=[bgkmnplr])st$"), ""),
    (re.compile(r"(?<=[aeiouyr][sz])t$"), ""),
    (re.compile(r"(?<=[aeiouy])n(?=[dtkg]$)"), ""),
    (re.compile(r"m(?=[bp]$)"), ""),
    (re.compile(r"e(?=[rlnm][^aeiouy]$)"), "i"),
    (re.compile(r"ie(?=[^aeiouy]$)"), "i"),
)
_SOFTENED_CHANGES = (  # siunčia, skyrė
    (re.compile(r"(?<=[aeiu])n(?=[dt]$)"), ""),
    (re.compile(r"y(?=[rlnm]$)"), "i"),
)


def keys(word):
    """Return the keys of a folded word as a verb: none where it cannot be one."""
    if is_consonantal(word.rstrip("aeiou")):
        return set()
    found = set()
    for form in [word] if irregular_key(word) else principal_forms(word):
        irregular = irregular_key(form)
        found |= {irregular} if irregular else {root + mark for root, mark in _roots(form) if is_stem(root)}
    return found


def _roots(form):
    """Yield the roots of one principal form, each with a mark it may have."""
    if suffixed := _SUFFIXED.match(form):
        yield hardened(suffixed[1] or suffixed[2]), SUFFIXED
    elif form.endswith("ti"):
        yield from _of_infinitive(form[:-2])
    elif form.endswith(FROM_INFINITIVE):
        yield form[:-1], FROM_INFINITIVE
        if _SECOND.match(form[:-2]):
            yield form[:-2], IN_I
    elif derived := _DERIVED.match(form):
        yield from _of_infinitive(derived[1])
    else:
        yield from _of_third_person(form)


def _of_infinitive(stem):
    root, vowel = stem[:-1], stem[-1:]
    if vowel in ("e", "o", "y"):
        yield stem, FROM_INFINITIVE
    if vowel in ("y", "o"):
        yield root, IN_O
    elif vowel == "e":
        yield root, IN_I if _SECOND.match(root) else PLAIN
    elif not stem.endswith(("ks", "gs", "ps", "bs")):
        for one in (stem, root + "t", root + "d") if vowel == "s" else (stem,):  # vesti, veda
            yield one, PLAIN
            yield one, SOFTENED


def _of_third_person(form):
    root, vowel = hardened(form.rstrip("aeio")), form[len(form.rstrip("aeio")) :]
    if vowel == "i" and _SECOND.match(root):
        yield root, IN_I
    elif vowel in ("ia", "e"):
        yield from _with_changes(root, SOFTENED, _SOFTENED_CHANGES)
        if vowel == "e":
            yield root, IN_O
    elif vowel == "a":
        yield from _with_changes(root, PLAIN, _IN_PRESENT)
    elif vowel == "o":
        yield root, PLAIN
        yield root, IN_O


def _with_changes(root, mark, changes):
    yield root, mark
    for pattern, instead in changes:
        yield pattern.sub(instead, root), mark
