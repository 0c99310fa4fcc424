"""The open call: pinned, and the longest of the posts about calls."""

from datetime import date

from .blocks import accordion, bullets, button, contact, documents, heading, paragraphs, table
from .parts import Post, Text

CALL_6_LT = Text(
    title="Kvietimas Nr. 6: 60 000 Eur kaimynystės sumanymams",
    slug="kvietimas-nr-6",
    summary="Remsime veiklas, kurios suveda skirtingo amžiaus kaimynus. "
    "Paraiškų laukiame iki gruodžio 11 d. 16.00 val.",
    body=[
        paragraphs(
            "Šeštasis kvietimas skirtas veikloms, po kurių kaimynai ima sveikintis vardais: bendriems vakarams, "
            "talkoms, užsiėmimams, kuriuose vaikai ir senjorai mokosi vieni iš kitų. Paraiškas priimame nuo "
            "<b>2026 m. lapkričio 9 d. 8.00 val.</b> iki <b>gruodžio 11 d. 16.00 val.</b> Lietuvos laiku.",
            "Tai paskutiniai du <a href='page:strategy'>strategijos</a> veiksmai, dar neturintys vykdytojų.",
        ),
        heading("Svarbiausi skaičiai"),
        table(
            "Kvietimo Nr. 6 sąlygos",
            "Sąlyga | Dydis",
            "Kvietimo suma | 60 000,00 Eur",
            "Didžiausia parama vienam projektui | 15 000,00 Eur",
            "Paramos dalis | iki 92,5 proc. tinkamų finansuoti išlaidų",
            "Planuojama paremti projektų | 4",
            "Ilgiausia projekto trukmė | 18 mėnesių",
        ),
        heading("Kas gali teikti paraišką"),
        bullets(
            "Gijuvėnuose veikiančios bendruomenės, asociacijos, viešosios įstaigos, labdaros ir paramos fondai;",
            "biudžetinės įstaigos, jei projekto partnerė yra nevyriausybinė organizacija;",
            "daugiabučių namų bendrijos, jei veiklos atviros visiems gyventojams.",
        ),
        heading("Dažniausi klausimai"),
        accordion(
            (
                "Ar būtina turėti partnerį?",
                "Privaloma tik biudžetinėms įstaigoms. Kitiems partneris nebūtinas, bet už jį skiriami papildomi "
                "5 vertinimo balai.",
            ),
            (
                "Ar savanorių darbas laikomas nuosavu indėliu?",
                "Taip. Savanoriško darbo valanda vertinama gairėse nurodytu įkainiu, todėl prisidėti galima ir laiku, "
                "ne tik pinigais.",
            ),
            (
                "Kada sužinosime sprendimą?",
                "Valdyba nuspręs ne vėliau kaip 2027 m. vasario 12 d., o sprendimą paskelbsime per penkias darbo "
                "dienas.",
            ),
        ),
        documents("call-guide", "application-form"),
        contact("Gijuvėnų VVG biuras", "Konsultacijos dėl paraiškų"),
        button("Užduoti klausimą", "page:contact"),
    ],
)

CALL_6_EN = Text(
    title="Call No. 6: EUR 60,000 for neighbourhood ideas",
    slug="call-no-6",
    summary="We will support activities that bring neighbours of different ages together. "
    "Applications are accepted until 16:00 on 11 December.",
    body=[
        paragraphs(
            "Our sixth call is for activities after which neighbours start greeting each other by name: shared "
            "evenings, volunteer days, and sessions where children and older people learn from one another. "
            "Applications are accepted from <b>8:00 on 9 November 2026</b> until <b>16:00 on 11 December</b>, "
            "Lithuanian time.",
            "These are the last two actions of our <a href='page:strategy'>strategy</a> that nobody has taken on yet.",
        ),
        heading("The figures that matter"),
        table(
            "Conditions of Call No. 6",
            "Condition | Amount",
            "Total budget of the call | EUR 60,000.00",
            "Highest grant for one project | EUR 15,000.00",
            "Share of the grant | up to 92.5% of eligible costs",
            "Projects we plan to support | 4",
            "Longest duration of a project | 18 months",
        ),
        heading("Who can apply"),
        bullets(
            "community groups, associations, public non-profit institutions and charitable foundations active in "
            "Gijuvėnai;",
            "publicly funded institutions, provided that a non-governmental organisation is their partner;",
            "homeowners’ associations, if the activities are open to everyone.",
        ),
        heading("Frequent questions"),
        accordion(
            (
                "Do we need a partner?",
                "Only publicly funded institutions must have one. For everybody else a partner is optional, but earns "
                "5 extra points in the assessment.",
            ),
            (
                "Does volunteers’ work count as our own contribution?",
                "Yes. An hour of volunteering is valued at the rate given in the guidelines, so you can contribute "
                "time as well as money.",
            ),
            (
                "When will we know the decision?",
                "The board will decide by 12 February 2027 at the latest, and we will publish the decision within "
                "five working days.",
            ),
        ),
        documents("call-guide", "application-form"),
        contact("Gijuvėnai LAG office", "Advice on applications"),
        button("Ask a question", "page:contact"),
    ],
)

CALL_6 = Post(
    key="call-6",
    on=date(2026, 11, 9),
    category="calls",
    tags=("grants", "neighbours"),
    image="square",
    pinned=True,
    funding=("city",),
    related=("strategy", "info-day"),
    lt=CALL_6_LT,
    en=CALL_6_EN,
)
POSTS = (CALL_6,)
