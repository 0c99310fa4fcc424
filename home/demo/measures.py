"""The strategy's own table: three priorities, 22 actions with their sums, and what is measured."""

from datetime import date

from .parts import Both

# Number, name, description; then the measures: number, name, sum in euros. Each plans one project.
PRIORITIES = (
    (
        "1",
        Both("Darbas ir verslas", "Work and business"),
        Both(
            "Padedame rastis socialiniam verslui ir pirmosioms jaunuolių darbo vietoms.",
            "We help social businesses start and young people find their first jobs.",
        ),
        (
            ("1.1", Both("Remontas, kuris įdarbina", "Repairs that create jobs"), 28_700),
            ("1.2", Both("Amato mokymasis dirbant", "Learning a trade on the job"), 27_900),
            ("1.3", Both("Pirmoji darbo patirtis", "First experience of work"), 26_050),
            ("1.4", Both("Antrą kartą naudojami daiktai", "Using things again"), 26_700),
            ("1.5", Both("Skaitmeniniai įgūdžiai", "Digital skills"), 21_000),
            ("1.6", Both("Prekybos vietos smulkiesiems", "Places to trade for small businesses"), 6_000),
            ("1.7", Both("Patarimai pradedantiems verslą", "Advice on starting a business"), 6_000),
        ),
    ),
    (
        "2",
        Both("Kaimynystė ir pagalba", "Neighbours and support"),
        Both(
            "Remiame veiklas, kurios suveda kaimynus ir palengvina kasdienybę vyresniems žmonėms, šeimoms, žmonėms su "
            "negalia.",
            "We support activities that bring neighbours together and make daily life easier for older people, "
            "families and people with disabilities.",
        ),
        (
            ("2.1", Both("Bendras stalas", "Eating together"), 19_800),
            ("2.2", Both("Vyresnių žmonių susitikimai", "Meeting places for older people"), 20_700),
            ("2.3", Both("Muzika kaimynams", "Music for neighbours"), 22_000),
            ("2.4", Both("Pagalba namuose", "Help at home"), 26_700),
            ("2.5", Both("Kiemų želdinimas", "Greener courtyards"), 24_900),
            ("2.6", Both("Kaimynų talkos", "Volunteer days"), 6_000),
            ("2.7", Both("Kaimynų vakarai", "Neighbourhood evenings"), 30_000),
            ("2.8", Both("Vaikai ir senjorai mokosi kartu", "Children and older people learning together"), 30_000),
        ),
    ),
    (
        "3",
        Both("Amatai ir bendros vietos", "Crafts and shared places"),
        Both(
            "Kuriame vietas, kuriose mokomasi amato, žaidžiama ir ilsimasi.",
            "We create places to learn a craft, to play and to rest.",
        ),
        (
            ("3.1", Both("Ežero takas", "The path along the lake"), 26_400),
            ("3.2", Both("Langų meistrystė", "Window making"), 28_000),
            ("3.3", Both("Žaidimų aikštelės", "Playgrounds"), 29_150),
            ("3.4", Both("Audimas", "Weaving"), 27_000),
            ("3.5", Both("Ženklai mieste", "Signs in the town"), 6_000),
            ("3.6", Both("Audėjų miestų bendradarbiavimas", "Cooperation of weaving towns"), 18_000),
            ("3.7", Both("Mainai su kaimyninėmis grupėmis", "Exchange with neighbouring groups"), 18_000),
        ),
    ),
)
REPORTS = Both("Projektų ataskaitos", "Reports of the projects")

# Measure, name, unit, target, year of the target, values by date.
INDICATORS = (
    ("1.1", Both("Sukurtos darbo vietos", "Jobs created"), Both("vnt.", "jobs"), 10, 2028, ((2025, 3), (2026, 5))),
    ("1.5", Both("Išmoko naudotis internetu", "Learned to use the internet"), Both("asmenys", "people"), 160, 2026,
     ((2026, 164),)),
    ("2.1", Both("Reguliariai besilankantys kaimynai", "Neighbours who come regularly"), Both("asmenys", "people"),
     120, 2028, ((2025, 64), (2026, 92))),
    ("2.5", Both("Apželdinti kiemai", "Courtyards planted"), Both("vnt.", "courtyards"), 3, 2028, ((2025, 1),)),
    ("3.1", Both("Įrengtos poilsio vietos", "Places to rest"), Both("vnt.", "places"), 12, 2026, ((2026, 12),)),
    ("3.4", Both("Išmokyti audėjai", "Weavers trained"), Both("asmenys", "people"), 15, 2028, ()),
)  # fmt: skip


def measured_on(year):
    """The end of the year; what is of this year was counted when the demo's office last looked."""
    return date(year, 12, 31) if year < 2026 else date(2026, 9, 30)


# The parts of the territory.
PLACES = {
    "old-town": Both("Senamiestis", "Old Town"),
    "lakeside": Both("Paverpė", "Lakeside"),
    "linmarka": Both("Linmarkos kvartalas", "Linmarka quarter"),
}
