"""From any form of a verb to a principal part: the infinitive, or the third person of present or past."""

import re

from .irregular_verbs import SECOND
from .marks import FROM_INFINITIVE

_DECLINED = "(?:as|a|os|o|ui|u|i|us|am|ame|ai|ais|iems|oms|oje|omis|ose|uose)"
_DECLINED_SOFT = "(?:is|i|io|iam|iu|iame|ys|iems|ius|iais|iuose|ios|iai|ia|ioje|ioms|ias|iomis|iose)"
# What may stand before the t of "kviestas" or "kviestų"; what is shorter is rather "miestas", "karta" or "takto".
_BEFORE_T = r"(?:.{2,}(?:uo|au)|gau|duo|.{3,}y|.{3,}[bdgkplmnrv]|.[eiuy][kg]|.{3,}[aeiouylrn]s|.+(?:uo|ei)s|.{2,}z)"
_AS_IT_IS = None
_FORMS = tuple(
    (re.compile(f"(?:{pattern})$"), endings)
    for pattern, endings in (  # the form, and what the principal one has after the letters in brackets
        (r"(.{2,})kite?s?", ("ti", "kti", "gti")),  # k and g merge: "teikite", "baikite"
        (r"(.{2,})(?:s[iu]me|site|siu)", ("ti", "sti")),  # so does s: "kviesime"
        (r"(.{2,})(?:davo|davau|davome|davote|tume?|tumete)", ("ti",)),
        (r"(.{2,})ciau", ("ti", "te")),  # teikčiau, kviečiau
        (r"(.{2,})dam(?:as|a|i|os)", ("ti", "da")),  # rašydama, vedama
        (rf"(.{{3,}}a|{SECOND}i)n[tc](?!i$){_DECLINED_SOFT}", ("",)),  # vykstantis
        (rf"({_BEFORE_T}|.{{3,}}[eo])tis", ("ti",)),  # registruotis
        (rf"({_BEFORE_T})t[ao]", ("ti", _AS_IT_IS)),  # kviesta, svarsto
        (rf"({_BEFORE_T})t{_DECLINED}", ("ti",)),
        (rf"(.{{3,}}[eo])t(?!i$){_DECLINED}", (FROM_INFINITIVE,)),
        (r"(.{2,}(?:uo|au|[bdgkpnrlv]))s", ("ti",)),
        (rf"(.{{3,}}(?:ia|o|a)|{SECOND}i)m{_DECLINED}", ("",)),
        (r"(.{3,}[eoy])s", (FROM_INFINITIVE,)),  # rašys
        (r"(.{2,}[aoei])[mt]e", ("", _AS_IT_IS)),
        (r"(.{2,})iau", ("e",)),
        (r"(.{2,})au", ("o",)),
        (r"(.{2,})iu", ("ia", "i")),
        (r"(.{2,})u", ("a",)),
        (r"(.{3,}[aoie])si", ("", _AS_IT_IS)),  # mokosi
        (r".{2,}(?:ti|a|o|e|i)", (_AS_IT_IS,)),
    )
)


def principal_forms(word):
    """Return the infinitives or third persons whose form the word may be; few, often none."""
    for pattern, endings in _FORMS:
        match = pattern.match(word)
        if match:
            return [word if ending is _AS_IT_IS else match[1] + ending for ending in endings]
    return []
