"""The last character of a key: the kind of word its stem belongs to. English has “6”."""

# of nouns and adjectives
HARD = "0"  # kalnas, diena, turgus, naujas
SOFT = "1"  # kelias, brolis, sutartis, saugi
NARROW = "2"  # gatvė

# of verbs, by the vowels of present and past
PLAIN = "8"  # dirba, dirbo
SOFTENED = "9"  # kviečia, kvietė
IN_O = "4"  # rašo, rašė
IN_I = "7"  # turi
SUFFIXED = "5"  # organizuoja, dalyvavo
IRREGULAR = "3"  # gauna, davė
FROM_INFINITIVE = "q"  # saugotas: the stem of the infinitive with its vowel, for the root alone is that of nouns too

WHOLE = "w0"  # no ending that is known: numbers, abbreviations


def is_stem(letters):
    """Say whether letters can be what stands before an ending."""
    return (len(letters) > 2 and any(letter in "aeiouy" for letter in letters)) or (
        len(letters) == 2 and letters[0] in "aeiouy" and letters[1] not in "aeiouy"
    )


def hardened(stem):
    """The stem as it is before other vowels: t and d are č and dž before -ia, -io, -iu ("kviečia", "žodžio")."""
    if stem.endswith("dz"):
        return stem[:-1]
    return stem[:-1] + "t" if stem.endswith("c") else stem
