"""The calls of the demo: those the news tell of keep their dates, the others count from the day of loading."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.utils.timezone import localdate

from cms.i18n import EN, LT
from cms.l10n.local_time import at_wall_time
from home.models import CallChange, CallDocument, CallQuestion, Measure

from . import settings
from .calls_words import CHANGES, QUESTIONS, WORDS
from .library import set_translated
from .parts import Page, Text

CALLS_PAGE = Page(
    key="calls",
    in_menu=True,
    lt=Text(
        title="Kvietimai",
        slug="kvietimai",
        summary="Kada ir kam galima prašyti paramos: visų kvietimų grafikas.",
    ),
    en=Text(
        title="Calls",
        slug="calls",
        summary="When you can apply and what for: the timetable of all calls.",
    ),
)


@dataclass(frozen=True)
class CallData:
    """A call. ``opens`` and ``closes`` are moments, or days from the day of loading with an hour."""

    key: str
    lt: Text
    en: Text | None
    number: str = ""
    measure: str = ""
    opens: tuple = ()
    closes: tuple = ()
    planned: tuple = ()  # years from now, part of the year
    facts: tuple = ()  # sum, most for one project, per cent
    applicants: tuple = ()
    results: date | None = None
    funding: tuple = ()
    event: str = ""
    image: str = ""
    forms: tuple = ()
    documents: tuple = ()


def moment(value):
    """Return what a pair of day and hour means; the day is a date or a number of days from now."""
    if not value:
        return None
    day, hour = value
    day = day if isinstance(day, date) else localdate() + timedelta(days=day)
    return at_wall_time(datetime.combine(day, time(hour)))


NEIGHBOURS = ("ngo", "public", "housing")
CALLS = (
    CallData(
        key="apply-6",
        lt=Text("Kaimynystės sumanymai", "kaimynystes-sumanymai", summary=WORDS["apply-6"]["summary"].lt),
        en=Text("Neighbourhood ideas", "neighbourhood-ideas", summary=WORDS["apply-6"]["summary"].en),
        number="6",
        measure="2.7",
        opens=(date(2026, 11, 9), 8),
        closes=(date(2026, 12, 11), 16),
        facts=("60000", "15000", "92.5"),
        applicants=NEIGHBOURS,
        funding=("city",),
        event="info-day-event",
        forms=("application-form",),
        documents=("call-guide",),
    ),
    CallData(
        key="apply-yards",
        lt=Text("Kiemų talkų fondas", "kiemu-talku-fondas", summary=WORDS["apply-yards"]["summary"].lt),
        en=Text("The yard fund", "the-yard-fund", summary=WORDS["apply-yards"]["summary"].en),
        opens=(-25, 9),
        closes=(4, 17),
        facts=("3000", "500", "100"),
        applicants=("housing", "person", "ngo"),
        funding=("municipal",),
    ),
    CallData(
        key="apply-exchange",
        lt=Text("Mainai su kaimyninėmis grupėmis", "mainai", summary=WORDS["apply-exchange"]["summary"].lt),
        en=Text("Exchange with neighbouring groups", "exchange", summary=WORDS["apply-exchange"]["summary"].en),
        measure="3.7",
        opens=(-3, 8),
        closes=(45, 16),
        facts=("18000", "6000", "95"),
        applicants=("ngo", "municipality"),
        funding=("city",),
    ),
    CallData(
        key="apply-together",
        lt=Text("Vaikai ir senjorai mokosi kartu", "mokytis-kartu", summary=WORDS["apply-together"]["summary"].lt),
        en=Text("Children and older people learn together", "learning-together",
                summary=WORDS["apply-together"]["summary"].en),
        number="7",
        measure="2.8",
        planned=(1, "q1"),
        facts=("30000", "15000", "92.5"),
        applicants=("ngo", "public"),
        funding=("city",),
    ),
    CallData(
        key="apply-weavers",
        lt=Text("Jaunųjų audėjų vasara", "jaunuju-audeju-vasara", summary=WORDS["apply-weavers"]["summary"].lt),
        en=None,
        planned=(1, "05"),
        applicants=("ngo", "person"),
    ),
    CallData(
        key="apply-4",
        lt=Text("Pagalba namuose ir antras daiktų gyvenimas", "pagalba-namuose",
                summary=WORDS["apply-4"]["summary"].lt),
        en=Text("Help at home and a second life for things", "help-at-home", summary=WORDS["apply-4"]["summary"].en),
        number="4",
        measure="2.4",
        opens=(date(2025, 10, 6), 8),
        closes=(date(2025, 11, 7), 16),
        facts=("56000", "28000", "92.5"),
        applicants=("ngo", "business"),
        funding=("city",),
    ),
    CallData(
        key="apply-3",
        lt=Text("Ežero takui, duonai, amatui ir pirmam darbui", "ezero-takui-ir-duonai",
                summary=WORDS["apply-3"]["summary"].lt),
        en=Text("For a lake path, bread, a craft and a first job", "lake-path-and-bread",
                summary=WORDS["apply-3"]["summary"].en),
        number="3",
        measure="3.1",
        opens=(date(2025, 3, 3), 8),
        closes=(date(2025, 4, 11), 16),
        facts=("112000", "28000", "92.5"),
        applicants=("ngo", "business", "public"),
        results=date(2025, 5, 29),
        funding=("city",),
        image="lake",
    ),
)  # fmt: skip
# In which call the projects of a measure were selected.
CALL_OF_MEASURE = {"3.1": "apply-3", "1.2": "apply-3", "3.2": "apply-3", "1.3": "apply-3"}
CALL_OF_MEASURE |= {"2.4": "apply-4", "1.4": "apply-4"}


def fill_call(page, source, library, pages):
    page.number, page.applicants, page.results_on = source.number, list(source.applicants), source.results
    page.measure = Measure.objects.get(code=source.measure) if source.measure else None
    page.opens_at, page.closes_at = moment(source.opens), moment(source.closes)
    if source.planned:
        years, page.planned_part = source.planned
        page.planned_year = localdate().year + years
    if source.facts:
        page.total, page.highest, page.intensity = map(Decimal, source.facts)
    if page.closes_at:
        page.questions_until = page.closes_at - timedelta(days=3)
    page.contact_email, page.contact_phone = settings.SHARED["email"], settings.SHARED["phone"]
    page.info_event_id = pages[source.event].pk if source.event else None
    page.listing_image = library.pictures.get(source.image)
    for field, both in WORDS[source.key].items():
        if field in ("objective", "applicants_text"):
            set_translated(page, field, both)
        elif field != "summary":
            for language in (LT, EN):
                setattr(page, f"{field}_{language}", library.streams.rich_text(getattr(both, language), language))
    fill_children(page, source, library)


def fill_children(page, source, library):
    files = [(key, key in source.forms) for key in (*source.documents, *source.forms)]
    page.documents = [
        CallDocument(document=library.files[key], is_form=is_form, sort_order=number)
        for number, (key, is_form) in enumerate(files)
    ]
    page.questions = [
        translated(CallQuestion(published_on=day, sort_order=number), question=question, answer=answer)
        for number, (day, question, answer) in enumerate(QUESTIONS.get(source.key, ()))
    ]
    page.changes = [
        translated(CallChange(changed_on=day, sort_order=number), text=text)
        for number, (day, text) in enumerate(CHANGES.get(source.key, ()))
    ]


def translated(child, **texts):
    for field, both in texts.items():
        set_translated(child, field, both)
    return child


def days_of_call(source):
    """It is announced two weeks before it opens; a change is published on its day."""
    opens, today = moment(source.opens), localdate()
    first = min(today, opens.date() - timedelta(days=14)) if opens else settings.OPENED_ON
    last = [day for day, *_words in (*QUESTIONS.get(source.key, ()), *CHANGES.get(source.key, ()))]
    return first, max([first, *last, *([source.results] if source.results else [])])


def call_of(undertaking, pages):
    """Return the id of the call that a project was selected in."""
    key = CALL_OF_MEASURE.get(undertaking.measure)
    return pages[key].pk if key else None
