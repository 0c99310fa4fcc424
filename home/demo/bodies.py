"""Who runs the group of the demo. All people are invented, and so are their surnames."""

from datetime import date

from .parts import Both

CHAIR, DEPUTY = Both("Pirmininkė", "Chairwoman"), Both("Pirmininko pavaduotojas", "Deputy chairman")
WOMAN, MAN = Both("Narė", "Member"), Both("Narys", "Member")

# Name, role, its words, group of interests, whose delegate, and the day on which interests were declared.
BOARD = (
    ("Rasa Gijelytė", "chair", CHAIR, "community", "Paverpės bendruomenė", date(2026, 3, 2)),
    ("Tomas Šaudyklis", "deputy", DEPUTY, "business", "MB „Šilta pluta“", date(2026, 3, 4)),
    ("Jonas Lininis", "member", MAN, "community", "Bendrija „Linmarkos kiemai“", date(2026, 3, 9)),
    ("Ieva Ratelytė", "member", WOMAN, "community", "Atvira jaunimo erdvė „Lizdas“", date(2026, 3, 2)),
    ("Birutė Ataudienė", "member", WOMAN, "community", "Senjorų choras „Vakarė“", date(2026, 3, 11)),
    ("Petras Skietas", "member", MAN, "business", "UAB „Linmarkos lentpjūvė“", date(2026, 3, 3)),
    ("Aušra Vilnytė", "member", WOMAN, "business", "UAB „Linas ir vilna“", date(2026, 3, 5)),
    ("Darius Obelis", "member", MAN, "business", "Ūkis „Trys obelys“", date(2026, 3, 10)),
    ("Lina Staklienė", "member", WOMAN, "municipality", "Gijuvėnų savivaldybės administracija", date(2026, 3, 2)),
    ("Marius Verpstas", "member", MAN, "municipality", "Gijuvėnų kultūros centras", date(2026, 3, 6)),
    ("Nijolė Juostienė", "member", WOMAN, "municipality", "Gijuvėnų viešoji biblioteka", date(2026, 3, 2)),
)
# Six of them sat on it before.
FORMER_BOARD = (
    ("Nijolė Juostienė", "chair", CHAIR, "municipality", "Gijuvėnų viešoji biblioteka", date(2022, 5, 4)),
    ("Petras Skietas", "deputy", DEPUTY, "business", "UAB „Linmarkos lentpjūvė“", date(2022, 5, 3)),
    ("Rasa Gijelytė", "member", WOMAN, "community", "Paverpės bendruomenė", date(2022, 5, 2)),
    ("Jonas Lininis", "member", MAN, "community", "Bendrija „Linmarkos kiemai“", date(2022, 5, 9)),
    ("Vida Mezgėja", "member", WOMAN, "community", "Senamiesčio bendruomenė", date(2022, 5, 6)),
    ("Algis Metmuo", "member", MAN, "community", "Sporto klubas „Ratas“", date(2022, 5, 10)),
    ("Aušra Vilnytė", "member", WOMAN, "business", "UAB „Linas ir vilna“", date(2022, 5, 5)),
    ("Kęstutis Raidė", "member", MAN, "business", "UAB „Senoji spaustuvė“", date(2022, 5, 12)),
    ("Ona Vainikienė", "member", WOMAN, "business", "MB „Puodelis“", date(2022, 5, 4)),
    ("Lina Staklienė", "member", WOMAN, "municipality", "Gijuvėnų savivaldybės administracija", date(2022, 5, 2)),
    ("Saulius Kilpa", "member", MAN, "municipality", "Gijuvėnų gimnazija", date(2022, 5, 6)),
)
AUDITORS = (
    ("Vida Mezgėja", "chair", CHAIR, "community", "Senamiesčio bendruomenė", date(2026, 3, 2)),
    ("Ona Vainikienė", "member", WOMAN, "business", "MB „Puodelis“", date(2026, 3, 5)),
    ("Saulius Kilpa", "member", MAN, "municipality", "Gijuvėnų gimnazija", date(2026, 3, 9)),
)
STAFF = (("Eglė Siūlaitienė", "staff", Both("Administratorė", "Administrator"), "", "", date(2026, 1, 12)),)

TERM = {"term_starts_on": date(2025, 4, 17), "term_ends_on": date(2028, 4, 16), "review_on": date(2027, 4, 1)}
# Kind, name, further fields, what it does, quorum, who sits in it.
BODIES = (
    (
        "meeting",
        Both("Visuotinis narių susirinkimas", "General meeting of members"),
        {"review_on": date(2027, 4, 1)},
        Both(
            "Tvirtina strategiją ir metų ataskaitą, renka valdybą ir revizijos komisiją. Renkasi bent kartą per metus, "
            "balandį. Kiekvienas narys turi vieną balsą.",
            "Approves the strategy and the annual report, elects the board and the auditors. Meets at least once a "
            "year, in April. Each member has one vote.",
        ),
        Both("Dalyvauja daugiau kaip pusė narių", "More than half of the members take part"),
        (),
    ),
    (
        "board",
        Both("Valdyba", "Board"),
        {**TERM, "seats": 11},
        Both(
            "Skelbia kvietimus, atrenka projektus, priima narius. Už darbą atlygio negauna. Kas su paraiška susijęs, "
            "dėl jos nebalsuoja.",
            "Publishes calls, selects projects, admits members. Its members are not paid. Whoever is connected with an "
            "application does not vote on it.",
        ),
        Both("Dalyvauja bent 7 nariai iš 11", "At least 7 of the 11 members take part"),
        BOARD,
    ),
    (
        "board",
        Both("Valdyba", "Board"),
        {"term_starts_on": date(2022, 4, 21), "term_ends_on": date(2025, 4, 16), "seats": 11},
        Both("", ""),
        Both("", ""),
        FORMER_BOARD,
    ),
    (
        "committee",
        Both("Revizijos komisija", "Auditors"),
        {**TERM, "seats": 3},
        Both(
            "Tikrina, kaip panaudotos lėšos, ir praneša visuotiniam susirinkimui.",
            "They check how the money was used and report to the general meeting.",
        ),
        Both("Dalyvauja bent 2 nariai", "At least 2 members take part"),
        AUDITORS,
    ),
    (
        "administration",
        Both("Administracija", "Office"),
        {"seats": 1, "review_on": date(2027, 1, 11)},
        Both(
            "Priima lankytojus, konsultuoja pareiškėjus, tvarko dokumentus.",
            "Receives visitors, advises applicants, keeps the documents.",
        ),
        Both("", ""),
        STAFF,
    ),
)
PEOPLE = {row[0] for body in BODIES for row in body[5]}
