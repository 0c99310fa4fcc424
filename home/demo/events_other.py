"""Events of other shapes: a course of sessions, online, a gathering of teams, an information day, a visit."""

from .blocks import bullets, heading, paragraphs
from .days import FRIDAY, MONDAY, SATURDAY, TUESDAY, next_june, on, weekday_in
from .parts import Both, EventData, Seats, Text

INFO_DAY_EVENT = EventData(
    key="info-day-event",
    kind="infoday",
    day=on(2026, 11, 26),
    hours=("17:30", "19:00"),
    place="library",
    audiences=("everyone",),
    image="facade",
    lt=Text(
        title="Informacinė diena apie šeštąjį kvietimą",
        slug="informacine-diena-apie-sestaji-kvietima",
        summary="Per pusantros valandos – kvietimo sąlygos, sąmatos pavyzdys ir jūsų klausimai.",
        body=[
            paragraphs(
                "Kalbėsime apie <a href='page:call-6'>šeštąjį kvietimą</a>. Negalite ateiti? Klauskite per "
                "<a href='page:contact'>kontaktų formą</a>, atsakymus paskelbsime visiems.",
            ),
        ],
    ),
    en=Text(
        title="Information day on the sixth call",
        slug="information-day-on-the-sixth-call",
        summary="An hour and a half with the conditions of the call, a sample budget and your questions.",
        body=[
            paragraphs(
                "The subject is <a href='page:call-6'>the sixth call</a>. Can’t come? Ask through our "
                "<a href='page:contact'>contact form</a>; the answers are published for everybody.",
            ),
        ],
    ),
    programme=Both(
        "17:30 Kam skirtas šeštasis kvietimas\n17:50 Sąmata: nuo pirmos eilutės iki paskutinės\n"
        "18:20 Kaip vertinamos paraiškos\n18:40 Klausimai ir atsakymai",
        "17:30 What the sixth call is for\n17:50 A budget, from the first line to the last\n"
        "18:20 How applications are assessed\n18:40 Questions and answers",
    ),
    fields={"room": Both("2-ojo aukšto salė", "first-floor hall")},
    project="call-6",
    funding=("city",),
    attachments=("call-guide",),
)

PROJECT_SCHOOL = EventData(
    key="project-school",
    kind="training",
    day=weekday_in(8, MONDAY),
    hours=("18:00", "20:00"),
    place="craft-house",
    audiences=("communities",),
    image="sash",
    lt=Text(
        title="Projektų mokykla: trys vakarai",
        slug="projektu-mokykla-trys-vakarai",
        summary="Sumanymas, pinigai, žmonės: trys pirmadieniai su namų darbais ir arbata.",
        body=[
            paragraphs(
                "Vakarai susiję, todėl registruojame į visus tris kartu. Praleidote vieną? Medžiagą atsiųsime, o "
                "namų darbą peržiūrėsime prieš kitą vakarą.",
            ),
        ],
    ),
    en=Text(
        title="Project school: three evenings",
        slug="project-school-three-evenings",
        summary="Ideas, money, people: three Mondays with homework and tea.",
        body=[
            paragraphs(
                "The evenings build on each other, so you register for all three. Missed one? We send you the "
                "materials and look at your homework before the next.",
            ),
        ],
    ),
    sessions=(
        (
            0,
            Both("Sumanymas", "The idea"),
            Both("18:00 Kam to reikia\n19:00 Vienas lapas", "18:00 Who needs it\n19:00 One page"),
        ),
        (
            7,
            Both("Pinigai", "Money"),
            Both("18:00 Sąmata\n19:00 Kas liks po projekto", "18:00 The budget\n19:00 What stays afterwards"),
        ),
        (
            14,
            Both("Žmonės", "People"),
            Both("18:00 Partneriai\n19:15 Pažymėjimai", "18:00 Partners\n19:15 Certificates"),
        ),
    ),
    speakers=(
        ("Rasa Siūlaitė", Both("projektų vertintoja", "assessor of projects")),
        ("Jonas Vytelis", Both("buhalteris", "accountant")),
    ),
    seats=Seats(capacity=18, registered=4),
)

ASK_ONLINE = EventData(
    key="ask-online",
    kind="consultation",
    day=weekday_in(1, FRIDAY),
    hours=("12:00", "13:00"),
    mode="online",
    audiences=("everyone",),
    lt=Text(
        title="Klauskite nuotoliu",
        slug="klauskite-nuotoliu",
        summary="Valanda prie ekrano: ateikite su klausimu apie kvietimus, projektus ar narystę.",
        body=[paragraphs("Kamera nebūtina, klausti galima ir raštu. Susitikimo neįrašome.")],
    ),
    en=Text(
        title="Ask us online",
        slug="ask-us-online",
        summary="An hour on screen: come with a question about calls, projects or membership.",
        body=[paragraphs("You need no camera and may ask in writing. The meeting is not recorded.")],
    ),
    shared={"online_url": "https://posedziai.gijuvenuvvg.example/klausimai"},
    seats=Seats(capacity=None, registered=2, max_party=1),
)

LAKE_GATHERING = EventData(
    key="lake-gathering",
    funding=("municipal",),
    kind="gathering",
    day=next_june,
    hours=("11:00", "19:00"),
    place="lakeside",
    audiences=("communities", "families"),
    image="lake",
    lt=Text(
        title="Bendruomenių sąskrydis prie Verpės ežero",
        slug="bendruomeniu-saskrydis-prie-verpes-ezero",
        summary="Kiekviena bendruomenė atsiveža po siūlą, vieną žaidimą ir puodą sriubos.",
        body=[
            paragraphs("Registruojasi bendruomenės ir komandos: užtenka vieno žmogaus ir dalyvių skaičiaus."),
            heading("Ką atsivežti"),
            bullets("puodą sriubos savo komandai ir svečiams;", "žaidimą, kurį galima išmokti per penkias minutes."),
        ],
    ),
    en=Text(
        title="Gathering of communities by Lake Verpė",
        slug="gathering-of-communities-by-lake-verpe",
        summary="Each community brings a thread, a game and a pot of soup.",
        body=[
            paragraphs("Communities and teams register: one person and the number of people will do."),
            heading("What to bring"),
            bullets("a pot of soup for your team and for guests;", "a game that can be learnt in five minutes."),
        ],
    ),
    programme=Both(
        "11:00 Juostos pradžia\n12:30 Sriubų pietūs\n14:00 Žaidimai\n17:30 Juostą susiuvame",
        "11:00 The sash is begun\n12:30 Lunch of soups\n14:00 Games\n17:30 The sash is sewn together",
    ),
    fields={
        "accessibility_text": Both(
            "Prie vandens eina medinis takas. Yra ramybės palapinė.",
            "A boardwalk leads to the water. There is a quiet tent.",
        )
    },
    seats=Seats(capacity=300, registered=8, max_party=60, team=15),
)

NEIGHBOURS_VISIT = EventData(
    key="neighbours-visit",
    funding=("rural",),
    kind="visit",
    day=weekday_in(7, SATURDAY),
    hours=("08:30", "17:00"),
    place="office",
    audiences=("communities", "business"),
    lt=Text(
        title="Išvyka pas kaimynus: kaip veikia bendruomenės kepykla",
        slug="isvyka-pas-kaimynus",
        summary="Diena kaimyninėje bendruomenėje: kepykla, jos skaičiai ir duona iš krosnies.",
        body=[paragraphs("Renkamės prie biuro, važiuojame vienu autobusu. Pietūs – kepykloje.")],
    ),
    en=Text(
        title="A visit to the neighbours: how a community bakery works",
        slug="a-visit-to-the-neighbours",
        summary="A day with a neighbouring community: a bakery, its figures and bread from the oven.",
        body=[paragraphs("We meet at the office and go by one bus. Lunch is at the bakery.")],
    ),
    fields={"room": Both("prie vartų", "at the gate")},
    seats=Seats(capacity=25, registered=6),
)

TEA_WITH_THE_BOARD = EventData(
    key="tea-with-the-board",
    kind="meeting",
    day=weekday_in(4, TUESDAY),
    hours=("18:00", "19:30"),
    place="office",
    audiences=("everyone",),
    lt=Text(
        title="Arbata su valdyba",
        slug="arbata-su-valdyba",
        summary="Be darbotvarkės: valdybos nariai klauso, jūs kalbate.",
        body=[paragraphs("Registruotis nereikia. Pyragas bus, kėdžių atnešime.")],
    ),
    en=Text(
        title="Tea with the board",
        slug="tea-with-the-board",
        summary="No agenda: the members of the board listen, you talk.",
        body=[paragraphs("No need to register. There will be cake, and we will bring more chairs.")],
    ),
)

HAPPENINGS = (
    INFO_DAY_EVENT,
    PROJECT_SCHOOL,
    ASK_ONLINE,
    LAKE_GATHERING,
    NEIGHBOURS_VISIT,
    TEA_WITH_THE_BOARD,
)
