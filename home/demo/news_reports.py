"""News posts about annual reports and general meetings. Sums add up; the tests of the demo check it."""

from datetime import date

from .blocks import heading, paragraphs, quote, table
from .parts import Post, Text

REPORT_2025 = Post(
    key="report-2025-news",
    on=date(2026, 4, 30),
    category="reports",
    tags=("annual-report", "members"),
    related=("documents", "membership"),
    attachments=("report-2025",),
    lt=Text(
        title="2025-ieji skaičiais: ką gavome, ką išleidome, ką baigėme",
        slug="2025-ieji-skaiciais",
        summary="Visuotinis narių susirinkimas patvirtino metų ataskaitą. Trumpai – čia, išsamiai – dokumente.",
        body=[
            paragraphs(
                "Balandžio 23 d. visuotiniame narių susirinkime dalyvavo 29 iš 39 narių. Jie patvirtino veiklos ir "
                "finansinę ataskaitas ir pritarė 2026 metų planui.",
            ),
            heading("Pajamos ir išlaidos"),
            table(
                "Administravimo lėšos 2025 metais",
                "Eilutė | Suma",
                "Europos Sąjungos lėšos administravimui | 34 100,00 Eur",
                "Savivaldybės parama | 5 000,00 Eur",
                "Nario mokesčiai | 810,00 Eur",
                "Pajamų iš viso | 39 910,00 Eur",
                "Darbo užmokestis ir mokesčiai | 26 120,80 Eur",
                "Mokymai ir susitikimai | 6 742,30 Eur",
                "Patalpos ir ryšiai | 3 130,00 Eur",
                "Buhalterinės paslaugos | 2 880,00 Eur",
                "Išlaidų iš viso | 38 873,10 Eur",
            ),
            paragraphs(
                "Metų rezultatas – 1 036,90 Eur. Šie pinigai lieka 2026 metų mokymams.",
                "Čia neįskaičiuota parama vietos projektams: ji mokama tiesiai vykdytojams.",
            ),
            heading("Darbai"),
            paragraphs(
                "Per metus paskelbėme du kvietimus, atrinkome šešis projektus, surengėme dvejus mokymus ir sąskrydį. "
                "Du projektai baigti: „Kiemas be garažų“ ir „Dviračių dirbtuvė“. Metų pradžioje turėjome 38 narius, "
                "pabaigoje – 40.",
            ),
            quote("Skaičiai turi tilpti į vieną puslapį, kitaip jų niekas neskaitys.", "Iš susirinkimo protokolo"),
        ],
    ),
    en=Text(
        title="Our 2025 in figures: received, spent, finished",
        slug="2025-in-figures",
        summary="The general meeting has approved our annual report. Here it is in short; the document has the rest.",
        body=[
            paragraphs(
                "On 23 April, 29 of our 39 members took part in the general meeting. They approved the activity report "
                "and the accounts, and agreed to the plan for 2026.",
            ),
            heading("Income and spending"),
            table(
                "Running costs in 2025",
                "Line | Amount",
                "European Union funds for running costs | EUR 34,100.00",
                "Municipal support | EUR 5,000.00",
                "Membership fees | EUR 810.00",
                "Total income | EUR 39,910.00",
                "Salaries and taxes | EUR 26,120.80",
                "Training and meetings | EUR 6,742.30",
                "Premises and communication | EUR 3,130.00",
                "Accounting | EUR 2,880.00",
                "Total spending | EUR 38,873.10",
            ),
            paragraphs(
                "That leaves EUR 1,036.90, which will pay for training in 2026.",
                "Grants for local projects are not included: they are paid straight to those who run the projects.",
            ),
            heading("Work done"),
            paragraphs(
                "Over the year we published two calls, selected six projects, and held two training courses and a "
                "gathering. Two projects were completed: “A courtyard without garages” and “A bicycle workshop”. We "
                "began the year with 38 members and ended it with 40.",
            ),
            quote("The figures must fit on one page, or nobody will read them.", "From the minutes of the meeting"),
        ],
    ),
)

REPORT_2024 = Post(
    key="report-2024-news",
    on=date(2025, 4, 24),
    category="reports",
    tags=("annual-report", "members"),
    related=("documents",),
    attachments=("report-2024",),
    lt=Text(
        title="Patvirtinta 2024 metų ataskaita",
        slug="patvirtinta-2024-metu-ataskaita",
        summary="Pirmieji naujosios strategijos metai: du kvietimai, šeši projektai, 38 nariai.",
        body=[
            paragraphs(
                "Balandžio 17 d. nariai susirinko aptarti pirmųjų naujosios strategijos metų. Dalyvavo 27 iš 38 narių, "
                "ataskaitai pritarė visi. Per metus atrinkti šeši projektai, jiems skirta 137 100,00 Eur.",
            ),
            table(
                "Administravimo lėšos 2024 metais",
                "Eilutė | Suma",
                "Europos Sąjungos lėšos administravimui | 32 400,00 Eur",
                "Savivaldybės parama | 4 200,00 Eur",
                "Nario mokesčiai | 760,00 Eur",
                "Pajamų iš viso | 37 360,00 Eur",
                "Darbo užmokestis ir mokesčiai | 24 850,40 Eur",
                "Mokymai ir susitikimai | 5 960,25 Eur",
                "Patalpos ir ryšiai | 3 115,60 Eur",
                "Buhalterinės paslaugos | 2 880,00 Eur",
                "Išlaidų iš viso | 36 806,25 Eur",
            ),
            paragraphs(
                "Susirinkimas taip pat priėmė du naujus narius, tad dabar mūsų 40. Nario mokestis nesikeičia – "
                "20 Eur per metus.",
            ),
        ],
    ),
    en=Text(
        title="Annual report for 2024 approved",
        slug="annual-report-2024-approved",
        summary="The first year of the new strategy: two calls, six projects, 38 members.",
        body=[
            paragraphs(
                "On 17 April our members met to discuss the first year of the new strategy. Of 38 members, 27 took "
                "part, and all of them approved the report. Six projects were selected during the year, with "
                "EUR 137,100.00 between them.",
            ),
            table(
                "Running costs in 2024",
                "Line | Amount",
                "European Union funds for running costs | EUR 32,400.00",
                "Municipal support | EUR 4,200.00",
                "Membership fees | EUR 760.00",
                "Total income | EUR 37,360.00",
                "Salaries and taxes | EUR 24,850.40",
                "Training and meetings | EUR 5,960.25",
                "Premises and communication | EUR 3,115.60",
                "Accounting | EUR 2,880.00",
                "Total spending | EUR 36,806.25",
            ),
            paragraphs(
                "The meeting also admitted two new members, so there are 40 of us now. The fee stays as it is: "
                "EUR 20 a year.",
            ),
        ],
    ),
)

POSTS = (REPORT_2025, REPORT_2024)
