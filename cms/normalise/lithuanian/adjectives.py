"""How to recognise an adjective: suffixes, and the short words that have none."""

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
    """absoliut abstrakt aisk akivaizd akyl ankst apval astr atid atkakl atlaid atsarg atspar bais brand brang
    dail darbst did dor dosn dras erdv gab gaiv gaj garb gars gaus gil glaud glit glotn god grakst graz grub
    gudr guv idom igal iml isdid iskil itaig ivair izul izvalg jauk jautr judr kand kantr kart kib kiln klaik
    klamp klusn konkret kukl kvap laid lak lankst lepn lip lyg malon mand mandag meil mikl misr modern mok
    nars nas neigal niur nuobod nuolaid nuosaik nuovok nuozm op or pain pajeg pakant palaid palank pamald
    panas paslaug pastab pastov patog pavyd pazang pig plat plep prabang privat puik puosn pur raisk ram rang
    rieb rom rugst rust rysk sald santur saug saun sekl sesl siurp skals skamb skan skaud skub skvarb slank
    slid slog smag smaikst smark smulk sodr sot spart srauj staig stamb stand stang status stipr strop sunk
    sur svar svarb sveln svies taik talp tampr tams tank taup taur teis tes ties tiksl ting tob tolyg trap
    tvank tvar tyl um uol vais vaisk vang veikl verzl ves vier zav zem zval zvarb zvitr zym""".split()
)
# "Tikslus" is of tikslus and of tikslas.
_NOUNS_TOO = frozenset("gars kart kvap laid or svar tiksl vaizd".split())
_SOFT_SUFFIX = re.compile(r".{2}(?:[iy]v|[aiou]l|[aou]r|[^m]ab|tom|iozn|ozn)$")
_INIS = re.compile(r".{2}in$|didel$")
_DEGREE = re.compile(r"^(.{3,})(?:esn|iaus)$")


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
