"""The documents of the demo: one short page each, so that every link leads to a real file."""

from dataclasses import dataclass

from cms.i18n import LT

from .parts import Both


@dataclass(frozen=True)
class File:
    """``lines`` are paragraphs; those that begin with "# " are headings."""

    name: str
    title: Both
    lines: tuple[str, ...]
    language: str = LT


FILES = {
    "statutes": File(
        "istatai.pdf",
        Both("Įstatai", "Statutes (in Lithuanian)"),
        (
            "# 1. Bendroji dalis",
            "Gijuvėnų miesto vietos veiklos grupė (toliau – Grupė) yra asociacija, ribotos civilinės atsakomybės "
            "viešasis juridinis asmuo. Grupės kodas – 300000000, buveinė – Audėjų g. 7, Gijuvėnai.",
            "# 2. Tikslai",
            "Grupė telkia Gijuvėnų bendruomenes, verslą ir savivaldybę, rengia ir vykdo vietos plėtros strategiją.",
            "# 3. Valdymas",
            "Aukščiausiasis organas – visuotinis narių susirinkimas. Valdybą sudaro 11 narių, renkamų trejiems metams. "
            "Nė viena interesų grupė negali turėti pusės ar daugiau valdybos balsų.",
        ),
    ),
    "strategy-summary": File(
        "strategijos-santrauka.pdf",
        Both(
            "2023–2029 metų strategijos santrauka", "Summary of the strategy for 2023–2029 (in Lithuanian and English)"
        ),
        (
            "# Santrauka",
            "Strategiją 2023 m. lapkričio 30 d. patvirtino visuotinis narių susirinkimas. Joje 22 veiksmai ir trys "
            "kryptys: darbas ir verslas, kaimynystė ir pagalba, amatai ir bendros vietos. Vietos projektams numatyta "
            "415 000,00 Eur.",
            "# Summary",
            "The strategy was approved by the general meeting on 30 November 2023. It has 22 actions and three "
            "directions: work and business, neighbours and support, crafts and shared places. EUR 415,000.00 is set "
            "aside for local projects.",
        ),
    ),
    "call-guide": File(
        "kvietimo-nr-6-gaires.pdf",
        Both("Kvietimo Nr. 6 gairės pareiškėjams", "Guidelines for applicants, Call No. 6 (in Lithuanian)"),
        (
            "# Kam skirtas kvietimas",
            "Veikloms, kurios suveda skirtingo amžiaus kaimynus. Kvietimo suma – 60 000,00 Eur, vienam projektui – iki "
            "15 000,00 Eur ir ne daugiau kaip 92,5 proc. tinkamų finansuoti išlaidų.",
            "# Terminai",
            "Paraiškos priimamos nuo 2026 m. lapkričio 9 d. 8.00 val. iki gruodžio 11 d. 16.00 val. Klausimai – iki "
            "gruodžio 4 d. 16.00 val. Sprendimas – ne vėliau kaip 2027 m. vasario 12 d.",
            "# Vertinimas",
            "Nauda kaimynams – iki 40 balų. Pagrįsta sąmata – iki 25 balų. Tęstinumas – iki 20 balų. Savanoriškas "
            "darbas – iki 10 balų. Partnerystė – 5 balai. Remiamos bent 60 balų surinkusios paraiškos.",
        ),
    ),
    "application-form": File(
        "paraiskos-forma.pdf",
        Both("Paraiškos forma", "Application form (in Lithuanian)"),
        (
            "# 1. Pareiškėjas",
            "Pavadinimas, juridinio asmens kodas, adresas, ryšio duomenys: ________________________________",
            "# 2. Sumanymas",
            "Ko trūksta, ką darysite, kam nuo to bus geriau (iki vieno puslapio): ________________________________",
            "# 3. Sąmata",
            "Išlaidos, jų pagrindimas, prašoma parama, nuosavas indėlis: ________________________________",
            "# 4. Pasirašo",
            "Pareigos, vardas, pavardė, parašas, data: ________________________________",
        ),
    ),
    "report-2025": File(
        "2025-metu-veiklos-ataskaita.pdf",
        Both("2025 metų veiklos ataskaita", "Activity report for 2025 (in Lithuanian)"),
        (
            "Patvirtinta 2026 m. balandžio 23 d. visuotinio narių susirinkimo sprendimu Nr. 2.",
            "# Nariai",
            "2024 m. gruodžio 31 d. – 38, 2025 m. gruodžio 31 d. – 40 (39 juridiniai asmenys). Darbuotojų – 1.",
            "# Pajamos ir išlaidos",
            "Pajamos – 39 910,00 Eur, išlaidos – 38 873,10 Eur, metų rezultatas – 1 036,90 Eur.",
            "# Veikla",
            "Paskelbti kvietimai Nr. 3 ir Nr. 4, atrinkti šeši projektai, baigti du.",
            "# 2026 metų planas",
            "Paskelbti du kvietimus, surengti dvejus mokymus, peržiūrėti, kaip vykdoma strategija.",
        ),
    ),
    "report-2024": File(
        "2024-metu-veiklos-ataskaita.pdf",
        Both("2024 metų veiklos ataskaita", "Activity report for 2024 (in Lithuanian)"),
        (
            "Patvirtinta 2025 m. balandžio 17 d. visuotinio narių susirinkimo sprendimu Nr. 2.",
            "# Nariai",
            "2023 m. gruodžio 31 d. – 37, 2024 m. gruodžio 31 d. – 38 (37 juridiniai asmenys). Darbuotojų – 1.",
            "# Pajamos ir išlaidos",
            "Pajamos – 37 360,00 Eur, išlaidos – 36 806,25 Eur, metų rezultatas – 553,75 Eur.",
            "# Veikla",
            "Paskelbti kvietimai Nr. 1 ir Nr. 2, atrinkti šeši projektai, jiems skirta 137 100,00 Eur.",
            "# 2025 metų planas",
            "Paskelbti du kvietimus, surengti mokymus ir bendruomenių sąskrydį.",
        ),
    ),
    "membership-form": File(
        "prasymas-tapti-nariu.pdf",
        Both("Prašymas tapti nariu", "Membership application (in Lithuanian)"),
        (
            "Prašau priimti į Gijuvėnų miesto vietos veiklos grupės narius. Įstatus perskaičiau ir jiems pritariu.",
            "Organizacijos pavadinimas ir kodas arba vardas ir pavardė: ________________________________",
            "Adresas, el. paštas, telefonas: ________________________________",
            "Data, parašas: ________________________________",
        ),
    ),
    "rest-map": File(
        "poilsio-vietos-prie-verpes.pdf",
        Both("Poilsio vietos prie Verpės ežero", "Places to rest by Lake Verpė (in Lithuanian)"),
        (
            "Takas – 2,4 km. Atstumas skaičiuojamas nuo lieptelio pagal laikrodžio rodyklę.",
            *(
                f"{number}. {distance} m – {place}"
                for number, distance, place in (
                    (1, 0, "prie lieptelio"),
                    (2, 200, "po beržais"),
                    (3, 400, "paplūdimio pradžia"),
                    (4, 600, "prie persirengimo kabinų"),
                    (5, 800, "valčių nuoma"),
                    (6, 1000, "kalvelė su vaizdu į bokštą"),
                    (7, 1200, "nendrynas"),
                    (8, 1400, "varlių perėja (suolas perkeltas 20 m)"),
                    (9, 1600, "miško pakraštys"),
                    (10, 1800, "šaltinis"),
                    (11, 2000, "žvejų aikštelė"),
                    (12, 2200, "prieš tiltą"),
                )
            ),
        ),
    ),
}
