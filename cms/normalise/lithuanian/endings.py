"""Endings of nouns and adjectives."""

HARD, SOFT = "0", "1"
_ENDINGS = {}
for _marks, _endings in (
    (HARD, "a ai ais am ame ams as o oj oje om oms omis os ose u ui uj uje um umi ums umis uo uos uose au iem iems"),
    (
        SOFT,
        "ia iai iais iam iame iams ias iau iaus io ioj ioje iom ioms iomis ios iose iui iuj iuje iumi iums iumis ius",
    ),
    (SOFT, "iuose iuos is ies im imi imis ims y yje ys yse iu ei ej eje em ems emis es ese"),
    (HARD + SOFT, "e i us aus"),
):
    _ENDINGS.update(dict.fromkeys(_endings.split(), _marks))
_LONGEST = max(map(len, _ENDINGS))


def split(word):
    """Return the stem of a word and the marks of its ending: none for a word that is too short or has no ending."""
    for length in range(min(_LONGEST, len(word) - 3), 0, -1):
        stem, marks = word[:-length], _ENDINGS.get(word[-length:])
        if marks and word.isalpha() and stem[-1] not in "aeiouy":
            return stem, marks
    return word, ""
