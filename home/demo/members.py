"""Organisations of the demo: forty members in three groups of interests, one that has left, and communities beside."""

from datetime import date

from .parts import Both

FOUNDED = date(2016, 2, 18)

# Name, legal form as a key of FORMS, place, since when.
COMMUNITIES = (
    (Both("Paverpės bendruomenė", "The Lakeside community"), "association", "lakeside", FOUNDED),
    (Both("Senamiesčio bendruomenė", "The Old Town community"), "association", "old-town", FOUNDED),
    (Both("Linmarkos bendruomenė", "The Linmarka community"), "association", "linmarka", FOUNDED),
    (Both("Asociacija „Verpės krantai“", "The Verpė Shores association"), "association", "lakeside", FOUNDED),
    (Both("Bendrija „Linmarkos kiemai“", "Linmarka Yards homeowners’ association"), "owners", "linmarka", FOUNDED),
    (Both("Senjorų choras „Vakarė“", "The Evening Star seniors’ choir"), "association", "old-town", FOUNDED),
    (Both("Sporto klubas „Ratas“", "The Wheel sports club"), "association", "linmarka", FOUNDED),
    (Both("VšĮ „Du stebuliai“", "Two Hubs"), "institution", "linmarka", date(2017, 4, 20)),
    (Both("Atvira jaunimo erdvė „Lizdas“", "The Nest open youth space"), "institution", "old-town", date(2018, 4, 19)),
    (Both("Klubas „Kartu lengviau“", "The Easier Together club"), "association", "old-town", date(2018, 4, 19)),
    (
        Both("Bitininkų draugija „Avilys“", "The Beehive beekeepers’ society"),
        "association",
        "lakeside",
        date(2019, 4, 18),
    ),
    (Both("Audėjų draugija", "The Weavers’ society"), "association", "old-town", date(2019, 4, 18)),
    (Both("Labdaros fondas „Antra pusė“", "The Other Half charity fund"), "fund", "old-town", date(2021, 4, 22)),
    (Both("Gamtos klubas „Nendrė“", "The Reed nature club"), "association", "lakeside", date(2022, 4, 21)),
    (Both("Šeimų klubas „Slenkstis“", "The Threshold family club"), "association", "linmarka", date(2023, 4, 20)),
    (Both("Draugija „Knyga kieme“", "The Book in the Yard society"), "association", "linmarka", date(2025, 4, 17)),
    (Both("Šachmatų klubas „Bokštas“", "The Rook chess club"), "association", "old-town", date(2026, 6, 11)),
)
BUSINESSES = (
    (Both("MB „Šilta pluta“", "Warm Crust bakery"), "partnership", "old-town", FOUNDED),
    (Both("UAB „Linmarkos lentpjūvė“", "Linmarka Sawmill"), "company", "linmarka", FOUNDED),
    (Both("UAB „Langas ir rėmas“", "Window and Frame"), "company", "old-town", FOUNDED),
    (Both("Ūkis „Trys obelys“", "Three Apple Trees farm"), "farm", "lakeside", FOUNDED),
    (Both("UAB „Verpės uostas“", "Lake Harbour"), "company", "lakeside", date(2017, 4, 20)),
    (Both("MB „Gera valanda“", "A Good Hour"), "partnership", "old-town", date(2017, 4, 20)),
    (Both("MB „Puodelis“", "The Cup café"), "partnership", "old-town", date(2018, 4, 19)),
    (Both("UAB „Linas ir vilna“", "Flax and Wool"), "company", "linmarka", date(2019, 4, 18)),
    (Both("MB „Ratų dirbtuvė“", "The Wheel Workshop"), "partnership", "linmarka", date(2020, 6, 18)),
    (Both("UAB „Ramus stogas“", "Quiet Roof"), "company", "linmarka", date(2021, 4, 22)),
    (Both("MB „Žalias kiemas“", "The Green Yard"), "partnership", "linmarka", date(2022, 4, 21)),
    (Both("UAB „Šviesus namas“", "The Bright House"), "company", "old-town", date(2023, 4, 20)),
    (Both("MB „Medaus lašas“", "A Drop of Honey"), "partnership", "lakeside", date(2025, 4, 17)),
)
MUNICIPAL = (
    (
        Both("Gijuvėnų savivaldybės administracija", "Administration of Gijuvėnai municipality"),
        "office",
        "old-town",
        FOUNDED,
    ),
    (Both("Gijuvėnų viešoji biblioteka", "Gijuvėnai Public Library"), "office", "old-town", FOUNDED),
    (Both("Gijuvėnų kultūros centras", "Gijuvėnai Culture Centre"), "office", "old-town", FOUNDED),
    (Both("Gijuvėnų amatų namai", "Gijuvėnai House of Crafts"), "office", "old-town", FOUNDED),
    (Both("Gijuvėnų gimnazija", "Gijuvėnai Gymnasium"), "office", "linmarka", date(2017, 4, 20)),
    (Both("Socialinių paslaugų centras", "Social Services Centre"), "office", "linmarka", date(2017, 4, 20)),
    (Both("Lopšelis-darželis „Siūlelis“", "The Little Thread kindergarten"), "office", "linmarka", date(2019, 4, 18)),
    (Both("Gijuvėnų muziejus", "Gijuvėnai Museum"), "office", "old-town", date(2020, 6, 18)),
    (Both("Sporto ir poilsio centras", "Centre for Sport and Leisure"), "office", "lakeside", date(2022, 4, 21)),
    (Both("Gijuvėnų priešgaisrinė tarnyba", "Gijuvėnai Fire Service"), "office", "old-town", date(2024, 4, 18)),
)
BY_SECTOR = {"community": COMMUNITIES, "business": BUSINESSES, "municipality": MUNICIPAL}

# It closed; the members of former years are counted with it.
LEFT = (Both("UAB „Senoji spaustuvė“", "The Old Printing House"), "company", "old-town", date(2018, 4, 19))
LEFT_ON = date(2025, 12, 31)

# Communities that are not members.
OTHERS = (
    (Both("Ežero gatvės kaimynai", "Neighbours of Lake Street"), "", "lakeside"),
    (Both("Bendrija „Liepų 14“", "Lindens 14 homeowners’ association"), "owners", "linmarka"),
    (Both("Mamų klubas „Vežimėlis“", "The Pram mothers’ club"), "", "old-town"),
    (Both("Malūno kvartalo talka", "The Mill quarter helpers"), "", "lakeside"),
    (Both("Garažų dirbtuvininkai", "The Garage makers"), "", "linmarka"),
    (Both("Skaitytojų būrelis „Puslapis“", "The Page reading circle"), "", "old-town"),
)

FORMS = {
    "association": Both("Asociacija", "Association"),
    "owners": Both("Daugiabučio namo savininkų bendrija", "Homeowners’ association"),
    "institution": Both("Viešoji įstaiga", "Public institution"),
    "fund": Both("Labdaros ir paramos fondas", "Charity and support fund"),
    "partnership": Both("Mažoji bendrija", "Small partnership"),
    "company": Both("Uždaroji akcinė bendrovė", "Private limited company"),
    "farm": Both("Ūkininko ūkis", "Farm"),
    "office": Both("Biudžetinė įstaiga", "Budgetary institution"),
    "": Both("", ""),
}

# What some of them do, by the Lithuanian name.
DESCRIPTIONS = {
    "Paverpės bendruomenė": Both(
        "Kaimynai prie Verpės: prižiūri krantą, kas rudenį kviečia į bendrą vakarienę.",
        "Neighbours by the lake: they look after the shore and every autumn invite everybody to supper.",
    ),
    "Asociacija „Verpės krantai“": Both(
        "Įrengė atokvėpio vietas palei ežero taką.", "They built the resting places along the lake path."
    ),
    "VšĮ „Du stebuliai“": Both(
        "Dviračių dirbtuvė, kurioje remontuoti mokosi ilgai darbo ieškoję žmonės.",
        "A bicycle workshop where people long out of work learn to repair.",
    ),
    "MB „Šilta pluta“": Both(
        "Kepykla, įdarbinanti žmones su negalia.", "A bakery that employs people with disabilities."
    ),
    "Gijuvėnų amatų namai": Both(
        "Audimo, langų meistrystės ir medžio dirbtuvės.", "Workshops of weaving, window making and wood."
    ),
}


def members_at(day):
    """How many organisations are members on a day, and how many of them are legal entities; a farm is none."""
    rows = [row for sector in BY_SECTOR.values() for row in sector if row[3] <= day]
    rows += [LEFT] if LEFT[3] <= day <= LEFT_ON else []
    return len(rows), sum(form != "farm" for _, form, *_ in rows)
