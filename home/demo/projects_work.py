"""Projects of the first priority: work and business."""

from datetime import date

from .parts import Both, ProjectData, Text
from .sums import ALL, SOME, granted, municipal

BICYCLES = ProjectData(
    key="project-bicycles",
    code="GIJ-05",
    measure="1.1",
    lt=Text(
        title="Dviračių dirbtuvė",
        slug="dviraciu-dirbtuve",
        summary="Dirbtuvėje Linmarkoje ilgai darbo ieškoję žmonės taiso kaimynų dviračius.",
    ),
    en=Text(
        title="A bicycle workshop",
        slug="a-bicycle-workshop",
        summary="In a workshop in Linmarka, people who had long been out of work repair their neighbours’ bicycles.",
    ),
    holder=Both("VšĮ „Du stebuliai“", "Two Hubs"),
    contract=date(2024, 12, 10),
    planned=(date(2025, 2, 1), date(2025, 11, 30)),
    steps=(
        (date(2024, 11, 7), "approved", None),
        (date(2025, 2, 3), "running", None),
        (date(2025, 4, 14), "", Both("Durys atvertos", "The doors are open")),
        (date(2025, 11, 28), "finished", None),
    ),
    money=granted(28_700, ALL),
    place="linmarka",
    at=("55.321400", "24.118200"),
    image="bicycles",
    aim=Both(
        "Įdarbinti tris ilgai darbo ieškojusius žmones ir sutaisyti dviračius, kurie kitaip būtų išmesti.",
        "To employ three people who had long been out of work, and to repair bicycles that would be thrown away.",
    ),
    results=Both(
        "<p>Sukurtos trys darbo vietos, sutaisyti 412 dviračių.</p>",
        "<p>Three jobs created, 412 bicycles repaired.</p>",
    ),
)

BAKERY = ProjectData(
    key="project-bakery",
    code="GIJ-08",
    measure="1.2",
    lt=Text(
        title="Kepykla, kurioje mokomasi dirbti",
        slug="kepykla-kurioje-mokomasi",
        summary="Jauni žmonės mokosi kepti duoną ir gauna pirmą atlyginimą.",
    ),
    en=Text(
        title="A bakery for learning to work",
        slug="a-bakery-for-learning-to-work",
        summary="Young people learn to bake bread and earn their first wages.",
    ),
    holder=Both("MB „Šilta pluta“", "Warm Crust bakery"),
    contract=date(2025, 6, 20),
    planned=(date(2025, 9, 1), date(2027, 2, 28)),
    steps=((date(2025, 5, 22), "approved", None), (date(2025, 9, 1), "running", None)),
    money=granted(27_900, SOME),
    place="old-town",
    at=("55.318100", "24.103900"),
    aim=Both(
        "Išmokyti šešis jaunuolius kepėjo amato ir padėti jiems likti dirbti mieste.",
        "To teach six young people the baker’s trade and help them stay and work in the town.",
    ),
)

FIRST_JOB = ProjectData(
    key="project-first-job",
    code="GIJ-10",
    measure="1.3",
    lt=Text(
        title="Pirmas darbas",
        slug="pirmas-darbas",
        summary="Miesto įmonės priima jaunuolius dviem mėnesiams, o juos lydi patyrę darbuotojai.",
    ),
    en=Text(
        title="First job",
        slug="first-job",
        summary="Companies in the town take on young people for two months, each with an experienced companion.",
    ),
    holder=Both("Atvira jaunimo erdvė „Lizdas“", "The Nest open youth space"),
    contract=date(2025, 6, 25),
    planned=(date(2025, 10, 1), date(2027, 3, 31)),
    steps=((date(2025, 5, 22), "approved", None), (date(2025, 10, 6), "running", None)),
    money=granted(26_050, SOME),
    place="old-town",
    aim=Both(
        "Kad dvidešimt jaunuolių išbandytų darbą gimtajame mieste.",
        "So that twenty young people can try a job in their home town.",
    ),
)

THINGS = ProjectData(
    key="project-things",
    code="GIJ-12",
    measure="1.4",
    lt=Text(
        title="Antras daiktų gyvenimas",
        slug="antras-daiktu-gyvenimas",
        summary="Baldai ir prietaisai taisomi ir perduodami tiems, kam jų reikia.",
    ),
    en=Text(
        title="A second life for things",
        slug="a-second-life-for-things",
        summary="Furniture and appliances are repaired and passed on to people who need them.",
    ),
    holder=Both("Linas Verpelis", "Linas Verpelis"),
    is_person=True,
    contract=date(2026, 1, 16),
    planned=(date(2026, 2, 1), date(2027, 7, 31)),
    steps=((date(2025, 12, 18), "approved", None), (date(2026, 2, 2), "running", None)),
    money=granted(26_700, SOME),
    place="linmarka",
    aim=Both("Kad geri daiktai neatsidurtų sąvartyne.", "To keep good things out of the landfill."),
)

SATURDAYS = ProjectData(
    key="project-saturdays",
    code="GIJ-06",
    measure="1.5",
    lt=Text(
        title="Skaitmeniniai šeštadieniai",
        slug="skaitmeniniai-sestadieniai",
        summary="Bibliotekoje vyresni žmonės mokėsi naudotis telefonu, kompiuteriu ir internetu.",
    ),
    en=Text(
        title="Digital Saturdays",
        slug="digital-saturdays",
        summary="At the library, older people learned to use a phone, a computer and the internet.",
    ),
    holder=Both("Gijuvėnų viešoji biblioteka", "Gijuvėnai Public Library"),
    contract=date(2024, 12, 12),
    planned=(date(2025, 9, 1), date(2026, 2, 28)),
    steps=(
        (date(2024, 11, 7), "approved", None),
        (date(2025, 9, 6), "running", None),
        (date(2026, 2, 28), "finished", None),
    ),
    money=granted(21_000, ALL),
    place="old-town",
    image="facade",
    aim=Both("Išmokyti tuos, kurie interneto vengia.", "To teach those who stay away from the internet."),
    results=Both(
        "<p>Įvyko 24 užsiėmimai, mokėsi 164 žmonės. Dešimt kompiuterių liko skaitykloje.</p>",
        "<p>There were 24 sessions and 164 learners. Ten computers stayed in the reading room.</p>",
    ),
)

STALLS = ProjectData(
    key="project-stalls",
    code="GIJ-M1",
    measure="1.6",
    lt=Text(
        title="Mugės prekystaliai", slug="muges-prekystaliai", summary="Dvylika sudedamų prekystalių miesto mugėms."
    ),
    en=Text(
        title="Stalls for the fair", slug="stalls-for-the-fair", summary="Twelve folding stalls for the town’s fairs."
    ),
    holder=Both("Gijuvėnų amatų namai", "Gijuvėnai House of Crafts"),
    contract=date(2026, 2, 5),
    planned=(date(2026, 3, 1), date(2026, 6, 30)),
    steps=(
        (date(2026, 1, 22), "approved", None),
        (date(2026, 3, 2), "running", None),
        (date(2026, 6, 26), "finished", None),
    ),
    money=municipal(6_000, ALL),
    place="old-town",
    aim=Both("Kad prekiauti galėtų ir tie, kas neturi savo stalo.", "So that those without a stall can sell too."),
)

ADVICE = ProjectData(
    key="project-advice",
    code="GIJ-M2",
    measure="1.7",
    lt=Text(
        title="Verslo pradžios valanda",
        slug="verslo-pradzios-valanda",
        summary="Kartą per savaitę – nemokama valanda su buhalterės ir verslininko patarimais.",
    ),
    en=Text(
        title="An hour for beginners in business",
        slug="an-hour-for-beginners-in-business",
        summary="Once a week, a free hour of advice from an accountant and an entrepreneur.",
    ),
    holder=Both("Gijuvėnų viešoji biblioteka", "Gijuvėnai Public Library"),
    contract=date(2026, 2, 5),
    planned=(date(2026, 3, 1), date(2026, 9, 30)),
    steps=(
        (date(2026, 1, 22), "approved", None),
        (date(2026, 3, 4), "running", None),
        (date(2026, 9, 30), "finished", None),
    ),
    money=municipal(6_000, ALL),
    place="old-town",
    aim=Both("Kad pirmi verslo metai būtų ne tokie baisūs.", "To make the first year of a business less frightening."),
)

PROJECTS = (BICYCLES, BAKERY, FIRST_JOB, THINGS, SATURDAYS, STALLS, ADVICE)
