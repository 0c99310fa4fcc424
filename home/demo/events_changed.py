"""Events to which something has happened: cancelled, moved, moved online, past; one in Lithuanian only."""

from .blocks import paragraphs, quote
from .days import FRIDAY, THURSDAY, TUESDAY, WEDNESDAY, on, weekday_in
from .parts import Both, EventData, Seats, Text

PUBLIC_SPACE = EventData(
    key="public-space",
    kind="training",
    day=weekday_in(3, TUESDAY),
    hours=("17:30", "20:00"),
    status="cancelled",
    place="library",
    audiences=("everyone",),
    lt=Text(
        title="Vieša erdvė visiems",
        slug="viesa-erdve-visiems",
        summary="Kaip suolas, pavėsis ir lygus takas pakeičia gatvę.",
        body=[paragraphs("Pasivaikščiosime aplink aikštę su architekte ir suskaičiuosime, kur trūksta suolo.")],
    ),
    en=Text(
        title="Public space for everybody",
        slug="public-space-for-everybody",
        summary="How a bench, some shade and a level path change a street.",
        body=[paragraphs("We walk round the square with an architect and count where a bench is missing.")],
    ),
    fields={
        "status_note": Both(
            "Lektorė susirgo. Naują datą paskelbsime čia, užsiregistravusiems pranešėme.",
            "The speaker is ill. A new date will be announced here; those registered have been told.",
        )
    },
)

YOUTH_MEETING = EventData(
    key="youth-meeting",
    kind="meeting",
    day=weekday_in(4, THURSDAY),
    hours=("16:00", "18:00"),
    status="moved",
    moved_from=weekday_in(3, THURSDAY),
    place="craft-house",
    audiences=("young",),
    image="bicycles",
    lt=Text(
        title="Jaunimo taryba: ką veiksime vasarą",
        slug="jaunimo-taryba-ka-veiksime-vasara",
        summary="Renkame vasaros darbų ir pramogų sąrašą. Pica bus.",
        body=[paragraphs("Kviečiame 14–20 metų gyventojus. Tėvų prašome palaukti už durų.")],
    ),
    en=Text(
        title="Youth council: plans for the summer",
        slug="youth-council-plans-for-the-summer",
        summary="We are drawing up a list of jobs and fun for the summer. There will be pizza.",
        body=[paragraphs("For residents aged 14 to 20. Parents are kindly asked to wait outside.")],
    ),
    fields={
        "status_note": Both(
            "Perkėlėme, nes tą savaitę mokykloje – egzaminai. Registracijos galioja.",
            "Moved because of exams at school that week. Registrations stay valid.",
        )
    },
    seats=Seats(capacity=24, registered=7),
)

GRANT_CLINIC = EventData(
    key="grant-clinic",
    kind="consultation",
    day=weekday_in(2, WEDNESDAY),
    hours=("15:00", "17:00"),
    status="moved_online",
    place="office",
    audiences=("communities", "business"),
    lt=Text(
        title="Sąmatų konsultacija",
        slug="samatu-konsultacija",
        summary="Po dvidešimt minučių kiekvienai sąmatai.",
        body=[paragraphs("Prieš susitikimą atsiųskite sąmatą, kad turėtume laiko ją perskaityti.")],
    ),
    en=Text(
        title="Budget clinic",
        slug="budget-clinic",
        summary="Twenty minutes for each budget.",
        body=[paragraphs("Send us your budget beforehand, so that we have time to read it.")],
    ),
    fields={
        "status_note": Both(
            "Biure keičiami langai.",
            "The windows of the office are being replaced.",
        )
    },
)

LAKE_GATHERING_2025 = EventData(
    key="lake-gathering-2025",
    kind="gathering",
    day=on(2025, 6, 14),
    hours=("11:00", "20:00"),
    place="lakeside",
    audiences=("communities",),
    image="square",
    lt=Text(
        title="Bendruomenių sąskrydis „Viena juosta“",
        slug="bendruomeniu-saskrydis-viena-juosta",
        summary="Keturiolika bendruomenių prie Verpės ežero nuaudė vieną juostą.",
        body=[paragraphs("Kiekviena bendruomenė atsinešė po vieną siūlą ir audė po pusantro metro juostos.")],
    ),
    en=Text(
        title="Gathering of communities: one sash",
        slug="gathering-of-communities-one-sash",
        summary="Fourteen communities wove one sash by Lake Verpė.",
        body=[paragraphs("Each community brought one thread and wove a metre and a half of the sash.")],
    ),
    report=Both(
        "<p>Vakare visos dalys buvo susiūtos į vieną juostą. Išėjo lygiai 21 metras. Juosta keliauja per "
        "bendruomenes: kiekviena saugo ją po mėnesį.</p>",
        "<p>In the evening all the parts were sewn into one sash: exactly 21 metres. The sash travels from one "
        "community to the next; each keeps it for a month.</p>",
    ),
    photos=("lake", "square", "sash"),
    materials=("report-2025",),
    shared={"attendance": 380},
)

INFO_DAY_2025 = EventData(
    key="members-evening-2025",
    kind="meeting",
    day=on(2025, 10, 9),
    hours=("18:00", "19:30"),
    place="library",
    audiences=("everyone",),
    lt=Text(
        title="Vakaras su valdyba",
        slug="vakaras-su-valdyba",
        summary="Klausimai ir atsakymai apie vietos plėtros strategiją.",
        body=[paragraphs("Valdybos nariai atsakė į gyventojų klausimus.")],
    ),
    en=Text(
        title="An evening with the board",
        slug="an-evening-with-the-board",
        summary="Questions and answers about the local development strategy.",
        body=[paragraphs("The members of the board answered the questions of residents.")],
    ),
)

YARD_WORK = EventData(
    key="yard-work",
    kind="celebration",
    day=weekday_in(4, FRIDAY),
    hours=("18:00", "21:00"),
    place="craft-house",
    audiences=("families", "everyone"),
    image="winter",
    lt=Text(
        title="Kiemų vakaronė",
        slug="kiemu-vakarone",
        summary="Dainos, žibintai ir karštas obuolių gėrimas Amatų namų kieme.",
        body=[
            paragraphs("Atsineškite žibintą ir puodelį. Dainų žodžius išdalysime."),
            quote("Blogo oro nebūna, būna per mažai dainų.", "Iš svečių knygos"),
        ],
    ),
)

HAPPENINGS = (PUBLIC_SPACE, YOUTH_MEETING, GRANT_CLINIC, LAKE_GATHERING_2025, INFO_DAY_2025, YARD_WORK)
