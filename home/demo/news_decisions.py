"""News posts about decisions of the board."""

from datetime import date

from .blocks import accordion, button, heading, paragraphs, table
from .parts import Post, Text

MIDWAY = Post(
    key="midway",
    on=date(2026, 10, 22),
    category="decisions",
    tags=("strategy",),
    related=("strategy", "playground"),
    lt=Text(
        title="Vienuolika veiksmų iš dvidešimt dviejų – baigti",
        slug="vienuolika-veiksmu-is-dvidesimt-dvieju-baigti",
        summary="Spalio 15 d. valdyba peržiūrėjo, kaip vykdoma strategija, ir nusprendė lapkritį skelbti "
        "šeštąjį kvietimą.",
        body=[
            paragraphs(
                "Strategiją pradėjome vykdyti 2024 metų pavasarį, paskutiniai jos darbai turi būti baigti "
                "2029-aisiais. Spalio 15 d. posėdyje valdyba pirmą kartą susumavo visus penkis kvietimus. Posėdyje "
                "dalyvavo 9 iš 11 valdybos narių, tad kvorumas buvo.",
            ),
            heading("Kur esame šiandien"),
            table(
                "Strategijos veiksmai 2026 m. spalio 15 d.",
                "Būklė | Veiksmų skaičius",
                "Baigti | 11",
                "Vykdomi | 8",
                "Pasirašyta sutartis, darbai dar nepradėti | 1",
                "Dar neturi vykdytojų | 2",
                "Iš viso | 22",
            ),
            paragraphs(
                "Keturiolikai kvietimuose atrinktų projektų paskirstyta 355 000,00 Eur iš 415 000,00 Eur. Likę "
                "60 000,00 Eur skiriami šeštajam kvietimui. Dar šeši projektai – savivaldybės remiami mažieji darbai "
                "ir bendradarbiavimas su kitais miestais.",
            ),
            heading("Ką nusprendė valdyba"),
            accordion(
                (
                    "Šeštąjį kvietimą skelbti lapkričio 9 d.",
                    "Kvietimas skirtas kaimynystės veikloms. Pritarė visi devyni posėdyje dalyvavę nariai.",
                ),
                (
                    "Žaidimų aikštelės projektą pratęsti iki 2027 m. birželio",
                    "Vykdytojas vėluoja ne dėl savo kaltės: guminės dangos negalima kloti šaltyje. Parama nedidėja. "
                    "Už balsavo aštuoni nariai, viena narė nusišalino, nes yra projekto partnerės darbuotoja.",
                ),
                (
                    "Kartą per ketvirtį skelbti strategijos eigą",
                    "Lentelę atnaujinsime sausį, balandį, liepą ir spalį. Pritarta vienbalsiai.",
                ),
            ),
            button("Visa strategijos lentelė", "page:strategy"),
        ],
    ),
    en=Text(
        title="Eleven of twenty-two actions are finished",
        slug="eleven-of-twenty-two-actions-finished",
        summary="On 15 October the board reviewed our strategy and decided to open the sixth call in November.",
        body=[
            paragraphs(
                "Work under the strategy began in the spring of 2024 and has to be finished in 2029. At its meeting on "
                "15 October the board added up all five calls for the first time. Nine of its 11 members took part, "
                "so the meeting was quorate.",
            ),
            heading("Where we stand today"),
            table(
                "Actions of the strategy on 15 October 2026",
                "Status | Number of actions",
                "Finished | 11",
                "Under way | 8",
                "Contract signed, work not yet begun | 1",
                "Nobody has taken it on yet | 2",
                "Total | 22",
            ),
            paragraphs(
                "The fourteen projects selected in calls share EUR 355,000.00 of the EUR 415,000.00 available. The "
                "remaining EUR 60,000.00 goes into the sixth call. Six more projects are small works paid for by the "
                "municipality and cooperation with other towns.",
            ),
            heading("What the board decided"),
            accordion(
                (
                    "To open the sixth call on 9 November",
                    "The call is for neighbourhood activities. All nine members present were in favour.",
                ),
                (
                    "To extend the playground project until June 2027",
                    "The delay is no fault of the project: a rubber surface cannot be laid in the cold. The grant does "
                    "not grow. Eight members voted for; one stepped aside because she works for a project partner.",
                ),
                (
                    "To publish progress once a quarter",
                    "We will update the table in January, April, July and October. Agreed unanimously.",
                ),
            ),
            button("The whole table of actions", "page:strategy"),
        ],
    ),
)

DECISION_CALL_3 = Post(
    key="decision-call-3",
    on=date(2025, 5, 29),
    category="decisions",
    tags=("grants", "social-business"),
    funding=("city",),
    related=("call-3", "strategy"),
    lt=Text(
        title="Trečiasis kvietimas: septynios paraiškos, keturi nugalėtojai",
        slug="treciasis-kvietimas-keturi-nugaletojai",
        summary="Gegužės 22 d. valdyba atrinko keturis projektus. Jiems skirta 108 350 Eur.",
        body=[
            paragraphs(
                "Paraiškas vertino du nepriklausomi ekspertai, galutinį sąrašą patvirtino valdyba. Dviem paraiškoms "
                "pritrūko balų, viena neatitiko kvietimo sąlygų – jos veiklos buvo numatytos kitame mieste.",
            ),
            table(
                "Atrinkti projektai",
                "Projektas | Vykdytojas | Parama",
                "Atokvėpio vietos prie Verpės | Asociacija „Verpės krantai“ | 26 400,00 Eur",
                "Kepykla, kurioje mokomasi dirbti | MB „Šilta pluta“ | 27 900,00 Eur",
                "Langų dirbtuvė | Gijuvėnų amatų namai | 28 000,00 Eur",
                "Pirmas darbas | Atvira jaunimo erdvė „Lizdas“ | 26 050,00 Eur",
                "Iš viso | 4 projektai | 108 350,00 Eur",
            ),
            paragraphs(
                "Vienas valdybos narys dėl paraiškos „Langų dirbtuvė“ nebalsavo: jis dirba amatų namuose. "
                "Nelaimėjusiems pareiškėjams išsiuntėme ekspertų pastabas ir pakvietėme pasitarti, kaip paraiškas "
                "pataisyti.",
            ),
        ],
    ),
)

DECISION_CALL_2 = Post(
    key="decision-call-2",
    on=date(2024, 11, 14),
    category="decisions",
    tags=("grants",),
    funding=("city",),
    related=("strategy",),
    lt=Text(
        title="Antrasis kvietimas: parama kiemui, dviračiams ir šeštadieniams bibliotekoje",
        slug="antrasis-kvietimas-trys-projektai",
        summary="Iš penkių paraiškų valdyba atrinko tris. Projektams skirta 74 600 Eur.",
        body=[
            paragraphs(
                "Lapkričio 7 d. posėdyje valdyba patvirtino antrojo kvietimo rezultatus. Gavome penkias paraiškas, "
                "paramą skyrėme trims. Vieną paraišką atsiėmė patys pareiškėjai, kita surinko mažiau balų, nei "
                "reikalaujama gairėse.",
            ),
            table(
                "Atrinkti projektai",
                "Projektas | Vykdytojas | Parama",
                "Kiemas be garažų | Bendrija „Linmarkos kiemai“ | 24 900,00 Eur",
                "Dviračių dirbtuvė | VšĮ „Du stebuliai“ | 28 700,00 Eur",
                "Skaitmeniniai šeštadieniai | Gijuvėnų viešoji biblioteka | 21 000,00 Eur",
                "Iš viso | 3 projektai | 74 600,00 Eur",
            ),
            paragraphs(
                "Sutartis pasirašysime iki metų pabaigos, o darbai prasidės pavasarį. Apie kiekvieną projektą "
                "parašysime, kai bus ką parodyti.",
            ),
        ],
    ),
    en=Text(
        title="Second call: a courtyard, bicycles and Saturdays at the library",
        slug="second-call-three-projects",
        summary="Out of five applications the board chose three. They share EUR 74,600.",
        body=[
            paragraphs(
                "At its meeting on 7 November the board approved the results of our second call. We received five "
                "applications and are supporting three. One applicant withdrew; the other application scored fewer "
                "points than the guidelines require.",
            ),
            table(
                "Selected projects",
                "Project | Run by | Grant",
                "A courtyard without garages | Linmarka Yards homeowners’ association | EUR 24,900.00",
                "A bicycle workshop | Two Hubs | EUR 28,700.00",
                "Digital Saturdays | Gijuvėnai Public Library | EUR 21,000.00",
                "Total | 3 projects | EUR 74,600.00",
            ),
            paragraphs(
                "We will sign the contracts by the end of the year, and work will begin in spring. We will write about "
                "each project as soon as there is something to show.",
            ),
        ],
    ),
)

POSTS = (MIDWAY, DECISION_CALL_3, DECISION_CALL_2)
