"""Stop words, folded."""

from cms.i18n import EN, LT

from .folding import fold

_STOP_WORDS = {
    LT: (
        "ir ar o bet bei arba tai kad kaip kai jei jeigu nes nors tik dar jau čia ten kur kuris kuri kurie kurios kas "
        "ką ko kam kuo kokia koks kokie kokios su be per po prie prieš pro tarp už ant apie dėl nuo iki iš į pas pagal "
        "virš šalia mes jūs jis ji jie jos aš tu mūsų jūsų jo savo šis ši šie šios šį šią to tą tas ta tie tos yra bus "
        "buvo būti ne nėra nebe gi juk labai taip pat vis t y kt pvz "
        # Of questions: "kokius … remiate", "kiek kainuoja", "noriu …".
        "kiek kada kodėl kieno kokį kokią kokius kokias kokių kokiu kokiam kokioje kuriuos kurių kuriame noriu "
        "norėčiau galiu galima reikia rasti rasiu"
    ),
    EN: (
        "a an and are as at be been but by can do does for from had has have how i if in into is it its of on or our "
        "s so than that the their them then there these they this to was we were what when where which who why will "
        "with you your am any could find me my should want would"
    ),
}
_FOLDED = {language: frozenset(fold(listed).split()) for language, listed in _STOP_WORDS.items()}


def is_stop_word(word, language):
    return fold(word) in _FOLDED[language]
