"""Earlier calls for applications."""

from datetime import date

from .blocks import button, heading, paragraphs, quote, steps, table
from .parts import Post, Text

CALL_4 = Post(
    key="call-4",
    on=date(2025, 10, 6),
    category="calls",
    tags=("grants",),
    funding=("city",),
    related=("strategy",),
    lt=Text(
        title="Kvietimas Nr. 4: pagalbai namuose ir antram daiktų gyvenimui",
        slug="kvietimas-nr-4",
        summary="Dviem projektams skiriame 56 000 Eur. Paraiškos priimamos iki lapkričio 7 d. 16.00 val.",
        body=[
            paragraphs(
                "Ketvirtuoju kvietimu ieškome dviejų vykdytojų. Vienas suburs kaimynus, kurie padėtų vienišiems "
                "žmonėms apsipirkti, nueiti pas gydytoją ar tiesiog pasikalbėti. Kitas prikels daiktus, kuriuos esame "
                "įpratę išmesti: drabužius, baldus, buitinę techniką.",
                "Iš viso skiriama <b>56 000,00 Eur</b>, vienam projektui – iki 28 000,00 Eur. Paraiškas galima teikti "
                "nuo 2025 m. spalio 6 d. 8.00 val. iki lapkričio 7 d. 16.00 val.",
            ),
            heading("Kaip pasirengti"),
            steps(
                "Užsukite pasitarti, kol sumanymas dar neužrašytas: taip sutaupysite daugiausia laiko.",
                "Sąmatą sudarykite pagal tris tiekėjų pasiūlymus.",
                "Paraišką pasirašykite elektroniniu parašu ir atsiųskite el. paštu.",
            ),
            paragraphs("Trečiadieniais konsultuojame iki 18.00 val., iš anksto registruotis nereikia."),
            button("Kontaktai ir darbo laikas", "page:contact"),
        ],
    ),
)

CALL_3 = Post(
    key="call-3",
    on=date(2025, 3, 3),
    category="calls",
    tags=("grants", "social-business"),
    funding=("city",),
    related=("strategy", "decision-call-3"),
    lt=Text(
        title="Kvietimas Nr. 3: ežero takui, duonai, amatui ir pirmam darbui",
        slug="kvietimas-nr-3",
        summary="Didžiausias šios strategijos kvietimas: 112 000 Eur keturiems projektams. "
        "Paraiškų laukiame iki balandžio 11 d.",
        body=[
            paragraphs(
                "Trečiuoju kvietimu remsime keturis projektus, kiekvienam skirsime iki <b>28 000,00 Eur</b>. Kvietimo "
                "suma – 112 000,00 Eur. Paraiškas priimame nuo 2025 m. kovo 3 d. 8.00 val. iki balandžio 11 d. "
                "16.00 val.",
            ),
            heading("Ko ieškome"),
            table(
                "Kvietimo Nr. 3 veiksmai",
                "Veiksmas | Kas gali teikti paraišką",
                "Poilsio vietos prie Verpės ežero tako | bendruomenės ir asociacijos",
                "Darbo vietas kuriantis socialinis verslas | mažos įmonės ir viešosios įstaigos",
                "Senųjų amatų dirbtuvės | nevyriausybinės organizacijos ir kultūros įstaigos",
                "Pirmoji jaunuolių darbo patirtis | jaunimo organizacijos",
            ),
            quote(
                "Gera paraiška prasideda sakiniu, kurį supranta kaimynas. Visa kita – priedai.", "Iš kvietimo gairių"
            ),
            paragraphs(
                "Mokymų „Socialinis verslas mažame mieste“ dalyviai sumanymą gali aptarti su lektoriais dar prieš "
                "teikdami paraišką: paskutiniai du vakarai – kovo 4 ir 11 d.",
            ),
        ],
    ),
    en=Text(
        title="Call No. 3: for a lake path, bread, a craft and a first job",
        slug="call-no-3",
        summary="The biggest call of this strategy: EUR 112,000 for four projects. "
        "Applications are welcome until 11 April.",
        body=[
            paragraphs(
                "Under our third call we will support four projects with up to <b>EUR 28,000.00</b> each. The total "
                "budget is EUR 112,000.00. Applications are accepted from 8:00 on 3 March 2025 until 16:00 on "
                "11 April.",
            ),
            heading("What we are looking for"),
            table(
                "Actions of Call No. 3",
                "Action | Who can apply",
                "Places to rest along the path by Lake Verpė | community groups and associations",
                "A social business that creates jobs | small companies and public non-profit institutions",
                "A workshop of old crafts | non-governmental organisations and cultural institutions",
                "First work experience for young people | youth organisations",
            ),
            quote(
                "A good application begins with a sentence your neighbour understands. The rest is annexes.",
                "From the guidelines for applicants",
            ),
            paragraphs(
                "If you are taking our course “Social business in a small town”, you can discuss your idea with the "
                "trainers before you apply: the last two evenings are 4 and 11 March.",
            ),
        ],
    ),
)

POSTS = (CALL_4, CALL_3)
