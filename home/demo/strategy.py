"""The strategy page. Its figures are those of the news: 18 actions, 14 projects, 355 000 of 415 000 euros."""

from datetime import date

from .blocks import accordion, button, documents, heading, paragraphs, table
from .parts import Page, Text

STRATEGY_LT = Text(
    title="Strategija",
    slug="strategija",
    summary="2023–2029 metų vietos plėtros strategijoje – 18 veiksmų. Čia matyti, kas jau padaryta, kas daroma ir kam "
    "dar ieškome vykdytojų.",
    body=[
        paragraphs(
            "Strategiją 2023 m. lapkričio 30 d. patvirtino visuotinis narių susirinkimas. Vietos projektams joje "
            "numatyta <b>415 000,00 Eur</b>, iš jų 355 000,00 Eur jau paskirstyta.",
        ),
        heading("Kaip sekasi"),
        table(
            "Veiksmai 2026 m. lapkričio 9 d.",
            "Būklė | Veiksmų skaičius",
            "Baigti | 7",
            "Vykdomi | 6",
            "Pasirašyta sutartis, darbai dar nepradėti | 1",
            "Dar neturi vykdytojų | 4",
            "Iš viso | 18",
        ),
        heading("Projektai"),
        table(
            "Paremti projektai pagal kvietimus",
            "Projektas | Kvietimas | Parama | Būklė",
            "Vakaro virtuvė | 1 | 19 800,00 Eur | baigtas",
            "Senjorų ratelis | 1 | 20 700,00 Eur | baigtas",
            "Muzika kieme | 1 | 22 000,00 Eur | baigtas",
            "Kiemas be garažų | 2 | 24 900,00 Eur | baigtas",
            "Dviračių dirbtuvė | 2 | 28 700,00 Eur | baigtas",
            "Skaitmeniniai šeštadieniai | 2 | 21 000,00 Eur | baigtas",
            "Atokvėpio vietos prie Verpės | 3 | 26 400,00 Eur | baigtas",
            "Kepykla, kurioje mokomasi dirbti | 3 | 27 900,00 Eur | vykdomas",
            "Langų dirbtuvė | 3 | 28 000,00 Eur | vykdomas",
            "Pirmas darbas | 3 | 26 050,00 Eur | vykdomas",
            "Kaimyno ranka | 4 | 26 700,00 Eur | vykdomas",
            "Antras daiktų gyvenimas | 4 | 26 700,00 Eur | vykdomas",
            "Žaidimų aikštelė visiems | 5 | 29 150,00 Eur | vykdomas",
            "Vakarai prie staklių | 5 | 27 000,00 Eur | prasidės 2027 m. sausį",
            "Iš viso | 14 projektų | 355 000,00 Eur | ",
        ),
        heading("Trys kryptys"),
        accordion(
            (
                "Darbas ir verslas",
                "Padedame rastis socialiniam verslui ir pirmosioms jaunuolių darbo vietoms.",
            ),
            (
                "Kaimynystė ir pagalba",
                "Remiame veiklas, kurios suveda kaimynus ir palengvina kasdienybę vyresniems žmonėms, šeimoms, žmonėms "
                "su negalia.",
            ),
            (
                "Amatai ir bendros vietos",
                "Kuriame vietas, kuriose mokomasi amato, žaidžiama ir ilsimasi.",
            ),
        ),
        documents("strategy-summary"),
        button("Kvietimas Nr. 6", "page:call-6"),
    ],
)

STRATEGY_EN = Text(
    title="Strategy",
    slug="strategy",
    summary="Our local development strategy for 2023–2029 has 18 actions. See what is done, what is under way and "
    "what still needs somebody to take it on.",
    body=[
        paragraphs(
            "The strategy was approved by the general meeting on 30 November 2023. It sets aside <b>EUR 415,000.00</b> "
            "for local projects, of which EUR 355,000.00 has been granted.",
        ),
        heading("How it is going"),
        table(
            "Actions on 9 November 2026",
            "Status | Number of actions",
            "Finished | 7",
            "Under way | 6",
            "Contract signed, work not yet begun | 1",
            "Nobody has taken it on yet | 4",
            "Total | 18",
        ),
        heading("Projects"),
        table(
            "Supported projects by call",
            "Project | Call | Grant | Status",
            "Evening kitchen | 1 | EUR 19,800.00 | finished",
            "The seniors’ circle | 1 | EUR 20,700.00 | finished",
            "Music in the courtyard | 1 | EUR 22,000.00 | finished",
            "A courtyard without garages | 2 | EUR 24,900.00 | finished",
            "A bicycle workshop | 2 | EUR 28,700.00 | finished",
            "Digital Saturdays | 2 | EUR 21,000.00 | finished",
            "Places to rest by Lake Verpė | 3 | EUR 26,400.00 | finished",
            "A bakery for learning to work | 3 | EUR 27,900.00 | under way",
            "The window workshop | 3 | EUR 28,000.00 | under way",
            "First job | 3 | EUR 26,050.00 | under way",
            "A neighbour’s hand | 4 | EUR 26,700.00 | under way",
            "A second life for things | 4 | EUR 26,700.00 | under way",
            "A playground for everyone | 5 | EUR 29,150.00 | under way",
            "Evenings at the loom | 5 | EUR 27,000.00 | begins in January 2027",
            "Total | 14 projects | EUR 355,000.00 | ",
        ),
        heading("Three directions"),
        accordion(
            (
                "Work and business",
                "We help social businesses start and young people find their first jobs.",
            ),
            (
                "Neighbours and support",
                "We support activities that bring neighbours together and make daily life easier for older people, "
                "families and people with disabilities.",
            ),
            (
                "Crafts and shared places",
                "We create places to learn a craft, to play and to rest.",
            ),
        ),
        documents("strategy-summary"),
        button("Call No. 6", "page:call-6"),
    ],
)

STRATEGY = Page(key="strategy", in_menu=True, reviewed_on=date(2026, 11, 9), lt=STRATEGY_LT, en=STRATEGY_EN)
