"""Lists of the about page: goals, history, networks."""

from datetime import date

from .parts import Both

# Area and text.
GOALS = (
    (
        "economy",
        Both(
            "Remti smulkųjį verslą, kuris įdarbina ilgai darbo ieškojusius žmones.",
            "Support small businesses that employ people who have been out of work for long.",
        ),
    ),
    (
        "social",
        Both(
            "Telkti kaimynų pagalbą, kad vyresni žmonės ir žmonės su negalia galėtų gyventi savarankiškai.",
            "Bring neighbours together to help older people and people with disabilities live independently.",
        ),
    ),
    (
        "nature",
        Both(
            "Saugoti Verpės ežerą ir želdinti daugiabučių kiemus.",
            "Protect Lake Verpė and plant the courtyards of apartment buildings.",
        ),
    ),
    (
        "education",
        Both(
            "Mokyti suaugusiuosius to, ko prireikia kasdien: nuo kompiuterio iki projekto sąmatos.",
            "Teach adults what they need every day, from using a computer to budgeting a project.",
        ),
    ),
    (
        "culture",
        Both(
            "Perduoti audimą, langų meistrystę ir kitus miesto amatus jauniems žmonėms.",
            "Pass on weaving, window making and other crafts of the town to young people.",
        ),
    ),
    (
        "youth",
        Both(
            "Padėti jaunuoliams gauti pirmą darbą gimtajame mieste.",
            "Help young people find their first job in their home town.",
        ),
    ),
    (
        "cooperation",
        Both(
            "Kartu su kitomis Lietuvos ir užsienio vietos veiklos grupėmis imtis to, ko vieni neįstengiame.",
            "Take on, with other local action groups in Lithuania and abroad, what we cannot do alone.",
        ),
    ),
)

# Date, its precision, kind, title and text; precision and kind are values of home.models.HistoryEntry.
HISTORY = (
    (
        date(2016, 2, 18),
        "day",
        "founded",
        Both("Steigiamasis susirinkimas", "Founding meeting"),
        Both(
            "Kultūros centre susirinko penkiolika steigėjų: septynios bendruomenės, keturios įmonės ir keturios "
            "savivaldybės įstaigos.",
            "Fifteen founders met at the culture centre: seven community groups, four companies and four municipal "
            "institutions.",
        ),
    ),
    (
        date(2016, 3, 29),
        "day",
        "registered",
        Both("Asociacija įregistruota", "Association registered"),
        Both(
            "Į Juridinių asmenų registrą įrašyta Gijuvėnų miesto vietos veiklos grupė.",
            "Gijuvėnai Local Action Group was entered in the Register of Legal Entities.",
        ),
    ),
    (
        date(2017, 5, 1),
        "month",
        "strategy",
        Both("Patvirtinta pirmoji strategija", "First strategy approved"),
        Both(
            "Ją rengdami surengėme devynis susitikimus ir apklausėme 340 gyventojų.",
            "To prepare it, we held nine meetings and surveyed 340 residents.",
        ),
    ),
    (
        date(2018, 1, 1),
        "year",
        "joined",
        Both("Įstojome į nacionalinį tinklą", "We joined the national network"),
        Both(
            "Tinklas padeda vietos veiklos grupėms mokytis vienoms iš kitų.",
            "The network helps local action groups learn from each other.",
        ),
    ),
    (
        date(2022, 12, 1),
        "month",
        "other",
        Both("Baigta pirmoji strategija", "First strategy completed"),
        Both(
            "Įgyvendinta šešiolika projektų, sukurta dešimt darbo vietų.",
            "Sixteen projects were carried out and ten jobs created.",
        ),
    ),
    (
        date(2023, 11, 30),
        "day",
        "strategy",
        Both("Patvirtinta 2023–2029 metų strategija", "Strategy for 2023–2029 approved"),
        Both(
            "Visuotinis susirinkimas pritarė dvidešimt dviem veiksmams, vietos projektams numatyta 415 000,00 Eur.",
            "The general meeting agreed to twenty-two actions, with EUR 415,000.00 for local projects.",
        ),
    ),
    (
        date(2024, 1, 1),
        "year",
        "joined",
        Both("Prisijungėme prie „Baltijos audėjų miestų“", "We joined the Baltic Weaving Towns"),
        Both(
            "Šešių miestų draugija keičiasi meistrais ir parodomis.",
            "Six towns exchange master craftspeople and exhibitions.",
        ),
    ),
    (
        date(2025, 6, 14),
        "day",
        "other",
        Both("Nuausta bendra juosta", "A sash woven together"),
        Both(
            "Keturiolika bendruomenių prie Verpės ežero nuaudė 21 metro juostą.",
            "By Lake Verpė, fourteen communities wove a sash of 21 metres.",
        ),
    ),
)

# Name of the network and the year of joining.
MEMBERSHIPS = (
    (Both("Nacionalinis vietos veiklos grupių tinklas", "National Network of Local Action Groups"), 2018),
    (Both("Draugija „Baltijos audėjų miestai“", "The Baltic Weaving Towns society"), 2024),
)
