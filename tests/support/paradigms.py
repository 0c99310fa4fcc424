"""Forms of Lithuanian words, made by the tables of any school grammar. Only what tests need of them."""

import re


def soften(stem):
    """Stems in t and d before a back vowel: "švent-" becomes "švenč-", "žod-" "žodž-"."""
    return re.sub(r"d$", "dž", re.sub(r"t$", "č", stem))


def _decline(stem, endings):
    """An ending with "~" softens the stem before it."""
    return [soften(stem) + e[1:] if e.startswith("~") else stem + e for e in endings.split()]


NOUNS = {  # the end of the headword: how the rest of the paradigm ends
    "as": "as o ui ą u e ai ų ams us ais uose",
    "jas": "jas jo jui ją ju juje jai jų jams jus jais juose",
    "ias": "~ias ~io ~iui ~ią ~iu ~yje ~iai ~ių ~iams ~ius ~iais ~iuose",
    "is": "is ~io ~iui į ~iu yje ~iai ~ių ~iams ~ius ~iais ~iuose",
    "ys": "ys ~io ~iui į ~iu yje ~iai ~ių ~iams ~ius ~iais ~iuose",
    "a": "a os ai ą a oje os ų oms as omis ose",
    "ia": "~ia ~ios ~iai ~ią ~ia ~ioje ~ios ~ių ~ioms ~ias ~iomis ~iose",
    "ė": "ė ės ei ę e ėje ės ~ių ėms es ėmis ėse",
    "is3": "is ies ~iai į imi yje ys ~ių ims is imis yse",
    "us": "us aus ui ų umi uje ūs ų ums us umis uose",
    "ius": "~ius ~iaus ~iui ~ių ~iumi ~iuje ~iai ~ių ~iams ~ius ~iais ~iuose",
    "muo": "muo mens meniui menį meniu menyje menys menų menims menis menimis menyse",
}
ADJECTIVES = {
    "as": (
        "as o am ą u ame i ų iems us ais uose a os ai oje oms omis ose "
        "asis ojo ajam ąjį uoju ajame ieji ųjų iesiems uosius aisiais oji osios ąją"
    ),
    "us": "us aus ~iam ų ~iu ~iame ūs ~ių iems ~ius ~iais ~iuose i ~ios ~iai ~ią ~ia ~ioje ~ioms ~iomis ~iose",
    "is": "is ~io ~iam į ~iu ~iame ~iai ~ių ~iams ~ius ~iais ~iuose ė ės ei ę e ėje ėms es ėmis ėse",
}
_PASSIVE = "as a os ą o us ais iems i ų"


def noun(headword, ending=None):
    ending = ending or next(e for e in sorted(NOUNS, key=len, reverse=True) if headword.endswith(e))
    letters = ending.rstrip("3")
    return _decline(headword.removesuffix(letters), NOUNS[ending])


def adjective(headword):
    ending = headword[-2:]
    return _decline(headword[:-2], ADJECTIVES[ending])


def verb(infinitive, present, past):
    """The forms that a notice board uses; the reflexive "-s" of the infinitive is left aside."""
    stem, now, then = infinitive[:-2], present, past
    one = now[:-2] + "iu" if now.endswith("ia") else now[:-1] + ("iu" if now.endswith("i") else "u")
    one = now[:-1] + "au" if now.endswith("o") else one
    was = soften(then[:-1]) + "iau" if then.endswith("ė") else then[:-1] + "au"
    future = re.sub(r"[sšzž]$", "", stem) + ("š" if stem[-1] in "šž" else "s")
    finite = [infinitive, one, now, now + "me", now + "te", was, then, then + "me", then + "te"]
    finite += [future, future + "ime", stem + "tų", soften(stem + "t") + "iau", stem + "davo"]
    finite += [re.sub(r"[kg]$", "", stem) + "kite"]
    passive = [f"{base}{ending}" for base in (stem + "t", now + "m") for ending in _PASSIVE.split()]
    return finite + passive
