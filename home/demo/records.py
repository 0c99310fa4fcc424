"""The library of the demo: official documents of three years, legal acts, the figures of the years, the glossary."""

from datetime import date

from home.models import AnnualFacts, LegalAct, OfficialDocument, Term

from .library import set_translated
from .members import members_at
from .parts import Both

CHAIR = Both("valdybos pirmininkas", "chair of the board")
MEETING_CHAIR = Both("susirinkimo pirmininkas", "chair of the meeting")
MEETING_DAYS = {2023: date(2024, 4, 18), 2024: date(2025, 4, 17), 2025: date(2026, 4, 23)}

# Key, kind, title, number, adopted by, on, year or period, signed by, files in both languages, key of the former.
RECORDS = (
    ("statutes-2016", "statutes", Both("Įstatai (2016 m. redakcija)", "Statutes, version of 2016"), "1", "meeting",
     date(2016, 2, 18), "", MEETING_CHAIR, ("statutes-2016", ""), ""),
    ("statutes", "statutes", Both("Įstatai", "Statutes"), "3", "meeting", date(2022, 12, 1), "", MEETING_CHAIR,
     ("statutes", "statutes-en"), "statutes-2016"),
    ("strategy", "strategy", Both("2023–2029 metų strategijos santrauka", "Summary of the strategy for 2023–2029"),
     "1", "meeting", date(2023, 11, 30), "2023–2029",
     MEETING_CHAIR, ("strategy-summary", ""), ""),
    ("selection-2024", "procedure", Both("Projektų atrankos tvarka (2024 m. redakcija)",
     "Rules for the selection of projects (version of 2024)"), "4", "board", date(2024, 2, 8), "", CHAIR,
     ("selection-2024", ""), ""),
    ("selection", "procedure", Both("Projektų atrankos tvarka", "Rules for the selection of projects"), "3", "meeting",
     date(2025, 4, 17), "", MEETING_CHAIR, ("selection-2025", ""), "selection-2024"),
    ("application", "form", Both("Paraiškos forma", "Application form"), "", "board", date(2026, 10, 22), "", CHAIR,
     ("application-form", ""), ""),
    ("membership", "form", Both("Prašymas tapti nariu", "Membership application"), "", "board", date(2024, 1, 15), "",
     CHAIR, ("membership-form", ""), ""),
)  # fmt: skip


# Which calls of the demo a document is for; the rest is for none in particular.
VALID_FOR = {"selection": ("apply-6", "apply-exchange"), "application": ("apply-6", "apply-exchange")}


def yearly(year):
    """The report, the statements and the minutes of the meeting that approved them."""
    day = MEETING_DAYS[year]
    report = Both(f"{year} metų veiklos ataskaita", f"Activity report for {year}")
    statements = Both(f"{year} metų finansinių ataskaitų rinkinys", f"Financial statements for {year}")
    protocol = Both(
        f"{day.year} m. visuotinio narių susirinkimo protokolas", f"Minutes of the general meeting of {day.year}"
    )
    english = "report-2025-en" if year == 2025 else ""
    yield "", "report", report, "2", "meeting", day, str(year), MEETING_CHAIR, (f"report-{year}", english), ""
    yield "", "financial", statements, "2", "meeting", day, str(year), MEETING_CHAIR, (f"financial-{year}", ""), ""
    yield "", "minutes", protocol, "1", "meeting", day, "", MEETING_CHAIR, (f"minutes-{day.year}", ""), ""


EUR_LEX = "https://eur-lex.europa.eu/eli/reg"
# Level, title, issuer, number, date, address in each language.
ACTS = (
    ("eu", Both("Bendrųjų nuostatų reglamentas", "Common Provisions Regulation"),
     Both("Europos Parlamentas ir Taryba", "European Parliament and Council"), "(ES) 2021/1060", date(2021, 6, 24),
     Both(f"{EUR_LEX}/2021/1060/oj/lit", f"{EUR_LEX}/2021/1060/oj/eng")),
    ("eu", Both("Europos socialinio fondo plius reglamentas", "European Social Fund Plus Regulation"),
     Both("Europos Parlamentas ir Taryba", "European Parliament and Council"), "(ES) 2021/1057", date(2021, 6, 24),
     Both(f"{EUR_LEX}/2021/1057/oj/lit", f"{EUR_LEX}/2021/1057/oj/eng")),
    ("eu", Both("Viešinimo reikalavimai 2023–2027 m. kaimo plėtrai", "Publicity of rural development in 2023–2027"),
     Both("Europos Komisija", "European Commission"), "(ES) 2022/129", date(2021, 12, 21),
     Both("https://eur-lex.europa.eu/eli/reg_impl/2022/129/oj/lit",
     "https://eur-lex.europa.eu/eli/reg_impl/2022/129/oj/eng")),
    ("national", Both("Sprendimas dėl Gijuvėnų miesto vietos plėtros strategijos",
     "Decision on the local development strategy of Gijuvėnai"),
     Both("Gijuvėnų miesto savivaldybės taryba", "Gijuvėnai Municipal Council"), "T-118", date(2023, 11, 23),
     Both("https://example.org/lt/sprendimai/T-118", "https://example.org/en/decisions/T-118")),
)  # fmt: skip

# Year, received, spent, what was planned for the year after. How many members there were is counted from their list.
YEARS = (
    (2023, "21480.00", "20962.40", Both("Paskelbti pirmuosius du kvietimus.", "Publish the first two calls.")),
    (2024, "37360.00", "36806.25", Both("Paskelbti du kvietimus, surengti mokymus ir bendruomenių sąskrydį.",
     "Publish two calls, hold a training course and a gathering of the communities.")),
    (2025, "39910.00", "38873.10",
     Both("Paskelbti du kvietimus, surengti dvejus mokymus, peržiūrėti, kaip vykdoma strategija.",
     "Publish two calls, hold two training courses and review how the strategy is being carried out.")),
)  # fmt: skip

TERMS = (
    (Both("VVG", "LAG"), Both("vietos veiklos grupė", "local action group"),
     Both("Asociacija, kurioje gyventojai, bendruomenės, verslas ir savivaldybė kartu sprendžia, kaip keisis jų "
     "miestas ar kaimas.", "An association in which residents, communities, businesses and the municipality decide "
     "together how their town or village is to change.")),
    (Both("VPS", "LDS"), Both("vietos plėtros strategija", "local development strategy"),
     Both("Grupės planas keleriems metams: ką daryti, už kiek ir kaip tai bus pamatuota.",
     "The group's plan for several years: what to do, for how much and how it will be measured.")),
    (Both("BIVP", "CLLD"), Both("bendruomenės inicijuota vietos plėtra", "community-led local development"),
     Both("Būdas skirti Europos Sąjungos lėšas: ne iš viršaus, o pagal tai, ką sutaria vietos žmonės.",
     "A way of allocating European Union money: not from above, but by what local people agree on.")),
    (Both("NVO", "NGO"), Both("nevyriausybinė organizacija", "non-governmental organisation"),
     Both("Asociacija, fondas ar viešoji įstaiga, kuri nepriklauso valdžiai ir nesiekia pelno.",
     "An association, foundation or public body that does not belong to the authorities and makes no profit.")),
    (Both("CPVA", "CPMA"), Both("Centrinė projektų valdymo agentūra", "Central Project Management Agency"),
     Both("Įstaiga, kuri tikrina projektų sutartis ir moka lėšas.",
     "The agency that checks the contracts of projects and pays the money.")),
)  # fmt: skip


def fill_library(library, pages):
    """Bring in what is not there yet; what an editor has made of it stays."""
    if not OfficialDocument.objects.exists():
        fill_records(library, pages)
    if not LegalAct.objects.exists():
        for row in ACTS:
            make_act(*row)
    if not AnnualFacts.objects.exists():
        for year, *figures in YEARS:
            make_year(year, *figures)
    if not Term.objects.exists():
        for word, expansion, definition in TERMS:
            term = Term()
            for field, both in (("term", word), ("expansion", expansion), ("definition", definition)):
                set_translated(term, field, both)
            term.save()


def fill_records(library, pages):
    made = {}
    rows = [*RECORDS, *(row for year in MEETING_DAYS for row in yearly(year))]
    for key, kind, title, number, body, day, period, signatory, files, former in rows:
        document = OfficialDocument(kind=kind, number=number, adopted_by=body, adopted_on=day, live=False)
        if period.isdecimal():
            document.year = int(period)
        else:
            document.period = period
        set_translated(document, "title", title)
        set_translated(document, "signatory", signatory)
        document.file_lt, document.file_en = (library.files.get(name) for name in files)
        document.supersedes = made[former] if former else None
        document.calls = [pages[call] for call in VALID_FOR.get(key, ())]
        document.save()
        document.save_revision().publish()
        made[key] = document


def make_act(level, title, issuer, number, day, url):
    act = LegalAct(level=level, number=number, issued_on=day, checked_on=date(2026, 10, 1))
    set_translated(act, "title", title)
    set_translated(act, "issuer", issuer)
    act.url_lt, act.url_en = url.lt, url.en
    act.save()


def make_year(year, received, spent, plan):
    first = YEARS[0][0]
    members, legal_persons = members_at(date(year, 12, 31))
    facts = AnnualFacts(
        year=year,
        members=members,
        members_before=members_at(date(year - 1, 12, 31))[0] if year == first else None,
        legal_persons=legal_persons,
        staff=1,
        received=received,
        spent=spent,
    )
    set_translated(facts, "plan", plan)
    facts.save()
