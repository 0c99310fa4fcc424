"""Events with registration: open with few places left, full with a waiting list, not open yet."""

from .blocks import bullets, heading, paragraphs
from .days import SATURDAY, THURSDAY, TUESDAY, WEDNESDAY, weekday_in
from .parts import Asked, Both, EventData, Seats, Text

IDEA_TO_APPLICATION = EventData(
    key="idea-to-application",
    kind="training",
    day=weekday_in(2, TUESDAY),
    hours=("17:30", "20:00"),
    place="library",
    audiences=("communities", "business", "everyone"),
    image="meeting",
    lt=Text(
        title="Nuo idėjos iki paraiškos",
        slug="nuo-idejos-iki-paraiskos",
        summary="Vakaras tiems, kas turi sumanymą miestui, bet dar niekada nepildė paraiškos.",
        body=[
            paragraphs(
                "Vakarą pradėsime nuo trijų tikrų Gijuvėnų projektų: kiek jie kainavo, kur suklydo, kas pavyko. Paskui "
                "kiekvienas rašys savo paraišką, o šalia sėdės žmonės, kurie jas vertina.",
            ),
            heading("Ką išsinešite"),
            bullets(
                "užpildytą pirmą paraiškos puslapį;",
                "sąmatos juodraštį su tikromis kainomis;",
                "telefono numerį žmogaus, kurio galima klausti toliau.",
            ),
        ],
    ),
    en=Text(
        title="From idea to application",
        slug="from-idea-to-application",
        summary="An evening for those who have an idea for the town but have never filled in an application.",
        body=[
            paragraphs(
                "We begin with three real projects in Gijuvėnai: what they cost, where they went wrong, what worked. "
                "Then everybody writes their own application, next to the people who assess them.",
            ),
            heading("What you take home"),
            bullets(
                "the first page of your application, filled in;",
                "a draft budget with real prices;",
                "the phone number of somebody you can ask later.",
            ),
        ],
    ),
    programme=Both(
        "17:30 Arbata ir susipažinimas\n17:45 Kas yra geras sumanymas\n18:30 Sąmata be baimės\n"
        "19:15 Rašome drauge: pirmasis puslapis\n19:50 Klausimai",
        "17:30 Tea and introductions\n17:45 What makes a good idea\n18:30 A budget without fear\n"
        "19:15 Writing together: the first page\n19:50 Questions",
    ),
    speakers=(("Rasa Siūlaitė", Both("projektų vertintoja", "assessor of projects")),),
    fields={
        "room": Both("2-ojo aukšto salė", "first-floor hall"),
        "what_to_bring": Both(
            "Sumanymą, užrašytą vienu sakiniu. Kompiuteriai bus.", "Your idea in one sentence. We have computers."
        ),
        "interpretation": Both(
            "Lietuvių gestų kalba – pasakius prieš savaitę", "Sign language on request, a week ahead"
        ),
    },
    project="call-6",
    funding=("city",),
    attachments=("application-form", "call-guide"),
    seats=Seats(
        capacity=20,
        registered=17,
        questions=(
            Asked("long_text", Both("Kokį sumanymą atsinešite?", "Which idea will you bring?")),
            Asked(
                "choice",
                Both("Ar jau esate teikę paraišką?", "Have you ever applied?"),
                (("no", Both("Dar ne", "Not yet")), ("yes", Both("Taip", "Yes"))),
                {"is_required": True},
            ),
        ),
    ),
)

SOCIAL_BUSINESS = EventData(
    key="social-business-training",
    kind="training",
    day=weekday_in(3, WEDNESDAY),
    hours=("10:00", "15:00"),
    place="craft-house",
    audiences=("business", "communities"),
    image="workshop",
    lt=Text(
        title="Socialinis verslas mažame mieste",
        slug="socialinis-verslas-mazame-mieste",
        summary="Kaip įdarbinti kaimynus ir neprarasti ramaus miego: diena su trimis įmonėmis.",
        body=[
            paragraphs(
                "Trys įmonės parodys savo skaičius: kiek uždirba, kiek kainuoja darbo vieta ir kas jas palaiko sunkų "
                "mėnesį. Po pietų – darbas mažomis grupėmis su jūsų pačių planu.",
            ),
        ],
    ),
    en=Text(
        title="Social business in a small town",
        slug="social-business-in-a-small-town",
        summary="How to employ your neighbours and still sleep at night: a day with three companies.",
        body=[
            paragraphs(
                "Three companies show their figures: what they earn, what a job costs and what keeps them going in a "
                "hard month. After lunch we work in small groups on your own plan.",
            ),
        ],
    ),
    programme=Both(
        "10:00 Trijų įmonių skaičiai\n12:30 Pietūs\n13:15 Darbas grupėmis\n14:40 Ką darysime pirmadienį",
        "10:00 The figures of three companies\n12:30 Lunch\n13:15 Work in groups\n14:40 What we do on Monday",
    ),
    fields={
        "payment_text": Both(
            "Pietūs įskaičiuoti. Sąskaitą atsiųsime el. paštu, sumokėti galima ir vietoje.",
            "Lunch is included. We send an invoice by e-mail; you can also pay on the spot.",
        )
    },
    shared={"price": "12.00"},
    seats=Seats(capacity=12, registered=15),
)

TELL_YOUR_STORY = EventData(
    key="tell-your-story",
    kind="training",
    day=weekday_in(9, THURSDAY),
    hours=("17:30", "19:30"),
    place="library",
    audiences=("communities", "young"),
    lt=Text(
        title="Kaip papasakoti apie savo projektą",
        slug="kaip-papasakoti-apie-savo-projekta",
        summary="Viena nuotrauka, trys sakiniai ir tikras žmogus: mokomės rašyti taip, kad skaitytų kaimynai.",
        body=[
            paragraphs(
                "Atsineškite vieną savo organizacijos naujieną. Perrašysime ją drauge: be kanceliarinių žodžių, su "
                "žmogumi pirmame sakinyje.",
            ),
        ],
    ),
    en=Text(
        title="How to tell people about your project",
        slug="how-to-tell-people-about-your-project",
        summary="One photograph, three sentences and a real person: writing so that your neighbours read on.",
        body=[
            paragraphs(
                "Bring one piece of news of your organisation. We rewrite it together: without officialese, with a "
                "person in the first sentence.",
            ),
        ],
    ),
    seats=Seats(capacity=16, opens_in=14),
)

CHILDREN_WEAVE = EventData(
    key="children-weave",
    kind="celebration",
    day=weekday_in(5, SATURDAY),
    hours=("11:00", "13:30"),
    place="craft-house",
    audiences=("families",),
    image="sash",
    lt=Text(
        title="Vaikų juostų rytas",
        slug="vaiku-juostu-rytas",
        summary="Vaikai nuo septynerių metų nuaudžia savo pirmąją juostą ir išsineša ją namo.",
        body=[
            paragraphs(
                "Kiekvienam vaikui – staklelės ir trys spalvos. Suaugusieji gali likti ir padėti arba grįžti pusę "
                "dviejų; kol vaikai pas mus, tėvams galime paskambinti.",
            ),
        ],
    ),
    en=Text(
        title="A morning of sashes for children",
        slug="a-morning-of-sashes-for-children",
        summary="Children of seven and older weave their first sash and take it home.",
        body=[
            paragraphs(
                "There is a small loom and three colours for every child. Adults may stay and help, or come back at "
                "half past one; while the children are with us, we can call their parents.",
            ),
        ],
    ),
    fields={
        "what_to_bring": Both("Užkandį ir gerą nuotaiką. Siūlai mūsų.", "A snack and good spirits. The yarn is ours.")
    },
    seats=Seats(
        capacity=14,
        registered=3,
        rules={"asks_guardian": True, "asks_names": True},
        questions=(
            Asked("number", Both("Kiek metų?", "How old?"), traits={"per": "person", "is_required": True}),
            Asked(
                "text",
                Both("Ar yra alergijų, apie kurias turėtume žinoti?", "Are there allergies we should know of?"),
                traits={"is_sensitive": True, "keep_days": 1},
            ),
        ),
    ),
)

HAPPENINGS = (IDEA_TO_APPLICATION, SOCIAL_BUSINESS, TELL_YOUR_STORY, CHILDREN_WEAVE)
