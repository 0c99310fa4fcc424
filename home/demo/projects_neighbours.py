"""Projects of the second priority: neighbours and support."""

from datetime import date

from .parts import Both, ProjectData, Text
from .sums import ALL, SOME, granted, municipal

KITCHEN = ProjectData(
    key="project-kitchen",
    code="GIJ-01",
    measure="2.1",
    lt=Text(
        title="Vakaro virtuvė",
        slug="vakaro-virtuve",
        summary="Du vakarus per savaitę kaimynai kartu gamina vakarienę ir kartu ją valgo.",
    ),
    en=Text(
        title="Evening kitchen",
        slug="evening-kitchen",
        summary="Two evenings a week, neighbours cook supper together and eat it together.",
    ),
    holder=Both("Paverpės bendruomenė", "The Lakeside community"),
    contract=date(2024, 10, 21),
    planned=(date(2024, 11, 15), date(2026, 3, 31)),
    steps=(
        (date(2024, 9, 12), "approved", None),
        (date(2024, 11, 18), "running", None),
        (date(2025, 10, 2), "", Both("Šimtoji vakarienė", "The hundredth supper")),
        (date(2026, 3, 31), "finished", None),
    ),
    money=granted(19_800, ALL),
    place="lakeside",
    at=("55.325700", "24.097300"),
    aim=Both(
        "Kad vienas gyvenantis žmogus bent kartą per savaitę pavakarieniautų su kitais.",
        "So that anybody who lives alone can have supper with others at least once a week.",
    ),
    activities=Both(
        "<ul><li>Bendros vakarienės antradieniais ir ketvirtadieniais.</li><li>Maisto gaminimo pamokos jaunimui."
        "</li><li>Vakarienės pristatymas tiems, kas negali ateiti.</li></ul>",
        "<ul><li>Shared suppers on Tuesdays and Thursdays.</li><li>Cooking lessons for young people.</li><li>Supper "
        "brought to those who cannot come.</li></ul>",
    ),
    results=Both(
        "<p>Surengtos 134 vakarienės, nuolat lankėsi 92 kaimynai.</p>",
        "<p>There were 134 suppers, and 92 neighbours came regularly.</p>",
    ),
    partners=((Both("Gijuvėnų amatų namai", "Gijuvėnai House of Crafts"), False),),
)

SENIORS = ProjectData(
    key="project-seniors",
    code="GIJ-02",
    measure="2.2",
    lt=Text(
        title="Senjorų ratelis",
        slug="senjoru-ratelis",
        summary="Mankšta, ekskursijos ir pokalbiai žmonėms, kurie dieną leidžia vieni.",
    ),
    en=Text(
        title="The seniors’ circle",
        slug="the-seniors-circle",
        summary="Exercise, trips and conversation for people who spend their days alone.",
    ),
    holder=Both("Asociacija „Verpės krantai“", "The Verpė Shores association"),
    contract=date(2024, 10, 21),
    planned=(date(2024, 12, 1), date(2026, 2, 28)),
    steps=(
        (date(2024, 9, 12), "approved", None),
        (date(2024, 12, 3), "running", None),
        (date(2026, 2, 27), "finished", None),
    ),
    money=granted(20_700, ALL),
    place="lakeside",
    aim=Both("Kad vyresni žmonės turėtų kur ir su kuo būti.", "To give older people a place to be and company."),
)

MUSIC = ProjectData(
    key="project-music",
    code="GIJ-03",
    measure="2.3",
    lt=Text(
        title="Muzika kieme",
        slug="muzika-kieme",
        summary="Vasaros vakarais daugiabučių kiemuose skamba gyva muzika, o muzikantai – patys kaimynai.",
    ),
    en=Text(
        title="Music in the courtyard",
        slug="music-in-the-courtyard",
        summary="On summer evenings there is live music in the courtyards, played by the neighbours themselves.",
    ),
    holder=Both("Benas Gijelis", "Benas Gijelis"),
    is_person=True,
    contract=date(2024, 10, 23),
    planned=(date(2025, 5, 1), date(2026, 4, 30)),
    steps=(
        (date(2024, 9, 12), "approved", None),
        (date(2025, 5, 2), "running", None),
        (date(2026, 4, 30), "finished", None),
    ),
    money=granted(22_000, ALL),
    place="linmarka",
    aim=Both("Kad kiemas taptų vieta susitikti.", "To make the courtyard a place to meet."),
)

HAND = ProjectData(
    key="project-hand",
    code="GIJ-11",
    measure="2.4",
    lt=Text(
        title="Kaimyno ranka",
        slug="kaimyno-ranka",
        summary="Savanoriai padeda apsipirkti, nueiti pas gydytoją, pakeisti lemputę.",
    ),
    en=Text(
        title="A neighbour’s hand",
        slug="a-neighbours-hand",
        summary="Volunteers help with shopping, a walk to the doctor or a new light bulb.",
    ),
    holder=Both("Asociacija „Verpės krantai“", "The Verpė Shores association"),
    contract=date(2026, 1, 15),
    planned=(date(2026, 2, 1), date(2027, 7, 31)),
    steps=((date(2025, 12, 18), "approved", None), (date(2026, 2, 9), "running", None)),
    money=granted(26_700, SOME),
    place="lakeside",
    aim=Both(
        "Kad vyresni žmonės ir žmonės su negalia kuo ilgiau gyventų savo namuose.",
        "So that older people and people with disabilities can live in their own homes for as long as possible.",
    ),
)

COURTYARD = ProjectData(
    key="project-courtyard",
    code="GIJ-04",
    measure="2.5",
    lt=Text(
        title="Kiemas be garažų",
        slug="kiemas-be-garazu",
        summary="Vietoj šešių tuščių garažų – keturiolika pakeltų lysvių, kurias prižiūri devyniolika butų.",
    ),
    en=Text(
        title="A courtyard without garages",
        slug="a-courtyard-without-garages",
        summary="Fourteen raised beds, kept by nineteen households, where six empty garages stood.",
    ),
    holder=Both("Bendrija „Linmarkos kiemai“", "Linmarka Yards homeowners’ association"),
    contract=date(2024, 12, 10),
    planned=(date(2025, 3, 1), date(2025, 8, 31)),
    steps=(
        (date(2024, 11, 7), "approved", None),
        (date(2025, 3, 10), "running", None),
        (date(2025, 4, 25), "", Both("Garažų nebėra", "The garages are gone")),
        (date(2025, 8, 18), "finished", None),
    ),
    money=granted(24_900, ALL),
    place="linmarka",
    at=("55.322900", "24.116500"),
    image="courtyard",
    aim=Both("Kad kieme augtų daržovės, ne rūdys.", "So that vegetables grow in the courtyard, not rust."),
    results=Both(
        "<p>Keturiolika lysvių, trys iš jų pakeltos tiek, kad dirbti būtų galima sėdint.</p>",
        "<p>Fourteen beds, three of them high enough to be worked sitting down.</p>",
    ),
)

WORKING_DAYS = ProjectData(
    key="project-volunteers",
    code="GIJ-M3",
    measure="2.6",
    lt=Text(
        title="Linmarkos talkos",
        slug="linmarkos-talkos",
        summary="Trys talkos: sutvarkyta upelio pakrantė, nudažyti laiptai, pasodinta liepų eilė.",
    ),
    en=Text(
        title="Linmarka volunteer days",
        slug="linmarka-volunteer-days",
        summary="Three volunteer days: a stream bank cleared, steps painted, a row of lime trees planted.",
    ),
    holder=Both("Bendrija „Linmarkos kiemai“", "Linmarka Yards homeowners’ association"),
    contract=date(2026, 2, 5),
    planned=(date(2026, 4, 1), date(2026, 5, 31)),
    steps=(
        (date(2026, 1, 22), "approved", None),
        (date(2026, 4, 11), "running", None),
        (date(2026, 5, 30), "finished", None),
    ),
    money=municipal(6_000, ALL),
    place="linmarka",
    aim=Both("Kad kaimynai susipažintų dirbdami.", "So that neighbours get to know each other by working together."),
)

PROJECTS = (KITCHEN, SENIORS, MUSIC, HAND, COURTYARD, WORKING_DAYS)
