"""Further files of the library: the reports of three years, former versions, and what stands in English too."""

from cms.i18n import EN

from .files import File
from .parts import Both


def financial(year, received, spent, result):
    return File(
        f"{year}-metu-finansines-ataskaitos.pdf",
        Both(f"{year} metų finansinių ataskaitų rinkinys", f"Financial statements for {year} (in Lithuanian)"),
        (
            "# Veiklos rezultatai",
            f"Pajamos – {received} Eur, sąnaudos – {spent} Eur, metų rezultatas – {result} Eur.",
            "# Paramos teikėjai",
            "Europos Sąjunga ir valstybės biudžetas – strategijos vykdymo lėšos; savivaldybė – vietos projektų lėšos; "
            "narių mokesčiai.",
            "# Aiškinamasis raštas",
            "Grupė turi vieną darbuotoją. Ilgalaikio turto neįsigijo, skolų neturi.",
        ),
    )


def minutes(year, number, day, decisions):
    return File(
        f"{year}-susirinkimo-protokolas.pdf",
        Both(
            f"{year} m. visuotinio narių susirinkimo protokolas",
            f"Minutes of the general meeting of {year} (in Lithuanian)",
        ),
        (
            f"{day} Protokolas Nr. {number}. Dalyvavo daugiau kaip pusė narių, kvorumas yra.",
            "# Nutarta",
            *decisions,
        ),
    )


RECORD_FILES = {
    "report-2023": File(
        "2023-metu-veiklos-ataskaita.pdf",
        Both("2023 metų veiklos ataskaita", "Activity report for 2023 (in Lithuanian)"),
        (
            "Patvirtinta 2024 m. balandžio 18 d. visuotinio narių susirinkimo sprendimu Nr. 2.",
            "# Nariai",
            "2022 m. gruodžio 31 d. – 35, 2023 m. gruodžio 31 d. – 37 (36 juridiniai asmenys). "
            "Darbuotojų – 1.",
            "# Pajamos ir išlaidos",
            "Pajamos – 21 480,00 Eur, išlaidos – 20 962,40 Eur, metų rezultatas – 517,60 Eur.",
            "# Veikla",
            "Parengta ir patvirtinta 2023–2029 metų strategija: 9 susitikimai su gyventojais, 18 pasiūlymų.",
            "# 2024 metų planas",
            "Paskelbti pirmuosius du kvietimus.",
        ),
    ),
    "report-2025-en": File(
        "activity-report-2025-summary.pdf",
        Both("2025 metų veiklos ataskaitos santrauka (anglų k.)", "Activity report for 2025: summary"),
        (
            "Approved by the general meeting on 23 April 2026, decision No. 2. This is a summary of the report.",
            "# Members",
            "38 on 31 December 2024, 40 on 31 December 2025 (39 legal entities). One employee.",
            "# Money",
            "Received: EUR 39,910.00. Spent: EUR 38,873.10. Result of the year: EUR 1,036.90.",
            "# Work",
            "Calls No. 3 and No. 4 were published, six projects were selected and two were completed.",
            "# Plan for 2026",
            "To publish two calls, to hold two training courses and to review how the strategy is being carried out.",
        ),
        EN,
    ),
    "financial-2023": financial(2023, "21 480,00", "20 962,40", "517,60"),
    "financial-2024": financial(2024, "37 360,00", "36 806,25", "553,75"),
    "financial-2025": financial(2025, "39 910,00", "38 873,10", "1 036,90"),
    "minutes-2024": minutes(
        2024, 1, "2024 m. balandžio 18 d.", ("Patvirtinti 2023 metų veiklos ir finansines ataskaitas.",)
    ),
    "minutes-2025": minutes(
        2025, 1, "2025 m. balandžio 17 d.",
        ("Patvirtinti 2024 metų veiklos ir finansines ataskaitas.", "Pakeisti projektų atrankos tvarką."),
    ),
    "minutes-2026": minutes(
        2026, 1, "2026 m. balandžio 23 d.", ("Patvirtinti 2025 metų veiklos ir finansines ataskaitas.",)
    ),
    "statutes-2016": File(
        "istatai-2016.pdf",
        Both("Įstatai (2016 m. redakcija)", "Statutes, version of 2016 (in Lithuanian)"),
        (
            "# 1. Bendroji dalis",
            "Gijuvėnų miesto vietos veiklos grupė yra asociacija, viešasis juridinis asmuo.",
            "# 3. Valdymas",
            "Valdybą sudaro 9 nariai, renkami dvejiems metams.",
        ),
    ),
    "selection-2024": File(
        "projektu-atrankos-tvarka-2024.pdf",
        Both("Projektų atrankos tvarka (2024 m.)", "Selection of projects: rules of 2024 (in Lithuanian)"),
        ("Projektus vertina du vertintojai. Remiamos bent 50 balų surinkusios paraiškos.",),
    ),
    "selection-2025": File(
        "projektu-atrankos-tvarka.pdf",
        Both("Projektų atrankos tvarka", "Rules for the selection of projects (in Lithuanian)"),
        (
            "Projektus vertina du nepriklausomi vertintojai. Remiamos bent 60 balų surinkusios paraiškos.",
            "Interesų deklaracija pasirašoma prieš kiekvieną vertinimą; nusišalinęs narys balsuojant nedalyvauja.",
        ),
    ),
    "statutes-en": File(
        "statutes-english.pdf",
        Both("Įstatai (vertimas į anglų kalbą)", "Statutes: translation"),
        (
            "The Lithuanian text is binding.",
            "# 1. General",
            "The Gijuvėnai local action group is an association with limited liability, registered in Lithuania.",
            "# 2. Aims",
            "The group brings together communities, businesses and the municipality of Gijuvėnai, and prepares and "
            "carries out the local development strategy.",
            "# 3. Bodies",
            "The highest body is the general meeting. The board has 11 members, elected for three years. No group of "
            "interests may hold half or more of the votes of the board.",
        ),
        EN,
    ),
}  # fmt: skip
