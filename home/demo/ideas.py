"""The pages of ideas and surveys, and what the residents of the demo have suggested."""

from dataclasses import dataclass
from datetime import date

from cms.i18n import LT

from .blocks import examples, paragraphs
from .parts import Both, Page, Text

IDEAS = Page(
    key="ideas",
    lt=Text(
        title="Idėjos",
        slug="idejos",
        summary="Ko Gijuvėnuose trūksta? Pasakykite per dvi minutes. Kiekvieną idėją perskaitome ir viešai atsakome.",
    ),
    en=Text(
        title="Ideas",
        slug="ideas",
        summary="What is missing in Gijuvėnai? Tell us in two minutes. We read every idea and answer in public.",
    ),
    fields={
        "introduction": Both(
            "<p>Užtenka dviejų langelių. Vardo ir el. pašto palikti nebūtina.</p>",
            "<p>Two fields are enough. You need not leave your name or e-mail address.</p>",
        ),
        "thank_you": Both(
            "<p>Perskaitysime per penkias darbo dienas. Jei palikote el. paštą, parašysime, kai idėją paskelbsime ir "
            "kai atsakysime.</p>",
            "<p>We will read it within five working days. If you left an e-mail address, we will write when your idea "
            "is public and when there is an answer.</p>",
        ),
    },
)

EXAMPLES = Page(
    key="examples",
    parent="ideas",
    reviewed_on=date(2026, 10, 20),
    lt=Text(
        title="Geri pavyzdžiai",
        slug="geri-pavyzdziai",
        summary="Ką sugalvojo kitų miestų gyventojai ir ko iš jų galima pasimokyti.",
        body=[
            paragraphs("Trys istorijos, kurias dažniausiai rodome, kai kas nors klausia, nuo ko pradėti."),
            examples(
                ("Kiemų sodas", "kiemu-sodas", "Trys kiemai nugriovė tvoras ir pasodino bendrą sodą. Prižiūri patys."),
                ("Daiktų biblioteka", "daiktu-biblioteka", "Grąžtą ar palapinę čia skolinasi visas rajonas."),
                ("Vaikų taryba", "vaiku-taryba", "Dvylika mokinių kasmet sprendžia, kam skirti tūkstantį eurų."),
            ),
        ],
    ),
    en=Text(
        title="Good examples",
        slug="good-examples",
        summary="What people in other towns have thought of, and what can be learned from them.",
        body=[
            paragraphs("Three stories that we show most often when somebody asks where to begin."),
            examples(
                ("A garden of courtyards", "kiemu-sodas", "Three courtyards took down their fences and planted "
                 "one garden. They look after it themselves."),
                ("A library of things", "daiktu-biblioteka", "A whole district borrows its drills and tents here."),
                ("A council of children", "vaiku-taryba", "Every year twelve pupils decide what to do with a thousand "
                 "euros."),
            ),
        ],
    ),
)  # fmt: skip

SURVEYS = Page(
    key="surveys",
    parent="ideas",
    lt=Text(
        title="Apklausos",
        slug="apklausos",
        summary="Ko klausiame gyventojų, ką jie atsakė ir kas dėl to pasikeitė.",
    ),
    en=Text(
        title="Surveys",
        slug="surveys",
        summary="What we ask residents, what they said, and what changed because of it.",
    ),
)

SURVEY_2027 = Page(
    key="survey-2027",
    parent="surveys",
    lt=Text(
        title="Kam skirti 2027 metus?",
        slug="kam-skirti-2027-metus",
        summary="Penki klausimai apie tai, ką mieste daryti pirmiausia.",
    ),
    en=Text(
        title="What should 2027 be for?",
        slug="what-should-2027-be-for",
        summary="Five questions about what the town should do first.",
    ),
    fields={
        "aim": Both(
            "Sužinoti, kuriuos strategijos veiksmus pradėti pirmiausia.",
            "To learn which actions of the strategy should begin first.",
        ),
        "audience": Both("Visi Gijuvėnų gyventojai nuo 14 metų", "Everyone in Gijuvėnai aged 14 and over"),
        "method": Both(
            "Anketa internete ir popierinė bibliotekoje", "A questionnaire online, and on paper at the library"
        ),
        "questionnaire_page": "contact",
    },
)

SURVEY_LAKE = Page(
    key="survey-lake",
    parent="surveys",
    lt=Text(
        title="Kaip gyvename prie ežero?",
        slug="kaip-gyvename-prie-ezero",
        summary="Apklausa prieš įrengiant poilsio vietas prie Verpės.",
    ),
    en=Text(
        title="How do we live by the lake?",
        slug="how-do-we-live-by-the-lake",
        summary="A survey before the places to rest by Lake Verpė were made.",
    ),
    fields={
        "aim": Both(
            "Išsiaiškinti, ko trūksta pasivaikščiojimams palei ežerą.",
            "To find out what is missing on walks along the lake.",
        ),
        "audience": Both("Paverpės gyventojai ir ežero lankytojai", "Lakeside residents and visitors to the lake"),
        "method": Both(
            "Pokalbiai prie tako ir anketa internete", "Conversations along the path and a questionnaire online"
        ),
        "results": Both(
            "<p>Dažniausiai minėta, kad nėra kur prisėsti (187 atsakymai), kad takas tamsus (96) ir kad trūksta "
            "rodyklių (41).</p>",
            "<p>Most often people said that there was nowhere to sit (187 answers), that the path was dark (96) and "
            "that there were no signs (41).</p>",
        ),
        "changes": Both(
            "<p>Vietoj šešių suolų pastatyta dvylika, prie kiekvieno – kieta aikštelė vežimėliui.</p>",
            "<p>Twelve benches were put up instead of six, each with firm ground for a wheelchair.</p>",
        ),
    },
)

# First and last day (a number is counted from the day of loading), answers, whether it is put away.
SURVEY_FACTS = {
    "survey-2027": (-12, 30, 64, False),
    "survey-lake": (date(2025, 3, 3), date(2025, 3, 31), 268, True),
}


@dataclass(frozen=True)
class Suggestion:
    state: str
    on: date
    title: Both
    text: Both
    measure: str = ""
    place: str = ""
    call: str = ""
    project: str = ""
    reply: Both = Both("", "")
    answered: date | None = None
    language: str = LT


SUGGESTIONS = (
    Suggestion(
        "project",
        date(2025, 3, 12),
        Both("Kur prisėsti einant aplink ežerą?", "Where to sit on the way round the lake?"),
        Both(
            "Su močiute einame lėtai, o nuo tilto iki prieplaukos nėra nė vieno suolo. Užtektų ir keleto.",
            "My grandmother and I walk slowly, and between the bridge and the landing there is not one bench. A few "
            "would do.",
        ),
        measure="3.1",
        place="lakeside",
        project="project-benches",
        reply=Both(
            "Pastatėme dvylika suolų: tarp dviejų dabar ne daugiau kaip 200 metrų.",
            "We put up twelve benches: no two are now more than 200 metres apart.",
        ),
        answered=date(2026, 6, 15),
    ),
    Suggestion(
        "project",
        date(2025, 10, 8),
        Both("Kas čia dirbo prieš šimtą metų?", "Who worked here a hundred years ago?"),
        Both(
            "Svečiams norisi parodyti, kuriame name gyveno audėjai, o kuriame – kepėjai. Gal lentelės ant namų?",
            "I would like to show visitors where the weavers lived, and where the bakers. Plaques, perhaps?",
        ),
        measure="3.5",
        place="old-town",
        project="project-signs",
        reply=Both(
            "Senamiestyje kabo dešimt lentelių, tekstus parašė amatų namai.",
            "Ten plaques hang in the Old Town; the House of Crafts wrote the texts.",
        ),
        answered=date(2026, 8, 26),
    ),
    Suggestion(
        "answered",
        date(2026, 8, 30),
        Both("Biuras – ir po darbo", "The office after working hours"),
        Both(
            "Dirbu iki penkių ir pas jus niekada nespėju. Ar galėtumėte bent kartą per savaitę dirbti ilgiau?",
            "I work until five and never manage to get to you in time. Could you stay open later at least once a week?",
        ),
        reply=Both(
            "Galime: pirmadieniais ir trečiadieniais biuras dabar atviras iki 18 valandos.",
            "We can: on Mondays and Wednesdays the office is now open until six in the evening.",
        ),
        answered=date(2026, 9, 7),
    ),
    Suggestion(
        "answered",
        date(2026, 9, 21),
        Both("Anketos pavyzdys angliškai", "A sample form in English"),
        Both(
            "Persikėliau čia pernai ir norėčiau teikti paraišką su kaimynais. Ar anketą galima gauti angliškai?",
            "I moved here last year and would like to apply together with my neighbours. Can I have the form in "
            "English?",
        ),
        place="linmarka",
        reply=Both(
            "Paraiška teikiama lietuviškai, bet biure padėsime ją užpildyti ir paaiškinsime kiekvieną klausimą.",
            "The application itself is in Lithuanian, but at the office we will help you and explain every question.",
        ),
        answered=date(2026, 9, 24),
        language="en",
    ),
    Suggestion(
        "matched",
        date(2026, 10, 5),
        Both("Linmarkos kiemų gėlynai", "Flower beds in the courtyards of Linmarka"),
        Both(
            "Trys namai sutartų prižiūrėti gėlynus, jei atsirastų žemės, dėžių ir kas pamokytų.",
            "Three houses would agree to look after flower beds if there were soil, boxes and somebody to teach us.",
        ),
        measure="2.5",
        place="linmarka",
        call="apply-yards",
        reply=Both(
            "Tinka kvietimui kiemams. Užsukite, padėsime rasti partnerių paraiškai.",
            "This fits the call for courtyards. Drop in: we will help you find partners for an application.",
        ),
        answered=date(2026, 10, 12),
    ),
    Suggestion(
        "declined",
        date(2026, 6, 2),
        Both("Visą ežero taką išasfaltuoti", "Asphalt for the whole lake path"),
        Both(
            "Po lietaus takas minkštas, su vežimėliu sunku. Asfaltas išspręstų viską.",
            "After rain the path is soft, and a pram is hard to push. Asphalt would solve everything.",
        ),
        measure="3.1",
        place="lakeside",
        reply=Both(
            "Asfaltui nepritariame: pakrantė saugoma, o vanduo turi susigerti. Minkštas vietas užpilsime skalda, o "
            "prie suolų jau yra kietos aikštelės.",
            "Not asphalt: the shore is protected, and water has to sink in. We will put gravel on the soft places; "
            "there is firm ground beside the benches already.",
        ),
        answered=date(2026, 6, 18),
    ),
    Suggestion(
        "published",
        date(2026, 11, 3),
        Both("Knygų mainų lentyna autobusų stotyje", "A shelf to exchange books at the bus station"),
        Both(
            "Laukiant autobuso būtų ką skaityti, o perskaitytos knygos nedulkėtų namuose.",
            "There would be something to read while waiting, and books would not gather dust at home.",
        ),
        place="old-town",
    ),
    Suggestion(
        "published",
        date(2026, 11, 9),
        Both("Jaunimo vakarai bibliotekoje", ""),
        Both(
            "Penktadienio vakarais nėra kur susitikti. Biblioteka galėtų dirbti iki devintos, mes patys budėtume.", ""
        ),
        measure="2.7",
    ),
    Suggestion(
        "new",
        date(2026, 11, 18),
        Both("Šviestuvas prie mokyklos vartų", ""),
        Both("Žiemą rytais prie vartų visai tamsu, vaikai eina per balas. Užtektų vieno šviestuvo.", ""),
        place="old-town",
    ),
    Suggestion(
        "withheld",
        date(2026, 11, 12),
        Both("Greitos paskolos be klausimų", ""),
        Both("Tik šiandien, tik jums, palūkanos nuo nulio.", ""),
    ),
)
