"""News posts about projects under a roof."""

from datetime import date

from .blocks import heading, paragraphs, quote, table
from .parts import Both, Post, Text

LIBRARY = Post(
    key="library",
    on=date(2026, 3, 19),
    category="projects",
    tags=("digital-skills",),
    image="facade",
    funding=("city",),
    related=("decision-call-2",),
    lt=Text(
        title="Baigėsi skaitmeniniai šeštadieniai, bet kompiuteriai lieka",
        slug="baigesi-skaitmeniniai-sestadieniai",
        summary="Per šešis mėnesius bibliotekoje mokėsi 164 žmonės. Vyriausiai dalyvei – 91-eri.",
        body=[
            paragraphs(
                "Nuo rugsėjo iki vasario kiekvieną šeštadienį bibliotekos skaitykla virsdavo klase. Iš viso įvyko 24 "
                "užsiėmimai: kaip paskambinti vaikaičiams su vaizdu, užsiregistruoti pas gydytoją, sumokėti už "
                "elektrą ir atpažinti sukčių laišką.",
            ),
            heading("Ką parodė skaičiai"),
            table(
                "Užsiėmimų lankytojai",
                "Amžius | Dalyviai",
                "Iki 60 metų | 31",
                "60–74 metai | 88",
                "75 metai ir daugiau | 45",
                "Iš viso | 164",
            ),
            paragraphs(
                "Penki jaunuoliai, atėję tik padėti, liko savanoriauti. Nuo balandžio jie budės pirmąjį ir trečiąjį "
                "mėnesio šeštadienį, 11.00–14.00 val., – ateikite su savo telefonu ir savo klausimu.",
            ),
            quote("Bijojau ką nors sugadinti. Paaiškėjo, kad tai nelengva.", "Kursų dalyvis"),
            paragraphs("Projekto parama – 21 000,00 Eur. Už ją įsigyta ir dešimt kompiuterių, jie lieka skaitykloje."),
        ],
    ),
    en=Text(
        title="Digital Saturdays are over, the computers stay",
        slug="digital-saturdays-are-over",
        summary="In six months, 164 people learned at the library. The oldest was 91.",
        body=[
            paragraphs(
                "Every Saturday from September to February, the reading room turned into a classroom. In all there "
                "were 24 sessions: how to make a video call to your grandchildren, book a doctor’s appointment, pay "
                "the electricity bill and spot a fraudulent e-mail.",
            ),
            heading("What the figures say"),
            table(
                "Who came to the sessions",
                "Age | Participants",
                "Under 60 | 31",
                "60–74 | 88",
                "75 and over | 45",
                "Total | 164",
            ),
            paragraphs(
                "Five young people who had come only to help stayed on as volunteers. From April they will be there on "
                "the first and third Saturday of the month, 11:00–14:00. Bring your own phone and your own "
                "question.",
            ),
            quote("I was afraid to break something. It turns out that is not easy.", "A participant"),
            paragraphs("The grant was EUR 21,000.00. It also paid for ten computers, which stay in the reading room."),
        ],
    ),
)

BICYCLES = Post(
    key="bicycles",
    on=date(2025, 12, 4),
    category="projects",
    tags=("social-business", "bicycles"),
    image="bicycles",
    caption=Both("Surinkti dviračiai laukia naujų savininkų.", "Rebuilt bicycles waiting for their new owners."),
    funding=("city",),
    related=("social-business-course", "decision-call-2"),
    lt=Text(
        title="Dviračių dirbtuvė: 412 dviračių ir trys darbo vietos",
        slug="dviraciu-dirbtuve-trys-darbo-vietos",
        summary="Baigtas „Dviejų stebulių“ projektas. Dirbtuvė toliau dirba jau iš savo pajamų.",
        body=[
            paragraphs(
                "Balandį duris atvėrusi dirbtuvė per aštuonis mėnesius sutaisė 412 dviračių, o dar 60 surinko iš "
                "gyventojų atiduotų dalių ir pardavė po 45–90 Eur. Čia dirba trys žmonės, prieš tai darbo ieškoję "
                "ilgiau nei metus.",
            ),
            heading("Kaip veikia dirbtuvė"),
            paragraphs(
                "Rytais taisoma už atlygį, popietėmis – mokoma. Trečiadieniais nuo 15.00 val. kiekvienas gali "
                "pasinaudoti įrankiais pats: moka tik už dalis, o patarimas nekainuoja. Vaikų dviračių stabdžiai "
                "patikrinami nemokamai.",
                "Projekto parama – 28 700,00 Eur. Ji skirta įrankiams, patalpų remontui ir pirmųjų šešių mėnesių "
                "atlyginimams. Nuo rugsėjo dirbtuvė išsilaiko pati.",
            ),
            quote("Geriausia darbo dalis – kai vaikas nuvažiuoja neatsisukęs.", "Dirbtuvės meistras"),
        ],
    ),
    en=Text(
        title="The bicycle workshop: 412 bicycles and three jobs",
        slug="bicycle-workshop-three-jobs",
        summary="The Two Hubs project is complete. The workshop now runs on its own earnings.",
        body=[
            paragraphs(
                "Since it opened in April, the workshop has repaired 412 bicycles in eight months. It also built 60 "
                "more from donated parts and sold them for EUR 45 to EUR 90 each. Three people work here; each had "
                "been looking for a job for over a year.",
            ),
            heading("How it works"),
            paragraphs(
                "Mornings are for paid repairs, afternoons for teaching. From 15:00 on Wednesdays anybody can use the "
                "tools: you pay for parts only, and advice costs nothing. Brakes on children’s bicycles are checked "
                "for free.",
                "The grant was EUR 28,700.00. It paid for tools, renovating the premises and the first six months of "
                "salaries. Since September the workshop has supported itself.",
            ),
            quote("The best part of the job is a child riding off without looking back.", "The workshop’s mechanic"),
        ],
    ),
)

POSTS = (LIBRARY, BICYCLES)
