"""What tells an adjective: suffixes, and the short words that have none."""

import re

# geras: "geri" is theirs, where nouns have -ai
_HARD = frozenset(
    """abej amzin antr artim astunt atskir atvir aukst balt bendr blog butin dazn desimt desin devint didel gabi
    gel gelton ger greit griezt gyv ilg jaun juod kair karst keist ketvirt kiet kit kreiv laisv lengv let
    linksm liudn maz melyn minkst nauj nuog paprast penkt pikt pilk piln pirm plon raudon ret rimt rud salt
    saus sav sen septint sest siaur silpn silt slap stor sus sveik svent svetim tamp tikr tolim trec trump
    tvirt vien vies vis visk zali zem""".split()
)
_HARD_SUFFIX = re.compile(r"(?:ing|isk|iam|[aeo]m|uot|aut|[^m]int|yt|ot|et)$")
# saugus: "saugi, saugios" beside "saugus, saugaus, saugų"
_SOFT = frozenset(
    """absoliut abstrakt aisk akivaizd ankst apval astr atid atspar bais brand brang dail darbst did dor dosn
    dras erdv gab garb gars gaus gil glaud glotn god grakst graz grub gudr guv idom igal iml isdid jauk jautr
    judr kantr kart kiln klaik klusn konkret kukl kvap laid lankst lepn lip lyg malon mand mandag meil misr
    mok nars nas neigal nuobod nuolaid nuosaik nuozm or palank panas paslaug pastab patog pavyd pazang pig
    plat prabang privat puik puosn ram rugst rust rysk sald santur saug sekl sesl skamb skan skaud skub slid
    smag smulk sot spart staig stamb stang status stipr sunk sur svar svarb sveln svies taik talp tams tank
    taup teis tes ties tiksl tob trap tvank tvar tyl vais ves vier zav zem zval zvarb zym""".split()
)
# "Tikslus" is of tikslus and of tikslas.
_NOUNS_TOO = frozenset("gars kart kvap laid or svar tiksl vaizd".split())
_SOFT_SUFFIX = re.compile(r".{2}(?:[iy]v|[aiou]l|[aou]r|[^m]ab|tom|iozn|ozn)$")
_INIS = re.compile(r".{2}in$|didel$")
_DEGREE = re.compile(r"(.{3,})(?:esn|iaus)$")


def is_adjective(stem):
    return stem in _HARD or stem.removeprefix("ne") in _HARD or bool(_HARD_SUFFIX.search(stem))


def has_soft_feminine(stem):
    return _is_saugus(stem) or bool(_SOFT_SUFFIX.search(stem))


def is_noun_too(stem):
    return stem in _NOUNS_TOO or not _is_saugus(stem)


def _is_saugus(stem):
    return stem in _SOFT or stem.removeprefix("ne") in _SOFT


def is_in_inis(stem):
    """As "socialinis" and "socialinė" are one word; "narys" and "narė" are two."""
    return bool(_INIS.search(stem))


def without_degree(stem):
    """Return the stem of the adjective whose comparative or superlative this is."""
    match = _DEGREE.match(stem)
    return match and match[1]
