"""Projects of the third priority: crafts and shared places; and what it costs to run the strategy."""

from datetime import date

from .parts import Both, ProjectData, Text
from .sums import ALL, NOTHING, SOME, granted, municipal, row, shared

BENCHES = ProjectData(
    key="project-benches",
    code="GIJ-07",
    measure="3.1",
    lt=Text(
        title="Atokvėpio vietos prie Verpės",
        slug="atokvepio-vietos-prie-verpes",
        summary="Dvylika vietų prisėsti palei 2,4 km ilgio ežero taką, prie kiekvienos – kieta aikštelė vežimėliui.",
    ),
    en=Text(
        title="Places to rest by Lake Verpė",
        slug="places-to-rest-by-the-lake",
        summary="Twelve places to sit along the 2.4 km lake path, each with firm ground for a wheelchair.",
    ),
    holder=Both("Asociacija „Verpės krantai“", "The Verpė Shores association"),
    contract=date(2025, 6, 18),
    planned=(date(2025, 9, 1), date(2026, 6, 30)),
    steps=(
        (date(2025, 5, 22), "approved", None),
        (date(2025, 9, 15), "running", None),
        (date(2026, 6, 12), "finished", None),
    ),
    money=granted(26_400, ALL),
    place="lakeside",
    at=("55.327300", "24.091800"),
    image="lake",
    aim=Both(
        "Kad tarp dviejų suolų būtų ne daugiau kaip 200 metrų.",
        "So that no two benches are more than 200 metres apart.",
    ),
    results=Both(
        "<p>Dvylika suolų, aikštelės ir takų nuvažos, rodyklės ir žemėlapis.</p>",
        "<p>Twelve benches, firm ground and ramps, signposts and a map.</p>",
    ),
)

WINDOWS = ProjectData(
    key="project-windows",
    code="GIJ-09",
    measure="3.2",
    lt=Text(
        title="Langų dirbtuvė",
        slug="langu-dirbtuve",
        summary="Meistrai moko jaunus žmones restauruoti medinius senamiesčio langus.",
    ),
    en=Text(
        title="The window workshop",
        slug="the-window-workshop",
        summary="Master craftspeople teach young people to restore the wooden windows of the Old Town.",
    ),
    holder=Both("Gijuvėnų amatų namai", "Gijuvėnai House of Crafts"),
    contract=date(2025, 6, 20),
    planned=(date(2025, 10, 1), date(2027, 3, 31)),
    steps=((date(2025, 5, 22), "approved", None), (date(2025, 10, 1), "running", None)),
    money=granted(28_000, SOME),
    place="old-town",
    image="workshop",
    aim=Both("Kad langų meistrų amatas neišnyktų.", "To keep the window maker’s craft alive."),
)

PLAYGROUND = ProjectData(
    key="project-playground",
    code="GIJ-13",
    measure="3.3",
    lt=Text(
        title="Žaidimų aikštelė visiems",
        slug="zaidimu-aikstele-visiems",
        summary="Aikštelė, kurioje žaidžia ir vaikai su vežimėliais: ją išsirinko patys gyventojai.",
    ),
    en=Text(
        title="A playground for everyone",
        slug="a-playground-for-everyone",
        summary="A playground for children in wheelchairs too, chosen by the residents themselves.",
    ),
    holder=Both("Paverpės bendruomenė", "The Lakeside community"),
    contract=date(2026, 6, 25),
    planned=(date(2026, 8, 1), date(2027, 6, 30)),
    steps=(
        (date(2026, 5, 28), "approved", None),
        (date(2026, 8, 3), "running", None),
        (date(2026, 10, 15), "", Both("Pratęsta iki birželio", "Extended until June")),
    ),
    money=granted(29_150, SOME),
    place="lakeside",
    at=("55.324800", "24.099900"),
    image="playground",
    aim=Both("Kad žaisti galėtų visi vaikai.", "So that all children can play."),
)

LOOM = ProjectData(
    key="project-loom",
    code="GIJ-14",
    measure="3.4",
    lt=Text(
        title="Vakarai prie staklių",
        slug="vakarai-prie-stakliu",
        summary="Vakarais po darbo audimo mokysis penkiolika žmonių; užsiėmimai prasidės sausį.",
    ),
    en=Text(
        title="Evenings at the loom",
        slug="evenings-at-the-loom",
        summary="Fifteen people will learn to weave after work; classes begin in January.",
    ),
    holder=Both("Gijuvėnų amatų namai", "Gijuvėnai House of Crafts"),
    contract=date(2026, 6, 25),
    planned=(date(2027, 1, 4), date(2028, 6, 30)),
    steps=((date(2026, 5, 28), "approved", None),),
    money=granted(27_000, NOTHING),
    place="old-town",
    image="sash",
    aim=Both("Išmokyti penkiolika audėjų.", "To train fifteen weavers."),
)

SIGNS = ProjectData(
    key="project-signs",
    code="GIJ-M4",
    measure="3.5",
    lt=Text(
        title="Amatų gatvių ženklai",
        slug="amatu-gatviu-zenklai",
        summary="Dešimt lentelių senamiestyje pasakoja, kas kuriame name kadaise dirbo.",
    ),
    en=Text(
        title="Signs of the craft streets",
        slug="signs-of-the-craft-streets",
        summary="Ten plaques in the Old Town tell who once worked in which house.",
    ),
    holder=Both("Gijuvėnų amatų namai", "Gijuvėnai House of Crafts"),
    contract=date(2026, 2, 5),
    planned=(date(2026, 3, 1), date(2026, 8, 31)),
    steps=(
        (date(2026, 1, 22), "approved", None),
        (date(2026, 3, 9), "running", None),
        (date(2026, 8, 24), "finished", None),
    ),
    money=municipal(6_000, ALL),
    place="old-town",
    at=("55.317600", "24.105100"),
    aim=Both("Kad miesto istoriją būtų galima perskaityti einant.", "To let people read the town’s history on a walk."),
)

TOWNS = ProjectData(
    key="project-towns",
    code="GIJ-B1",
    kind="cooperation",
    measure="3.6",
    lt=Text(
        title="Baltijos audėjų kelias",
        slug="baltijos-audeju-kelias",
        summary="Šeši miestai keičiasi meistrais ir kartu rengia keliaujančią juostų parodą.",
    ),
    en=Text(
        title="The Baltic weavers’ route",
        slug="the-baltic-weavers-route",
        summary="Six towns exchange master weavers and prepare a travelling exhibition of sashes.",
    ),
    holder=Both("Gijuvėnų miesto vietos veiklos grupė", "Gijuvėnai Local Action Group"),
    contract=date(2026, 3, 12),
    planned=(date(2026, 4, 1), date(2027, 9, 30)),
    steps=(
        (date(2025, 10, 6), "submitted", None),
        (date(2026, 2, 19), "approved", None),
        (date(2026, 4, 8), "running", None),
    ),
    money=shared(18_000, SOME),
    aim=Both("Kad meistrai mokytųsi vieni iš kitų.", "So that master craftspeople learn from each other."),
    partners=(
        (Both("Gijuvėnų miesto vietos veiklos grupė", "Gijuvėnai Local Action Group"), True),
        (Both("Stakliškių krašto vietos veiklos grupė", "Loom Country Local Action Group"), False),
        (Both("Šaudyklės upės vietos veiklos grupė", "Shuttle River Local Action Group"), False),
    ),
)

EXCHANGE = ProjectData(
    key="project-exchange",
    code="GIJ-B2",
    kind="cooperation",
    measure="3.7",
    lt=Text(
        title="Kaip tai daro kaimynai",
        slug="kaip-tai-daro-kaimynai",
        summary="Trys grupės lanko viena kitos projektus ir užrašo, kas pavyko, o kas ne.",
    ),
    en=Text(
        title="How our neighbours do it",
        slug="how-our-neighbours-do-it",
        summary="Three groups visit each other’s projects and write down what worked and what did not.",
    ),
    holder=Both("Gijuvėnų miesto vietos veiklos grupė", "Gijuvėnai Local Action Group"),
    contract=date(2026, 5, 20),
    planned=(date(2026, 6, 1), date(2027, 5, 31)),
    steps=(
        (date(2026, 1, 12), "submitted", None),
        (date(2026, 4, 30), "approved", None),
        (date(2026, 6, 4), "running", None),
    ),
    money=shared(18_000, SOME),
    aim=Both("Kad nekartotume svetimų klaidų.", "So that we do not repeat the mistakes of others."),
    partners=(
        (Both("Šaudyklės upės vietos veiklos grupė", "Shuttle River Local Action Group"), True),
        (Both("Gijuvėnų miesto vietos veiklos grupė", "Gijuvėnai Local Action Group"), False),
    ),
)

RUNNING = ProjectData(
    key="project-running",
    code="GIJ-A",
    kind="running",
    measure="",
    lt=Text(
        title="Strategijos vykdymo administravimas",
        slug="strategijos-vykdymo-administravimas",
        summary="Biuras, mokymai ir susitikimai: be jų strategija liktų stalčiuje.",
    ),
    en=Text(
        title="Running the strategy",
        slug="running-the-strategy",
        summary="The office, training and meetings: without them the strategy would stay in a drawer.",
    ),
    holder=Both("Gijuvėnų miesto vietos veiklos grupė", "Gijuvėnai Local Action Group"),
    contract=date(2024, 1, 15),
    planned=(date(2024, 1, 15), date(2028, 12, 31)),
    steps=((date(2024, 1, 10), "approved", None), (date(2024, 1, 15), "running", None)),
    money=(row("eu", 150_000, NOTHING),),
    aim=Both("Kad kiekvienas sumanymas rastų, kas jį išklauso.", "So that every idea finds somebody who listens."),
)

PROJECTS = (BENCHES, WINDOWS, PLAYGROUND, LOOM, SIGNS, TOWNS, EXCHANGE, RUNNING)
