"""The about page: who the group is, what it wants, how it decides."""

from datetime import date

from .blocks import counted, heading, image, paragraphs
from .parts import Both, Page, Text

ABOUT = Page(
    key="about",
    in_menu=True,
    reviewed_on=date(2026, 11, 3),
    funding=("city", "rural", "municipal"),
    lt=Text(
        title="Apie mus",
        slug="apie-mus",
        summary="Esame asociacija, kurios valdyboje – vienuolika žmonių iš bendruomenių, verslo ir savivaldybės. "
        "Nė viena grupė neturi balsų daugumos, todėl kiekvieną sprendimą tenka aptarti.",
        body=[
            heading("Kas yra vietos veiklos grupė"),
            paragraphs(
                "Vietos veiklos grupė, trumpai VVG, – tai organizacija, kurioje miesto gyventojai patys nusprendžia, "
                "kam panaudoti Europos Sąjungos ir savivaldybės paramą. Grupė parengia vietos plėtros strategiją, "
                "skelbia kvietimus teikti paraiškas, atrenka projektus ir padeda juos įgyvendinti.",
                "Biure dirba viena administratorė. Valdybos nariai už darbą atlygio negauna.",
            ),
            image("meeting", "Bibliotekos salė prieš valdybos posėdį."),
            heading("Kaip priimame sprendimus"),
            paragraphs(
                "Valdybą trejiems metams renka visuotinis narių susirinkimas. Joje keturi bendruomenių, keturi verslo "
                "ir trys savivaldybės atstovai. Kas su paraiška susijęs darbu ar giminyste, tas dėl jos nebalsuoja, ir "
                "tai įrašoma protokole. Kaip prisidėti, rašome puslapyje <a href='page:membership'>„Narystė“</a>.",
            ),
            heading("Kaip gimė strategija"),
            counted(
                (
                    "Susitikome kiemuose ir bibliotekoje",
                    "Klausėme, kas mieste gerai ir ko trūksta.",
                    9,
                    "susitikimai",
                    date(2023, 3, 30),
                ),
                (
                    "Surinkome sumanymus",
                    "Kiekvieną aptarėme su jo autoriumi.",
                    18,
                    "sumanymų",
                    date(2023, 6, 15),
                    "Idėjos šiandien",
                    "page:ideas",
                ),
                (
                    "Patvirtinome strategiją",
                    "Visuotinis susirinkimas sutarė dėl veiksmų.",
                    22,
                    "veiksmai",
                    date(2023, 11, 30),
                    "Strategija",
                    "page:strategy",
                ),
                (
                    "Klausiame toliau",
                    "Prieš įrengdami poilsio vietas prie ežero apklausėme gyventojus.",
                    268,
                    "atsakymai",
                    date(2025, 3, 31),
                    "Apklausos rezultatai",
                    "page:survey-lake",
                ),
            ),
        ],
    ),
    en=Text(
        title="About us",
        slug="about-us",
        summary="We are an association. On our board, eleven people represent communities, business and the "
        "municipality. No group has a majority, so every decision has to be talked through.",
        body=[
            heading("What is a local action group?"),
            paragraphs(
                "A local action group, LAG for short, is an organisation in which the people of a town decide for "
                "themselves how to use support from the European Union and the municipality. The group prepares a "
                "local development strategy, publishes calls for applications, selects projects and helps to carry "
                "them out.",
                "One administrator works at the office. Members of the board are not paid for their work.",
            ),
            image("meeting", "The library hall before a meeting of the board."),
            heading("How we decide"),
            paragraphs(
                "The board is elected by the general meeting for three years. It has four members from communities, "
                "four from business and three from the municipality. Those connected with an application by work or "
                "family do not vote on it, and the minutes say so. To take part, see our <a "
                "href='page:membership'>membership page</a>.",
            ),
            heading("How the strategy came about"),
            counted(
                (
                    "We met in courtyards and at the library",
                    "We asked what is good in the town and what is missing.",
                    9,
                    "meetings",
                    date(2023, 3, 30),
                ),
                (
                    "We collected proposals",
                    "Each was talked through with whoever had made it.",
                    18,
                    "proposals",
                    date(2023, 6, 15),
                    "Ideas today",
                    "page:ideas",
                ),
                (
                    "We approved the strategy",
                    "The general meeting agreed on what to do.",
                    22,
                    "actions",
                    date(2023, 11, 30),
                    "Strategy",
                    "page:strategy",
                ),
                (
                    "We go on asking",
                    "Before making places to rest by the lake, we asked the residents.",
                    268,
                    "answers",
                    date(2025, 3, 31),
                    "Results of the survey",
                    "page:survey-lake",
                ),
            ),
        ],
    ),
    fields={
        "mission": Both(
            "Padedame gyventojams ir organizacijoms susitarti, kas miestui svarbiausia, parengti projektą, gauti jam "
            "paramą ir jį užbaigti.",
            "We help residents and organisations agree on what matters most to the town, shape it into a project, "
            "secure funding and see it through.",
        ),
        "vision": Both(
            "Gijuvėnai – miestas, kuriame galima įdomiai gyventi, prasmingai dirbti ir nelikti vienam.",
            "Gijuvėnai: a town where life is interesting, work has meaning and nobody is left alone.",
        ),
        "aim": Both(
            "Siekiame, kad apie Gijuvėnus spręstų patys gijuvėniškiai.",
            "We want Gijuvėnai to be shaped by the people who live here.",
        ),
        "values": Both(
            "<ul><li><b>Atvirumas.</b> Posėdžio darbotvarkę skelbiame prieš posėdį, sprendimus – per penkias darbo "
            "dienas po jo.</li><li><b>Pagarba.</b> Klausiame prieš nuspręsdami ir paaiškiname, kai nepritariame.</li>"
            "<li><b>Saikas.</b> Pirma taisome, kas dar gali tarnauti. Nauja perkame tik tai, ką įstengsime "
            "prižiūrėti.</li></ul>",
            "<ul><li><b>Openness.</b> We publish the agenda before a meeting and its decisions within five working "
            "days after it.</li><li><b>Respect.</b> We ask before we decide, and explain when we say no.</li>"
            "<li><b>Moderation.</b> We first repair what can still serve. We buy new only what we can look after.</li>"
            "</ul>",
        ),
        "territory": Both(
            "<p>Veikiame visame Gijuvėnų mieste: Senamiestyje, Paverpėje ir Linmarkos kvartale. Miesto plotas – "
            "9,4 kv. km, 2026 m. sausio 1 d. jame gyveno 7 860 žmonių.</p>",
            "<p>We work in the whole town of Gijuvėnai: the Old Town, the Lakeside and the Linmarka quarter. The town "
            "covers 9.4 square kilometres; on 1 January 2026 it had 7,860 residents.</p>",
        ),
        "goals_introduction": Both(
            "<p>Tikslai įrašyti į įstatus. Pagal juos kasmet vertiname, ką nuveikėme.</p>",
            "<p>These goals are part of our statutes. Every year we measure our work against them.</p>",
        ),
    },
)
