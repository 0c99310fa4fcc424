"""Irregular nouns: those in -uo, and a few more."""

import re

from .marks import HARD, SOFT

# The stems in a consonant: akmuo (akmen-), sesuo (seser-); not those of menas, fenomenas.
_CONSONANTAL = re.compile(
    r"(?:.[^o]men|uomen|vanden|ruden|seser|dukter|moter)$|^(?:smegen|debes|dant|(?:vidur)?nakt|zver|obel)$"
)
_NARROW = ("bendruomen", "visuomen", "kaimen", "priemen")
_IN_UO = re.compile(r"(?<=..)([md])uo$")
_PARADIGMS = {
    "zmog" + HARD: """zmogus zmogaus zmogui zmogu zmogumi zmoguje zmogau
        zmones zmoniu zmonems zmonemis zmonese""",
    "menes" + SOFT: "menuo",
    "sun" + SOFT: "suo suns",
    "seser" + SOFT: "sesuo",
    "dukter" + SOFT: "dukte",
}
STEMS = {form: key for key, forms in _PARADIGMS.items() for form in forms.split()}


def nominative(word):
    """Return the stem of akmuo, vanduo as their other forms have it, None for other words."""
    return _IN_UO.sub(r"\1en", word) if _IN_UO.search(word) else None


def is_consonantal(stem):
    return bool(_CONSONANTAL.search(stem)) and not stem.endswith(_NARROW)
