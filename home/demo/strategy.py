"""The strategy page and the list of projects. Figures are counted: see measures.py and the projects themselves."""

from datetime import date

from .blocks import button, paragraphs
from .parts import Both, Page, Text

STRATEGY = Page(
    key="strategy",
    in_menu=True,
    reviewed_on=date(2026, 11, 9),
    lt=Text(
        title="Strategija",
        slug="strategija",
        summary="2023–2029 metų vietos plėtros strategija: 22 raštai vienoje juostoje. Čia matyti, kas jau išausta, "
        "kas audžiama ir kam dar ieškome audėjų.",
        body=[
            paragraphs(
                "Strategiją patvirtino visuotinis narių susirinkimas. Vietos projektams, atrenkamiems kvietimais, joje "
                "numatyta <b>415 000,00 Eur</b>, mažiesiems miesto darbams – 24 000,00 Eur, bendradarbiavimui su "
                "kitais miestais – 36 000,00 Eur.",
                "Skaičiai šiame puslapyje suskaičiuojami iš projektų, todėl visada sutampa su jų būkle.",
            ),
            button("Kvietimas Nr. 6", "page:call-6"),
        ],
    ),
    en=Text(
        title="Strategy",
        slug="strategy",
        summary="Our local development strategy for 2023–2029: 22 patterns in one sash. See what is woven, what is on "
        "the loom and what still needs a weaver.",
        body=[
            paragraphs(
                "The strategy was approved by the general meeting. It sets aside <b>EUR 415,000.00</b> for local "
                "projects selected in calls, EUR 24,000.00 for small works in the town and EUR 36,000.00 for "
                "cooperation with other towns.",
                "The figures on this page are counted from the projects, so they always agree with their status.",
            ),
            button("Call No. 6", "page:call-6"),
        ],
    ),
    fields={
        "approved_by": Both("Visuotinis narių susirinkimas", "General meeting of members"),
        "territory": Both(
            "Gijuvėnų miestas: Senamiestis, Paverpė ir Linmarkos kvartalas",
            "The town of Gijuvėnai: the Old Town, the Lakeside and the Linmarka quarter",
        ),
    },
)
# Fields of home.models.StrategyPage that have no language. The sum is that of all measures and of running it.
STRATEGY_FACTS = {
    "starts_on": date(2023, 1, 1),
    "ends_on": date(2029, 12, 31),
    "approved_on": date(2023, 11, 30),
    "total": 625_000,
    "running_costs": 150_000,
}

PROJECTS_PAGE = Page(
    key="projects",
    in_menu=True,
    lt=Text(
        title="Projektai",
        slug="projektai",
        summary="Kas ką Gijuvėnuose daro, už kiek ir kaip sekasi: visi remiami projektai ir jų eiga.",
    ),
    en=Text(
        title="Projects",
        slug="projects",
        summary="Who does what in Gijuvėnai, for how much, and how it is going: every project we support.",
    ),
)
